package casus.assess.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.assess.judgement.Judgement.Use;
import casus.ledger.SampleLedger;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The weights are those of the file: outlet F and information 6 are 0.9 each, attributed 0.7, undated 0.6, unsure
/// 0.5; the cap of deeds is 400.
class ScalesTest {
    private static final Judgements FILE = Judgements.load();
    private static final Scales SCALES = new Scales(FILE);
    private static final String TEXT = "Norway struck Sweden.";

    private static Common told(int id, String when) {
        return SampleLedger.common(
                id, "a.txt", TEXT, TEXT, Status.OCCURRED, Optional.of(when).filter(w -> !w.isEmpty()));
    }

    private static Entry strike(Common c) {
        return SampleLedger.event(c, EventType.ASSAULT, Context.MILITARY);
    }

    private static Common reviewed(Common c, Common.Review review) {
        return new Common(
                c.id(), c.article(), c.anchor(), c.status(), c.accordingTo(), c.time(), c.grade(), review, c.madeBy());
    }

    @Test
    void aTellingIsWeighedByGradeAttributionReviewAndDate() {
        assertThat(SCALES.weight(strike(told(1, "2025-06-13")))).isCloseTo(0.81, within(1e-12));
        assertThat(SCALES.weight(strike(told(1, "")))).isCloseTo(0.81 * 0.6, within(1e-12));
        assertThat(SCALES.weight(SampleLedger.transfer(told(1, ""), "jets", Stage.DELIVERED, Optional.empty())))
                .isCloseTo(0.81 * 0.6, within(1e-12));
        assertThat(SCALES.weight(SampleLedger.agreement(told(1, ""), "treaty", Optional.empty())))
                .isCloseTo(0.81, within(1e-12));
        assertThat(SCALES.weight(strike(SampleLedger.by(told(1, "2025"), "The Post"))))
                .isCloseTo(0.81 * 0.7, within(1e-12));
        assertThat(SCALES.weight(strike(reviewed(told(1, "2025"), Common.Review.UNSURE))))
                .isCloseTo(0.81 * 0.5, within(1e-12));
        assertThat(SCALES.weight(strike(reviewed(told(1, "2025"), Common.Review.ACCEPTED))))
                .isCloseTo(0.81, within(1e-12));
        assertThat(SCALES.weight(strike(told(1, "2025").graded(new Common.Grade("B", "3", "old hand")))))
                .isCloseTo(0.95 * 0.85, within(1e-12));
    }

    /// Each family counts by its best telling, the second of them half, the third a third.
    @Test
    void theSecondFamilyCountsHalf() {
        Map<Entry, Double> shares = new LinkedHashMap<>();
        Entry weak = strike(told(1, "2025"));
        Entry strong = strike(told(2, "2025"));
        Entry other = strike(told(3, "2025"));
        shares.put(weak, 0.2);
        shares.put(strong, 1.0);
        shares.put(other, 0.5);
        assertThat(SCALES.votes(shares, e -> e.equals(other) ? "b" : "a"))
                .isCloseTo(0.81 + 0.81 * 0.5 / 2, within(1e-12));
        assertThat(SCALES.votes(shares, e -> e.id().toString()))
                .isCloseTo(0.81 * (1 + 0.5 / 2 + 0.2 / 3), within(1e-12));
        assertThat(SCALES.votes(Map.<Entry, Double>of(), e -> "a")).isZero();
    }

    @Test
    void aSumIsBentTowardsItsCap() {
        double most = Math.log(400);
        assertThat(SCALES.capped("deed", 1)).isCloseTo(most * Math.tanh(1 / most), within(1e-12));
        assertThat(SCALES.capped("deed", 1000)).isCloseTo(most, within(1e-9));
        assertThat(SCALES.cap("deed", 2)).isCloseTo(most * Math.tanh(2 / most) / 2, within(1e-12));
        assertThat(SCALES.cap("deed", 0)).isEqualTo(1);
        assertThat(FILE.isCapped("deed")).isTrue();
        assertThat(FILE.isCapped("weather")).isFalse();
    }

    /// With one surprise in 200 either way, even odds stay even and certainty becomes 199 to 1.
    @Test
    void roomForSurpriseKeepsAnEstimateOffItsEdges() {
        double against = Math.log(199);
        assertThat(Scales.withSurprise(0, against)).isCloseTo(0, within(1e-12));
        assertThat(Scales.withSurprise(500, against)).isCloseTo(against, within(1e-9));
        assertThat(Scales.withSurprise(-500, against)).isCloseTo(-against, within(1e-9));
        double p = 0.005 + 0.99 * 0.8;
        assertThat(Scales.withSurprise(Math.log(4), against)).isCloseTo(Math.log(p / (1 - p)), within(1e-9));
    }

    @Test
    void whatAModelProposedWeighsAsJudgedUntilSomebodyAcceptsIt() {
        Common.MadeBy model = new Common.MadeBy(Common.MadeBy.SECOND + "qwen3", "prompt codebook-1");
        Common c = told(1, "2025-06-13");
        Common proposed = new Common(
                c.id(), c.article(), c.anchor(), c.status(), c.accordingTo(), c.time(), c.grade(), c.review(), model);
        double second = FILE.weight("second");
        assertThat(second).isBetween(0.3, 0.76);
        assertThat(SCALES.weight(strike(proposed))).isCloseTo(0.81 * second, within(1e-12));
        assertThat(SCALES.weight(strike(proposed.reviewed(Common.Review.UNSURE))))
                .isCloseTo(0.81 * 0.5 * second, within(1e-12));
        assertThat(SCALES.weight(strike(proposed.reviewed(Common.Review.ACCEPTED))))
                .isCloseTo(0.81, within(1e-12));
    }

    private static Judgement judged(String id, double low, double ratio, double high, String author) {
        return new Judgement(
                id,
                Use.RATIO,
                Set.of("k1", "k2"),
                List.of(Rung.ARMS),
                ratio,
                low,
                high,
                "deed",
                "a label",
                author,
                "why",
                "2025-08-22");
    }

    /// Between 1 and e⁴ with its mode at e, a quarter of the triangle lies below the mode.
    @Test
    void aDrawIsFromTheTriangleBetweenLowAndHighInLogs() {
        Judgement j = judged("j", 1, Math.E, Math.exp(4), "Ann");
        assertThat(j.logRatio()).isCloseTo(1, within(1e-12));
        assertThat(j.logRatioAt(0)).isCloseTo(0, within(1e-12));
        assertThat(j.logRatioAt(0.0625)).isCloseTo(0.5, within(1e-12));
        assertThat(j.logRatioAt(0.25)).isCloseTo(1, within(1e-12));
        assertThat(j.logRatioAt(0.75)).isCloseTo(4 - Math.sqrt(3), within(1e-12));
        assertThat(j.logRatioAt(1)).isCloseTo(4, within(1e-12));
        assertThat(judged("j", 2, 2, 2, "Ann").logRatioAt(0.3)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(j.by()).isEqualTo("Ann (j)");
    }

    @Test
    void aJudgementLiesBetweenItsBoundsAndHasAnAuthor() {
        assertThatThrownBy(() -> judged("j", 0, 1, 2, "Ann")).hasMessageContaining("has 1.0 outside 0.0 to 2.0");
        assertThatThrownBy(() -> judged("j", 1.5, 1, 2, "Ann")).hasMessageContaining("outside");
        assertThatThrownBy(() -> judged("j", 1, 3, 2, "Ann")).hasMessageContaining("outside");
        assertThatThrownBy(() -> judged("j", 1, 1, 2, " ")).hasMessageContaining("needs an author");
    }

    @Test
    void judgementsAreFoundByUseKeyAndRung() {
        Judgement first = judged("a", 1, 1, 2, "Ann");
        Judgement second = judged("b", 1, 2, 2, "Ann");
        Judgements some = new Judgements(List.of(first, second));
        assertThat(some.all()).containsExactly(first, second);
        assertThat(some.find(Use.RATIO, "k2")).contains(first);
        assertThat(some.find(Use.RATIO, "k3")).isEmpty();
        assertThat(some.find(Use.CAP, "k1")).isEmpty();
        assertThat(some.of(Use.RATIO, "k1", Rung.ARMS)).containsExactly(first, second);
        assertThat(some.of(Use.RATIO, "k1", Rung.FORCE)).isEmpty();
        assertThat(some.of(Use.RATIO, "k3", Rung.ARMS)).isEmpty();
        assertThat(some.of(Use.CAP)).isEmpty();
        assertThatThrownBy(() -> some.only(Use.CAP, "deed")).hasMessage("no cap is judged for deed");
        assertThatThrownBy(() -> new Judgements(List.of(first, first))).hasMessage("two judgements are called a");
    }

    @Test
    void theFileHasAWeightASurpriseAndASpread() {
        assertThat(FILE.weight("attributed")).isEqualTo(0.7);
        assertThat(FILE.surprise("attack").ratio()).isEqualTo(199);
        assertThat(FILE.spread().ratio()).isEqualTo(1);
        assertThat(FILE.cap("deed")).isCloseTo(Math.log(400), within(1e-12));
        assertThat(FILE.threshold("confidence.many")).isPositive();
        assertThat(FILE.find(Use.WEIGHT, "undated").orElseThrow().author()).isEqualTo("Casus authors");
    }
}
