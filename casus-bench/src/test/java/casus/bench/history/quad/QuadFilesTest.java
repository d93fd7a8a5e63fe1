package casus.bench.history.quad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadFilesTest {
    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void names() throws IOException {
        write("entity2id", "Army (Ruritania)\t0\nRuritania\t1\n");
        write("relation2id", "Consult\t0\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text);
    }

    @Test
    void hoursBecomeStepsOfADayAndPartsFollowEachOther() throws IOException {
        write("train", "0\t0\t1\t48\n1\t0\t0\t24\n");
        write("valid", "0\t0\t1\t72\n");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("test.txt.gz")))) {
            packed.write("0\t0\t0\t120\t7\n".getBytes(StandardCharsets.UTF_8));
        }
        SplitQuads quads = SplitQuads.read(folder);
        assertThat(quads.step()).containsExactly(0, 1, 2, 4);
        assertThat(quads.subject()).containsExactly(1, 0, 0, 0);
        assertThat(quads.validFrom()).isEqualTo(2);
        assertThat(quads.testFrom()).isEqualTo(3);
    }

    @Test
    void aLineThatIsNoEventIsNamedWithItsFileAndNumber() throws IOException {
        write("train", "0\t0\t1\t0\n0\tx\t1\t0\n");
        write("valid", "");
        write("test", "");
        assertThatThrownBy(() -> SplitQuads.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("train.txt:2: \"x\" is no number");
        write("train", "0\t0\t2\t0\n");
        assertThatThrownBy(() -> SplitQuads.read(folder)).hasMessageContaining("train.txt:1: an id has no name");
        write("train", "0\t0\t1\t9\n");
        write("valid", "0\t0\t1\t8\n");
        assertThatThrownBy(() -> SplitQuads.read(folder)).hasMessageContaining("valid.txt:1: the time 8 lies before");
    }

    @Test
    void aMissingFileIsAProblemOfTheUser() {
        assertThatThrownBy(() -> SplitQuads.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("train.txt: there is no such file");
    }
}
