package casus.bench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import casus.bench.Main;
import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WorkbenchBenchTest {
    @Test
    void aSmallCaseIsServedByAnotherProcessAndEveryPageAnswers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                "workbench",
                "--entries",
                "300",
                "--rounds",
                "3",
                "--json");
        JsonNode told = Wire.parse(out.toString(StandardCharsets.UTF_8));
        assertThat(told.path("failed").asInt()).isZero();
        assertThat(code).isZero();
        assertThat(told.path("entries").asInt()).isEqualTo(300);
        assertThat(told.path("largestPageBytes").asInt()).isBetween(2_000, 500_000);
        for (String what : new String[] {
            "desk", "list", "asOf", "search", "shelf", "article", "card", "timeline", "network", "map", "decision"
        }) {
            assertThat(told.path(what + "P95Seconds").asDouble()).as(what).isPositive();
        }
    }
}
