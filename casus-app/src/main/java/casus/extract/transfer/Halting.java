package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Transfers that stall: "A paused T for B", "the hold on A's T", "A's deals with B may slow".
final class Halting {

    private final ArticleContext context;
    private final Goods goods;
    private final Register register;

    Halting(ArticleContext context, Goods goods, Register register) {
        this.context = context;
        this.goods = goods;
        this.register = register;
    }

    /// "A paused arms for B", "the aid had been frozen".
    void halt(Tree tree, int verb, Roles roles) {
        List<Integer> halted = roles.patients().isEmpty() && !roles.passive() ? roles.agents() : roles.patients();
        goods.in(tree, halted)
                .or(() -> register.again(tree, halted))
                .filter(i -> !Nominals.NOUNS.contains(tree.lemma(i)))
                .ifPresent(i -> {
                    Set<ActorId> from = new LinkedHashSet<>(
                            halted.equals(roles.agents())
                                    ? List.of()
                                    : context.cast().who(tree, roles.agents()));
                    from.addAll(context.cast().modifiers(tree, i));
                    stall(tree, verb, tree.clause(verb), i, from, "verb " + tree.lemma(verb));
                });
    }

    /// "the hold on A's arms for B".
    void held(Tree tree, int noun) {
        goods.in(tree, tree.objects(noun, Set.of("on", "of", "in"))).ifPresent(i -> {
            Set<ActorId> from = new LinkedHashSet<>(context.cast().modifiers(tree, i));
            from.addAll(context.cast().modifiers(tree, noun));
            stall(tree, noun, tree.phrase(noun), i, from, "noun " + tree.lemma(noun));
        });
    }

    private void stall(Tree tree, int at, Span span, int item, Set<ActorId> from, String rule) {
        Set<ActorId> to = new LinkedHashSet<>();
        to.addAll(context.cast().whose(tree, tree.objects(item, Set.of("to", "for"))));
        to.addAll(context.cast().whose(tree, tree.objects(at, Set.of("to", "for"))));
        to.removeAll(from);
        Optional<Entry.Transfer> last = to.isEmpty() || from.isEmpty() ? register.lastOf(tree, item) : Optional.empty();
        Optional<ActorId> supplier = from.stream().findFirst().or(() -> last.flatMap(Entry.Transfer::supplier));
        Optional<ActorId> recipient = to.stream()
                .findFirst()
                .or(() -> last.flatMap(Entry.Transfer::recipient))
                .or(() -> supplier.flatMap(f -> context.cast().nearest(tree, at, List.of(f))))
                .or(() -> supplier.flatMap(context::partnerOf));
        if (supplier.isPresent() && recipient.isPresent()) {
            Status told = tree.isVerb(at) ? Certainty.of(tree, at) : Certainty.ofNoun(tree, at);
            register.add(tree, at, span, supplier, recipient, item, Stage.STALLED, told, rule);
        }
    }

    /// "A's arms deals with B may stall".
    void deal(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean stalls = verb >= 0
                && TransferVerbs.HALTING.contains(tree.lemma(verb))
                && Set.of("nsubj", "nsubjpass", "dobj").contains(tree.relation(noun));
        String words = tree.at(tree.phrase(noun));
        if (!stalls
                || context.lexicon().goods(words).isEmpty()
                        && context.lexicon().designations(words).isEmpty()) {
            return;
        }
        List<ActorId> from = context.cast().modifiers(tree, noun);
        List<ActorId> to = context.cast().who(tree, tree.objects(noun, Set.of("with", "to")));
        register.add(
                tree,
                verb,
                from.stream().findFirst(),
                to.stream().findFirst(),
                noun,
                Stage.STALLED,
                Certainty.of(tree, verb),
                "noun " + tree.lemma(noun));
    }
}
