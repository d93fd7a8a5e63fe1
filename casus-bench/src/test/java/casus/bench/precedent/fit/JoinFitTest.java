package casus.bench.precedent.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.bench.precedent.fit.Choice.Outcome;
import casus.history.hazard.PositiveDefinite;
import casus.precedent.model.DisputeHistory;
import casus.precedent.model.JoinModel;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinFitTest {
    private static final SyntheticWorld WORLD = new SyntheticWorld();
    private static final List<Dispute> DISPUTES = WORLD.disputes(1);
    private static final List<Choice> CHOICES = Choice.of(WORLD, DisputeHistory.of(DISPUTES), DISPUTES, y -> true);
    private static final JoinModel MODEL = JoinFit.model(CHOICES);

    private static double joins(JoinModel model, Choice choice, boolean target) {
        return model.joins(choice.stance(target), choice.stance(!target), false);
    }

    @Test
    void everyStateButTheOriginatorsHasAChoice() {
        Dispute dispute = new Dispute(
                9,
                1950,
                List.of(
                        new Participant(10, true, true, 17, 1950),
                        new Participant(20, false, true, 0, 1950),
                        new Participant(30, false, false, 7, 1951),
                        new Participant(40, false, false, 7, 1950),
                        new Participant(40, true, false, 7, 1951)));
        List<Choice> choices = Choice.of(WORLD, DisputeHistory.of(List.of()), List.of(dispute), y -> y == 1950);
        assertThat(choices).hasSize(58);
        assertThat(choices.stream()
                        .filter(c -> c.state() == 30)
                        .findFirst()
                        .orElseThrow()
                        .did())
                .isEqualTo(Outcome.JOINS_B);
        assertThat(choices.stream()
                        .filter(c -> c.state() == 40)
                        .findFirst()
                        .orElseThrow()
                        .did())
                .isEqualTo(Outcome.JOINS_B);
        assertThat(choices.getFirst().toB().force()).isTrue();
        assertThat(choices.getFirst().toA().force()).isFalse();
    }

    @Test
    void theThreeOutcomesNeverExceedCertainty() {
        assertThat(CHOICES).allSatisfy(c -> {
            double a = joins(MODEL, c, false);
            double b = joins(MODEL, c, true);
            assertThat(a).isPositive();
            assertThat(b).isPositive();
            assertThat(a + b).isLessThan(1);
        });
    }

    /// At the optimum of a model with a free level, expected and observed joiners agree where all count the same;
    /// the recent level makes them agree over the last twenty years.
    @Test
    void atTheRecentLevelExpectedJoinersAreThoseObserved() {
        int last = CHOICES.stream().mapToInt(Choice::year).max().orElseThrow();
        List<Choice> recent = CHOICES.stream().filter(c -> c.year() > last - 20).toList();
        long joined = recent.stream().filter(c -> c.did() != Outcome.NEITHER).count();
        double expected = recent.stream()
                .mapToDouble(c -> MODEL.joins(c.toA(), c.toB(), true) + MODEL.joins(c.toB(), c.toA(), true))
                .sum();
        assertThat(expected).isEqualTo(joined + 0.5, within(1e-3));
    }

    @Test
    void thePromiseThatMovedTheMadeWorldMovesTheModel() {
        double with = CHOICES.stream()
                .filter(c -> c.toB().owesDefense())
                .mapToDouble(c -> joins(MODEL, c, true))
                .average()
                .orElseThrow();
        double without = CHOICES.stream()
                .filter(c -> !c.toB().owesDefense())
                .mapToDouble(c -> joins(MODEL, c, true))
                .average()
                .orElseThrow();
        assertThat(with).isGreaterThan(3 * without);
    }

    @Test
    void theSameChoicesGiveTheSameModel() {
        JoinModel again = JoinFit.model(Choice.of(WORLD, DisputeHistory.of(DISPUTES), DISPUTES, y -> true));
        assertThat(CHOICES.stream().limit(500))
                .allSatisfy(c -> assertThat(joins(again, c, true)).isEqualTo(joins(MODEL, c, true)));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        JoinFit.Fitted fitted = JoinFit.fit(CHOICES, 3);
        JoinModel back = JoinModel.of(fitted.json(), "made");
        assertThat(back.draws()).isEqualTo(3);
        assertThat(CHOICES.stream().limit(200))
                .allSatisfy(c -> assertThat(joins(back, c, true)).isEqualTo(joins(MODEL, c, true), within(1e-6)));
    }

    @Test
    void aPositiveDefiniteSystemIsSolvedFromItsLowerHalf() {
        double[] x = PositiveDefinite.of(new double[][] {{4, 0, 0}, {2, 5, 0}, {1, 3, 6}})
                .solve(new double[] {11, 21, 25});
        assertThat(4 * x[0] + 2 * x[1] + x[2]).isEqualTo(11, within(1e-9));
        assertThat(2 * x[0] + 5 * x[1] + 3 * x[2]).isEqualTo(21, within(1e-9));
        assertThat(x[0] + 3 * x[1] + 6 * x[2]).isEqualTo(25, within(1e-9));
    }
}
