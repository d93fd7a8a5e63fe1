package casus.bench.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.bench.game.StrategicModel.Error;
import casus.bench.game.StrategicModel.Link;
import casus.bench.game.StrategicModel.Shape;
import casus.terms.InputProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EstimationTest {
    private static Map<String, List<String>> outcomes(int... counts) {
        List<String> column = IntStream.range(0, counts.length)
                .boxed()
                .flatMap(k -> IntStream.range(0, counts[k]).mapToObj(i -> "o" + k))
                .toList();
        return Map.of("y", column);
    }

    /// With one constant for each choice the fitted shares are the observed ones, and the likelihood is
    /// known.
    private static double best(int... counts) {
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToDouble(n -> n * Math.log(n / all)).sum();
    }

    @ParameterizedTest
    @EnumSource(Error.class)
    void constantsAloneFitTheObservedShares(Error error) {
        StrategicModel two = new StrategicModel(Shape.EGAME12, Link.PROBIT, error);
        CrisisTable cases = Formula.parse("y ~ 0 | 0 | 1 | 1").cases(two, outcomes(50, 30, 20), "", List.of());
        assertThat(Estimation.fit(two, cases).logLikelihood()).isEqualTo(best(50, 30, 20), within(1e-8));
        StrategicModel four = new StrategicModel(Shape.EGAME122, Link.PROBIT, error);
        CrisisTable answers =
                Formula.parse("y ~ 0 | 0 | 0 | 1 | 1 | 1").cases(four, outcomes(40, 10, 30, 20), "", List.of());
        assertThat(Estimation.fit(four, answers).logLikelihood()).isEqualTo(best(40, 10, 30, 20), within(1e-8));
        StrategicModel three = new StrategicModel(Shape.EGAME123, Link.PROBIT, error);
        CrisisTable chain = Formula.parse("y ~ 0 | 0 | 0 | 1 | 0 | 0 | 1 | 1")
                .cases(three, outcomes(40, 30, 20, 10), "", List.of());
        assertThat(Estimation.fit(three, chain).logLikelihood()).isEqualTo(best(40, 30, 20, 10), within(1e-8));
    }

    @Test
    void theGradientIsThatOfTheLikelihood() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Shape shape = Shape.values()[random.nextInt(3)];
            StrategicModel model =
                    new StrategicModel(shape, Link.values()[random.nextInt(2)], Error.values()[random.nextInt(2)]);
            double[] u = random.doubles(shape.utilities(), -2, 2).toArray();
            Dual[] at = model.logProbabilities(u);
            assertThat(Arrays.stream(at).mapToDouble(d -> Math.exp(d.value())).sum())
                    .isEqualTo(1, within(1e-12));
            int i = random.nextInt(u.length);
            double[] up = u.clone();
            double[] down = u.clone();
            up[i] += 1e-6;
            down[i] -= 1e-6;
            for (int k = 0; k < at.length; k++) {
                double slope = (model.logProbabilities(up)[k].value() - model.logProbabilities(down)[k].value()) / 2e-6;
                assertThat(at[k].derivative()[i]).isEqualTo(slope, within(1e-7 * (1 + Math.abs(slope))));
            }
        }
    }

    @Test
    void aPriorDrawsEstimatesTowardsZero() {
        StrategicModel model = new StrategicModel(Shape.EGAME12, Link.LOGIT, Error.AGENT);
        CrisisTable cases = Formula.parse("y ~ 0 | 0 | 1 | 1").cases(model, outcomes(5, 3, 20), "", List.of());
        double free = Estimation.fit(model, cases).coefficients()[1];
        double held = Estimation.fit(model, cases, 0.5).coefficients()[1];
        assertThat(held).isPositive().isLessThan(free);
    }

    @Test
    void intervalsCoverWhatMadeTheCrises() {
        StrategicModel model = new StrategicModel(Shape.EGAME12, Link.PROBIT, Error.AGENT);
        double[] truth = {-0.4, 0.7};
        int covered = 0;
        for (int s = 0; s < 60; s++) {
            SplittableRandom random = new SplittableRandom(s);
            double[][][] x = new double[300][][];
            int[] y = new int[300];
            for (int c = 0; c < 300; c++) {
                double z = random.nextDouble() * 4 - 2;
                x[c] = new double[][] {{}, {}, {1}, {z}};
                double[] p = model.probabilities(new double[] {0, 0, truth[0], truth[1] * z});
                double at = random.nextDouble();
                y[c] = at < p[0] ? 0 : at < p[0] + p[1] ? 1 : 2;
            }
            Estimation.Fit fit = Estimation.fit(
                    model, CrisisTable.of(List.of(List.of(), List.of(), List.of("c"), List.of("z")), x, y));
            covered += fit.covers(0, truth[0]) ? 1 : 0;
            covered += fit.covers(1, truth[1]) ? 1 : 0;
        }
        assertThat(covered / 120.0).isBetween(0.9, 0.99);
    }

    /// Player 2's choice is decided by z alone: the better the fit, the larger its coefficient.
    @Test
    void aRegressorThatSeparatesTheOutcomesIsNamedAndTheFitIsNotCalledConverged() {
        StrategicModel model = new StrategicModel(Shape.EGAME12, Link.PROBIT, Error.AGENT);
        double[][][] x = new double[90][][];
        int[] y = new int[90];
        for (int c = 0; c < 90; c++) {
            double z = (c % 30 - 14.5) / 10;
            x[c] = new double[][] {{1}, {}, {}, {z}};
            y[c] = c % 3 == 0 ? 0 : z > 0 ? 2 : 1;
        }
        Estimation.Fit fit =
                Estimation.fit(model, CrisisTable.of(List.of(List.of("c"), List.of(), List.of(), List.of("z")), x, y));
        assertThat(fit.converged()).isFalse();
        assertThat(fit.runsOff()).containsExactly("z");
        assertThat(fit.logLikelihood()).isEqualTo(best(30, 60), within(1e-6));
    }

    @Test
    void theScaleOfARegressorChangesNothingButItsCoefficient() {
        StrategicModel model = new StrategicModel(Shape.EGAME122, Link.LOGIT, Error.AGENT);
        SplittableRandom random = new SplittableRandom(3);
        double[][][] small = new double[200][][];
        double[][][] large = new double[200][][];
        int[] y = new int[200];
        for (int c = 0; c < 200; c++) {
            double z = random.nextDouble() * 2 - 1;
            small[c] = new double[][] {{1, z}, {}, {}, {}, {1}, {z}};
            large[c] = new double[][] {{1, 5000 * z}, {}, {}, {}, {1}, {z / 1000}};
            double[] p = model.probabilities(new double[] {.5 - z, 0, 0, 0, .3, 2 * z});
            double at = random.nextDouble();
            y[c] = at < p[0] ? 0 : at < p[0] + p[1] ? 1 : at < p[0] + p[1] + p[2] ? 2 : 3;
        }
        List<List<String>> terms =
                List.of(List.of("c", "z"), List.of(), List.of(), List.of(), List.of("c"), List.of("z"));
        Estimation.Fit one = Estimation.fit(model, CrisisTable.of(terms, small, y));
        Estimation.Fit other = Estimation.fit(model, CrisisTable.of(terms, large, y));
        assertThat(other.logLikelihood()).isEqualTo(one.logLikelihood(), within(1e-8));
        assertThat(other.coefficients()[1] * 5000).isEqualTo(one.coefficients()[1], within(1e-5));
        assertThat(one.converged()).isTrue();
        assertThat(one.maxima()).hasSize(1);
        assertThat(one.runsOff()).isEmpty();
    }

    @Test
    void wordsBecomeColumnsAndRowsWithoutAValueAreLeftOut() {
        Map<String, List<String>> table = Map.of(
                "first", List.of("0", "1", "1", "1", "0"),
                "second", List.of("0", "1", "0", "1", ""),
                "regime", List.of("mixed", "autoc", "dem", "dem", "dem"),
                "year", List.of("1800", "1850", "1900", "1950", "1960"));
        StrategicModel model = new StrategicModel(Shape.EGAME12, Link.PROBIT, Error.AGENT);
        CrisisTable cases = Formula.parse("first+second ~ regime | 0 | 1 | year - 1")
                .cases(model, table, "year >= 1800 & year != 1950", List.of());
        assertThat(cases.terms()).containsExactly("(Intercept)", "regimedem", "regimemixed", "(Intercept)", "year");
        assertThat(IntStream.range(0, cases.size()).map(cases::outcome)).containsExactly(0, 2, 1);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        StrategicModel model = new StrategicModel(Shape.EGAME12, Link.PROBIT, Error.AGENT);
        assertThatThrownBy(() -> Formula.parse("y ~ 0 | 0 | 1 | wealth").cases(model, outcomes(1, 1, 1), "", List.of()))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("the table has no column \"wealth\"");
    }
}
