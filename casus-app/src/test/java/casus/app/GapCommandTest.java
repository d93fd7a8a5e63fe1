package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapCommandTest {
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeAll
    void demo(@TempDir Path fresh) {
        folder = fresh;
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        file = folder.resolve("demo.casus");
    }

    @Test
    void thePairHasBothDirectionsAndTheDronesGoTheOtherWay() {
        CommandRun ran = casus("gap", "Russia", "Iran", "--case", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "Russia → Iran: asked for ",
                        "promised minus delivered ",
                        "What went the other way",
                        "Iran → Russia: ");
        JsonNode json =
                Wire.parse(casus("gap", "RUS", "IRN", "--json", "--case", file).out());
        assertThat(json.path("otherWay").path("goods").toString()).contains("unmanned aircraft");
        assertThat(json.path("promised").asInt() - json.path("delivered").asInt())
                .isEqualTo(json.path("promisedMinusDelivered").asInt());
    }

    @Test
    void twoPatronsStandInOneTable() {
        CommandRun ran = casus("gap", "RUS", "IRN", "--beside", "USA", "ISR", "--case", file);
        assertThat(ran.out()).contains("Russia → Iran", "United States → Israel", "promised or ordered");
        assertThat(casus("gap", "RUS", "IRN", "--beside", "USA", "ISR", "--json", "--case", file)
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aTimelineIsWrittenAndNothingElseThanSvg() throws Exception {
        Path svg = folder.resolve("t.svg");
        assertThat(casus("gap", "RUS", "IRN", "-o", svg, "--case", file).code()).isZero();
        assertThat(Files.readString(svg)).startsWith("<svg ").endsWith("</svg>\n");
        assertThat(casus("gap", "RUS", "IRN", "-o", folder.resolve("t.png"), "--case", file)
                        .err())
                .contains("a timeline ends in .svg");
    }

    @Test
    void anUnknownActorIsNamed() {
        CommandRun ran = casus("gap", "Ruritania", "Iran", "--case", file);
        assertThat(ran.code()).isNotZero();
        assertThat(ran.err()).contains("no actor is called \"Ruritania\"");
    }
}
