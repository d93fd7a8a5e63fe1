package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import casus.terms.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Where an article came from goes out with a case and comes back with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginsTravelTest {
    private static final String ADDRESS = "https://wire.example/treaty?id=7;part=2";

    private Path folder = Path.of("");
    private Path list = Path.of("");
    private Path file = Path.of("");

    /// Two articles of a list, one with an address; a fetched page whose answer had headers; and a file of its own.
    @BeforeAll
    void read(@TempDir Path fresh) throws IOException {
        folder = fresh;
        list = folder.resolve("wire.jsonl");
        Files.writeString(
                list,
                "{\"title\":\"Treaty\",\"date\":\"2025-01-17\",\"url\":\"" + ADDRESS
                        + "\",\"text\":\"Russia and Iran signed a treaty on 17 January 2025. Israel attacked Iran in June.\"}\n"
                        + "{\"title\":\"Aid\",\"date\":\"2025-06-20\",\"text\":\"Russia supplied drones to Iran on 20 June 2025.\"}\n");
        Path alone = folder.resolve("alone.txt");
        Files.writeString(alone, "Calls\n21 June 2025\n\nRussia condemned the strikes by Israel on Iran.\n");
        file = folder.resolve("origins.casus");
        run("read", list, alone, "--fast", "--today", "2025-08-22", "--case", file);
        try (CaseFile open = CaseFile.existing(file)) {
            open.origins()
                    .keep(
                            3,
                            new Origin(
                                    "https://a.example/calls",
                                    Optional.of("https://a.example/calls"),
                                    Optional.of("https://b.example/calls"),
                                    200,
                                    List.of("content-type: text/html; charset=utf-8", "etag: =\"7\\8\"")));
        }
    }

    private static CommandRun run(Object... args) {
        CommandRun ran = casus(args);
        assertThat(ran.code()).as(Arrays.toString(args) + ran.err()).isZero();
        return ran;
    }

    private static Map<String, Origin> origins(Path file) {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.origins().all();
        }
    }

    @Test
    void originsComeBackFromTheTablesWithAddressesAndHeaders() {
        Path tables = folder.resolve("tables");
        Path again = folder.resolve("again.casus");
        run("export", "csv", tables, "--case", file);
        run("import", "csv", tables, "--case", again);
        assertThat(origins(file)).hasSize(3);
        assertThat(origins(again)).isEqualTo(origins(file));
    }

    @Test
    void tablesOfAnEarlierVersionWithoutOriginsAreStillReadAndARowOfNoArticleIsNamed() throws IOException {
        Path tables = folder.resolve("old");
        run("export", "csv", tables, "--case", file);
        Path rows = tables.resolve("origins.csv");
        Files.writeString(rows, Files.readString(rows) + "nobody.txt,nowhere,,,0,\r\n");
        CommandRun ran = casus("import", "csv", tables, "--case", folder.resolve("named.casus"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out() + ran.err()).contains("origins.csv:5", "no article is called nobody.txt");
        Files.delete(rows);
        Path again = folder.resolve("old.casus");
        run("import", "csv", tables, "--case", again);
        assertThat(origins(again)).isEmpty();
    }

    @Test
    void aCrateNamesTheAddressAndThePlaceOfEachArticle() throws IOException {
        Path crate = folder.resolve("crate");
        run("export", "crate", crate, "--case", file);
        JsonNode graph = Wire.parse(Files.readString(crate.resolve("ro-crate-metadata.json")))
                .path("@graph");
        List<JsonNode> articles = StreamSupport.stream(graph.spliterator(), false)
                .filter(node -> node.path("@type").asText().equals("Article"))
                .toList();
        assertThat(articles.stream()
                        .map(a -> a.path("url").asText("-") + " "
                                + a.path("isBasedOn").asText("-")))
                .containsExactlyInAnyOrder(ADDRESS + " -", "- -", "https://a.example/calls https://b.example/calls");
        assertThat(articles.stream().map(a -> a.path("description").asText()))
                .anyMatch(place -> place.startsWith("Read from ") && place.contains("wire.jsonl"));
        Path again = folder.resolve("of-crate.casus");
        run("import", "csv", crate.resolve("tables"), "--case", again);
        assertThat(origins(again)).isEqualTo(origins(file));
    }

    @Test
    void aCaseDrawnOutOfALibraryKnowsWhereItsArticlesCameFrom() {
        Path library = folder.resolve("news.library");
        run("library", "build", "--fast", "--today", "2025-08-22", "-o", library, list);
        Path drawn = folder.resolve("drawn.casus");
        run(
                "library",
                "draw",
                "Will Russia defend Iran against Israel?",
                library,
                "-o",
                drawn,
                "--today",
                "2025-08-22");
        assertThat(origins(drawn).values().stream().flatMap(o -> o.address().stream()))
                .containsExactly(ADDRESS);
        assertThat(origins(drawn).values()).allMatch(o -> o.place().contains("wire.jsonl"));
    }
}
