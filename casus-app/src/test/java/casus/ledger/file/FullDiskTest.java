package casus.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @Test
    void aDiskThatFillsUpWhileACaseIsWrittenIsCalledFullAndTheCaseNotDamaged(@TempDir Path folder) {
        Path file = folder.resolve("made.casus");
        CaseFile.open(file).close();
        try (Database database = Database.open(file, CaseFile.FORMAT)) {
            database.number("PRAGMA max_page_count = 60");
            assertThatThrownBy(() -> database.transaction(() -> {
                        database.run("CREATE TABLE filler(bytes)");
                        for (int i = 0; i < 500; i++) {
                            database.run("INSERT INTO filler VALUES (zeroblob(20000))");
                        }
                        return 0;
                    }))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining("the disk is full");
            assertThat(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'filler'"))
                    .isZero();
        }
    }
}
