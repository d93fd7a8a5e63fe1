package casus.bench.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// A made-up world of thirty states over thirty years, in which allies and neighbours of the attacked join.
class PrecedentBenchTest {
    private static final String GML = "dispnum,ccode,styear,stmon,sidea,hiact,orig,obsid_start\n";
    private static final int SPLIT = 1976;

    @TempDir
    private Path here = Path.of(".");

    @TempDir
    private Path later = Path.of(".");

    @BeforeEach
    void inputs() throws IOException {
        StringBuilder power = new StringBuilder("ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n");
        StringBuilder capitals = new StringBuilder("ccode,statenme,capital,stdate,enddate,lat,lng\n");
        StringBuilder pacts = new StringBuilder(
                "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n");
        StringBuilder near = new StringBuilder("ccode1,ccode2,conttype,stdate,enddate\n");
        for (int s = 1; s <= 30; s++) {
            capitals.append("%d,S%d,C,1900-01-01,,%d,%d%n".formatted(s * 10, s, s, s));
            near.append("%d,%d,1,1900-01-01,2016-12-31%n".formatted(s * 10, s % 30 * 10 + 10));
            for (int year = 1960; year <= 1990; year++) {
                power.append("%d,%d,1,1,1,1,1,1,%s%n".formatted(s * 10, year, 0.1 / s));
                pacts.append("%d,%d,%d,1,0,0,0,0%n".formatted(s * 10, (s + 1) % 30 * 10 + 10, year));
            }
        }
        Files.writeString(here.resolve("nmc.csv"), power);
        Files.writeString(here.resolve("capitals.csv"), capitals);
        Files.writeString(here.resolve("atop.csv"), pacts);
        Files.writeString(here.resolve("contiguity.csv"), near);
        Files.writeString(here.resolve("majors.csv"), "ccode,styear,stmonth,endyear,version\n10,1900,1,2016,1\n");
        Files.writeString(here.resolve("gml_participants.csv"), disputes(y -> y < SPLIT));
    }

    /// The same made-up disputes every time; those of the years asked for.
    private static String disputes(IntPredicate years) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder out = new StringBuilder(GML);
        for (int d = 1; d <= 300; d++) {
            int year = 1961 + d / 10 % 30;
            int a = 1 + random.nextInt(30);
            int b = (a + 4 + random.nextInt(20)) % 30 + 1;
            StringBuilder rows = new StringBuilder();
            rows.append("%d,%d,%d,1,1,17,1,x%n%d,%d,%d,1,0,0,1,x%n".formatted(d, a * 10, year, d, b * 10, year));
            for (int x = 1; x <= 30; x++) {
                boolean ally = (x + 1) % 30 + 1 == b;
                if (x != a && x != b && random.nextDouble() < (ally ? 0.5 : 0.005)) {
                    rows.append("%d,%d,%d,2,0,17,0,x%n".formatted(d, x * 10, year));
                }
            }
            if (years.test(year)) {
                out.append(rows);
            }
        }
        return out.toString();
    }

    private JsonNode measured() {
        return PrecedentBench.measure(here, Optional.of(later), (done, total, file) -> {})
                .json();
    }

    @Test
    void laterOutcomesScoreTheSamePlainOrPackedUnderAnyName() throws IOException {
        String text = disputes(y -> y >= SPLIT);
        Path plain = later.resolve("gml_participants_2.2.1_from1976.csv");
        Files.writeString(plain, text);
        JsonNode told = measured().path("later").path("all");
        assertThat(told.path("auc").asDouble()).isGreaterThan(0.8);
        assertThat(told.path("gain").asDouble()).isGreaterThan(0.2);
        Files.delete(plain);
        try (OutputStream xz =
                new XZOutputStream(Files.newOutputStream(later.resolve("gml_from1976.csv.xz")), new LZMA2Options())) {
            xz.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(measured().path("later").path("all")).isEqualTo(told);
        Files.delete(later.resolve("gml_from1976.csv.xz"));
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(later.resolve("x.csv.gz")))) {
            gz.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(later.resolve("letter.txt"), "not a table");
        JsonNode again = measured();
        assertThat(again.path("later").path("all")).isEqualTo(told);
        assertThat(again.path("notes").toString()).contains("letter.txt: no table");
    }

    /// What is scored is told by the numbers of the disputes, so a file that repeats the first folder's adds
    /// nothing.
    @Test
    void disputesThatTheFirstFolderHasAreNotScoredAgain() throws IOException {
        Files.writeString(later.resolve("gml_from1976.csv"), disputes(y -> y >= SPLIT));
        JsonNode told = measured().path("later");
        Files.writeString(later.resolve("gml_from1976.csv"), disputes(y -> true));
        JsonNode all = measured();
        assertThat(all.path("later").path("all")).isEqualTo(told.path("all"));
        assertThat(all.path("later").path("first").asInt()).isEqualTo(SPLIT);
        assertThat(all.path("notes").toString()).contains("rows of disputes that an earlier folder has");
    }

    @Test
    void laterRowsThatCannotBeReadAreNamedByFileAndLine() throws IOException {
        Files.writeString(later.resolve("gml_from1976.csv"), disputes(y -> y >= SPLIT) + "999,10,198O,1,1,17,1,x\n");
        long lines = disputes(y -> y >= SPLIT).lines().count() + 1;
        assertThat(PrecedentBench.measure(here, Optional.of(later), (done, total, file) -> {})
                        .problems())
                .extracting(InputProblem::getMessage)
                .containsExactly(
                        "gml_from1976.csv:" + lines + ": the column styear holds \"198O\", which is no number\n"
                                + "  correct the line; it was left out, and the rest was read");
    }

    @Test
    void aFolderWithoutLaterDisputesIsRefusedWithWhatToDo() throws IOException {
        Files.writeString(later.resolve("trade.csv"), "a,b\n1,2\n");
        assertThatThrownBy(this::measured)
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("no table there has the participants")
                .hasMessageContaining("put the later GML or MID participants there");
    }
}
