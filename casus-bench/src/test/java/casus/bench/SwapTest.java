package casus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The renaming of an article, and the comparison of the two ledgers.
class SwapTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);

    @TempDir
    Path folder = Path.of("");

    @Test
    void anArticleUnderOtherNamesGivesTheSameLedger() throws IOException {
        Files.writeString(folder.resolve("a.txt"), """
                Peru and Ecuador signed a defence pact on 3 March 2024.

                “Peru will supply Ecuador with S-400 systems,” said Irena Maraqova, the foreign minister of Peru.
                """);
        Swap.Result result = Swap.measure(folder, DAY, 1);
        JsonNode json = result.json();
        assertThat(json.path("articles").asInt()).isEqualTo(1);
        assertThat(json.path("entries").asInt()).isPositive();
        assertThat(json.path("same").asInt())
                .as(result.errors().toString())
                .isEqualTo(json.path("entries").asInt());
        assertThat(result.names()).anyMatch(n -> n.startsWith("PER → ")).anyMatch(n -> n.startsWith("ECU → "));
    }

    @Test
    void noTwoNamesBecomeOne() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "Iran, Iraq, India, Russia, Ukraine, the United States, China, Japan, France, Germany, Italy, Spain and"
                        + " Egypt met in Doha. The Kremlin, the White House and Downing Street said nothing.");
        for (long seed = 0; seed < 2; seed++) {
            assertThat(Swap.measure(folder, DAY, seed).names().stream().map(n -> n.replaceFirst(".* → ", "")))
                    .doesNotHaveDuplicates();
        }
    }
}
