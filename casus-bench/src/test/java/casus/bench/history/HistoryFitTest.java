package casus.bench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.bench.history.quad.SplitQuads;
import casus.history.HistoryModel;
import casus.history.rank.Quads;
import casus.terms.InputProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistoryFitTest {
    private static final int DAYS = 300;
    private static final List<String> ACTS = List.of("Consult", "Provide_military_aid", "Criticize_or_denounce");

    private static SplitQuads world(List<String> relations) {
        SplittableRandom random = new SplittableRandom(1);
        List<String> names = new ArrayList<>();
        for (int a = 0; a < 12; a++) {
            names.add("Government_(Land_" + (char) ('A' + a) + ")");
        }
        List<int[]> rows = new ArrayList<>();
        int valid = 0;
        int test = 0;
        for (int day = 0; day < DAYS; day++) {
            valid = day == 200 ? rows.size() : valid;
            test = day == 260 ? rows.size() : test;
            for (int i = 0; i < 8; i++) {
                int a = random.nextInt(12);
                rows.add(new int[] {a, random.nextInt(relations.size()), (a + 1 + random.nextInt(4)) % 12, day});
            }
        }
        return new SplitQuads(Quads.of(names, relations, rows), valid, test);
    }

    @Test
    void whatIsFittedReadsBackAndHoldsNoNames() {
        HistoryFit fit = HistoryFit.of(world(ACTS), "made");
        List<String> lines = fit.lines();
        assertThat(lines).noneMatch(l -> l.contains("Land"));
        HistoryModel read = HistoryModel.read(lines.stream());
        assertThat(read.partners().weights()).hasSameSizeAs(fit.partners().weights());
        assertThat(read.partners().rules()).hasSameSizeAs(fit.partners().rules());
        assertThat(read.types().kinds()).isEqualTo(fit.types().kinds());
        assertThat(HistoryFit.of(world(ACTS), "made").lines()).isEqualTo(lines);
    }

    @Test
    void relationsWithoutNamesOfCameoAreRefused() {
        SplitQuads unknown = world(List.of("first", "second"));
        assertThatThrownBy(() -> HistoryFit.of(unknown, "made"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("no event is between two states");
    }
}
