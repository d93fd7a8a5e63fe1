package casus.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatFileTest {
    private static final String REMEDY = "; run ./casus build, or unpack the release again";

    @TempDir
    private Path fother;

    @Test
    void blocksComeBackAsTheyWereWritten() throws IOException {
        Files.write(model(), whole());
        List<ByteBuffer> blocks = FlatFile.read(model());
        assertThat(blocks).hasSize(3);
        assertThat(StandardCharsets.UTF_8.decode(blocks.get(0).duplicate()).toString())
                .isEqualTo("description");
        assertThat(blocks.get(1).capacity()).isZero();
        assertThat(blocks.get(2).order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertThat(blocks.get(2).getLong(0)).isEqualTo(42);
    }

    @Test
    void anAbsentModelIsRefused() {
        assertRefused("the parser's model is absent");
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Files.writeString(model(), "Once upon a time there were two kingdoms.");
        assertRefused("not a parser model of Casus");
        Files.writeString(model(), "");
        assertRefused("not a parser model of Casus");
    }

    @Test
    void aModelOfAnotherFormatIsRefused() throws IOException {
        byte[] other = whole();
        other[4] = 99;
        Files.write(model(), other);
        assertRefused("the parser's model has format 99, wanted is " + FlatFile.FORMAT);
    }

    @Test
    void aTruncatedModelIsRefused() throws IOException {
        byte[] whole = whole();
        Files.write(model(), Arrays.copyOf(whole, whole.length - 1));
        assertRefused("the parser's model has 255 bytes where it should have 256");
    }

    @Test
    void noBitOfHeaderAndDescriptionIsTurnedOverUnseen() throws IOException {
        byte[] whole = whole();
        int described = 128 + "description".length();
        for (int bit = 0; bit < described * 8; bit++) {
            if (bit >= 80 * 8 && bit < 128 * 8) {
                continue; // the gap between header and block 0
            }
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(model(), damaged);
            assertThatThrownBy(() -> FlatFile.read(model()))
                    .as("bit %d", bit)
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(REMEDY);
        }
    }

    @Test
    void aDamagedDescriptionIsRefusedByTheParser() throws IOException {
        byte[] damaged = whole();
        damaged[128] ^= 1;
        Files.write(model(), damaged);
        assertRefused("the parser's model is damaged: its checksum does not fit");
    }

    private void assertRefused(String problem) {
        assertThatThrownBy(() -> FlatParser.open(model()))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(model() + ": " + problem + REMEDY);
    }

    private Path model() {
        return fother.resolve("english.flat");
    }

    /// Three blocks: header to 80, the description at 128, nothing, then a number at 192.
    private byte[] whole() throws IOException {
        Path file = fother.resolve("whole");
        ByteBuffer description = ByteBuffer.wrap("description".getBytes(StandardCharsets.UTF_8));
        FlatFile.write(
                file,
                List.of(description, FlatFile.allocate(0), FlatFile.allocate(8).putLong(42)));
        return Files.readAllBytes(file);
    }
}
