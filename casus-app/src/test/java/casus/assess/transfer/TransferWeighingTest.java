package casus.assess.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.LedgerBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.terms.LogOdds;
import casus.terms.Term;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sum of a forecast on transfers, worked out by hand from the file of judgements.
class TransferWeighingTest {
    private static final Actors ACTORS = Actors.load();
    private static final LocalDate TODAY = LocalDate.of(2031, 8, 22);
    private static final String DELIVER = "Will Brazil deliver drones to Peru by 2031-12-31?";
    private static final String SLOW = "Will Brazil slow drone deliveries to Peru by 2031-12-31?";

    /// From today to the end of the year, of a year.
    private static final double SHARE = 131.0 / 365;

    /// What an entry of an unrated outlet weighs.
    private static final double VOTE = 0.9 * 0.9;

    private static TransferForecast forecast(LedgerBuilder made, String asked) {
        return answer(made.ledger(), asked).forecast().orElseThrow();
    }

    private static TransferAnswer answer(Ledger ledger, String asked) {
        return TransferAssessment.of(ledger, ACTORS, TODAY)
                .answer(TransferQuestions.read(asked, ACTORS, TODAY).orElseThrow());
    }

    private static double term(TransferForecast forecast, String judgement) {
        List<Term> found = forecast.terms().stream()
                .filter(t -> t.judgedBy()
                        .filter(by -> by.contains("(" + judgement + ")"))
                        .isPresent())
                .toList();
        assertThat(found).as(judgement).hasSize(1);
        return found.getFirst().logOdds();
    }

    private static double inWindow(double p) {
        return LogOdds.of(1 - Math.pow(1 - p, SHARE));
    }

    /// A group's sum kept below its cap.
    private static double capped(double sum, double cap) {
        return Math.log(cap) * Math.tanh(sum / Math.log(cap));
    }

    private static LedgerBuilder asked() {
        return new LedgerBuilder().on("2031-07-01").transfer("BRA", Stage.REQUESTED, "PER", "drones");
    }

    @Test
    void aLevelOfAYearIsBroughtToTheWindowAndMovedByTheEvidenceAndByASurprise() {
        TransferForecast forecast = forecast(asked(), DELIVER);
        double year = 0.06 / 1.06;
        assertThat(forecast.terms()).hasSize(4);
        assertThat(forecast.terms().get(0).logOdds()).isCloseTo(Math.log(0.06), within(1e-9));
        assertThat(forecast.terms().get(1).label()).isEqualTo("131 days and not a year, at a steady pace");
        assertThat(forecast.terms().get(1).logOdds()).isCloseTo(inWindow(year) - Math.log(0.06), within(1e-9));
        double requested = capped(VOTE * Math.log(1.5), 5);
        assertThat(term(forecast, "transfer.deliver.requested")).isCloseTo(requested, within(1e-9));
        double p = LogOdds.probability(inWindow(year) + requested);
        assertThat(forecast.probability().value()).isCloseTo(0.01 + 0.98 * p, within(1e-9));
        assertThat(forecast.families()).isEqualTo(1);
        assertThat(forecast.judgements())
                .containsExactly(
                        "prior.transfer.deliver.none", "spread", "surprise.transfer", "transfer.deliver.requested");
    }

    @Test
    void theSuppliersRecordOfPromisesMovesTheLevelAsSoManyCases() {
        LedgerBuilder made = new LedgerBuilder().on("2031-07-01").transfer("BRA", Stage.PROMISED, "PER", "drones");
        for (String to : List.of("CHL", "ARG", "URY")) {
            made.in(to + ".txt").on("2029-01-01").transfer("BRA", Stage.PROMISED, to, "tanks");
            made.on("2030-01-01").transfer("BRA", Stage.DELIVERED, to, "tanks");
        }
        TransferForecast forecast = forecast(made, DELIVER);
        double judged = 1.0 / 3;
        double moved = (3 + 4 * judged) / (4 + 4);
        assertThat(forecast.terms().get(0).logOdds()).isCloseTo(Math.log(0.5), within(1e-9));
        assertThat(forecast.terms().get(1).logOdds()).isCloseTo(LogOdds.of(moved) - Math.log(0.5), within(1e-9));
        assertThat(forecast.terms().get(2).logOdds()).isCloseTo(inWindow(moved) - LogOdds.of(moved), within(1e-9));
        assertThat(forecast.judgements()).contains("transfer.prior.cases");
        assertThat(forecast.families()).isEqualTo(4);
    }

    @Test
    void aSecondFamilyCountsHalfAndAnUndatedTellingLess() {
        double dated = capped(VOTE * 1.5 * Math.log(1.5), 5);
        assertThat(term(
                        forecast(
                                asked().in("b.txt").on("2031-07-02").transfer("BRA", Stage.REQUESTED, "PER", "drones"),
                                DELIVER),
                        "transfer.deliver.requested"))
                .isCloseTo(dated, within(1e-9));
        double undated = capped((VOTE + VOTE * 0.6 / 2) * Math.log(1.5), 5);
        assertThat(term(
                        forecast(asked().in("b.txt").transfer("BRA", Stage.REQUESTED, "PER", "drones"), DELIVER),
                        "transfer.deliver.requested"))
                .isCloseTo(undated, within(1e-9));
    }

    @Test
    void whatIsPlannedDeniedOrPossibleHasItsOwnRatio() {
        LedgerBuilder made = asked().on("2031-07-02").status(Status.PLANNED);
        assertThat(term(
                        forecast(made.transfer("BRA", Stage.STALLED, "PER", "drones"), DELIVER),
                        "transfer.deliver.planned.less"))
                .isCloseTo(capped(VOTE * Math.log(0.6), 4), within(1e-9));
        LedgerBuilder less = asked().on("2031-07-02").status(Status.HYPOTHETICAL);
        assertThat(term(
                        forecast(less.transfer("BRA", Stage.STALLED, "PER", "drones"), DELIVER),
                        "transfer.deliver.possible.less"))
                .isCloseTo(capped(VOTE * Math.log(0.85), 4), within(1e-9));
        LedgerBuilder denied = asked().on("2031-07-02").status(Status.DENIED);
        assertThat(term(
                        forecast(denied.transfer("BRA", Stage.DELIVERED, "PER", "drones"), DELIVER),
                        "transfer.deliver.denied.more"))
                .isCloseTo(capped(VOTE * Math.log(0.55), 8), within(1e-9));
    }

    @Test
    void aReasonAgainstHelpIsAReasonForSlowingAndCountsHalf() {
        LedgerBuilder flow = new LedgerBuilder()
                .on("2031-06-01")
                .transfer("BRA", Stage.DELIVERED, "PER", "drones")
                .driver("BRA", Motive.STOCK, Pull.AGAINST);
        double sum = -0.5 * VOTE * Math.log(0.5);
        TransferForecast slow = forecast(flow, SLOW);
        Term reason = slow.terms().stream()
                .filter(t -> t.judgedBy().orElse("").contains("transfer.driver.slow"))
                .findFirst()
                .orElseThrow();
        assertThat(reason.logOdds()).isCloseTo(capped(sum, 4), within(1e-9)).isPositive();
        TransferForecast deliver = forecast(flow, DELIVER);
        Term same = deliver.terms().stream()
                .filter(t -> t.judgedBy().orElse("").contains("transfer.driver.deliver"))
                .findFirst()
                .orElseThrow();
        assertThat(same.logOdds())
                .isCloseTo(capped(0.7 * VOTE * Math.log(0.5), 4), within(1e-9))
                .isNegative();
    }

    @Test
    void theIntervalHoldsTheEstimateAndIsTheSameForTheSameSeed() {
        TransferForecast forecast = forecast(asked(), DELIVER);
        assertThat(forecast.low().value())
                .isLessThan(0.8 * forecast.probability().value());
        assertThat(forecast.high().value())
                .isGreaterThan(1.25 * forecast.probability().value());
        assertThat(forecast(asked(), DELIVER)).isEqualTo(forecast);
        TransferForecast sure =
                forecast(asked().on("2031-07-02").transfer("BRA", Stage.LAPSED, "PER", "drones"), DELIVER);
        assertThat(sure.high().value()).isLessThan(forecast.high().value());
    }

    @Test
    void theWatchListNamesWhatAnArticleCouldTellTomorrowByHowFarItWouldMoveTheAnswer() {
        TransferAnswer answer = answer(asked().ledger(), DELIVER);
        double is = answer.forecast().orElseThrow().probability().value();
        assertThat(answer.watch()).hasSizeBetween(5, 8);
        assertThat(answer.watch())
                .allSatisfy(w -> assertThat(w.shift()).isCloseTo(w.then().value() - is, within(1e-9)));
        assertThat(answer.watch().stream().map(w -> Math.abs(w.shift())))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(answer.watch())
                .extracting(Indicator::what)
                .contains("a promise or an order of it, reported", "a delivery of it, reported");
        assertThat(answer.watch())
                .noneMatch(w -> w.judgedBy().contains("possible")
                        || w.judgedBy().contains(".past")
                        || w.judgedBy().contains("(transfer.deliver.requested)")
                        || w.judgedBy().contains("(transfer.deliver.promised)"));
        Indicator promise = answer.watch().stream()
                .filter(w -> w.what().startsWith("a promise"))
                .findFirst()
                .orElseThrow();
        double p = LogOdds.probability(inWindow(1.0 / 3) + capped(VOTE * Math.log(1.5), 5));
        assertThat(promise.then().value()).isCloseTo(0.01 + 0.98 * p, within(1e-9));
    }
}
