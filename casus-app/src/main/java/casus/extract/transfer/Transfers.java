package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.terms.code.Stage;
import java.util.Set;

/// Who hands what to whom, and how far it has come: SIPRI's registers in words. Verbs of giving with their
/// three roles, their nominals ("deliveries of T from A to B"), and the stages before and after delivery.
///
/// It fails where the giver or taker stands in another sentence, and on goods the lexicon does not know.
public final class Transfers {
    private static final Set<String> DEALS = Set.of("deal", "contract", "order", "agreement", "package");
    private static final Set<String> MAKING =
            Set.of("co-produce", "coproduce", "produce", "build", "assemble", "manufacture", "develop");

    /// Nouns for a halt: "the hold on arms for A".
    private static final Set<String> HOLDS =
            Set.of("hold", "freeze", "pause", "delay", "suspension", "halt", "moratorium", "embargo", "block");
    private final ArticleContext context;
    private final Goods goods;
    private final Giving giving;
    private final Training training;
    private final Taking taking;
    private final Making making;
    private final Halting halting;
    private final Nominals nominals;

    /// @param context the article, to which what is found is added
    public Transfers(ArticleContext context) {
        this.context = context;
        this.goods = new Goods(context);
        Register register = new Register(context, goods);
        this.giving = new Giving(context, goods, register);
        this.training = new Training(context, register);
        this.taking = new Taking(context, goods, register);
        this.making = new Making(context, goods, register);
        this.halting = new Halting(context, goods, register);
        this.nominals = new Nominals(context, goods, register);
    }

    /// Adds every transfer the article tells.
    public void find() {
        for (Tree tree : context.trees()) {
            if (context.tells(tree)) {
                for (int i = 0; i < tree.size(); i++) {
                    if (tree.isVerb(i)) {
                        verb(tree, i);
                    } else if (tree.isNoun(i) && Nominals.NOUNS.contains(tree.lemma(i))) {
                        nominals.nominal(tree, i);
                    } else if (tree.isNoun(i) && DEALS.contains(tree.lemma(i))) {
                        halting.deal(tree, i);
                    } else if (tree.isNoun(i) && HOLDS.contains(tree.lemma(i))) {
                        halting.held(tree, i);
                    }
                    if (tree.isNoun(i) && !Nominals.NOUNS.contains(tree.lemma(i)) && goods.isGood(tree, i)) {
                        nominals.handed(tree, i);
                    }
                }
            }
        }
    }

    private void verb(Tree tree, int verb) {
        String lemma = tree.lemma(verb);
        Roles roles = Roles.of(tree, verb);
        if (TransferVerbs.GIVE_WITH.contains(lemma)) {
            giving.giveWith(tree, verb, roles);
        }
        if (TransferVerbs.GIVE_TO.contains(lemma)) {
            giving.giveTo(tree, verb, roles);
        }
        if (TransferVerbs.TAKE.contains(lemma) || TransferVerbs.ORDER.contains(lemma)) {
            taking.take(tree, verb, roles, TransferVerbs.ORDER.contains(lemma) ? Stage.ORDERED : Stage.DELIVERED);
        }
        if (TransferVerbs.ASK.contains(lemma)) {
            taking.ask(tree, verb, roles);
        }
        if (lemma.equals("offer")) {
            giving.offer(tree, verb, roles);
        }
        if (MAKING.contains(lemma)) {
            making.make(tree, verb, roles);
        }
        boolean bare = Set.of("arm", "equip", "rearm").contains(lemma)
                && tree.objects(verb, Set.of("with")).isEmpty();
        if (lemma.equals("train") || bare) {
            training.train(tree, verb, roles);
        }
        if (Set.of("rely", "depend").contains(lemma)) {
            taking.rely(tree, verb, roles);
        }
        if (TransferVerbs.HALTING.contains(lemma) || lemma.equals("withhold")) {
            halting.halt(tree, verb, roles);
        }
        if (Set.of("reach", "arrive").contains(lemma)) {
            taking.arrive(tree, verb, roles);
        }
    }
}
