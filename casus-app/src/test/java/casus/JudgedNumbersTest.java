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
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A number without a source or a back-test is a judgement, and stands in a table with its range, its author
/// and its reason. What the code of these rooms may hold is told here, each with its reason.
class JudgedNumbersTest {
    private static final Path MAIN = Path.of("src/main/java/casus");
    /// What fits a room's model reads the room's numbers too.
    private static final Path FITS = Path.of("../casus-bench/src/main/java/casus/bench");

    private static final Path ALLOWED = Path.of("src/test/resources/casus/numbers.csv");
    private static final List<String> ROOMS = List.of("game", "precedent", "assess", "history");

    /// Above it a whole number is looked at wherever it stands; up to it, in a constant alone.
    private static final int SMALL = 10;

    /// A literal with a point or an exponent, or a whole number.
    private static final Pattern LITERAL = Pattern.compile(
            "(?<![\\w.])(?:(?:\\d[\\d_]*\\.\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|\\d[\\d_]*[eE][-+]?\\d+)[dDfF]?(?![\\w.])");
    private static final Pattern CONSTANT =
            Pattern.compile("static final (?:double|float|int|long)\\s+\\w+\\s*=\\s*-?(\\d[\\d_]*)[lLdDfF]?\\s*;");
    private static final Pattern WHOLE = Pattern.compile("(?<![\\w.])(\\d[\\d_]*)[lLdDfF]?(?![\\w.])");
    private static final Pattern TOLERANCE = Pattern.compile("1(?:\\.0)?[eE]-\\d+");
    private static final List<Double> PLAIN = List.of(0.0, 0.5, 1.0, 2.0, 100.0);

    /// By file and number, as written: why it is no judgement.
    private static Map<String, String> allowed() throws IOException {
        Map<String, String> out = new TreeMap<>();
        for (String row : Files.readAllLines(ALLOWED)
                .subList(1, Files.readAllLines(ALLOWED).size())) {
            String[] cells = row.split(";", -1);
            for (String number : cells[1].split(" ")) {
                out.put(cells[0] + " " + number, cells[2]);
            }
        }
        return out;
    }

    /// By itself, by its file, or by its folder.
    private static Optional<String> rowFor(String found, Map<String, String> allowed) {
        String file = found.substring(0, found.indexOf(' '));
        return Stream.of(found, file + " *", file.substring(0, file.lastIndexOf('/') + 1) + "* *")
                .filter(allowed::containsKey)
                .findFirst();
    }

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

    private static double value(String literal) {
        return Double.parseDouble(literal.replace("_", ""));
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
        String rest = literal.replaceAll("");
        CONSTANT.matcher(rest).results().map(m -> m.group(1)).forEach(out::add);
        WHOLE.matcher(CONSTANT.matcher(rest).replaceAll(""))
                .results()
                .map(m -> m.group(1))
                .filter(n -> value(n) > SMALL)
                .forEach(out::add);
        out.removeIf(n -> TOLERANCE.matcher(n).matches() || PLAIN.contains(value(n)));
        return out;
    }

    @Test
    void noNumberIsJudgedInTheCodeOfTheRoomsThatEstimate() throws IOException {
        Map<String, String> allowed = allowed();
        assertThat(found().keySet())
                .as("a judgement belongs into judgements.csv or its room's judged.csv; what is none gets a row in "
                        + ALLOWED + " with the reason")
                .allMatch(n -> rowFor(n, allowed).isPresent());
    }

    @Test
    void whatIsAllowedStillStandsThereAndHasAReason() throws IOException {
        Map<String, String> allowed = allowed();
        assertThat(allowed.values()).noneMatch(String::isBlank);
        assertThat(allowed.keySet())
                .as("take the row out of %s", ALLOWED)
                .isSubsetOf(found().keySet().stream()
                        .flatMap(n -> rowFor(n, allowed).stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aNewNumberIsFoundHoweverItIsWritten() {
        assertThat(judged("private static final double SHARE = 3;")).containsExactly("3");
        assertThat(judged("private static final int MANY = 3; int far = days + 45;"))
                .containsExactly("3", "45");
        assertThat(judged("x * 0.7 + .25 - 1.5e3 / 7e2 % 2_000.5"))
                .containsExactly("0.7", ".25", "1.5e3", "7e2", "2_000.5");
        assertThat(judged("double half = 0.5; double no = 1e-19; int n = 3; // 0.7\n\"0.7\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess/judged.csv",
                "game/judged.csv",
                "history/judged.csv",
                "precedent/judged.csv",
                "precedent/nearness.csv"
            })
    void everyJudgedNumberIsUsed(String table) throws IOException {
        String room = table.substring(0, table.indexOf('/'));
        StringBuilder code = new StringBuilder();
        for (Path folder : List.of(MAIN.resolve(room), FITS.resolve(room))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        code.append(Files.readString(file));
                    }
                }
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
