package casus.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case on a disk that may only be read; whether it is one is asked of the system, so the way of opening is tried
/// here.
class ReadOnlyCaseTest {
    @TempDir
    private Path folder;

    @Test
    void aCaseThatMayOnlyBeReadIsReadAndNothingIsWrittenBesideIt() throws IOException {
        Path file = folder.resolve("made.casus");
        CaseFile.open(file).close();
        byte[] before = Files.readAllBytes(file);
        try (Database database = Database.toRead(file, CaseFile.FORMAT)) {
            assertThat(database.isReadOnly()).isTrue();
            assertThat(database.number("SELECT COUNT(*) FROM article")).isZero();
            assertThatThrownBy(() -> database.transaction(() -> {
                        database.run("DELETE FROM article");
                        return 0;
                    }))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining("the case may only be read here");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.toList()).isEqualTo(List.of(file));
        }
    }
}
