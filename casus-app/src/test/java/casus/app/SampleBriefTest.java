package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The answer and the brief of the sample dossier. `-Dcasus.docs=write` writes the tutorial's copy anew.
class SampleBriefTest {
    private static final Path SHOWN = Path.of("..", "docs", "tutorial", "sample-brief.md");
    private static final String RUNNING = "Will Russia defend Iran against Israel?";
    private static final String KEPT = "Will the United States defend Kuwait against Iraq?";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void demo() {
        assertThat(casus("demo", "--folder", folder).code()).isZero();
    }

    @Test
    void theBriefInTheTutorialIsTheOneThatIsMadeAndProven() throws IOException {
        Path brief = folder.resolve("brief.md");
        assertThat(casus("brief", "--case", folder.resolve("demo.casus"), "--question", RUNNING, "-o", brief)
                        .code())
                .isZero();
        assertThat(casus("verify", brief).out()).contains("as computed");
        String made = Files.readString(brief);
        if ("write".equals(System.getProperty("casus.docs"))) {
            Files.writeString(SHOWN, made);
        }
        assertThat(Files.readString(SHOWN)).isEqualTo(made);
    }

    @Test
    void aReaderOfTheFirstPageAloneLearnsWhatWasDoneRefusedOwedDisputedAndWhatToWatch() throws IOException {
        String page = Files.readString(SHOWN).split("## Appendix", 2)[0];
        assertThat(page)
                .contains(
                        "## Ladder",
                        "Refused or turned down by Russia: “",
                        "hold no duty to defend",
                        "## Contradictions")
                .contains("## Watch", "## Alternatives considered");
        assertThat(page.lines().filter(l -> l.startsWith("- C-"))).isNotEmpty();
    }

    @Test
    void theAllyWhoCameAndTheOneWhoDidNotAreToldApartAndForOtherReasons() {
        JsonNode came = force(KEPT);
        JsonNode stayed = force(RUNNING);
        assertThat(came.path("probability").asDouble()).isGreaterThan(0.5);
        assertThat(stayed.path("probability").asDouble()).isLessThan(0.1);
        assertThat(top(came)).hasSize(3).doesNotContainAnyElementsOf(top(stayed));
    }

    private static JsonNode force(String question) {
        JsonNode answer = Wire.parse(casus("ask", question, "--json", "--case", folder.resolve("demo.casus"))
                .out());
        return StreamSupport.stream(answer.path("rungs").spliterator(), false)
                .filter(r -> r.path("rung").asText().equals("force"))
                .findFirst()
                .orElseThrow();
    }

    /// The three terms that articles give, beside the class of precedents, and that move the number most.
    private static List<String> top(JsonNode rung) {
        return StreamSupport.stream(rung.path("terms").spliterator(), false)
                .filter(t -> !t.path("entries").isEmpty() && !t.path("judgedBy").isNull())
                .sorted((a, b) -> Double.compare(
                        Math.abs(b.path("logOdds").asDouble()),
                        Math.abs(a.path("logOdds").asDouble())))
                .limit(3)
                .map(t -> t.path("label").asText())
                .toList();
    }
}
