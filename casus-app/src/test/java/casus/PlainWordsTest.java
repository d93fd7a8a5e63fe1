package casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a user reads is plain English: no text has a phrase of the left column of `plain.tsv`.
class PlainWordsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern BLOCK = Pattern.compile("(?s)\"\"\"\\s*\n(.*?)\"\"\"");
    private static final Pattern OUTPUT = Pattern.compile("(?s)```[a-z]*\n(.*?)```");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`|\\]\\([^)\n]*\\)|<!--.*?-->");
    private static final Pattern TEMPLATE = Pattern.compile("(?m)^@(?:import|param).*$|!\\{.*?\\}|\\$\\{[^}\"]*\\}");

    private record Phrase(Pattern not, String but) {}

    private static List<Phrase> phrases() {
        try (InputStream in = Objects.requireNonNull(PlainWordsTest.class.getResourceAsStream("plain.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(l -> l.split("\t"))
                    .map(c -> new Phrase(Pattern.compile(c[0]), c[1]))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(f -> f.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path file, String text, List<String> wrong) {
        for (Phrase phrase : phrases()) {
            Matcher m = phrase.not().matcher(text);
            if (m.find()) {
                wrong.add(ROOT.relativize(file) + ": \"" + m.group() + "\"; write: " + phrase.but());
            }
        }
    }

    @Test
    void noMessageOfTheProgramIsInTheOldDialect() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files("casus-app/src/main/java", ".java")) {
            StringBuilder said = new StringBuilder();
            for (String line : Files.readString(file).split("\n")) {
                if (!line.strip().startsWith("//")) {
                    LITERAL.matcher(line)
                            .results()
                            .map(MatchResult::group)
                            .forEach(t -> said.append(t).append('\n'));
                }
            }
            BLOCK.matcher(Files.readString(file))
                    .results()
                    .forEach(t -> said.append(t.group(1)).append('\n'));
            check(file, said.toString().replaceAll("\"\n\\s*\"", ""), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noScriptOfTheWorkbenchAndNoLauncherIsInTheOldDialect() throws IOException {
        List<Path> files = new ArrayList<>(files("casus-app/src/main/resources/casus/web/static", ".js"));
        files.add(ROOT.resolve("casus"));
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            check(file, Files.readString(file).replaceAll("(?m)^\\s*(?://|#).*$", ""), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /// The blocks of the docs are what the program prints, and the golden files what a brief says.
    @Test
    void nothingTheProgramPrintsIsInTheOldDialect() throws IOException {
        List<Path> pages = new ArrayList<>(files("docs", ".md"));
        pages.add(ROOT.resolve("README.md"));
        List<String> wrong = new ArrayList<>();
        for (Path page : pages) {
            StringBuilder printed = new StringBuilder();
            OUTPUT.matcher(Files.readString(page))
                    .results()
                    .forEach(b -> printed.append(b.group(1)).append('\n'));
            check(page, printed.toString(), wrong);
        }
        for (Path golden : files("casus-app/src/test/golden", "")) {
            check(golden, Files.readString(golden), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPageOfTheWorkbenchIsInTheOldDialect() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files("casus-app/src/main/jte", ".jte")) {
            check(file, TEMPLATE.matcher(Files.readString(file)).replaceAll(""), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noLabelOfATableIsInTheOldDialect() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String room : List.of("assess", "work", "game", "precedent", "ties", "history")) {
            for (Path table : files("casus-app/src/main/resources/casus/" + room, ".csv")) {
                check(table, Files.readString(table), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPageOfTheDocsIsInTheOldDialect() throws IOException {
        List<Path> pages = new ArrayList<>(files("docs", ".md"));
        for (String name : List.of("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md", "CHANGELOG.md")) {
            pages.add(ROOT.resolve(name));
        }
        List<String> wrong = new ArrayList<>();
        for (Path page : pages) {
            check(page, CODE.matcher(Files.readString(page)).replaceAll(" "), wrong);
        }
        assertThat(wrong).isEmpty();
    }
}
