package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Transfers as SIPRI's registers have them: writes down what was found, and finds the one told before that a
/// noun takes up again ("the batteries", "none of them").
final class Register {
    private final ArticleContext context;
    private final Goods goods;

    Register(ArticleContext context, Goods goods) {
        this.context = context;
        this.goods = goods;
    }

    /// The last transfer drafted whose item has this head word.
    Optional<Entry.Transfer> lastOf(Tree tree, int item) {
        return context.latest(Entry.Transfer.class)
                .filter(t -> t.item().toLowerCase(Locale.ROOT).contains(tree.lemma(item))
                        || before(tree, item).isPresent())
                .findFirst();
    }

    /// "the batteries", "the system", "none of them", after a deal told before.
    Optional<Integer> again(Tree tree, List<Integer> nouns) {
        return nouns.stream().filter(n -> before(tree, n).isPresent()).findFirst();
    }

    /// The last transfer told before that a noun takes up again.
    Optional<Entry.Transfer> before(Tree tree, int noun) {
        String lemma = tree.lemma(noun);
        boolean counts = Set.of("none", "#crd#", "one").contains(lemma);
        boolean definite = tree.hasKid(noun, "det", Set.of("the", "these", "those", "this", "that"))
                && Set.of(
                                "battery",
                                "system",
                                "contract",
                                "order",
                                "deal",
                                "shipment",
                                "delivery",
                                "unit",
                                "package",
                                "consignment",
                                "first",
                                "rest")
                        .contains(lemma);
        if (!counts && !definite) {
            return Optional.empty();
        }
        return context.latest(Entry.Transfer.class).findFirst();
    }

    /// A promise or order that is being made has been made.
    static Status settled(Status status) {
        return status == Status.ONGOING ? Status.OCCURRED : status;
    }

    /// A transfer told in a verb's clause or a noun's phrase.
    void add(
            Tree tree,
            int at,
            Optional<ActorId> supplier,
            Optional<ActorId> recipient,
            int item,
            Stage stage,
            Status status,
            String rule) {
        Span span = tree.isVerb(at) ? tree.clause(at) : tree.phrase(at);
        add(tree, at, span, supplier, recipient, item, stage, status, rule);
    }

    /// A transfer told in a stretch of its own.
    void add(
            Tree tree,
            int at,
            Span span,
            Optional<ActorId> supplier,
            Optional<ActorId> recipient,
            int item,
            Stage stage,
            Status status,
            String rule) {
        String words = goods.words(tree, item);
        Span whole = tree.isVerb(item) ? span : span.with(tree.core(item));
        List<String> designations = context.lexicon().designations(words);
        Optional<Attribution> by = context.accordingTo(tree, at);
        boolean unreal = status == Status.PLANNED && stage == Stage.DELIVERED;
        Status fixed = unreal ? Status.HYPOTHETICAL : status;
        context.add(
                "transfer " + tree.index() + supplier + recipient + stage + words,
                id -> new Entry.Transfer(
                        context.common(
                                id,
                                whole,
                                fixed,
                                by,
                                context.time(tree, at, whole),
                                "transfer: " + rule,
                                tree.show(at)),
                        supplier,
                        recipient,
                        words,
                        designations.stream().findFirst(),
                        goods.category(words),
                        stage,
                        Goods.count(tree, item),
                        Optional.empty()));
    }
}
