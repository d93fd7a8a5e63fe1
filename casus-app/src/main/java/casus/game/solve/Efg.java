package casus.game.solve;

import casus.terms.text.Phrase;
import java.util.Locale;

/// Gambit's file format for games in extensive form, `.efg` version 2.
public final class Efg {
    private Efg() {}

    /// The game as Gambit reads it. Numbers are written so that reading them gives the same bits.
    public static String write(GameTree tree) {
        StringBuilder out = new StringBuilder("EFG 2 R ")
                .append(Phrase.quoted(tree.title()))
                .append(" {");
        tree.players().forEach(p -> out.append(' ').append(Phrase.quoted(p)));
        out.append(" }\n\"\"\n\n");
        int[] number = numbers(tree);
        for (int n = 0; n < tree.nodes(); n++) {
            int set = tree.infoset(n);
            if (set == GameTree.NONE) {
                out.append("t \"\"");
            } else {
                out.append(tree.player(set) == GameTree.CHANCE ? "c \"\" " : "p \"\" " + (tree.player(set) + 1) + " ")
                        .append(number[set]);
                actions(out, tree, set);
            }
            outcome(out, tree, tree.outcome(n));
        }
        return out.toString();
    }

    /// Each player's information sets, and those of chance, are counted from 1.
    private static int[] numbers(GameTree tree) {
        int[] number = new int[tree.infosets()];
        int[] count = new int[tree.players().size() + 1];
        for (int set = 0; set < number.length; set++) {
            number[set] = ++count[tree.player(set) + 1];
        }
        return number;
    }

    private static void actions(StringBuilder out, GameTree tree, int set) {
        out.append(' ').append(Phrase.quoted(tree.infosetName(set))).append(" {");
        for (int a = tree.firstAction(set); a < tree.firstAction(set + 1); a++) {
            out.append(' ').append(Phrase.quoted(tree.actionName(a)));
            if (tree.player(set) == GameTree.CHANCE) {
                out.append(' ').append(plain(tree.chance(a)));
            }
        }
        out.append(" }");
    }

    private static void outcome(StringBuilder out, GameTree tree, int outcome) {
        out.append(' ').append(outcome + 1);
        if (outcome != GameTree.NONE) {
            out.append(' ').append(Phrase.quoted(tree.outcomeName(outcome))).append(" {");
            for (int who = 0; who < tree.players().size(); who++) {
                out.append(who == 0 ? " " : ", ").append(plain(tree.payoff(outcome, who)));
            }
            out.append(" }");
        }
        out.append('\n');
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
