package casus.bench.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.bench.history.quad.SplitQuads;
import casus.terms.InputProblem;
import casus.terms.Rung;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioFitTest {
    private static final int PAIRS = 40;
    private static final int MONTHS = 20;

    /// What ships was counted with the decisions that ship; the events do not.
    @Test
    void theRatiosOfPastAidThatShipAreCountedInTheDecisionsThatShip() throws IOException {
        List<String> lines;
        try (InputStream in =
                Objects.requireNonNull(RatioFit.class.getResourceAsStream("/casus/assess/judgement/counted.csv"))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertThat(lines.getFirst()).isEqualTo(CountedRatio.HEAD);
        PastAid past = PastAid.shipped();
        String source = "patrons' decisions since 1946, beside the model of pairs";
        for (Rung rung : List.of(Rung.WORDS, Rung.ARMS, Rung.FORCE)) {
            assertThat(lines).contains(new CountedRatio("past." + rung.wire(), past.ratio(rung, rung), source).line());
        }
        assertThat(lines)
                .contains(new CountedRatio("deployed.past", past.ratio(Rung.DEPLOYMENT, Rung.FORCE), source).line());
    }

    /// Every month three dealings of each pair; who gave arms in one month does so in the next four times out of five,
    /// else once in ten: odds of 4 against odds of a ninth.
    @Test
    void whatPersistsFromMonthToMonthHasAHighRatioThoughTheVolumeIsTheSame(@TempDir Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> events = new ArrayList<>();
        boolean[] gave = new boolean[PAIRS];
        for (int month = 0; month < MONTHS; month++) {
            for (int pair = 0; pair < PAIRS; pair++) {
                gave[pair] = random.nextDouble() < (gave[pair] ? 0.8 : 0.1);
                for (int i = 0; i < 3; i++) {
                    events.add(pair + "\t" + (i == 0 && gave[pair] ? 1 : 0) + "\t" + (PAIRS + pair) + "\t"
                            + (30 * month + 10 * i));
                }
            }
        }
        write(
                folder,
                events.stream()
                        .sorted(Comparator.comparingInt(RatioFitTest::day))
                        .toList());
        StateDealings dealings = new StateDealings();
        dealings.add(SplitQuads.read(folder));
        Map<StateDealings.Fact, OddsRatios.Ratio> ratios =
                dealings.ratios(Rung.ARMS, List.of(StateDealings.Fact.SEEN, StateDealings.Fact.PLANNED));
        OddsRatios.Ratio seen = Objects.requireNonNull(ratios.get(StateDealings.Fact.SEEN));
        assertThat(seen.low()).isLessThan(36);
        assertThat(seen.high()).isGreaterThan(36);
        assertThat(seen.low()).isGreaterThan(10);
        assertThat(Objects.requireNonNull(ratios.get(StateDealings.Fact.PLANNED))
                        .n())
                .isZero();
    }

    @Test
    void aFolderWithoutEventsIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> RatioFit.lines(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("no events are there");
    }

    private static int day(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf('\t') + 1));
    }

    private static void write(Path folder, List<String> events) throws IOException {
        int valid = events.size() - 2;
        Files.write(folder.resolve("train.txt"), events.subList(0, valid));
        Files.write(folder.resolve("valid.txt"), events.subList(valid, valid + 1));
        Files.write(folder.resolve("test.txt"), events.subList(valid + 1, events.size()));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            names.append("Military_(Land")
                    .append((char) ('A' + i / 26))
                    .append((char) ('a' + i % 26))
                    .append(")\t")
                    .append(i)
                    .append('\n');
        }
        Files.writeString(folder.resolve("entity2id.txt"), names.toString());
        Files.writeString(folder.resolve("relation2id.txt"), "Consult\t0\nProvide_military_aid\t1\n");
    }
}
