package casus.bench.history.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.history.hazard.ActTable;
import casus.history.hazard.Curve;
import casus.history.hazard.Hazards;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HazardFitTest {
    private static final List<String> KINDS = List.of("CONSULT", "ASSAULT");

    /// Twenty actors; a pair's daily rate is its own, so that a past tells the future.
    private static ActTable world(long seed, int days) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names = new ArrayList<>();
        for (int a = 0; a < 20; a++) {
            names.add("actor " + a);
        }
        List<int[]> rows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int a = 0; a < 20; a++) {
                for (int b = 0; b < 20; b++) {
                    double rate = (a * 7 + b * 3) % 11 == 0 ? .15 : .004;
                    if (a != b && random.nextDouble() < rate) {
                        rows.add(new int[] {a, b, (a + b) % 2, day});
                    }
                }
            }
        }
        return acts(names, rows);
    }

    private static ActTable acts(List<String> names, List<int[]> rows) {
        List<int[]> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(r -> r[3]));
        int[][] columns = new int[4][sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            for (int c = 0; c < 4; c++) {
                columns[c][i] = sorted.get(i)[c];
            }
        }
        return new ActTable(names, KINDS, columns[0], columns[1], columns[2], columns[3]);
    }

    @Test
    void probabilitiesMeanWhatTheySayOnDaysTheyWereNotFittedTo() {
        HazardFit.Measured measured = HazardFit.measure(world(1, 300), 220, 260, 7);
        assertThat(measured.all().ece()).isLessThan(.02);
        assertThat(measured.active().ece()).isLessThan(.05);
        assertThat(measured.active().skill()).isGreaterThan(0);
        assertThat(measured.all().bins().stream()
                        .mapToDouble(Reliability.Bin::mass)
                        .sum())
                .isCloseTo(measured.all().mass(), within(1e-6 * measured.all().mass()));
    }

    @Test
    void aLongerWindowIsNeverLessProbable() {
        ActTable acts = world(2, 200);
        Hazards hazards = Hazards.of(HazardFit.fit(acts, 150, 180, 7));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 50; i++) {
            int actor = random.nextInt(20);
            int recipient = random.nextInt(20);
            int days = 1 + random.nextInt(60);
            double shorter =
                    hazards.forecasts(acts, actor, recipient, 199, days).get(0).probability();
            double longer = hazards.forecasts(acts, actor, recipient, 199, days + 5)
                    .get(0)
                    .probability();
            assertThat(shorter).isBetween(0.0, 1.0);
            if (days > 7) {
                assertThat(longer).isGreaterThanOrEqualTo(shorter);
            }
        }
    }

    @Test
    void noActAfterTheDayChangesAForecastOfThatDay() {
        ActTable acts = world(3, 200);
        Hazards hazards = Hazards.of(HazardFit.fit(acts, 150, 180, 7));
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            boolean later = acts.day()[i] > 190;
            int recipient = later ? (acts.recipient()[i] + 1) % 20 : acts.recipient()[i];
            rows.add(new int[] {acts.actor()[i], recipient, acts.kind()[i], acts.day()[i]});
        }
        ActTable other = acts(acts.actors(), rows);
        assertThat(hazards.forecasts(other, 0, 11, 190, 7)).isEqualTo(hazards.forecasts(acts, 0, 11, 190, 7));
    }

    @Test
    void theCurveRisesAndKeepsTheMean() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 100; round++) {
            double[] p = random.doubles(200).toArray();
            boolean[] happened = new boolean[p.length];
            for (int i = 0; i < p.length; i++) {
                happened[i] = random.nextDouble() < p[i] * p[i];
            }
            Curve curve = CurveFit.fit(p, happened, random.doubles(200, .5, 2).toArray());
            double before = 0;
            for (double x = 0; x <= 1; x += .01) {
                double at = curve.of(x);
                assertThat(at).isGreaterThanOrEqualTo(before - 1e-12).isBetween(0.0, 1.0);
                before = at;
            }
        }
    }

    @Test
    void theDiagramIsOneSvgWithoutScript() {
        String svg = HazardFit.measure(world(4, 200), 150, 175, 7).active().svg();
        assertThat(svg).startsWith("<svg ").endsWith("</svg>\n").doesNotContain("<script");
        assertThat(svg.split("<circle", -1)).hasSizeGreaterThan(5);
    }
}
