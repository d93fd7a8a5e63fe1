package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Help that is no thing: training, and arming where no weapon is named.
final class Training {

    private final ArticleContext context;
    private final Register register;

    Training(ArticleContext context, Register register) {
        this.context = context;
        this.register = register;
    }

    /// Training is a good: who trains whose forces.
    void train(Tree tree, int verb, Roles roles) {
        List<ActorId> trainers = context.cast().who(tree, roles.agents());
        Set<ActorId> trained = new LinkedHashSet<>();
        trained.addAll(context.cast().whose(tree, roles.patients()));
        trained.removeAll(trainers);
        if (!trainers.isEmpty() && !trained.isEmpty()) {
            register.add(
                    tree,
                    verb,
                    trainers.stream().findFirst(),
                    trained.stream().findFirst(),
                    verb,
                    Stage.DELIVERED,
                    Certainty.of(tree, verb),
                    "verb train");
        }
    }
}
