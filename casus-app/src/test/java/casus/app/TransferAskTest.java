package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferAskTest {
    private static final String SLOW = "Will Iran slow drone deliveries to Russia?";

    private Path file = Path.of("");

    @BeforeAll
    void sample(@TempDir Path fresh) {
        assertThat(casus("demo", "--folder", fresh).code()).isZero();
        file = fresh.resolve("demo.casus");
    }

    @Test
    void anAnswerOnTransfersHasARecordANumberThatAddsUpAndARule() {
        CommandRun ran = casus("ask", SLOW, "--by", "2025-12-31", "--json", "--case", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode a = Wire.parse(ran.out());
        assertThat(a.at("/question/kind").asText()).isEqualTo("transfer");
        assertThat(a.at("/question/window").asInt()).isEqualTo(131);
        assertThat(a.at("/question/by").asText()).isEqualTo("2025-12-31");
        assertThat(a.path("record")).isNotEmpty();
        double sum = 0;
        for (JsonNode t : a.path("terms")) {
            sum += t.path("logOdds").asDouble();
        }
        assertThat(1 / (1 + Math.exp(-sum)))
                .isCloseTo(a.path("probability").asDouble(), org.assertj.core.api.Assertions.within(1e-4));
        assertThat(a.path("low").asDouble()).isLessThan(a.path("probability").asDouble());
        assertThat(a.path("high").asDouble())
                .isGreaterThan(a.path("probability").asDouble());
        assertThat(a.path("resolution").asText()).startsWith("Resolved yes if by 2025-12-31 at least two independent");
        assertThat(a.path("judgements").asInt()).isPositive();
    }

    @Test
    void thePageSaysTheSame() {
        CommandRun screen = casus("ask", SLOW, "--by", "2025-12-31", "--case", file);
        assertThat(screen.out().lines().toList()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 100);
        assertThat(screen.out()).contains("that Iran slows deliveries of drones to Russia", "on record", "more: --why");
        CommandRun ran = casus("ask", SLOW, "--why", "--by", "2025-12-31", "--case", file);
        assertThat(ran.out())
                .contains(
                        "interpreted as: will Iran slow deliveries of drones to Russia, within 131 days, by 2025-12-31")
                .contains("Forecast: ")
                .contains("in log-odds")
                .contains("What would change it, had one clean article reported it")
                .contains("On record: drones from Iran to Russia");
    }

    @Test
    void aQuestionOnDeliveriesHasABriefThatVerifiesAndNoLadder() {
        assertThat(casus("ask", SLOW, "--case", file).code()).isZero();
        Path to = file.resolveSibling("b.md");
        CommandRun brief = casus("brief", SLOW, "-o", to, "--case", file);
        assertThat(brief.code()).as(brief.err()).isZero();
        assertThat(to).content().contains("Probability that *Iran slows deliveries of drones to Russia*", "On record");
        assertThat(casus("verify", to, "--case", file).code()).isZero();
        assertThat(casus("review", "--case", file).code()).isZero();
        assertThat(casus("ask", SLOW, "--anatomy", "--case", file).err()).startsWith("--anatomy: ");
    }

    @Test
    void aQuestionOnDeliveriesIsScoredByTheRecordOnceItsLastDayIsPast() {
        assertThat(casus("ask", SLOW, "--case", file).code()).isZero();
        CommandRun resolve = casus("score", "resolve", SLOW, "--rungs", "none", "--why", "x", "--case", file);
        assertThat(resolve.code()).isEqualTo(2);
        assertThat(resolve.err()).startsWith("question: a question on deliveries is settled by the record");
        assertThat(casus("score", "--case", file).out()).contains("Deliveries, settled by the record", "open until");
        CommandRun later = casus("score", "--case", file, "--today", "2026-06-01");
        assertThat(later.out()).contains(SLOW, "did not come by 2025-09-21 (Brier ");
        JsonNode delivery = Wire.parse(casus("score", "--json", "--case", file, "--today", "2026-06-01")
                        .out())
                .at("/deliveries/0");
        double said = delivery.path("probability").asDouble();
        assertThat(delivery.path("came").asBoolean(true)).isFalse();
        assertThat(delivery.path("brier").asDouble())
                .isCloseTo(said * said, org.assertj.core.api.Assertions.within(1e-5));
    }
}
