package casus.extract.text;

import java.util.Set;

/// "Comes to the aid of", "rushed to its defence": help told by a verb of moving and the noun it moves to. It fails
/// on the same words said of a thesis or a price.
public final class Rescue {
    private static final Set<String> MOVES = Set.of(
            "come", "rush", "go", "hurry", "fly", "spring", "leap", "race", "ride", "jump", "step", "run", "march",
            "hasten", "dash", "sail");
    private static final Set<String> HELP = Set.of(
            "aid",
            "rescue",
            "defence",
            "defense",
            "help",
            "assistance",
            "support",
            "relief",
            "side",
            "succour",
            "succor",
            "protection");

    private Rescue() {}

    /// The noun of help a verb moves to; -1 for none.
    public static int noun(Tree tree, int verb) {
        if (!MOVES.contains(tree.lemma(verb))) {
            return -1;
        }
        return tree.objects(verb, Set.of("to")).stream()
                .filter(o -> HELP.contains(tree.lemma(o)))
                .findFirst()
                .orElse(-1);
    }

    /// Whether somebody is said to be helped: "to the rescue" leaves it open.
    public static boolean namesWhom(Tree tree, int noun) {
        return tree.kid(noun, "poss") >= 0 || !tree.objects(noun, Set.of("of")).isEmpty();
    }
}
