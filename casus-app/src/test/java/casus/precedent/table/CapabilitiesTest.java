package casus.precedent.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapabilitiesTest {
    private static final String NMC = "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theLastYearCountsWhateverTheNameAndPacking() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write((NMC + "USA,2,1950,1,1,1,1,1,1,0.28\nUSA,2,2016,1,1,1,1,1,1,0.13\nCAN,20,2016,1,1,1,1,1,1,-9\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("power.csv.gz"), packed.toByteArray());
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Files.writeString(folder.resolve("README.md"), "# tables");
        assertThat(Capabilities.read(folder)).isEqualTo(new Capabilities(2016, Map.of(2, 0.13), List.of()));
    }

    @Test
    void aRowOrAFileThatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Files.writeString(folder.resolve("broken.csv.gz"), "no gz");
        Files.writeString(folder.resolve("nmc.csv"), NMC + "USA,2,195O,1,1,1,1,1,1,0.2\nUSA,2,1951,1,1,1,1,1,1,0.3\n");
        Capabilities read = Capabilities.read(folder);
        assertThat(read.shares()).isEqualTo(Map.of(2, 0.3));
        assertThat(read.problems()).extracting(InputProblem::where).containsExactly("broken.csv.gz", "nmc.csv:2");
    }

    @Test
    void aFolderWithoutCapabilitiesIsRefused() {
        assertThatThrownBy(() -> Capabilities.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("no table of national capabilities is there");
        assertThatThrownBy(() -> Capabilities.read(folder.resolve("nowhere")))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("there is no such folder");
    }

    /// London to Paris is about 344 km.
    @Test
    void distanceIsAlongTheGreatCircle() {
        assertThat(new Place(51.5074, -0.1278).distance(new Place(48.8566, 2.3522)))
                .isEqualTo(344, within(2.0));
    }
}
