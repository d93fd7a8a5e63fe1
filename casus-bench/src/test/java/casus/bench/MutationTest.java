package casus.bench;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final int LONGEST_PIECE = 1_000;

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
    void aDamagedArticleNeverCrashesTheReaderAndNeverLosesAnAnchor() {
        Mutate.Result result = Mutate.open(LocalDate.of(2025, 8, 22), LONG_LINE).run(texts(), INPUTS, SEED);
        assertThat(result.errors()).isEmpty();
        assertThat(result.sound()).as(result.json().toString()).isTrue();
        assertThat(result.json().path("entries").asLong())
                .as("entries whose anchors were looked at")
                .isGreaterThan(INPUTS);
    }

    @Test
    void theSameSeedGivesTheSameDamage() {
        for (long seed = 0; seed < INPUTS; seed++) {
            assertThat(Mutation.of(List.of(OWN), seed, LONG_LINE))
                    .isEqualTo(Mutation.of(List.of(OWN), seed, LONG_LINE));
        }
    }

    /// The text and Markdown files of the sample in short pieces, so that many fit into a build.
    private static List<String> texts() {
        List<String> out = new ArrayList<>(List.of(OWN));
        Stream.of(sample("index.txt").split("\n"))
                .map(String::strip)
                .filter(name -> name.endsWith(".txt") || name.endsWith(".md"))
                .map(MutationTest::sample)
                .forEach(text -> {
                    for (int at = 0; at < text.length(); at += LONGEST_PIECE) {
                        out.add(text.substring(at, Math.min(text.length(), at + LONGEST_PIECE)));
                    }
                });
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
