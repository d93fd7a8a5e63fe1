package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import casus.work.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the header lines of the sample dossier must be read to say. What must be found in its sentences, and
/// what must never be, is scored in casus-bench, beside the rules of agreement.
class SampleGoldTest {
    @TempDir
    private Path folder;

    private static Path gold() {
        return Path.of(Objects.requireNonNull(SampleGoldTest.class.getResource("/casus/sample-gold"))
                .getPath());
    }

    @Test
    void everyArticleHasTheDateAndFlagsAnAnalystWouldGiveIt() throws IOException {
        Sample.into(folder.resolve("a"));
        casus("read", "--fast", folder.resolve("a"), "--case", folder.resolve("s.casus"), "--json")
                .out()
                .lines()
                .map(Wire::parse)
                .forEach(read::add);
        List<String> wrong = new ArrayList<>();
        for (JsonNode expected :
                Wire.parse(Files.readString(gold().resolve("expected.json"))).path("articles")) {
            JsonNode got = read.stream()
                    .filter(r -> stem(r.path("article").asText())
                            .equals(expected.path("document").asText()))
                    .findFirst()
                    .orElseThrow();
            if (!got.path("published").equals(expected.path("published"))) {
                wrong.add(expected.path("document").asText() + ": " + got.path("published") + " for "
                        + expected.path("published"));
            }
            for (JsonNode flag : expected.path("flags")) {
                if (Stream.of(got.path("flags")).noneMatch(f -> f.toString().contains(flag.asText()))) {
                    wrong.add(expected.path("document").asText() + ": not flagged " + flag.asText());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private final List<JsonNode> read = new ArrayList<>();

    private static String stem(String name) {
        return name.replaceFirst("\\.\\w+$", "");
    }
}
