package casus.extract;

import casus.extract.Tree.Span;
import casus.ledger.Actors;
import casus.ledger.Actors.Mention;
import casus.ledger.Actors.Naming;
import casus.read.Sentence;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is meant by a noun or pronoun of one article: states by any name, their governments and forces,
/// groups, persons
/// by office.
///
/// Pronouns follow simple salience, as in Lappin and Leass (1994) without their weights: "it" is the last
/// subject that
/// is a state, "he"
/// the last person, "both countries" the pair the article is about. It fails where a pronoun skips a nearer
/// candidate.
final class Cast {
    private static final Set<String> BODIES = Set.of(
            "government",
            "ministry",
            "minister",
            "official",
            "military",
            "army",
            "force",
            "troop",
            "soldier",
            "navy",
            "president",
            "leader",
            "leadership",
            "administration",
            "parliament",
            "authority",
            "regime",
            "side",
            "embassy",
            "delegation",
            "diplomat",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "lawmaker",
            "commander",
            "general",
            "hardliner",
            "people",
            "nation",
            "country",
            "cabinet",
            "congress",
            "senate",
            "police",
            "fighter",
            "warplane",
            "jet",
            "aircraft",
            "plane",
            "ship",
            "warship",
            "peacekeeper",
            "drone",
            "missile",
            "system",
            "state",
            "republic",
            "kingdom",
            "union",
            "service",
            "agency",
            "premier",
            "chancellor",
            "king",
            "ambassador",
            "envoy",
            "team",
            "unit",
            "guard",
            "negotiator",
            "legislator",
            "deputy",
            "policymaker",
            "strategist",
            "elite",
            "establishment",
            "prime",
            "secretary",
            "bloc",
            "alliance",
            "council",
            "air",
            "command",
            "department",
            "battery",
            "crew",
            "submarine",
            "bomber",
            "helicopter",
            "artillery",
            "rocket",
            "militia",
            "militant",
            "rebel",
            "insurgent",
            "citizen",
            "presidency",
            "chief",
            "head");
    private static final Set<String> PLACES = Set.of(
            "East",
            "West",
            "North",
            "South",
            "Gulf",
            "Sea",
            "Strait",
            "River",
            "Ocean",
            "Peninsula",
            "Islands",
            "Heights",
            "Strip",
            "Bank",
            "Caucasus",
            "Balkans",
            "Baltic",
            "Mediterranean",
            "Pacific",
            "Atlantic",
            "Arctic",
            "Internet",
            "Treaty",
            "Agreement",
            "Pact",
            "Accord",
            "Resolution",
            "Act",
            "Constitution",
            "War",
            "Holocaust",
            "Bible",
            "Times",
            "Post",
            "Journal",
            "Mr.",
            "President",
            "Minister");
    private static final Set<String> GROUPS = Set.of(
            "fighter",
            "rebel",
            "insurgent",
            "militant",
            "militia",
            "kurd",
            "guerrilla",
            "movement",
            "front",
            "brigade",
            "terrorist");
    private static final Set<String> STANDING = Set.of(
            "regime",
            "government",
            "country",
            "military",
            "army",
            "kingdom",
            "administration",
            "nation",
            "republic",
            "state");
    private static final Set<String> PAIRED = Set.of(
            "country",
            "nation",
            "side",
            "state",
            "party",
            "power",
            "government",
            "capital",
            "partner",
            "ally",
            "neighbor",
            "neighbour",
            "leader",
            "president",
            "army");
    private static final Set<String> MODIFIERS = Set.of("nmod", "amod", "compound", "poss", "nn", "advmod");
    private static final Set<String> PLACED =
            Set.of("of", "in", "on", "against", "from", "inside", "within", "near", "to", "across");
    private final Actors actors;
    private final Offices offices;
    private final Names names;
    private final People people;
    private final List<Tree> trees;
    private final List<Voiced> voices = new ArrayList<>();

    private record Voiced(Span quote, Optional<ActorId> side) {}

    /// @param published year of the article, where it is known
    Cast(List<Tree> trees, Actors actors, Offices offices, Optional<Integer> published) {
        this.trees = trees;
        this.actors = actors;
        this.offices = offices;
        this.names = new Names(trees, actors);
        this.people = new People(trees, actors, offices, published, names);
    }

    /// The person a noun or pronoun means.
    Optional<Person> person(Tree tree, int noun) {
        Optional<Person> named = people.at(tree, noun);
        if (named.isPresent()) {
            return named;
        }
        if (Set.of("he", "she", "him", "his", "her", "himself", "herself").contains(tree.lemma(noun))) {
            return people.last(tree, noun, p -> true);
        }
        boolean title = offices.isHead(tree.lemma(noun))
                && tree.hasKid(noun, "det", Set.of("the"))
                && tree.tag(noun).equals("NN");
        if (title && modifiers(tree, noun).isEmpty()) {
            String lemma = tree.lemma(noun);
            return people.last(
                    tree,
                    noun,
                    p -> p.office()
                            .filter(o -> o.contains(lemma) || o.equals("member") && lemma.equals("deputy"))
                            .isPresent());
        }
        return Optional.empty();
    }

    /// Whether a noun names an office.
    boolean isTitle(Tree tree, int noun) {
        return offices.isHead(tree.lemma(noun));
    }

    // ---- actors

    /// Whoever this noun phrase is, when it acts: a state, body, group, or the state a person acts for.
    /// Empty for
    /// things.
    List<ActorId> who(Tree tree, int noun) {
        if (noun < 0) {
            return List.of();
        }
        if (tree.tag(noun).startsWith("PRP")) {
            return pronoun(tree, noun);
        }
        Optional<Person> person = person(tree, noun);
        if (person.isPresent()) {
            return person.flatMap(Person::actor).stream().toList();
        }
        Optional<Mention> m = names.at(tree, noun);
        if (m.isPresent() && m.orElseThrow().naming() != Naming.DEMONYM) {
            return List.of(m.orElseThrow().actor().id());
        }
        if (isPair(tree, noun)) {
            return pair(tree, noun);
        }
        Optional<ActorId> unknown = unknown(tree, noun);
        if (unknown.isPresent()) {
            return unknown.stream().toList();
        }
        if (BODIES.contains(tree.lemma(noun)) || offices.isHead(tree.lemma(noun)) || m.isPresent()) {
            List<ActorId> of = modifiers(tree, noun);
            return of.isEmpty() ? m.map(x -> List.of(x.actor().id())).orElseGet(() -> definite(tree, noun)) : of;
        }
        return List.of();
    }

    /// "the regime", "the country", "the army": of the state named last before.
    private List<ActorId> definite(Tree tree, int noun) {
        List<ActorId> of = prepositional(tree, noun, Set.of("of", "from"));
        boolean known = tree.hasKid(noun, "det", Set.of("the"))
                && STANDING.contains(tree.lemma(noun))
                && tree.kids(noun, "nmod", "compound", "relcl", "acl").isEmpty();
        return of.isEmpty() && known
                ? antecedent(tree, noun, false).stream()
                        .filter(a -> actors.isState(Names.state(a)))
                        .toList()
                : of;
    }

    /// A group the tables do not hold is kept under the name the text gives it: "the Arvan fighters", "rebels".
    private Optional<ActorId> unknown(Tree tree, int noun) {
        boolean named = tree.tag(noun).startsWith("NNP")
                && names.at(tree, noun).isEmpty()
                && tree.hasKid(noun, "det", Set.of("the"))
                && tree.kid(noun, "nmod") < 0
                && modifiers(tree, noun).isEmpty()
                && !PLACES.contains(tree.surface(noun))
                && Set.of("nsubj", "dobj", "pobj", "conj", "nsubjpass").contains(tree.relation(noun));
        if (named) {
            return Optional.of(new ActorId(tree.at(tree.core(noun)).replaceAll("\\s+", " ")));
        }
        if (!GROUPS.contains(tree.lemma(noun)) || !modifiers(tree, noun).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> called = tree.kids(noun, "compound", "nmod").stream()
                .filter(k -> Character.isUpperCase(tree.surface(k).charAt(0))
                        && names.at(tree, k).isEmpty())
                .toList();
        if (called.isEmpty()) {
            return Set.of("rebel", "insurgent", "kurd").contains(tree.lemma(noun))
                    ? Optional.of(new ActorId(tree.surface(noun)))
                    : Optional.empty();
        }
        return Optional.of(new ActorId(tree.at(tree.span(called)).replaceAll("\\s+", " ")));
    }

    /// Whom a noun phrase concerns: itself, its owner, or the state it is of or in ("Israel's actions",
    /// "Iranian
    /// facilities").
    List<ActorId> whose(Tree tree, int noun) {
        List<ActorId> self = who(tree, noun);
        List<ActorId> of = self.isEmpty() ? modifiers(tree, noun) : self;
        List<ActorId> called = of.isEmpty() ? apposed(tree, noun) : of;
        List<ActorId> by = called.isEmpty() ? prepositional(tree, noun, Set.of("by")) : called;
        return by.isEmpty() ? prepositional(tree, noun, PLACED) : by;
    }

    /// "Jan Berg, a Valdian engineer".
    private List<ActorId> apposed(Tree tree, int noun) {
        return tree.kids(noun, "appos").stream()
                .flatMap(a -> modifiers(tree, a).stream())
                .distinct()
                .toList();
    }

    /// The actors among a noun's possessors and adjectives, with those joined to them.
    List<ActorId> modifiers(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int k : tree.kids(noun)) {
            if (MODIFIERS.contains(tree.relation(k)) && k < noun) {
                for (int j : tree.joined(k)) {
                    if (tree.tag(j).startsWith("PRP")) {
                        out.addAll(pronoun(tree, j));
                    } else {
                        names.at(tree, j).map(m -> m.actor().id()).ifPresent(out::add);
                        person(tree, j).flatMap(Person::actor).ifPresent(out::add);
                        if (tree.relation(j).equals("poss") && names.at(tree, j).isEmpty()) {
                            out.addAll(who(tree, j));
                        }
                    }
                }
                if (tree.tag(k).startsWith("NN")
                        || tree.tag(k).startsWith("JJ")
                        || tree.tag(k).startsWith("VB")) {
                    for (int deeper : tree.kids(k)) {
                        if (MODIFIERS.contains(tree.relation(deeper))
                                && !tree.relation(k).equals("poss")) {
                            names.at(tree, deeper).map(m -> m.actor().id()).ifPresent(out::add);
                        }
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    private List<ActorId> prepositional(Tree tree, int noun, Set<String> names) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int o : tree.objects(noun, names)) {
            List<ActorId> of = who(tree, o);
            out.addAll(of.isEmpty() ? modifiers(tree, o) : of);
        }
        return List.copyOf(out);
    }

    private boolean isPair(Tree tree, int noun) {
        boolean two = tree.hasKid(noun, "det", Set.of("both", "either", "each"))
                || tree.kids(noun).stream()
                        .anyMatch(k -> tree.lemma(k).equals("two")
                                || tree.lemma(k).equals("#crd#")
                                        && tree.surface(k).equalsIgnoreCase("two"))
                || tree.hasKid(noun, "nmod", Set.of("both", "two"))
                || tree.hasKid(noun, "predet", Set.of("both"));
        return two && PAIRED.contains(tree.lemma(noun)) && modifiers(tree, noun).isEmpty();
    }

    /// The two states meant by "both countries" or "the two sides".
    private List<ActorId> pair(Tree tree, int noun) {
        boolean sides = Set.of("side", "party").contains(tree.lemma(noun));
        Set<ActorId> out = new LinkedHashSet<>();
        List<ActorId> own = sides ? ownSubjects(tree, noun) : List.of();
        for (int t = tree.index(); t >= Math.max(0, tree.index() - (sides ? 4 : 2)) && out.size() < 2; t--) {
            Map<Integer, Mention> at = names.in(t);
            int limit = t == tree.index() ? noun : Integer.MAX_VALUE;
            at.entrySet().stream()
                    .filter(e -> e.getKey() < limit)
                    .sorted(Map.Entry.<Integer, Mention>comparingByKey().reversed())
                    .map(e -> Names.state(e.getValue().actor().id()))
                    .filter(id -> actors.isState(id) && !own.contains(id))
                    .forEach(id -> {
                        if (out.size() < 2) {
                            out.add(id);
                        }
                    });
        }
        List<ActorId> main = mainPair();
        return sides && out.size() == 2
                        || main.size() < 2
                        || out.size() == 2 && !out.containsAll(main) && t2(tree, noun)
                ? List.copyOf(out)
                : main;
    }

    /// Whether two states are named in the sentence itself before the pair.
    private boolean t2(Tree tree, int noun) {
        return names.in(tree.index()).entrySet().stream()
                        .filter(e -> e.getKey() < noun)
                        .map(e -> Names.state(e.getValue().actor().id()))
                        .distinct()
                        .count()
                >= 2;
    }

    private List<ActorId> ownSubjects(Tree tree, int noun) {
        int at = noun;
        while (at >= 0 && !tree.isVerb(at)) {
            at = tree.head(at);
        }
        return at < 0
                ? List.of()
                : Roles.of(tree, at).agents().stream()
                        .filter(a -> a != noun)
                        .flatMap(a -> who(tree, a).stream())
                        .map(Names::state)
                        .toList();
    }

    /// The two states the article names most, the more frequent first.
    List<ActorId> mainPair() {
        return names.counts().entrySet().stream()
                .sorted(Map.Entry.<ActorId, Integer>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private List<ActorId> pronoun(Tree tree, int i) {
        String lemma = tree.lemma(i);
        String surface = tree.surface(i).toLowerCase(Locale.ROOT);
        if (Set.of("we", "our", "us", "i", "my", "me", "ours", "ourselves").contains(surface)) {
            Optional<Voiced> quoted = voices.stream()
                    .filter(v -> v.quote().covers(tree.word(i).start()))
                    .findFirst();
            return quoted.isPresent()
                    ? quoted.flatMap(Voiced::side).stream().toList()
                    : surface.equals("i") || surface.equals("my") ? List.of() : issuer();
        }
        if (Set.of("he", "she", "him", "his", "her", "himself", "herself").contains(surface)) {
            return people.last(tree, i, p -> true).flatMap(Person::actor).stream()
                    .toList();
        }
        boolean plural = Set.of("they", "their", "them", "themselves", "theirs").contains(surface);
        if (!plural && !Set.of("it", "its", "itself").contains(surface) || lemma.isEmpty()) {
            return List.of();
        }
        List<ActorId> owner = plural ? List.of() : owner(tree, i);
        return owner.isEmpty() ? antecedent(tree, i, plural) : owner;
    }

    /// "Valdia's plans in its war": the owner of the noun that the pronoun's phrase hangs on.
    private List<ActorId> owner(Tree tree, int pronoun) {
        int at = tree.head(pronoun);
        for (int step = 0; step < 6 && at >= 0 && !tree.isVerb(at); step++) {
            int above = tree.head(at);
            int owner = above >= 0 && tree.isNoun(above) ? tree.kid(above, "poss") : -1;
            if (owner >= 0 && owner != pronoun && names.at(tree, owner).isPresent()) {
                return who(tree, owner);
            }
            at = above;
        }
        return List.of();
    }

    /// Whoever speaks as "we" outside all quotes: the state or organisation that is the first subject of the
    /// text.
    private List<ActorId> issuer() {
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                boolean named = tree.relation(i).equals("nsubj")
                        && names.at(tree, i)
                                .filter(m -> m.naming() == Naming.NAME || m.naming() == Naming.METONYM)
                                .isPresent();
                if (named) {
                    return who(tree, i);
                }
            }
        }
        return List.of();
    }

    private List<ActorId> antecedent(Tree tree, int before, boolean plural) {
        for (int t = tree.index(); t >= Math.max(0, tree.index() - 2); t--) {
            Tree there = trees.get(t);
            if (t != tree.index()
                    && there.sentence().paragraph() != tree.sentence().paragraph()
                    && t != tree.sentence().parent()
                    && tree.sentence().kind() != Sentence.Kind.BULLET) {
                break;
            }
            int limit = t == tree.index() ? before : there.size();
            List<ActorId> best = subjectBefore(there, limit, plural);
            if (!best.isEmpty()) {
                return best;
            }
        }
        return plural ? mainPair() : List.of();
    }

    /// The last noun before `limit` that is a subject, or owns one, and an actor.
    private List<ActorId> subjectBefore(Tree tree, int limit, boolean plural) {
        List<ActorId> any = List.of();
        for (int i = limit - 1; i >= 0; i--) {
            if (!tree.isNoun(i) || tree.tag(i).startsWith("PRP")) {
                continue;
            }
            boolean subject = Set.of("nsubj", "nsubjpass").contains(tree.relation(i));
            List<ActorId> who = new ArrayList<>();
            for (int j : subject ? tree.joined(i) : List.of(i)) {
                names.at(tree, j)
                        .filter(m -> m.naming() != Naming.DEMONYM)
                        .map(m -> m.actor().id())
                        .ifPresent(who::add);
            }
            if (who.isEmpty() && subject) {
                who.addAll(BODIES.contains(tree.lemma(i)) ? who(tree, i) : List.of());
            }
            if (subject && !who.isEmpty() && (!plural || who.size() > 1 || isPlural(tree, i))) {
                return List.copyOf(who);
            }
            if (any.isEmpty() && !who.isEmpty() && (!plural || isPlural(tree, i)) && !isPlace(tree, i)) {
                any = List.copyOf(who);
            }
        }
        return any;
    }

    private boolean isPlural(Tree tree, int i) {
        return names.at(tree, i).filter(m -> m.naming() == Naming.PEOPLE).isPresent()
                || tree.tag(i).endsWith("S");
    }

    /// "in Tehran" is a place, not an actor.
    boolean isPlace(Tree tree, int i) {
        return i >= 0
                && tree.relation(i).equals("pobj")
                && Set.of("in", "at", "near", "into", "inside", "outside", "across")
                        .contains(tree.lemma(tree.head(i)))
                && names.at(tree, i).isPresent();
    }

    /// From now on "we" inside `quote` is this side.
    void voice(Span quote, Optional<ActorId> side) {
        voices.add(new Voiced(quote, side));
    }

    /// Every actor named in a stretch, in order, without repeats.
    List<ActorId> namedIn(Tree tree, Span span) {
        return names.in(tree.index()).entrySet().stream()
                .filter(e -> span.covers(tree.word(e.getKey()).start()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue().actor().id())
                .distinct()
                .toList();
    }

    /// The tables of names.
    Actors actors() {
        return actors;
    }
}
