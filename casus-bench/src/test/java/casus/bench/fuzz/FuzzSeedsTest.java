package casus.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every seed, every input that once failed, and each of them damaged a few times: nothing but an input problem is
/// thrown.
/// `casus dev fuzz` tries for longer, and leaves what fails in the folder of its target.
class FuzzSeedsTest {
    private static final Path SEEDS = Path.of("src/test/fuzz");
    private static final int DAMAGED = Integer.getInteger("casus.fuzz.damaged", 12);
    private static final int DAMAGED_SLOW = Integer.getInteger("casus.fuzz.damaged", 2);
    private static final List<String> STRANGE = List.of(
            "\"", "\u0000", "\r\n", "\uFEFF", "\u202E", "99999999999999999999", "-1", "<", "]]>", "%", "\t", "🔹");

    private static byte[] damaged(byte[] seed, SplittableRandom random) {
        byte[] out = seed.clone();
        for (int i = random.nextInt(3); i >= 0 && out.length > 1; i--) {
            int at = random.nextInt(out.length);
            int to = Math.min(out.length, at + 1 + random.nextInt(20));
            out = switch (random.nextInt(4)) {
                case 0 -> {
                    out[at] ^= (byte) (1 << random.nextInt(8));
                    yield out;
                }
                case 1 -> joined(Arrays.copyOf(out, at), Arrays.copyOfRange(out, to, out.length));
                case 2 -> joined(Arrays.copyOf(out, to), Arrays.copyOfRange(out, at, out.length));
                default ->
                    joined(
                            joined(
                                    Arrays.copyOf(out, at),
                                    STRANGE.get(random.nextInt(STRANGE.size())).getBytes(StandardCharsets.UTF_8)),
                            Arrays.copyOfRange(out, at, out.length));
            };
        }
        return out;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    @ParameterizedTest
    @EnumSource
    void noSeedNorADamagedOneEndsInAFault(FuzzTarget target, @TempDir Path folder) throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(SEEDS.resolve(target.word()))) {
            seeds = files.sorted().toList();
        }
        assertThat(seeds).isNotEmpty();
        try (FuzzBody body = FuzzBody.open(target, folder)) {
            for (Path seed : seeds) {
                byte[] bytes = Files.readAllBytes(seed);
                taken(body, bytes, seed + " as it is");
                SplittableRandom random = new SplittableRandom(7);
                for (int i = 0; i < (target.isSlow() ? DAMAGED_SLOW : DAMAGED); i++) {
                    taken(body, damaged(bytes, random), seed + " damaged for the " + (i + 1) + ". time");
                }
            }
        }
    }

    private static void taken(FuzzBody body, byte[] bytes, String what) {
        try {
            body.take(bytes);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + ": " + e, e);
        }
    }
}
