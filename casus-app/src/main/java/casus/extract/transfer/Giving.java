package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// "A gives T to B" and "A supplies B with T", before and after the deed: offered, promised, declined,
/// delivered.
final class Giving {
    private static final Set<String> REFUSE =
            Set.of("decline", "refuse", "reject", "withhold", "block", "deny", "rebuff");
    private static final Set<String> TRADED = Set.of("trade", "swap");

    /// Nouns for not wanting to give.
    private static final Set<String> RELUCTANCE =
            Set.of("refusal", "reluctance", "resistance", "unwillingness", "rejection", "opposition", "hesitation");
    private final ArticleContext context;
    private final Goods goods;
    private final Register register;

    Giving(ArticleContext context, Goods goods, Register register) {
        this.context = context;
        this.goods = goods;
        this.register = register;
    }

    /// "supply B with T", "supported B's army with T".
    void giveWith(Tree tree, int verb, Roles roles) {
        List<ActorId> suppliers = context.cast().who(tree, roles.agents());
        Set<ActorId> recipients = new LinkedHashSet<>();
        roles.patients()
                .forEach(p -> recipients.addAll(
                        goods.isGood(tree, p) ? List.of() : context.cast().whose(tree, p)));
        Optional<Integer> item = goods.in(tree, tree.objects(verb, Set.of("with")));
        if (item.isEmpty()) {
            for (int w : tree.objects(verb, Set.of("with"))) {
                item = item.or(() -> goods.in(tree, tree.objects(w, Set.of("like", "including", "such"))));
            }
        }
        item.ifPresent(i -> give(tree, verb, suppliers, List.copyOf(recipients), i));
    }

    /// "give T to B", "give B T", "T was delivered to B"; not "moved T to B's border".
    void giveTo(Tree tree, int verb, Roles roles) {
        Optional<Integer> item = goods.in(tree, roles.patients())
                .or(() -> upTo(tree, verb))
                .or(() -> register.again(tree, roles.patients()));
        if (item.isEmpty() && refused(tree, verb)) {
            item = roles.patients().stream()
                    .filter(p -> Set.of("support", "assistance", "aid", "help", "protection")
                            .contains(tree.lemma(p)))
                    .findFirst();
        }
        boolean deployed = tree.objects(verb, Set.of("to", "toward", "towards", "near", "along")).stream()
                .anyMatch(o -> Set.of("border", "frontier", "front", "coast").contains(tree.lemma(o)));
        if (item.isEmpty() || deployed) {
            return;
        }
        Set<ActorId> recipients = new LinkedHashSet<>();
        tree.kids(verb, "dative")
                .forEach(d -> tree.joined(d)
                        .forEach(j -> recipients.addAll(context.cast().who(tree, j))));
        recipients.addAll(context.cast()
                .whose(
                        tree,
                        tree.objects(
                                verb,
                                TRADED.contains(tree.lemma(verb))
                                        ? Set.of("with", "to")
                                        : Set.of("to", "into", "for"))));
        int object = item.orElseThrow();
        tree.kids(verb, "dobj").stream()
                .filter(o -> o != object)
                .forEach(o -> recipients.addAll(context.cast().who(tree, o)));
        recipients.addAll(context.cast().whose(tree, tree.objects(object, Set.of("to"))));
        tree.kids(object, "nmod", "compound").stream()
                .filter(k -> tree.tag(k).equals("NNP") && recipients.isEmpty())
                .forEach(k -> recipients.addAll(context.cast().who(tree, k)));
        List<ActorId> suppliers = context.cast().who(tree, roles.agents());
        List<ActorId> giver =
                suppliers.isEmpty() ? context.cast().who(tree, tree.objects(verb, Set.of("from"))) : suppliers;
        give(tree, verb, giver, List.copyOf(recipients), object);
    }

    /// "delivered up to 40 howitzers": the parser takes the goods for a place.
    private Optional<Integer> upTo(Tree tree, int verb) {
        return goods.in(
                        tree,
                        tree.kids(verb, "prep", "prt", "advmod").stream()
                                .filter(up -> tree.lemma(up).equals("up"))
                                .flatMap(up -> tree.objects(up, Set.of("to")).stream())
                                .toList())
                .or(() -> goods.in(
                        tree,
                        tree.objects(verb, Set.of("about", "around", "over")).stream()
                                .filter(n -> Goods.count(tree, n).isPresent())
                                .toList()));
    }

    private void give(Tree tree, int verb, List<ActorId> givers, List<ActorId> takers, int item) {
        Optional<Entry.Transfer> last = register.before(tree, item);
        List<ActorId> suppliers = givers.isEmpty()
                ? last.flatMap(Entry.Transfer::supplier).stream().toList()
                : givers;
        List<ActorId> recipients = takers.isEmpty() && last.isPresent()
                ? last.flatMap(Entry.Transfer::recipient).stream().toList()
                : takers;
        boolean unable = tree.isNegated(verb)
                && tree.kids(verb, "aux").stream().anyMatch(a -> tree.lemma(a).matches("can|could"));
        if (unable) {
            return;
        }
        List<ActorId> to = recipients.stream()
                .filter(r -> suppliers.stream().noneMatch(s -> Sides.same(s, r)))
                .toList();
        boolean hasQuoteVoice = context.quoteAt(tree.word(verb).start()).isPresent();
        if (suppliers.isEmpty() && to.isEmpty() || to.isEmpty() && !hasQuoteVoice && suppliers.isEmpty()) {
            return;
        }
        if (to.isEmpty() && !Set.of("sell", "export").contains(tree.lemma(verb))) {
            return;
        }
        boolean none = tree.lemma(item).equals("none") || tree.isNegated(item);
        Status plain = Certainty.of(tree, verb);
        Status told = none && plain != Status.DENIED ? Status.DENIED : plain;
        Stage asked = stage(tree, verb);
        boolean waits = asked == Stage.DELIVERED && told == Status.DENIED && last.isPresent();
        if (waits) {
            told = Status.OCCURRED;
        }
        Stage stage = waits ? Stage.STALLED : asked;
        Status status = switch (stage) {
            case DECLINED -> Status.OCCURRED;
            case OFFERED, PROMISED, ORDERED, REQUESTED -> governorStatus(tree, verb);
            default -> told;
        };
        register.add(
                tree,
                verb,
                suppliers.stream().findFirst(),
                to.stream().findFirst(),
                item,
                stage,
                status,
                "verb " + tree.lemma(verb));
    }

    private boolean refused(Tree tree, int verb) {
        int head = tree.head(verb);
        if (head < 0) {
            return false;
        }
        int noun = tree.tag(head).matches("IN|TO") ? tree.head(head) : head;
        return REFUSE.contains(tree.lemma(head)) && tree.relation(verb).equals("xcomp")
                || noun >= 0
                        && RELUCTANCE.contains(tree.lemma(noun))
                        && Set.of("acl", "pcomp").contains(tree.relation(verb));
    }

    /// The stage of giving: what governs the verb decides.
    private Stage stage(Tree tree, int verb) {
        String lemma = tree.lemma(verb);
        int head = tree.head(verb);
        if (refused(tree, verb)) {
            return Stage.DECLINED;
        }
        if (lemma.equals("offer")) {
            return Stage.OFFERED;
        }
        if (lemma.equals("promise") || lemma.equals("pledge")) {
            return Stage.PROMISED;
        }
        if (head >= 0 && Set.of("xcomp", "ccomp", "acl", "pcomp").contains(tree.relation(verb))) {
            String governor = tree.lemma(head);
            if (governor.equals("offer")) {
                return Stage.OFFERED;
            }
            if (Set.of("promise", "pledge", "agree", "vow", "commit", "undertake")
                    .contains(governor)) {
                return Stage.PROMISED;
            }
            if (TransferVerbs.ASK.contains(governor)) {
                return Stage.REQUESTED;
            }
            boolean about = tree.tag(head).equals("IN") && tree.head(head) >= 0 && tree.isNoun(tree.head(head));
            if (about
                    && Set.of("comment", "remark", "talk", "promise", "pledge", "statement")
                            .contains(tree.lemma(tree.head(head)))) {
                return Stage.PROMISED;
            }
        }
        return Stage.DELIVERED;
    }

    private Status governorStatus(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean governed = head >= 0 && Set.of("xcomp", "acl").contains(tree.relation(verb)) && tree.isVerb(head);
        boolean noun = head >= 0 && tree.tag(head).equals("IN");
        if (noun) {
            return Status.HYPOTHETICAL;
        }
        Status status = Certainty.of(tree, governed ? head : verb);
        return Register.settled(status);
    }

    /// "offered to collaborate with B on T", "offered to build a joint T with B".
    void offer(Tree tree, int verb, Roles roles) {
        List<ActorId> givers = context.cast().who(tree, roles.agents());
        for (int todo : tree.kids(verb, "xcomp")) {
            Optional<Integer> item = tree.below(todo).stream()
                    .filter(w -> w != todo && goods.isGood(tree, w))
                    .findFirst();
            boolean giving = TransferVerbs.GIVE_TO.contains(tree.lemma(todo))
                    || TransferVerbs.GIVE_WITH.contains(tree.lemma(todo));
            if (item.isPresent() && !givers.isEmpty() && !giving) {
                Set<ActorId> to = new LinkedHashSet<>();
                tree.below(todo).stream()
                        .filter(tree::isNoun)
                        .forEach(w -> to.addAll(context.cast().who(tree, w)));
                to.removeIf(givers::contains);
                if (!to.isEmpty()) {
                    Status told = Certainty.of(tree, verb);
                    register.add(
                            tree,
                            verb,
                            givers.stream().findFirst(),
                            to.stream().findFirst(),
                            item.orElseThrow(),
                            Stage.OFFERED,
                            Register.settled(told),
                            "verb offer");
                }
            }
        }
    }
}
