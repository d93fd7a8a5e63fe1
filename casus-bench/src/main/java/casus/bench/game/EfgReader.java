package casus.bench.game;

import casus.game.solve.GameTree;
import casus.terms.InputProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads Gambit's file format for games in extensive form, `.efg` version 2.
///
/// Read are chance, player and terminal nodes, information sets and outcomes given once and referred to
/// by number later, whole numbers, decimals and fractions; what Gambit writes, and its older forms
/// without commas. Cost: linear in the length of the text. Fails, with line and column, on a file that
/// names an unknown information set, ends early or goes on after the tree is complete.
public final class EfgReader {
    private static final int MOST_NODES = 2_000_000;
    private static final int MOST_PLAYERS = 64;
    private static final int MOST_DEPTH = 100_000;

    private final String file;
    private final String text;
    private int at;

    private EfgReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /// Reads a game.
    ///
    /// @param file its name, for messages
    /// @throws InputProblem if it is no game, with line and column
    public static GameTree read(String file, String text) {
        return new EfgReader(file, text).game();
    }

    private record Known(int index, List<String> actions) {}

    private record Sets(
            GameTree.Builder tree,
            int players,
            Map<Integer, Map<Integer, Known>> sets,
            Map<Integer, Integer> outcomes) {}

    private GameTree game() {
        expect("EFG");
        expect("2");
        String kind = word();
        if (!kind.equals("R") && !kind.equals("D")) {
            throw problem("the number format is R or D, not \"" + kind + "\"");
        }
        String title = string();
        List<String> players = strings();
        if (players.isEmpty() || players.size() > MOST_PLAYERS) {
            throw problem("a game has 1 to " + MOST_PLAYERS + " players, not " + players.size());
        }
        if (peek() == '"') {
            string();
        }
        GameTree.Builder tree = GameTree.builder(title, players);
        Sets sets = new Sets(tree, players.size(), new HashMap<>(), new HashMap<>());
        int missing = 1;
        while (missing > 0) {
            if (tree.nodes() >= MOST_NODES || missing > MOST_DEPTH * 100) {
                throw problem("the tree has more than " + MOST_NODES + " nodes");
            }
            missing += node(sets) - 1;
        }
        skip();
        if (at < text.length()) {
            throw problem("the tree is complete, but the file goes on");
        }
        return tree.build();
    }

    /// Reads one node.
    ///
    /// @return how many children it announces
    private int node(Sets sets) {
        String kind = word();
        if (!kind.equals("c") && !kind.equals("p") && !kind.equals("t")) {
            throw problem("a node begins with c, p or t, not \"" + kind + "\"");
        }
        string();
        if (kind.equals("t")) {
            sets.tree().node(GameTree.NONE, outcome(sets));
            return 0;
        }
        int who = kind.equals("p") ? whole() : 0;
        if (kind.equals("p") && (who < 1 || who > sets.players())) {
            throw problem("there is no player " + who);
        }
        Known set = infoset(sets, who);
        sets.tree().node(set.index(), outcome(sets));
        return set.actions().size();
    }

    private Known infoset(Sets sets, int who) {
        int number = whole();
        Map<Integer, Known> known = sets.sets().computeIfAbsent(who, w -> new HashMap<>());
        String name = peek() == '"' ? string() : "";
        if (peek() != '{') {
            Known before = known.get(number);
            if (before == null) {
                throw problem("information set " + number + " has no actions yet");
            }
            return before;
        }
        expect("{");
        List<String> actions = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        while (peek() != '}') {
            actions.add(string());
            if (who == 0) {
                chances.add(number());
            }
            comma();
        }
        expect("}");
        Known before = known.get(number);
        if (before != null) {
            if (before.actions().size() != actions.size()) {
                throw problem("information set " + number + " had "
                        + before.actions().size() + " actions, not " + actions.size());
            }
            return before;
        }
        Known made = new Known(added(sets, who, name, actions, chances), actions);
        known.put(number, made);
        return made;
    }

    private int added(Sets sets, int who, String name, List<String> actions, List<Double> chances) {
        try {
            return who > 0
                    ? sets.tree().infoset(who - 1, name, actions)
                    : sets.tree()
                            .chance(
                                    name,
                                    actions,
                                    chances.stream()
                                            .mapToDouble(Double::doubleValue)
                                            .toArray());
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    private int outcome(Sets sets) {
        int number = whole();
        if (number == 0) {
            return GameTree.NONE;
        }
        String name = peek() == '"' ? string() : "";
        if (peek() != '{') {
            Integer before = sets.outcomes().get(number);
            if (before == null) {
                throw problem("outcome " + number + " has no payoffs yet");
            }
            return before;
        }
        expect("{");
        double[] payoffs = new double[sets.players()];
        for (int who = 0; who < payoffs.length; who++) {
            payoffs[who] = number();
            comma();
        }
        expect("}");
        return sets.outcomes().computeIfAbsent(number, k -> sets.tree().outcome(name, payoffs));
    }

    private List<String> strings() {
        expect("{");
        List<String> out = new ArrayList<>();
        while (peek() != '}') {
            out.add(string());
        }
        expect("}");
        return out;
    }

    private String string() {
        if (peek() != '"') {
            throw problem("a text in quotation marks is missing");
        }
        at++;
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            out.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw problem("a quotation mark is never closed");
        }
        at++;
        return out.toString();
    }

    private double number() {
        skip();
        int from = at;
        String word = word();
        try {
            int slash = word.indexOf('/');
            double value = slash < 0
                    ? Double.parseDouble(word)
                    : Double.parseDouble(word.substring(0, slash)) / Double.parseDouble(word.substring(slash + 1));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            at = from;
            throw problem("\"" + word + "\" is no number");
        }
        at = from;
        throw problem("\"" + word + "\" is no finite number");
    }

    private int whole() {
        String word = word();
        if (!word.matches("[0-9]{1,9}")) {
            throw problem("\"" + word + "\" is no whole number");
        }
        return Integer.parseInt(word);
    }

    private String word() {
        skip();
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "{},\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (from == at) {
            throw problem(
                    at < text.length() ? "\"" + text.charAt(at) + "\" does not belong here" : "the file ends early");
        }
        return text.substring(from, at);
    }

    private void expect(String what) {
        skip();
        if (!text.startsWith(what, at)) {
            throw problem("\"" + what + "\" is missing");
        }
        at += what.length();
    }

    private void comma() {
        if (peek() == ',') {
            at++;
        }
    }

    private char peek() {
        skip();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private InputProblem problem(String what) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            column = text.charAt(i) == '\n' ? 1 : column + 1;
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return new InputProblem(
                file + ":" + line + ":" + column, what, "mend the file, or write it again with Gambit 15 or later");
    }
}
