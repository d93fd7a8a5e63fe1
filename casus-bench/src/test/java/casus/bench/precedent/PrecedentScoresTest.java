package casus.bench.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.bench.precedent.PrecedentScores.ScoredChoice;
import casus.bench.precedent.fit.Choice;
import casus.bench.precedent.table.StateTables;
import casus.precedent.model.DisputeHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedentScoresTest {
    @TempDir
    private Path folder = Path.of(".");

    private ScoredChoice scored(int dispute, boolean joined, double probability) throws IOException {
        Files.writeString(
                folder.resolve("gml.csv"),
                "dispnum,ccode,styear,sidea,hiact,orig,obsid_start\n" + dispute + ",2,1950,1,17,1,x\n" + dispute
                        + ",20,1950,0,0,1,x\n");
        Files.writeString(folder.resolve("nmc.csv"), "ccode,year,milex,milper,cinc\n40,1950,1,1,0.1\n");
        StateTables tables = StateTables.read(List.of(folder), (done, total, file) -> {});
        Choice choice = Choice.of(
                        tables, DisputeHistory.of(List.of()), tables.disputes(StateTables.Coding.GML), y -> true)
                .getFirst();
        return new ScoredChoice(choice, true, joined, probability);
    }

    /// Two joiners, three others: of six pairs the joiner stands higher in four and level in one.
    @Test
    void areaUnderTheCurveCountsPairsAndHalvesTies() throws IOException {
        List<ScoredChoice> all = List.of(
                scored(1, true, 0.9),
                scored(1, true, 0.3),
                scored(1, false, 0.3),
                scored(1, false, 0.1),
                scored(1, false, 0.5));
        assertThat(PrecedentScores.auc(all)).isEqualTo(4.5 / 6, within(1e-12));
    }

    @Test
    void aForecastAtTheConstantRateGainsNothingAndABetterOneGains() throws IOException {
        List<ScoredChoice> constant =
                List.of(scored(1, true, 0.25), scored(1, false, 0.25), scored(2, false, 0.25), scored(2, false, 0.25));
        assertThat(PrecedentScores.gain(constant, 0.25)).isEqualTo(0, within(1e-12));
        List<ScoredChoice> better =
                List.of(scored(1, true, 0.5), scored(1, false, 0.1), scored(2, false, 0.1), scored(2, false, 0.1));
        assertThat(PrecedentScores.gain(better, 0.25)).isGreaterThan(0.3);
    }

    /// Foretold ½ and ⅕ where ¾ and ¼ came true: the slope is (logit ¾ − logit ¼) / (logit ½ − logit ⅕).
    @Test
    void theSlopeComesToRestAlsoWhereForecastsAreFarTooLow() throws IOException {
        List<ScoredChoice> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(scored(i + 1, i < 3, 0.5));
            all.add(scored(i + 11, i < 1, 0.2));
        }
        assertThat(PrecedentScores.slope(all)).isEqualTo(2 * Math.log(3) / Math.log(4), within(1e-6));
        for (int i = 0; i < 2_000; i++) {
            all.add(new ScoredChoice(all.getFirst().choice(), true, false, 1e-9 * (i + 1)));
        }
        assertThat(PrecedentScores.slope(all)).isBetween(0.1, 5.0);
    }
}
