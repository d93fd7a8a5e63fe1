package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Lexicon;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.ledger.record.Attribution;
import casus.terms.ActorId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Acts done by saying, told by a construction and not by one verb of the lexicon: telling another what it
/// should do, calling it names, denying a part in what was done to it.
final class SpeechActs {
    private static final Set<String> BRANDING = Set.of("call", "brand", "label", "describe", "decry", "portray");
    private static final Set<String> BLAME = Set.of(
            "provocative",
            "aggressive",
            "expansionist",
            "illegal",
            "irresponsible",
            "reckless",
            "hypocritical",
            "dangerous",
            "unacceptable",
            "brutal",
            "criminal",
            "terrorist",
            "dictator",
            "liar",
            "aggressor",
            "bully",
            "enemy",
            "barbaric",
            "cowardly",
            "shameful",
            "unjustified",
            "outrageous",
            "absurd",
            "hostile",
            "destabilizing",
            "destabilising",
            "rogue",
            "tyrant",
            "murderer",
            "butcher",
            "hypocrite",
            "treacherous",
            "traitor",
            "threat",
            "occupier",
            "rider",
            "genocidal",
            "racist",
            "fascist",
            "violation",
            "crime",
            "provocation",
            "unprovoked",
            "unlawful",
            "corrupt",
            "evil",
            "disgraceful",
            "inhumane",
            "heinous");
    private final ArticleContext context;
    private final Participants participants;
    private final Coding coding;

    SpeechActs(ArticleContext context, Participants participants, Coding coding) {
        this.context = context;
        this.participants = participants;
        this.coding = coding;
    }

    void find(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        demand(tree, verb, roles);
        bid(tree, verb, actors);
        brand(tree, verb, roles, actors);
        disown(tree, verb, roles, actors);
    }

    /// "Valdia should take care", said by Borduria: told what to do by somebody else.
    private void demand(Tree tree, int verb, Roles roles) {
        boolean ought = tree.kids(verb, "aux").stream()
                        .anyMatch(a -> Set.of("should", "must")
                                .contains(tree.surface(a).toLowerCase(Locale.ROOT)))
                && !tree.isNegated(verb);
        Optional<ActorId> asker =
                ought ? context.accordingTo(tree, verb).flatMap(Attribution::actor) : Optional.empty();
        asker.ifPresent(a -> {
            List<ActorId> asked = Sides.without(participants.all(tree, roles.agents(), false), List.of(a));
            if (!asked.isEmpty()) {
                coding.add(
                        tree,
                        verb,
                        List.of(a),
                        asked,
                        EventType.REQUEST,
                        Coding.peaceful(tree, verb) ? Optional.of("yield") : Optional.empty(),
                        Coding.contexts(tree, verb, Set.of(Context.DIPLOMATIC)),
                        Status.OCCURRED,
                        "should, said by another");
            }
        });
    }

    /// "told Valdia not to meddle": asked, whatever it is told to do.
    private void bid(Tree tree, int verb, List<ActorId> actors) {
        boolean todo = tree.kids(verb, "xcomp").stream()
                .anyMatch(x -> tree.tag(x).equals("VB") && tree.hasKid(x, "aux", Set.of("to")));
        if (!tree.lemma(verb).equals("tell") || !todo || actors.isEmpty()) {
            return;
        }
        List<ActorId> told = Sides.without(context.cast().who(tree, tree.kids(verb, "dobj", "dative")), actors);
        if (!told.isEmpty()) {
            coding.add(
                    tree,
                    verb,
                    actors,
                    told,
                    EventType.REQUEST,
                    Coding.peaceful(tree, verb) ? Optional.of("yield") : Optional.empty(),
                    Coding.contexts(tree, verb, Set.of(Context.DIPLOMATIC)),
                    Certainty.of(tree, verb),
                    "verb tell to");
        }
    }

    /// "called Valdia reckless", "described the raid as a crime": blame by a name.
    private void brand(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        if (!BRANDING.contains(tree.lemma(verb)) || actors.isEmpty()) {
            return;
        }
        boolean blames = tree.below(verb).stream()
                .filter(w -> w > verb && !inClause(tree, w, verb))
                .anyMatch(w -> BLAME.contains(tree.lemma(w)));
        List<Integer> named = new ArrayList<>(roles.patients());
        named.addAll(tree.kids(verb, "dative"));
        for (int c : tree.kids(verb, "ccomp", "xcomp", "oprd")) {
            named.addAll(tree.kids(c, "nsubj"));
            if (tree.relation(c).equals("oprd") && tree.tag(c).startsWith("NNP")) {
                named.add(c);
            }
        }
        List<ActorId> own = Sides.without(context.cast().whose(tree, named), actors);
        boolean attack = own.isEmpty() && named.stream().anyMatch(n -> participants.isHostile(tree, n));
        List<ActorId> whom = attack ? Sides.without(participants.lastAttacker(), actors) : own;
        if (blames && !whom.isEmpty()) {
            coding.add(
                    tree,
                    verb,
                    actors,
                    whom,
                    EventType.ACCUSE,
                    Optional.empty(),
                    Coding.contexts(tree, verb, Set.of(Context.DIPLOMATIC)),
                    Certainty.of(tree, verb),
                    "verb " + tree.lemma(verb) + " + blame");
        }
    }

    /// "denied any role in the attack on X", "ruled out Y's involvement in the raid": an act, denied.
    private void disown(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        boolean denies = Set.of("deny", "reject", "dispute", "disclaim").contains(tree.lemma(verb))
                || tree.lemma(verb).equals("rule") && tree.hasKid(verb, "prt", Set.of("out"));
        if (!denies || tree.isNegated(verb)) {
            return;
        }
        if (tree.lemma(verb).equals("rule")) {
            forswear(tree, verb, roles, actors);
        }
        for (int p : roles.patients()) {
            boolean part = Set.of(
                            "role", "involvement", "responsibility", "part", "complicity", "hand", "participation")
                    .contains(tree.lemma(p));
            boolean charge = Set.of("accusation", "allegation", "charge", "report", "claim")
                    .contains(tree.lemma(p));
            if (!part && !charge) {
                continue;
            }
            for (int o : tree.objects(p, Set.of("in", "for", "of"))) {
                Optional<Lexicon.Act> act = context.lexicon().noun(tree, o);
                boolean incident = Set.of("incident", "crash", "explosion", "shooting", "poisoning", "brutality")
                        .contains(tree.lemma(o));
                boolean violent = act.filter(
                                a -> Set.of(EventType.ASSAULT, EventType.COERCE).contains(a.type()))
                        .isPresent();
                List<ActorId> own = part ? context.cast().modifiers(tree, p) : List.of();
                List<ActorId> doers = own.isEmpty() ? actors : own;
                if (doers.isEmpty() || !violent && !incident) {
                    continue;
                }
                List<ActorId> hit = Sides.without(context.cast().whose(tree, o), doers);
                List<ActorId> whom = hit.isEmpty()
                        ? context.cast().onlyOther(tree, doers).stream().toList()
                        : hit;
                coding.add(
                        tree,
                        verb,
                        doers,
                        whom,
                        act.map(Lexicon.Act::type).filter(t -> violent).orElse(EventType.ASSAULT),
                        Optional.empty(),
                        Coding.contexts(tree, verb, Set.of(Context.MILITARY)),
                        Status.DENIED,
                        "verb " + tree.lemma(verb) + " + " + tree.lemma(p));
            }
        }
    }

    /// "ruled out a strike on X": an act that will not come.
    private void forswear(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        for (int p : roles.patients()) {
            boolean strikes = context.lexicon()
                    .noun(tree, p)
                    .or(() -> context.lexicon().first(tree.lemma(p)))
                    .filter(a -> a.type() == EventType.ASSAULT)
                    .isPresent();
            if (!strikes || actors.isEmpty()) {
                continue;
            }
            List<ActorId> whom = Sides.without(
                    context.cast().whose(tree, tree.objects(p, Set.of("against", "on", "in", "of", "into"))), actors);
            coding.add(
                    tree,
                    verb,
                    actors,
                    whom,
                    EventType.ASSAULT,
                    Optional.empty(),
                    Coding.contexts(tree, verb, Set.of(Context.MILITARY)),
                    Status.DENIED,
                    "verb rule out + " + tree.lemma(p));
        }
    }

    private static boolean inClause(Tree tree, int word, int verb) {
        int at = word;
        while (at >= 0 && at != verb) {
            if (Set.of("relcl", "advcl", "parataxis").contains(tree.relation(at))) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }
}
