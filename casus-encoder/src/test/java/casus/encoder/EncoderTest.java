package casus.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over the files the build has prepared.
class EncoderTest {
    private static final EncoderFiles FILES = files();

    private static EncoderFiles files() {
        try {
            return EncoderFiles.open();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] window(String... words) {
        IntStream pieces = IntStream.of(FILES.tokenizer().opening());
        for (String w : words) {
            pieces = IntStream.concat(pieces, IntStream.of(FILES.tokenizer().pieces(w)));
        }
        return IntStream.concat(pieces, IntStream.of(FILES.tokenizer().closing()))
                .toArray();
    }

    @Test
    void eachPieceHasAStateAndTheStateDependsOnTheWordsAround() {
        float[] one = FILES.encoder().states(window("france", "attacked", "germany"));
        float[] other = FILES.encoder().states(window("germany", "attacked", "france"));
        assertThat(one).hasSize(5 * Encoder.WIDTH).doesNotContain(Float.NaN);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void twoThreadsGetTheSameBytesAsOne() throws Exception {
        int[] window = window("the", "pact", "obliges", "neither", "side", "to", "fight");
        float[] alone = FILES.encoder().states(window);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<float[]>> both = IntStream.range(0, 8)
                    .mapToObj(i -> two.submit(() -> FILES.encoder().states(window)))
                    .toList();
            for (Future<float[]> f : both) {
                assertThat(f.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void weightsWrittenAndReadAgainAreTheSame() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        FILES.heads().write(new DataOutputStream(once));
        Weights again = Weights.read(new DataInputStream(new ByteArrayInputStream(once.toByteArray())));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        again.write(new DataOutputStream(twice));
        assertThat(twice.toByteArray()).isEqualTo(once.toByteArray()).hasSizeGreaterThan(1000);
    }

    @Test
    void aMatrixMadeOfBytesComesOutAsTheSameBytes() {
        float[] numbers = {0.5f, -2f, 0.25f, 1f, -0.5f, 0f};
        Layers.Bytes first = Layers.bytes(new Layers.Values(2, numbers));
        float[] back = new float[numbers.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = first.numbers()[i] * first.scales()[i % 2];
        }
        assertThat(first.numbers()).containsExactly(127, -127, 64, 64, -127, 0);
        assertThat(Layers.bytes(new Layers.Values(2, back)).numbers()).isEqualTo(first.numbers());
    }

    @Test
    void aFolderWithoutTheModelIsToldWithWhatToDo(@TempDir Path empty) {
        assertThatThrownBy(() -> EncoderFiles.open(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("encoder.onnx")
                .hasMessageContaining("casus build");
    }
}
