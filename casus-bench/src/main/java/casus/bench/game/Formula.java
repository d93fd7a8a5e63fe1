package casus.bench.game;

import casus.terms.InputProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model's formula in R's notation, `outcome ~ x1+x2 | 0 | x3 | 1`, applied to a table.
///
/// The left side is one column whose values are the outcomes, or two or three columns of 0 and 1, one for
/// each player's choice. `0` fixes a utility at 0, `1` is a constant alone, `-1` drops the constant, a
/// column of words becomes one column for each word but the first. Rows that lack a value are left out.
/// Fails on interactions and functions of columns.
public final class Formula {
    private final String written;
    private final List<String> left;
    private final List<List<String>> right;

    private Formula(String written, List<String> left, List<List<String>> right) {
        this.written = written;
        this.left = left;
        this.right = right;
    }

    /// Reads a formula.
    ///
    /// @throws InputProblem if it has another form
    public static Formula parse(String text) {
        String[] sides = text.split("~", -1);
        if (sides.length != 2) {
            throw problem(text, "a formula has one ~ between outcome and utilities");
        }
        List<String> left = names(text, sides[0]);
        List<List<String>> right = Arrays.stream(sides[1].split("\\|", -1))
                .map(part -> names(text, part.replace("-", "+-")))
                .toList();
        return new Formula(text, left, right);
    }

    private static List<String> names(String formula, String part) {
        List<String> out = new ArrayList<>();
        for (String name : part.split("\\+")) {
            String bare = name.replace(" ", "").strip();
            if (!bare.isEmpty()) {
                if (!bare.matches("-?1|0|[A-Za-z.][A-Za-z0-9._]*")) {
                    throw problem(formula, "\"" + bare + "\" is no column");
                }
                out.add(bare);
            }
        }
        return out;
    }

    private static InputProblem problem(String formula, String what) {
        return new InputProblem(
                "formula " + formula, what, "write it as in y ~ x1+x2 | 0 | x3 | 1, with names of columns");
    }

    /// The cases of a table.
    ///
    /// @param table      by column, all of the same length; an empty cell or NA is missing
    /// @param subset     which rows: comparisons of columns with values, joined by `&`; empty for all
    /// @param levelOrder the outcomes left to right, where the column's values have an order of their own
    /// @throws InputProblem if a column is not there or the outcomes do not fit the model
    public CrisisTable cases(
            StrategicModel model, Map<String, List<String>> table, String subset, List<String> levelOrder) {
        if (right.size() != model.shape().utilities()) {
            throw problem(written, "the model has " + model.shape().utilities() + " utilities, not " + right.size());
        }
        List<Integer> rows = rows(table, subset);
        int[] outcomes = left.size() == 1
                ? levels(model, column(table, left.getFirst()), rows, levelOrder)
                : choices(model, table, rows);
        List<List<Column>> columns =
                right.stream().map(names -> columns(table, names, rows)).toList();
        double[][][] regressors = new double[rows.size()][columns.size()][];
        for (int r = 0; r < rows.size(); r++) {
            for (int u = 0; u < columns.size(); u++) {
                regressors[r][u] = new double[columns.get(u).size()];
                for (int t = 0; t < regressors[r][u].length; t++) {
                    regressors[r][u][t] = columns.get(u).get(t).values()[r];
                }
            }
        }
        return CrisisTable.of(
                columns.stream().map(c -> c.stream().map(Column::name).toList()).toList(), regressors, outcomes);
    }

    private List<String> column(Map<String, List<String>> table, String name) {
        return Optional.ofNullable(table.get(name))
                .orElseThrow(() -> problem(written, "the table has no column \"" + name + "\""));
    }

    private List<Integer> rows(Map<String, List<String>> table, String subset) {
        List<String> used = new ArrayList<>(left);
        right.forEach(names -> names.stream().filter(n -> !n.matches("-?[01]")).forEach(used::add));
        List<Condition> conditions = Condition.parse(subset);
        List<Integer> rows = new ArrayList<>();
        int size = column(table, left.getFirst()).size();
        for (int row = 0; row < size; row++) {
            int at = row;
            boolean complete = used.stream()
                    .map(name -> column(table, name).get(at))
                    .noneMatch(cell -> cell.isBlank() || cell.equals("NA"));
            if (complete
                    && conditions.stream()
                            .allMatch(c -> c.holds(column(table, c.column()).get(at)))) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw problem(written, "no row of the table is complete");
        }
        return rows;
    }

    private int[] levels(StrategicModel model, List<String> cells, List<Integer> rows, List<String> order) {
        List<String> present = rows.stream().map(cells::get).distinct().toList();
        List<String> levels =
                order.containsAll(present) && order.size() == model.shape().outcomes() ? order : sorted(present);
        if (levels.size() != model.shape().outcomes()) {
            throw problem(
                    written, "the model has " + model.shape().outcomes() + " outcomes, the column " + levels.size());
        }
        return rows.stream().mapToInt(r -> levels.indexOf(cells.get(r))).toArray();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().allMatch(Formula::isNumber)
                ? words.stream()
                        .sorted((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
                        .toList()
                : List.copyOf(new TreeSet<>(words));
    }

    private int[] choices(StrategicModel model, Map<String, List<String>> table, List<Integer> rows) {
        List<List<String>> columns =
                left.stream().map(name -> column(table, name)).toList();
        return rows.stream()
                .mapToInt(row -> {
                    boolean[] went = new boolean[columns.size()];
                    for (int i = 0; i < went.length; i++) {
                        went[i] = isYes(columns.get(i).get(row));
                    }
                    return outcome(model.shape(), went);
                })
                .toArray();
    }

    private static boolean isYes(String cell) {
        return cell.equalsIgnoreCase("true") || isNumber(cell) && Double.parseDouble(cell) == 1;
    }

    private static int outcome(StrategicModel.Shape shape, boolean[] went) {
        return switch (shape) {
            case EGAME12 -> !went[0] ? 0 : went[1] ? 2 : 1;
            case EGAME122 -> {
                boolean second = went.length > 2 && went[0] ? went[2] : went[1];
                yield (went[0] ? 2 : 0) + (second ? 1 : 0);
            }
            case EGAME123 -> !went[0] ? 0 : !went[1] ? 1 : went[2] ? 3 : 2;
        };
    }

    /// One regressor.
    private record Column(String name, double[] values) {}

    private List<Column> columns(Map<String, List<String>> table, List<String> names, List<Integer> rows) {
        List<Column> out = new ArrayList<>();
        if (!names.contains("0") && !names.contains("-1")) {
            out.add(new Column("(Intercept)", rows.stream().mapToDouble(r -> 1).toArray()));
        }
        boolean whole = out.isEmpty();
        for (String name : names) {
            if (name.matches("-?[01]")) {
                continue;
            }
            List<String> cells = column(table, name);
            if (rows.stream().map(cells::get).allMatch(Formula::isNumber)) {
                out.add(new Column(
                        name,
                        rows.stream()
                                .mapToDouble(r -> Double.parseDouble(cells.get(r)))
                                .toArray()));
                continue;
            }
            List<String> levels =
                    List.copyOf(new TreeSet<>(rows.stream().map(cells::get).toList()));
            for (String level : levels.subList(whole ? 0 : 1, levels.size())) {
                out.add(new Column(
                        name + level,
                        rows.stream()
                                .mapToDouble(r -> cells.get(r).equals(level) ? 1 : 0)
                                .toArray()));
            }
            whole = false;
        }
        return out;
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// A comparison of a column with a value.
    private record Condition(String column, String sign, String value) {
        private static final Pattern COMPARISON =
                Pattern.compile("([\\w.]+)\\s*(<=|>=|==|!=|<|>)\\s*[\"']?([^\"']+)[\"']?");

        static List<Condition> parse(String subset) {
            List<Condition> out = new ArrayList<>();
            for (String part : subset.split("&")) {
                if (part.isBlank()) {
                    continue;
                }
                Matcher words = COMPARISON.matcher(part.strip());
                if (!words.matches()) {
                    throw new InputProblem(
                            "subset " + subset, "this is no comparison", "write, for example, year >= 1850");
                }
                out.add(new Condition(words.group(1), words.group(2), words.group(3)));
            }
            return out;
        }

        boolean holds(String cell) {
            if (cell.isBlank() || cell.equals("NA")) {
                return false;
            }
            int order = isNumber(cell) && isNumber(value)
                    ? Double.compare(Double.parseDouble(cell), Double.parseDouble(value))
                    : cell.compareTo(value);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "==" -> order == 0;
                default -> order != 0;
            };
        }
    }
}
