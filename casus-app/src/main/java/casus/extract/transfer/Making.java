package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// "A's T is co-produced in B", "A builds B's T".
final class Making {

    private final ArticleContext context;
    private final Goods goods;
    private final Register register;

    Making(ArticleContext context, Goods goods, Register register) {
        this.context = context;
        this.goods = goods;
        this.register = register;
    }

    /// "A's drones are being co-produced in B", "A's role in building B's plant".
    void make(Tree tree, int verb, Roles roles) {
        Optional<Integer> item = goods.in(tree, roles.patients());
        if (item.isEmpty()) {
            return;
        }
        List<ActorId> beside = context.cast().who(tree, tree.objects(verb, Set.of("with")));
        boolean together = tree.lemma(verb).startsWith("co")
                || !beside.isEmpty()
                || tree.below(verb).stream()
                        .anyMatch(w ->
                                Set.of("jointly", "together", "co", "joint").contains(tree.lemma(w)));
        List<ActorId> own = context.cast().modifiers(tree, item.orElseThrow());
        List<ActorId> owner = own.isEmpty()
                ? roles.patients().stream()
                        .flatMap(p -> context.cast().modifiers(tree, p).stream())
                        .distinct()
                        .toList()
                : own;
        Set<ActorId> elsewhere = new LinkedHashSet<>();
        elsewhere.addAll(context.cast().whose(tree, tree.objects(verb, Set.of("in", "at"))));
        List<ActorId> makers = context.cast().who(tree, roles.agents());
        if (together && !owner.isEmpty()) {
            elsewhere.addAll(makers);
            elsewhere.removeAll(owner);
            List<ActorId> partners =
                    beside.stream().filter(b -> !owner.contains(b)).toList();
            if (!elsewhere.isEmpty() || !partners.isEmpty()) {
                register.add(
                        tree,
                        verb,
                        (partners.isEmpty() ? owner : partners).stream().findFirst(),
                        partners.isEmpty()
                                ? elsewhere.stream().findFirst()
                                : owner.stream().findFirst(),
                        item.orElseThrow(),
                        Stage.CO_PRODUCED,
                        Certainty.of(tree, verb),
                        "verb co-produce");
            }
        } else if (!together
                && !owner.isEmpty()
                && !makers.isEmpty()
                && makers.stream().noneMatch(owner::contains)) {
            Stage stage = Stage.DELIVERED;
            register.add(
                    tree,
                    verb,
                    makers.stream().findFirst(),
                    owner.stream().findFirst(),
                    item.orElseThrow(),
                    stage,
                    Certainty.of(tree, verb),
                    "verb " + tree.lemma(verb));
        }
    }
}
