package casus.bench.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fit beside a reference: which optimum is higher is said, and nothing where they agree.
class EstimationPartTest {
    /// Fifty crises that were not begun, thirty in which the other gave way, twenty in which it did not: with one
    /// constant for each choice the fitted shares are these.
    private static final double BEST = 50 * Math.log(0.5) + 30 * Math.log(0.3) + 20 * Math.log(0.2);

    @TempDir
    private Path folder;

    @BeforeEach
    void crises() throws IOException {
        Files.writeString(
                folder.resolve("data.csv"), "y\n" + "o0\n".repeat(50) + "o1\n".repeat(30) + "o2\n".repeat(20));
    }

    private EstimationPart.Comparison beside(double first, double second, double logLikelihood) throws IOException {
        Files.writeString(folder.resolve("coefficients.csv"), "estimate\n" + first + "\n" + second + "\n");
        return EstimationPart.compare(
                folder,
                Map.of(
                        "name",
                        "crises",
                        "model",
                        "egame12",
                        "link",
                        "logit",
                        "error",
                        "agent",
                        "data",
                        "data.csv",
                        "formula",
                        "y ~ 0 | 0 | 1 | 1",
                        "coefficients",
                        "coefficients.csv",
                        "loglik",
                        String.valueOf(logLikelihood)));
    }

    @Test
    void aFitAboveTheReferenceIsSaidToBeAboveItAndByHowMuch() throws IOException {
        EstimationPart.Comparison compared = beside(0, 0, BEST - 0.98);
        assertThat(compared.logLikelihood()).isCloseTo(0.98, within(1e-6));
        assertThat(compared.lines())
                .singleElement()
                .asString()
                .startsWith("crises: the log-likelihood of our fit is "
                        + String.format(Locale.ROOT, "%.6f, 0.980000 above the reference's %.6f", BEST, BEST - 0.98));
    }

    @Test
    void aFitBelowTheReferenceIsSaidToBeBelowIt() throws IOException {
        assertThat(beside(0, 0, BEST + 0.5).lines())
                .singleElement()
                .asString()
                .contains("0.500000 below the reference's");
    }

    @Test
    void aFitAtTheReferenceIsNotMentionedAndTheReferencesOwnLikelihoodIsTakenAnew() throws IOException {
        double[] ours = beside(0, 0, BEST).fit().coefficients();
        EstimationPart.Comparison same = beside(ours[0], ours[1], BEST);
        assertThat(same.lines()).isEmpty();
        assertThat(same.atReference()).isLessThan(1e-9);
        assertThat(same.fit().maxima()).hasSize(1);
        assertThat(beside(0, 0, BEST).atReference()).isGreaterThan(1);
        assertThat(same.fit().converged()).isTrue();
    }
}
