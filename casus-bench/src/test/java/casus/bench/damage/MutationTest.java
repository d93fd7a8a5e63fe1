package casus.bench.damage;

import static org.assertj.core.api.Assertions.assertThat;

import casus.bench.run.Pace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Damaged articles of the sample dossier: nothing but an input problem may be thrown, and every anchor is
/// live.
class MutationTest {
    private static final int INPUTS = 400;
    private static final long SEED = 1;

    /// Short enough for a build; the bench takes a million.
    private static final int LONG_LINE = 50_000;

    /// A conflict nobody has fought, with what the sample lacks: quotes in quotes, mixed scripts, bullets.
    private static final String OWN = """
            🔹 “We told Quito: ‘no “Kestrel-9” leaves this port,’” said Foreign Minister Irena Maraqova, whose ministry…

            • Peru and Ecuador signed a defence pact in Lima on 3 March 2024; its Article 4 obliges each to consult the other
            – “If they attack, we will come to their aid” — Генерал Kуделин, 12.05.2025
            According to the U.S. State Dept., Peru asked Brazil for 12 S-400s, but Brasília refused, citing sanctions.
            """;

    @Test
    void aDamagedArticleNeverCrashesTheReaderAndNeverLosesAnAnchor() throws InterruptedException {
        Trials.Result result = trials(0, INPUTS).run(2, Pace.silent());
        assertThat(result.errors()).isEmpty();
        assertThat(result.sound()).as(result.json().toString()).isTrue();
        assertThat(result.json().path("inputs").asLong()).isEqualTo(INPUTS);
        assertThat(result.json().path("entries").asLong())
                .as("entries whose anchors were looked at")
                .isGreaterThan(INPUTS);
    }

    @Test
    void aRunInTwoPartsDoesWhatOneRunDoes() throws InterruptedException {
        ObjectNode whole = trials(0, 20).run(1, Pace.silent()).json();
        ObjectNode first = trials(0, 7).run(1, Pace.silent()).json();
        ObjectNode rest = trials(7, 20).run(2, Pace.silent()).json();
        for (String key : List.of("inputs", "characters", "entries", "withEntries")) {
            assertThat(first.path(key).asLong() + rest.path(key).asLong())
                    .as(key)
                    .isEqualTo(whole.path(key).asLong());
        }
    }

    @Test
    void theSameSeedGivesTheSameDamage() {
        for (long number = 0; number < INPUTS; number++) {
            assertThat(Mutation.of(List.of(OWN), SEED, number, LONG_LINE))
                    .isEqualTo(Mutation.of(List.of(OWN), SEED, number, LONG_LINE));
        }
    }

    @Test
    void aLongInputMayTakeLongerInProportion() {
        assertThat(Mutate.patience(0)).isEqualTo(5);
        assertThat(Mutate.patience(100_000)).isEqualTo(5);
        assertThat(Mutate.patience(1_000_000)).isEqualTo(50);
    }

    @Test
    void progressTellsTheTimeLeft() {
        assertThat(Pace.line(1_200, 100_000, 40, "0 crashes"))
                .isEqualTo("1,200 of 100,000 (1%) · 30.0 a second · 54 min left · 0 crashes");
        assertThat(Pace.duration(7_500)).isEqualTo("2 h 5 min");
    }

    private static Trials trials(long from, long to) {
        return Trials.of(Mutate.open(LocalDate.of(2025, 8, 22)), new Mutate.Inputs(texts(), SEED, LONG_LINE), from, to);
    }

    /// The text and Markdown files of the sample.
    private static List<String> texts() {
        List<String> out = new ArrayList<>(List.of(OWN));
        Stream.of(sample("index.txt").split("\n"))
                .map(String::strip)
                .filter(name -> name.endsWith(".txt") || name.endsWith(".md"))
                .map(MutationTest::sample)
                .forEach(out::add);
        return out;
    }

    private static String sample(String name) {
        String path = "/casus/sample/" + name;
        try (InputStream in = Objects.requireNonNull(MutationTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
