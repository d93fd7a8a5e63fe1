package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// "B receives T from A", "B buys T from A", "B asks A for T", "T reached B", "B relies on A's T".
final class Taking {

    private final ArticleContext context;
    private final Goods goods;
    private final Register register;

    Taking(ArticleContext context, Goods goods, Register register) {
        this.context = context;
        this.goods = goods;
        this.register = register;
    }

    /// "receive T from A", "buy T from A".
    void take(Tree tree, int verb, Roles roles, Stage stage) {
        Optional<Integer> item = goods.in(tree, roles.patients());
        if (item.isEmpty()) {
            return;
        }
        List<ActorId> behalf = tree.objects(verb, Set.of("on")).stream()
                .filter(o -> tree.lemma(o).equals("behalf"))
                .flatMap(o -> tree.objects(o, Set.of("of")).stream())
                .flatMap(o -> context.cast().whose(tree, o).stream())
                .toList();
        List<ActorId> recipients = behalf.isEmpty() ? context.cast().who(tree, roles.agents()) : behalf;
        Set<ActorId> suppliers = new LinkedHashSet<>(context.cast().who(tree, tree.objects(verb, Set.of("from"))));
        suppliers.addAll(context.cast().who(tree, tree.objects(item.orElseThrow(), Set.of("from"))));
        if (suppliers.isEmpty()) {
            suppliers.addAll(context.cast().modifiers(tree, item.orElseThrow()));
        }
        suppliers.removeIf(s -> recipients.stream().anyMatch(r -> r.equals(s)));
        if (recipients.isEmpty() || suppliers.isEmpty() && stage == Stage.DELIVERED) {
            return;
        }
        Status told = Certainty.of(tree, verb);
        register.add(
                tree,
                verb,
                suppliers.stream().findFirst(),
                recipients.stream().findFirst(),
                item.orElseThrow(),
                stage,
                told == Status.ONGOING && stage == Stage.ORDERED ? Status.OCCURRED : told,
                "verb " + tree.lemma(verb));
    }

    /// "ask A for T", "seek T from A", "asked A to sell T" is left to the verb of giving.
    void ask(Tree tree, int verb, Roles roles) {
        List<Integer> wanted = new ArrayList<>(tree.objects(verb, Set.of("for")));
        wanted.addAll(roles.patients());
        Optional<Integer> item = goods.in(tree, wanted);
        List<ActorId> askers = context.cast().who(tree, roles.agents());
        if (item.isEmpty() || askers.isEmpty()) {
            return;
        }
        Set<ActorId> asked = new LinkedHashSet<>();
        roles.patients()
                .forEach(p -> asked.addAll(
                        goods.isGood(tree, p) ? List.of() : context.cast().who(tree, p)));
        asked.addAll(context.cast().who(tree, tree.objects(verb, Set.of("from"))));
        asked.addAll(context.cast().who(tree, tree.objects(item.orElseThrow(), Set.of("from"))));
        asked.removeIf(askers::contains);
        if (asked.isEmpty()) {
            return;
        }
        Status told = Certainty.of(tree, verb);
        register.add(
                tree,
                verb,
                asked.stream().findFirst(),
                askers.stream().findFirst(),
                item.orElseThrow(),
                Stage.REQUESTED,
                Register.settled(told),
                "verb " + tree.lemma(verb));
    }

    /// "the first A reached B".
    void arrive(Tree tree, int verb, Roles roles) {
        Optional<Integer> item = goods.in(tree, roles.agents()).or(() -> register.again(tree, roles.agents()));
        if (item.isEmpty()) {
            return;
        }
        int goods = item.orElseThrow();
        Set<ActorId> to = new LinkedHashSet<>();
        to.addAll(context.cast().whose(tree, roles.patients()));
        to.addAll(context.cast().whose(tree, tree.objects(verb, Set.of("in", "at"))));
        Set<ActorId> from = new LinkedHashSet<>(context.cast().modifiers(tree, goods));
        from.addAll(context.cast().who(tree, tree.objects(goods, Set.of("from"))));
        from.addAll(context.cast().who(tree, tree.objects(verb, Set.of("from"))));
        Optional<Entry.Transfer> last = register.before(tree, goods);
        Optional<ActorId> taker = to.stream().findFirst().or(() -> last.flatMap(Entry.Transfer::recipient));
        Optional<ActorId> giver = from.stream()
                .findFirst()
                .or(() -> last.flatMap(Entry.Transfer::supplier))
                .or(() -> taker.flatMap(t -> context.latest(Entry.Transfer.class)
                        .filter(x -> x.recipient().equals(Optional.of(t)))
                        .flatMap(x -> x.supplier().stream())
                        .findFirst()))
                .or(() -> taker.flatMap(context::partnerOf));
        if (taker.isPresent() && giver.isPresent() && !taker.equals(giver)) {
            register.add(
                    tree,
                    verb,
                    giver,
                    taker,
                    goods,
                    Stage.DELIVERED,
                    Certainty.of(tree, verb),
                    "verb " + tree.lemma(verb));
        }
    }

    /// "relies on A's weapons": they were delivered.
    void rely(Tree tree, int verb, Roles roles) {
        List<ActorId> takers = context.cast().who(tree, roles.agents());
        goods.in(tree, tree.objects(verb, Set.of("on", "upon"))).ifPresent(i -> {
            Set<ActorId> from = new LinkedHashSet<>(context.cast().modifiers(tree, i));
            from.addAll(context.cast().who(tree, tree.objects(i, Set.of("from"))));
            from.removeAll(takers);
            if (!takers.isEmpty() && !from.isEmpty()) {
                register.add(
                        tree,
                        verb,
                        from.stream().findFirst(),
                        takers.stream().findFirst(),
                        i,
                        Stage.DELIVERED,
                        Certainty.of(tree, verb),
                        "verb " + tree.lemma(verb));
            }
        });
    }
}
