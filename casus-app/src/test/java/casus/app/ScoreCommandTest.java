package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.ledger.record.Wire;
import casus.terms.Rung;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreCommandTest {
    private static final String IRAN = "Will Russia defend Iran against Israel?";
    private static final String KUWAIT = "Will the United States defend Kuwait against Iraq?";

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeAll
    void sample(@TempDir Path fresh) {
        folder = fresh;
        assertThat(casus("demo", "--folder", folder).code()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("fresh.casus");
        Files.deleteIfExists(file);
        Files.copy(folder.resolve("demo.casus"), file);
    }

    private void ask(String question, String asOf) {
        assertThat(casus("ask", question, "--case", file, "--as-of", asOf).code())
                .isZero();
    }

    private void resolve(String question, String rungs, String on) {
        CommandRun ran =
                casus("score", "resolve", question, "--rungs", rungs, "--on", on, "--why", "seen", "--case", file);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private JsonNode score(Object... more) {
        CommandRun ran = casus(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("score", "--json", "--case", file), java.util.stream.Stream.of(more))
                .toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return Wire.parse(ran.out());
    }

    private JsonNode forces(String question, String asOf) {
        return Wire.parse(casus("ask", question, "--json", "--case", file, "--as-of", asOf)
                .out());
    }

    @Test
    void aForecastIsScoredAsItWasGivenThen() {
        ask(IRAN, "2025-06-12");
        JsonNode then = forces(IRAN, "2025-06-12");
        resolve(IRAN, "words,mediation", "2025-07-13");
        assertThat(casus("review", "--reject", "L-12,L-13", "--case", file, "--today", "2025-09-01")
                        .code())
                .isZero();
        JsonNode question = score().path("questions").get(0);
        JsonNode given = question.path("forecasts");
        assertThat(given).hasSize(1);
        double sum = 0;
        for (int i = 0; i < question.path("rungs").size(); i++) {
            JsonNode rung = question.path("rungs").get(i);
            double p = then.path("rungs").get(i).path("probability").asDouble();
            boolean came =
                    List.of("words", "mediation").contains(rung.path("rung").asText());
            assertThat(rung.path("last").asDouble()).isEqualTo(p);
            assertThat(rung.path("came").asBoolean()).isEqualTo(came);
            assertThat(rung.path("brier").asDouble()).isCloseTo(Math.pow((came ? 1 : 0) - p, 2), within(1e-5));
            sum += rung.path("brier").asDouble();
        }
        assertThat(question.path("brier").asDouble()).isCloseTo(sum / Rung.values().length, within(1e-5));
    }

    @Test
    void whatKnewTheOutcomeIsNoForecast() {
        resolve(IRAN, "words,mediation", "2025-07-13");
        JsonNode card = score();
        assertThat(card.path("questions").get(0).path("forecasts")).isEmpty();
        assertThat(card.path("all").isNull()).isTrue();
        assertThat(casus("score", "--case", file).out())
                .contains(
                        "1 question resolved, 0 with a forecast to score", "no forecast was kept that did not know it");
    }

    @Test
    void theWorstMissNamesTheTermThatPulledTheWrongWayAndItsEntry() {
        ask(KUWAIT, "1990-08-09");
        resolve(KUWAIT, "words,mediation,sanctions,deployment,force", "1990-09-01");
        JsonNode miss = score().path("misses").get(0);
        assertThat(miss.path("rung").asText()).isEqualTo("force");
        JsonNode term = miss.path("wrong").get(0);
        assertThat(term.path("label").asText()).isEqualTo("adjustment: a patron that is asked about");
        assertThat(term.path("logOdds").asDouble()).isNegative();
        JsonNode anchored = StreamSupport.stream(miss.path("wrong").spliterator(), false)
                .filter(w -> !w.path("entries").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(miss.toString()));
        assertThat(anchored.path("logOdds").asDouble()).isNegative();
        assertThat(casus("why", anchored.path("entries").get(0).asText(), "--case", file)
                        .out())
                .contains("United States");
    }

    @Test
    void theReplayAnswersAsOfEachDayAndKnowsNothingLater() {
        resolve(IRAN, "words,mediation", "2025-07-13");
        JsonNode path = score("--replay").path("replays").get(0).path("path");
        assertThat(path).hasSizeGreaterThan(5);
        for (JsonNode day : path) {
            assertThat(day.path("asOf").asText()).isLessThan("2025-07-13");
        }
        JsonNode last = path.get(path.size() - 1);
        List<Double> asked = StreamSupport.stream(
                        forces(IRAN, last.path("asOf").asText()).path("rungs").spliterator(), false)
                .map(r -> r.path("probability").asDouble())
                .toList();
        assertThat(StreamSupport.stream(last.path("probabilities").spliterator(), false)
                        .map(JsonNode::asDouble)
                        .toList())
                .isEqualTo(asked);
        assertThat(casus("score", "--replay", KUWAIT, "--case", file).out())
                .contains("not resolved, so nothing is scored", "1990-08-09");
    }

    @Test
    void aVoidQuestionIsKeptAndNotScored() {
        ask(IRAN, "2025-06-12");
        CommandRun ran = casus(
                "score", "resolve", IRAN, "--void", "--on", "2025-07-13", "--why", "no attack came", "--case", file);
        assertThat(ran.out()).contains("what it took as given never came");
        assertThat(score().path("questions").get(0).path("counts").asBoolean()).isFalse();
        assertThat(score().path("all").isNull()).isTrue();
    }

    @Test
    void aResolutionIsTakenBackLikeEveryDecisionAndNoBriefGoesStale() {
        Path brief = folder.resolve("score-brief.md");
        assertThat(casus("brief", "--question", IRAN, "-o", brief, "--case", file)
                        .code())
                .isZero();
        resolve(IRAN, "none", "2025-07-13");
        assertThat(casus("verify", brief).code()).isZero();
        assertThat(casus("undo", "--case", file).out()).contains("resolved on 2025-07-13: none");
        assertThat(casus("score", "--case", file).out())
                .contains("no question is resolved", "Asked and not resolved\n  " + IRAN);
    }

    @Test
    void theSameCaseGivesTheSameCard() {
        ask(IRAN, "2025-06-12");
        ask(IRAN, "2025-06-20");
        ask(KUWAIT, "1990-08-09");
        resolve(IRAN, "words,mediation", "2025-07-13");
        resolve(KUWAIT, "words,force", "1990-09-01");
        String card = casus("score", "--case", file).out();
        assertThat(casus("score", "--case", file).out()).isEqualTo(card);
        assertThat(card)
                .contains(
                        "2 questions resolved, 2 with a forecast",
                        "too few to mean anything",
                        "From fewer than 10 questions",
                        "  1990 ",
                        "  2025 ");
        assertThat(score().path("all").path("low").asDouble())
                .isLessThanOrEqualTo(score().path("all").path("brier").asDouble());
        assertThat(score("--as-of", "2000-01-01").path("questions")).hasSize(1);
    }

    @Test
    void whatCannotBeResolvedIsSaid() {
        assertThat(casus("score", "resolve", "--case", file).err()).contains("nothing says which question");
        assertThat(casus("score", "resolve", IRAN, "--why", "x", "--case", file).err())
                .contains("nothing says what came");
        assertThat(casus("score", "resolve", IRAN, "--rungs", "words", "--case", file)
                        .err())
                .contains("nothing says what settles it");
        assertThat(casus("score", "resolve", IRAN, "--rungs", "talk", "--why", "x", "--case", file)
                        .err())
                .contains("no rung is called \"talk\"");
        assertThat(casus(
                                "score",
                                "resolve",
                                IRAN,
                                "--rungs",
                                "words",
                                "--on",
                                "2026-01-01",
                                "--why",
                                "x",
                                "--case",
                                file)
                        .err())
                .contains("2026-01-01 is after today");
        assertThat(casus(
                                "score",
                                "resolve",
                                "Why did Russia not defend Iran?",
                                "--rungs",
                                "none",
                                "--why",
                                "x",
                                "--case",
                                file)
                        .err())
                .contains("only a question that foretells can be resolved");
        assertThat(casus("score", "settle", "--case", file).code()).isEqualTo(Main.USAGE);
        assertThat(casus("score", "--replay", "--case", file).err()).contains("no question is resolved");
    }

    @Test
    void theDiagramsAreDrawnBeforeAnyOutcomeIsKnown() throws IOException {
        Path svg = folder.resolve("reliability.svg");
        CommandRun ran = casus("score", "-o", svg, "--case", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("past decisions, each without its conflict");
        assertThat(Files.readString(svg)).startsWith("<svg").contains(">force<").doesNotContain(">this case<");
        ask(IRAN, "2025-06-12");
        resolve(IRAN, "words,mediation", "2025-07-13");
        assertThat(casus("score", "-o", svg, "--case", file).code()).isZero();
        assertThat(Files.readString(svg)).contains(">this case<");
    }

    @Test
    void aDiagramThatIsNoSvgIsRefused() {
        CommandRun ran = casus("score", "-o", folder.resolve("reliability.png"), "--case", file);
        assertThat(ran.code()).isNotZero();
        assertThat(ran.err()).contains("a diagram ends in .svg");
    }
}
