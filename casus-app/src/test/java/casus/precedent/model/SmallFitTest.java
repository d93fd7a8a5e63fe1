package casus.precedent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.precedent.model.Choice.Outcome;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The fit on a few disputes, against the likelihood written out here a second time.
class SmallFitTest {
    private static final double RIDGE = 2;
    private static final double HALF_LIFE = 10;
    private static final Fit.Settings SETTINGS = new Fit.Settings(RIDGE, HALF_LIFE, 5);

    private static List<Choice> choices() {
        SyntheticWorld world = new SyntheticWorld();
        List<Dispute> disputes = new ArrayList<>();
        for (int d = 1; d <= 4; d++) {
            int year = 1930 + 4 * d;
            disputes.add(new Dispute(
                    d,
                    year,
                    List.of(
                            new Participant(10 * d, true, true, 17, year),
                            new Participant(70 + 20 * d, false, true, 3 * d, year),
                            new Participant(300 + 10 * d, false, false, 17, year),
                            new Participant(400 + 10 * d, d % 2 == 0, false, 17, year))));
        }
        return Choice.of(world, DisputeHistory.of(disputes), disputes, y -> true);
    }

    private static double[] weights(JoinModel model) {
        ObjectNode json = model.json();
        JoinFeature[] features = JoinFeature.values();
        double[] out = new double[features.length + 1];
        for (JoinFeature f : features) {
            out[f.ordinal()] = json.path("weights").path(f.name()).asDouble();
        }
        out[features.length] = json.path("weights").path("LEVEL").asDouble();
        return out;
    }

    private static double[] spread(List<Choice> choices) {
        JoinFeature[] features = JoinFeature.values();
        double[] out = new double[features.length];
        for (JoinFeature f : features) {
            double[] all = choices.stream()
                    .flatMapToDouble(c -> java.util.stream.DoubleStream.of(f.of(c.toA()), f.of(c.toB())))
                    .toArray();
            double mean = java.util.Arrays.stream(all).average().orElseThrow();
            double variance = java.util.Arrays.stream(all)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            out[f.ordinal()] = variance > 1e-9 ? Math.sqrt(variance) : 1;
        }
        return out;
    }

    private static double utility(double[] weights, JoinFeatures stance) {
        double sum = weights[weights.length - 1];
        for (JoinFeature f : JoinFeature.values()) {
            sum += weights[f.ordinal()] * f.of(stance);
        }
        return sum;
    }

    /// Late disputes count more; each weight costs the square of what it does over one standard deviation.
    private static double likelihood(List<Choice> choices, double[] weights, double[] spread) {
        int last = choices.stream().mapToInt(Choice::year).max().orElseThrow();
        double sum = 0;
        for (Choice c : choices) {
            double a = Math.exp(utility(weights, c.toA()));
            double b = Math.exp(utility(weights, c.toB()));
            double did = switch (c.did()) {
                case JOINS_A -> a;
                case JOINS_B -> b;
                case NEITHER -> 1;
            };
            sum += Math.pow(0.5, (last - c.year()) / HALF_LIFE) * Math.log(did / (1 + a + b));
        }
        for (int f = 0; f < spread.length; f++) {
            sum -= RIDGE / 2 * weights[f] * weights[f] * spread[f] * spread[f];
        }
        return sum;
    }

    @Test
    void noWeightCanBeMovedWithoutLosingLikelihood() {
        List<Choice> choices = choices();
        assertThat(choices.stream().map(Choice::did)).contains(Outcome.JOINS_A, Outcome.JOINS_B, Outcome.NEITHER);
        JoinModel model = Fit.model(choices, SETTINGS, 0, 1);
        double[] weights = weights(model);
        double[] spread = spread(choices);
        double best = likelihood(choices, weights, spread);
        for (int f = 0; f < weights.length; f++) {
            for (double step : new double[] {-0.03, 0.03}) {
                double[] moved = weights.clone();
                moved[f] += step / (f < spread.length ? spread[f] : 1);
                assertThat(likelihood(choices, moved, spread)).as("weight " + f).isLessThan(best);
            }
        }
        assertThat(List.of(model.from(), model.through(), model.draws())).containsExactly(1934, 1946, 0);
    }

    /// One half of a joiner is added, so that a recent time without any has a level too.
    @Test
    void theRecentLevelGivesTheJoinersOfTheLastYears() {
        List<Choice> choices = choices();
        JoinModel model = Fit.model(choices, SETTINGS, 0, 1);
        List<Choice> recent = choices.stream().filter(c -> c.year() > 1941).toList();
        long joined = recent.stream().filter(c -> c.did() != Outcome.NEITHER).count();
        double expected = recent.stream()
                .mapToDouble(c -> model.joins(c.toA(), c.toB(), true) + model.joins(c.toB(), c.toA(), true))
                .sum();
        assertThat(joined).isEqualTo(4);
        assertThat(expected).isCloseTo(joined + 0.5, within(1e-6));
        double[] weights = weights(model);
        Choice c = choices.getFirst();
        double a = Math.exp(utility(weights, c.toA()));
        double b = Math.exp(utility(weights, c.toB()));
        assertThat(model.joins(c.toA(), c.toB(), false)).isCloseTo(a / (1 + a + b), within(1e-6));
        double shift = Math.exp(model.recentShift());
        assertThat(model.joins(c.toA(), c.toB(), true)).isCloseTo(a * shift / (1 + shift * (a + b)), within(1e-6));
    }

    @Test
    void thePartsAddUpToTheLogOddsOfJoining() {
        List<Choice> choices = choices();
        JoinModel model = Fit.model(choices, SETTINGS, 0, 1);
        for (Choice c : choices.subList(0, 5)) {
            JoinModel.Parts parts = model.parts(c.toB(), c.toA());
            double sum = parts.level() + parts.other();
            for (double group : parts.groups().values()) {
                sum += group;
            }
            double p = model.joins(c.toB(), c.toA(), true);
            assertThat(sum).isCloseTo(Math.log(p / (1 - p)), within(1e-9));
            assertThat(parts.groups()).hasSize(Group.values().length);
            assertThat(parts.other()).isNegative();
        }
        ObjectNode json = model.json();
        double mean = choices.stream()
                        .mapToDouble(c -> JoinFeature.POWER_Y.of(c.toA()) + JoinFeature.POWER_Y.of(c.toB()))
                        .sum()
                / (2 * choices.size());
        assertThat(json.path("typical").path("POWER_Y").asDouble()).isCloseTo(mean, within(1e-5));
    }

    /// Each draw reweights the disputes by exponential weights of mean one, so that draws scatter about the estimate.
    @Test
    void drawsScatterAboutTheEstimateAndComeFromTheirSeed() {
        List<Choice> choices = choices();
        JoinModel model = Fit.model(choices, SETTINGS, 400, 7);
        JoinModel again = Fit.model(choices, SETTINGS, 400, 7);
        JoinModel other = Fit.model(choices, SETTINGS, 400, 8);
        Choice c = choices.get(3);
        assertThat(model.draws()).isEqualTo(400);
        double mean = 0;
        double square = 0;
        double point = Math.log(model.joins(c.toB(), c.toA(), true));
        for (int d = 0; d < 400; d++) {
            double log = Math.log(model.joins(c.toB(), c.toA(), d));
            assertThat(again.joins(c.toB(), c.toA(), d)).isEqualTo(model.joins(c.toB(), c.toA(), d));
            mean += log / 400;
            square += log * log / 400;
        }
        double deviation = Math.sqrt(square - mean * mean);
        assertThat(deviation).isBetween(0.02, 3.0);
        assertThat(mean).isCloseTo(point, within(deviation / 3));
        assertThat(other.joins(c.toB(), c.toA(), 0)).isNotEqualTo(model.joins(c.toB(), c.toA(), 0));
    }

    @Test
    void aModelIsReadAsItWasWritten() {
        JoinModel model = Fit.model(choices(), SETTINGS, 2, 7);
        JoinModel read = JoinModel.of(model.json(), "model.json");
        assertThat(read.json()).isEqualTo(model.json());
        assertThat(List.of(read.from(), read.through(), read.draws())).containsExactly(1934, 1946, 2);
        ObjectNode json = model.json();
        ((ObjectNode) json.path("weights")).remove("ALLIES");
        assertThatThrownBy(() -> JoinModel.of(json, "model.json")).hasMessageContaining("the model has no ALLIES");
    }

    @Test
    void aSystemIsSolvedAndOneWithoutASolutionRefused() {
        double[][] symmetric = {{4, 0, 0}, {2, 5, 0}, {2, 3, 6}};
        double[] x = Matrix.of(symmetric).solve(new double[] {4 + 4 + 6, 2 + 10 + 9, 2 + 6 + 18});
        assertThat(x).containsExactly(new double[] {1, 2, 3}, within(1e-12));
        assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 0}, {1, 1}}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at row 1");
    }

    @Test
    void theLogarithmOfASumDoesNotOverflow() {
        assertThat(Fit.logSum(0, 0)).isCloseTo(Math.log(3), within(1e-12));
        assertThat(Fit.logSum(1, 2)).isCloseTo(Math.log(1 + Math.E + Math.E * Math.E), within(1e-12));
        assertThat(Fit.logSum(-3, -4)).isCloseTo(Math.log(1 + Math.exp(-3) + Math.exp(-4)), within(1e-12));
        assertThat(Fit.logSum(1000, 0)).isCloseTo(1000, within(1e-12));
        assertThat(Fit.logSum(0, 1000)).isCloseTo(1000, within(1e-12));
        assertThat(Fit.logSum(-1000, -1000)).isCloseTo(0, within(1e-12));
    }
}
