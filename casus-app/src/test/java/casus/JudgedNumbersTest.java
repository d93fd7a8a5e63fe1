package casus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.table.JudgedNumber;
import casus.terms.table.JudgedNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A number without a source or a back-test is a judgement, and stands in a table with its range, its author
/// and its reason. What the code of these rooms may hold is told here, each with its reason.
class JudgedNumbersTest {
    private static final Path MAIN = Path.of("src/main/java/casus");
    private static final List<String> ROOMS =
            List.of("game/play", "game/scenario", "game/Crisis.java", "precedent", "assess");

    /// A literal with a point or an exponent, or a whole number that is a constant of type double.
    private static final Pattern LITERAL = Pattern.compile(
            "(?<![\\w.])(?:(?:\\d[\\d_]*\\.\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|\\d[\\d_]*[eE][-+]?\\d+)[dDfF]?(?![\\w.])");
    private static final Pattern WHOLE = Pattern.compile("static final double\\s+\\w+\\s*=\\s*(-?\\d[\\d_]*)\\s*;");
    private static final Pattern TOLERANCE = Pattern.compile("1(?:\\.0)?[eE]-\\d+");
    private static final List<Double> PLAIN = List.of(0.0, 0.5, 1.0, 2.0, 100.0);

    /// By file and number, as written: why it is no judgement.
    private static final Map<String, String> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("game/scenario/Distribution.java 4", "the weight of the mode in a PERT, by its definition"),
            Map.entry("game/scenario/Distribution.java 3.090232", "the 99.9% quantile of the normal distribution"),
            Map.entry("game/scenario/Distribution.java 1e6", "a shape beyond which the quantiles of a beta fail"),
            Map.entry("game/scenario/Distribution.java 1e9", "below it a whole number is written without a point"),
            Map.entry("game/scenario/Parts.java 10", "the largest weight a file may hold: a limit, told in the docs"),
            Map.entry("game/scenario/Parts.java 1e9", "the largest number a file may hold"),
            Map.entry("game/scenario/ScenarioReader.java 1e15", "the largest seed that a double holds exactly"),
            Map.entry("game/play/Precision.java 0.05", "where the search for λ begins: a limit of the search"),
            Map.entry("game/play/Precision.java 1.920729", "half the 95% quantile of χ² with one degree of freedom"),
            Map.entry("game/play/Spread.java 0.05", "the lower bound of a 90% interval"),
            Map.entry("game/play/Spread.java 0.95", "the upper bound of a 90% interval"),
            Map.entry("game/play/Play.java 0.25", "a quarter of a step keeps the ends of a table finite"),
            Map.entry("precedent/Beta.java 3.0", "Marsaglia & Tsang 2000: d = a − 1/3"),
            Map.entry("precedent/PublishedRate.java 0.01", "below it a share is printed with a decimal more"),
            Map.entry("precedent/table/StateTables.java 20", "Polity's scale goes from −10 to 10"),
            Map.entry("precedent/table/Place.java 6371", "the mean radius of the Earth in kilometres"),
            Map.entry("assess/Votes.java 1.645", "the 95% quantile of the normal distribution"),
            Map.entry("assess/score/CalibrationBin.java 1.6448536269514722", "the same"),
            Map.entry("assess/score/CalibrationBin.java 4.0", "Wilson's interval: n² by four"),
            Map.entry("assess/transfer/TransferWeighing.java 365", "days in a year")));

    private static Map<String, List<String>> found() throws IOException {
        Map<String, List<String>> out = new TreeMap<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(MAIN.resolve(room))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String name = MAIN.relativize(file).toString().replace('\\', '/');
                    judged(Files.readString(file))
                            .forEach(n -> out.computeIfAbsent(name + " " + n, x -> new ArrayList<>())
                                    .add(name));
                }
            }
        }
        return out;
    }

    /// The numbers of a source that are neither plain nor a tolerance.
    private static List<String> judged(String source) {
        String code = source.replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                .replaceAll("\"(?:\\\\.|[^\"\\\\\\n])*\"", "\"\"")
                .replaceAll("//[^\\n]*", "")
                .replaceAll("(?s)/\\*.*?\\*/", "");
        List<String> out = new ArrayList<>();
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            out.add(literal.group());
        }
        Matcher whole = WHOLE.matcher(code);
        while (whole.find()) {
            out.add(whole.group(1));
        }
        out.removeIf(n ->
                TOLERANCE.matcher(n).matches() || PLAIN.contains(Math.abs(Double.parseDouble(n.replace("_", "")))));
        return out;
    }

    @Test
    void noNumberIsJudgedInTheCodeOfTheGameThePrecedentsOrTheAssessment() throws IOException {
        assertThat(found().keySet())
                .as(
                        "a judgement belongs into judgements.csv or its room's judged.csv; what is none, with its reason, here")
                .isSubsetOf(ALLOWED.keySet());
    }

    @Test
    void whatIsAllowedStillStandsThere() throws IOException {
        assertThat(ALLOWED.keySet()).isSubsetOf(found().keySet());
    }

    @Test
    void aNewNumberIsFoundHoweverItIsWritten() {
        assertThat(judged("private static final double SHARE = 3;")).containsExactly("3");
        assertThat(judged("x * 0.7 + .25 - 1.5e3 / 7e2 % 2_000.5"))
                .containsExactly("0.7", ".25", "1.5e3", "7e2", "2_000.5");
        assertThat(judged("double half = 0.5; double no = 1e-9; int n = 3; // 0.7\n\"0.7\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"game/judged.csv", "precedent/judged.csv", "precedent/nearness.csv"})
    void everyJudgedNumberIsUsed(String table) throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(MAIN.resolve(table.substring(0, table.indexOf('/'))))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        assertThat(JudgedNumbers.load("/casus/" + table).all())
                .extracting(JudgedNumber::key)
                .allMatch(k -> code.indexOf("\"" + k.replaceFirst("\\.\\d$", "") + "\"") >= 0);
    }

    @Test
    void aNumberOutsideItsRangeOrWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> new JudgedNumber("x", 3, 1, 2, "me", "2031-01-01", "why"))
                .hasMessageContaining("outside 1.0 to 2.0");
        assertThatThrownBy(() -> new JudgedNumber("x", 1, 1, 2, "me", "2031-01-01", ""))
                .hasMessageContaining("needs an author, a date and a reason");
        assertThatThrownBy(() -> JudgedNumbers.load("/casus/game/judged.csv").number("no such"))
                .hasMessageContaining("has no number no such");
        assertThatThrownBy(() -> JudgedNumbers.load("/casus/game/judged.csv").count("harm.alone"))
                .hasMessageContaining("counts something");
    }
}
