package casus.bench.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import casus.terms.Rung;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioFitTest {
    /// What ships was counted with the decisions that ship; the events do not.
    @Test
    void theRatiosOfPastAidThatShipAreCountedInTheDecisionsThatShip() throws IOException {
        List<String> lines;
        try (InputStream in =
                Objects.requireNonNull(RatioFit.class.getResourceAsStream("/casus/assess/judgement/counted.csv"))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertThat(lines.getFirst()).isEqualTo(CountedRatio.HEAD);
        PastAid past = PastAid.shipped();
        String source = "patrons' decisions since 1946, beside the model of pairs";
        for (Rung rung : List.of(Rung.WORDS, Rung.ARMS, Rung.FORCE)) {
            assertThat(lines)
                    .contains(new CountedRatio("past." + rung.wire(), past.ratio(rung, rung), source).line());
        }
        assertThat(lines)
                .contains(new CountedRatio("deployed.past", past.ratio(Rung.DEPLOYMENT, Rung.FORCE), source).line());
    }

    @Test
    void statesThatDoAThingEveryMonthHaveAHigherRatioThanThoseThatDidItOnce(@TempDir Path folder) throws IOException {
        StringBuilder events = new StringBuilder();
        for (int pair = 0; pair < 40; pair++) {
            for (int day = 0; day < 240; day += 10) {
                events.append(pair).append("\t0\t").append(40 + pair).append('\t').append(day).append('\n');
            }
            int often = pair % 2 == 0 ? 30 : 150;
            for (int day = 5 + pair % 5; day < 240; day += often) {
                events.append(pair).append("\t1\t").append(40 + pair).append('\t').append(day).append('\n');
            }
        }
        write(folder, events.toString().lines().sorted((a, b) -> day(a) - day(b)).toList());
        StateDealings dealings = new StateDealings();
        dealings.add(casus.bench.history.quad.SplitQuads.read(folder));
        Map<StateDealings.Fact, OddsRatios.Ratio> ratios = dealings.ratios(
                Rung.ARMS, List.of(StateDealings.Fact.SEEN, StateDealings.Fact.PLANNED));
        OddsRatios.Ratio seen = Objects.requireNonNull(ratios.get(StateDealings.Fact.SEEN));
        assertThat(seen.low()).isGreaterThan(2);
        assertThat(Objects.requireNonNull(ratios.get(StateDealings.Fact.PLANNED)).n())
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
            names.append("Military_(Land").append((char) ('A' + i / 26)).append((char) ('a' + i % 26)).append(")\t")
                    .append(i)
                    .append('\n');
        }
        Files.writeString(folder.resolve("entity2id.txt"), names.toString());
        Files.writeString(folder.resolve("relation2id.txt"), "Consult\t0\nProvide_military_aid\t1\n");
    }
}
