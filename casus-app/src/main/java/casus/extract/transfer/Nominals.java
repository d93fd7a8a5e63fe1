package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Transfers told by nouns: "deliveries of T from A to B", "A's T for B".
final class Nominals {
    /// Nouns of giving and taking.
    static final Set<String> NOUNS = Set.of(
            "delivery",
            "supply",
            "transfer",
            "shipment",
            "sale",
            "export",
            "provision",
            "handover",
            "consignment",
            "donation");

    /// Words up from a noun to the verb that governs it, at the most.
    private static final int REACH = 4;

    /// Verbs whose subject gives what their object names.
    private static final Set<String> GROWING = Set.of(
            "expand",
            "increase",
            "step",
            "continue",
            "boost",
            "speed",
            "accelerate",
            "resume",
            "approve",
            "announce",
            "authorize",
            "authorise",
            "promise",
            "pledge",
            "plan",
            "prepare",
            "cut",
            "end",
            "stop",
            "double",
            "propose");

    private final ArticleContext context;
    private final Goods goods;
    private final Register register;

    Nominals(ArticleContext context, Goods goods, Register register) {
        this.context = context;
        this.goods = goods;
        this.register = register;
    }

    /// "deliveries of T from A to B", "A's supply of T to B".
    void nominal(Tree tree, int noun) {
        List<Integer> of = tree.objects(noun, Set.of("of"));
        Optional<Integer> item = goods.in(tree, of)
                .or(() -> tree.kids(noun, "compound", "nmod").stream()
                        .filter(k -> goods.isGood(tree, k))
                        .findFirst());
        if (item.isEmpty()) {
            return;
        }
        Set<ActorId> suppliers =
                new LinkedHashSet<>(context.cast().who(tree, tree.objects(noun, Set.of("from", "by"))));
        of.forEach(o -> suppliers.addAll(context.cast().who(tree, tree.objects(o, Set.of("from")))));
        suppliers.addAll(context.cast().modifiers(tree, noun));
        Set<ActorId> recipients = new LinkedHashSet<>();
        recipients.addAll(context.cast().whose(tree, tree.objects(noun, Set.of("to"))));
        of.forEach(o -> tree.objects(o, Set.of("to"))
                .forEach(t -> recipients.addAll(context.cast().whose(tree, t))));
        int governor = tree.verbFrom(tree.head(noun), REACH);
        if (suppliers.isEmpty() && governor >= 0) {
            suppliers.addAll(context.cast().who(tree, Roles.of(tree, governor).agents()));
        }
        recipients.removeAll(suppliers);
        if (recipients.isEmpty() && suppliers.isEmpty()) {
            return;
        }
        Optional<ActorId> from = suppliers.stream().findFirst();
        Optional<ActorId> to = recipients.stream().findFirst().or(() -> from.flatMap(context::partnerOf));
        boolean halted = governor >= 0 && TransferVerbs.HALTING.contains(tree.lemma(governor));
        boolean opens = Certainty.ofNoun(tree, noun) == Status.HYPOTHETICAL
                || governor >= 0
                        && Set.of("entail", "open", "allow", "pave", "include", "discuss", "envisage")
                                .contains(tree.lemma(governor))
                || tree.below(governor < 0 ? noun : governor).stream()
                        .anyMatch(w -> tree.lemma(w).equals("door"));
        Status status =
                halted ? Certainty.of(tree, governor) : opens ? Status.HYPOTHETICAL : Certainty.ofNoun(tree, noun);
        Stage stage = halted ? Stage.STALLED : opens ? Stage.PROMISED : Stage.DELIVERED;
        register.add(
                tree,
                noun,
                governor >= 0 ? tree.clause(governor) : tree.phrase(noun),
                from,
                to,
                item.orElseThrow(),
                stage,
                status,
                "noun " + tree.lemma(noun));
    }

    /// "A's weapons for B", "military aid from A to B": giver and taker hang on the good itself.
    void handed(Tree tree, int noun) {
        int head = tree.head(noun);
        boolean coded = head >= 0
                && tree.isVerb(head)
                && (TransferVerbs.GIVE_TO.contains(tree.lemma(head))
                        || TransferVerbs.ORDER.contains(tree.lemma(head))
                        || TransferVerbs.TAKE.contains(tree.lemma(head))
                        || TransferVerbs.HALTING.contains(tree.lemma(head)))
                && Set.of("dobj", "nsubjpass").contains(tree.relation(noun));
        Set<ActorId> to = new LinkedHashSet<>();
        to.addAll(context.cast().whose(tree, tree.objects(noun, Set.of("to", "for"))));
        if (coded || to.isEmpty()) {
            return;
        }
        Set<ActorId> from = new LinkedHashSet<>(context.cast().modifiers(tree, noun));
        from.addAll(context.cast().who(tree, tree.objects(noun, Set.of("from", "by"))));
        int governor = tree.verbFrom(tree.head(noun), REACH);
        boolean grows = governor >= 0 && GROWING.contains(tree.lemma(governor));
        if (from.isEmpty() && grows) {
            from.addAll(context.cast().who(tree, Roles.of(tree, governor).agents()));
        }
        from.removeAll(to);
        if (from.isEmpty()) {
            return;
        }
        boolean promised = governor >= 0
                && Set.of("promise", "pledge", "approve", "announce", "propose", "authorize", "authorise")
                        .contains(tree.lemma(governor));
        boolean asked = governor >= 0 && TransferVerbs.ASK.contains(tree.lemma(governor));
        if (asked) {
            return;
        }
        register.add(
                tree,
                noun,
                from.stream().findFirst(),
                to.stream().findFirst(),
                noun,
                promised ? Stage.PROMISED : Stage.DELIVERED,
                Certainty.ofNoun(tree, noun),
                "noun " + tree.lemma(noun));
    }
}
