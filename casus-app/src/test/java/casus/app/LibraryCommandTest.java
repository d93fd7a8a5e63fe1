package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryCommandTest {
    private static final String ASKED = "Will Russia defend Iran against Israel?";

    private Path folder = Path.of("");
    private Path articles = Path.of("");
    private Path library = Path.of("");

    @BeforeAll
    void sample(@TempDir Path fresh) {
        folder = fresh;
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        articles = folder.resolve("articles");
        library = folder.resolve("news.library");
        assertThat(build(library, articles).path("added").asInt()).isEqualTo(16);
    }

    private JsonNode build(Path to, Path... from) {
        CommandRun ran = casus(Stream.concat(
                        Stream.of("library", "build", "--fast", "--today", "2025-08-22", "--json", "-o", to),
                        Stream.of(from))
                .toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return Wire.parse(ran.out());
    }

    private static Map<String, String> bytes(Path library) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.put(
                        library.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return out;
    }

    @Test
    void theSameArticlesGiveTheSameBytesInOneRunInTwoAndOnceMore() throws IOException {
        Map<String, String> once = bytes(library);
        assertThat(build(library, articles).path("added").asInt()).isZero();
        assertThat(bytes(library)).isEqualTo(once);
        Path half = folder.resolve("half.library");
        Path some = folder.resolve("some");
        Files.createDirectories(some);
        try (Stream<Path> files = Files.list(articles)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("iran"))
                    .toList()) {
                Files.copy(file, some.resolve(file.getFileName().toString()));
            }
        }
        int first = build(half, some).path("added").asInt();
        assertThat(first).isBetween(1, 15);
        assertThat(build(half, articles).path("added").asInt()).isEqualTo(16 - first);
        assertThat(bytes(half)).isEqualTo(once);
    }

    @Test
    void theLibraryCountsWhatTheCaseCounts() {
        JsonNode stats = Wire.parse(casus("library", "stats", library, "--json").out());
        long entries = casus("ledger", "--json", "--case", folder.resolve("demo.casus"))
                .out()
                .lines()
                .count();
        assertThat(stats.path("entries").asLong()).isEqualTo(entries);
        assertThat(stats.path("articles").asInt()).isEqualTo(16);
        assertThat(stats.path("families").asInt()).isEqualTo(15);
        assertThat(stats.path("failures").asInt()).isZero();
    }

    @Test
    void whatIsDrawnIsACaseWhoseArticlesBearOnTheQuestion() {
        Path drawn = folder.resolve("drawn.casus");
        CommandRun ran = casus("library", "draw", ASKED, library, "-o", drawn, "--json", "--today", "2025-08-22");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode told = Wire.parse(ran.out());
        assertThat(told.path("articles").asInt()).isBetween(5, 15);
        assertThat(casus("ledger", "--json", "--case", drawn).out().lines().count())
                .isEqualTo(told.path("entries").asLong());
        assertThat(casus("doctor", "--case", drawn).code()).isZero();
        assertThat(casus("ask", "--case", drawn, "--today", "2025-08-22", ASKED).code())
                .isZero();
        CommandRun one =
                casus("library", "draw", ASKED, library, "-o", folder.resolve("one.casus"), "--json", "--limit", "1");
        assertThat(Wire.parse(one.out()).path("articles").asInt()).isEqualTo(1);
        CommandRun words =
                casus("library", "draw", ASKED, library, "-o", folder.resolve("w.casus"), "--json", "--words", "su-35");
        assertThat(Wire.parse(words.out()).path("articles").asInt())
                .isBetween(1, told.path("articles").asInt() - 1);
    }

    @Test
    void theEntriesOfADrawnArticleAreThoseOfTheCase() {
        Path drawn = folder.resolve("same.casus");
        assertThat(casus("library", "draw", ASKED, library, "-o", drawn, "--limit", "1")
                        .code())
                .isZero();
        String article = Wire.parse(casus("ledger", "--json", "--case", drawn)
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .path("article")
                .asText();
        assertThat(quotes(drawn, article)).isEqualTo(quotes(folder.resolve("demo.casus"), article));
    }

    private static java.util.List<String> quotes(Path file, String article) {
        return casus("ledger", "--json", "--case", file)
                .out()
                .lines()
                .map(Wire::parse)
                .filter(e -> e.path("article").asText().equals(article))
                .map(e -> e.path("kind").asText() + e.path("anchor"))
                .toList();
    }

    @Test
    void whatCannotBeReadIsKeptAndNamedUntilItCan() throws IOException {
        Path mixed = folder.resolve("mixed");
        Files.createDirectories(mixed);
        Files.writeString(mixed.resolve("good.txt"), "2025-05-01\n\nRussia promised Iran Su-35 fighters.\n");
        Files.write(mixed.resolve("bad.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 'x'});
        Path mine = folder.resolve("mixed.library");
        CommandRun ran = casus("library", "build", mixed, "-o", mine, "--fast");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("1 article added").contains("1 not read");
        assertThat(casus("library", "stats", mine).out()).contains("1 not read");
    }

    @Test
    void whatIsNoLibraryAndWhatIsNotInItIsNamed() throws IOException {
        CommandRun none = casus("library", "stats", folder.resolve("nowhere"));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("there is no such library").contains("casus library build");
        assertThat(casus("library", "build", articles, "-o", articles).err())
                .contains("there is something else of this name");
        Path made = folder.resolve("none.casus");
        CommandRun nobody = casus("library", "draw", "Will Peru defend Fiji against Tonga?", library, "-o", made);
        assertThat(nobody.code()).isEqualTo(3);
        assertThat(nobody.err()).contains("no article in it bears on this");
        assertThat(Files.exists(made)).isFalse();
        assertThat(casus("library", "build", articles, "-o", folder.resolve("x"), "--engine", "cloud")
                        .code())
                .isEqualTo(2);
    }
}
