package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is planted in the sample dossier, against what is found. The gold was written before any code.
class SampleContradictionsTest {
    /// Found when this was written; more is better, fewer is a fault.
    private static final int FOUND = 3;

    @Test
    void whatIsPlantedIsFoundAndWhatOnlyLooksSoIsNot(@TempDir Path folder) throws IOException {
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        List<JsonNode> found = casus("contradictions", "--json", "--case", folder.resolve("demo.casus"))
                .out()
                .lines()
                .map(Wire::parse)
                .toList();
        JsonNode expected = expected();
        int hits = 0;
        for (JsonNode e : expected.path("contradictions")) {
            hits += found.stream().anyMatch(c -> isSame(c, e)) ? 1 : 0;
        }
        assertThat(hits).isGreaterThanOrEqualTo(FOUND);
        for (JsonNode e : expected.path("notContradictions")) {
            assertThat(found.stream().filter(c -> isSame(c, e)))
                    .as(e.toString())
                    .isEmpty();
        }
    }

    /// Who decides several from one printed list hits each as it was printed; the brief names them alike.
    @Test
    void decidingAContradictionMovesNoNumberAndTheBriefHasTheSame(@TempDir Path folder) throws IOException {
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        Path file = folder.resolve("demo.casus");
        List<String> before = numbers(file);
        assertThat(casus("contradictions", "--explain", "C-2", "--why", "two acts", "--case", file)
                        .code())
                .isZero();
        assertThat(numbers(file)).isEqualTo(before);
        Path brief = folder.resolve("again.md");
        assertThat(casus("brief", "--question", "Will Russia defend Iran against Israel?", "-o", brief, "--case", file)
                        .code())
                .isZero();
        List<String> named = Files.readAllLines(brief).stream()
                .filter(l -> l.matches("- C-\\d+ .*"))
                .toList();
        assertThat(named).hasSizeGreaterThan(3);
        for (String line : named) {
            String ids = line.replaceFirst("^- (C-\\d+) .*?(L-\\d+) \\[.* v .*?(L-\\d+) \\[.*", "$1 $2 $3");
            assertThat(before).contains(ids);
        }
    }

    private static List<String> numbers(Path file) {
        return casus("contradictions", "--json", "--case", file)
                .out()
                .lines()
                .map(Wire::parse)
                .map(c -> c.path("id").asText() + " " + c.path("a").path("id").asText() + " "
                        + c.path("b").path("id").asText())
                .toList();
    }

    private static JsonNode expected() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SampleContradictionsTest.class.getResourceAsStream("/casus/sample-gold/expected.json"))) {
            return Wire.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static boolean isSame(JsonNode found, JsonNode e) {
        return isQuoted(found.path("a"), e.path("a")) && isQuoted(found.path("b"), e.path("b"))
                || isQuoted(found.path("a"), e.path("b")) && isQuoted(found.path("b"), e.path("a"));
    }

    private static boolean isQuoted(JsonNode passage, JsonNode wanted) {
        String article = passage.path("article").asText().replaceFirst("\\.\\w+$", "");
        String quote = flat(passage.path("quote").asText());
        String gold = flat(wanted.path("quote").asText());
        return article.equals(wanted.path("document").asText()) && (quote.contains(gold) || gold.contains(quote));
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
