package casus.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerBenchTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    @Test
    void aReaderKilledTwiceLeavesASoundCaseThatARerunCompletes() {
        Kills.Result result = new Kills(DAY, nowhere(), 7).run(2, 12);
        assertThat(result.json()).contains("\"kills\":2", "\"halfThere\":0", "\"otherState\":0");
        assertThat(result.faults()).isZero();
    }

    @Test
    void aSmallCaseIsFilledListedSearchedAndCompared() {
        JsonNode out = Wire.parse(new LedgerSpeed(DAY, nowhere()).measure(900));
        assertThat(out.path("entries").asInt()).isEqualTo(900);
        assertThat(out.path("searchMostRows").asInt()).isPositive();
        assertThat(out.path("contradictionSeconds")).hasSize(3);
    }
}
