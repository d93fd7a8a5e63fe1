package casus.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.ledger.SampleLedger;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
    private static final String OLD = "Old news\nBy Ann Oak\n1 March 2024\n\nNorway sent jets to Sweden in 2024.\n";
    private static final String NEW = "New news\nBy Ann Oak\n1 March 2025\n\nNorway offered jets to Sweden.\n";
    private static final String UNDATED =
            "Norway and Sweden talked about jets, says this note, which has no date at all.\n";

    @TempDir
    private Path folder;

    private static List<Entry> drafts(String name, String text, String quote) {
        return List.of(SampleLedger.transfer(
                SampleLedger.common(1, name, text, quote, Status.OCCURRED, Optional.empty()),
                "jets",
                Stage.DELIVERED,
                Optional.empty()));
    }

    private static void fill(CaseFile file) {
        file.add(SampleLedger.article("old.txt", OLD), drafts("old.txt", OLD, "sent jets"));
        file.add(SampleLedger.article("new.txt", NEW), drafts("new.txt", NEW, "offered jets"));
        file.add(SampleLedger.article("undated.txt", UNDATED), drafts("undated.txt", UNDATED, "jets"));
    }

    @Test
    void whatIsFiledComesBackAfterClosing() {
        Path file = folder.resolve("a.casus");
        String hash;
        try (CaseFile c = CaseFile.open(file)) {
            fill(c);
            hash = c.stateHash();
        }
        try (CaseFile c = CaseFile.existing(file)) {
            assertThat(c.ledger(Optional.empty()).entries())
                    .extracting(e -> e.id().toString())
                    .containsExactly("L-1", "L-2", "L-3");
            assertThat(c.stateHash()).isEqualTo(hash);
            assertThat(c.faults()).isEmpty();
        }
    }

    @Test
    void theSameBytesAreFiledOnceAndAnotherFileOfTheNameGetsANumber() {
        try (CaseFile c = CaseFile.open(folder.resolve("a.casus"))) {
            assertThat(c.add(SampleLedger.article("x.txt", OLD), List.of())).contains("x.txt");
            assertThat(c.add(SampleLedger.article("y.txt", OLD), List.of())).isEmpty();
            assertThat(c.add(SampleLedger.article("x.txt", NEW), List.of())).contains("x.txt~2");
            assertThat(c.add(SampleLedger.article("x.txt", UNDATED), List.of())).contains("x.txt~3");
        }
    }

    @Test
    void asOfADayShowsOnlyWhatWasInPrintAndUndatedArticlesWaitForTheDayTheyWereAdded() {
        try (CaseFile c = CaseFile.open(folder.resolve("a.casus"))) {
            fill(c);
            assertThat(names(c, LocalDate.of(2024, 6, 1))).containsExactly("old.txt");
            assertThat(names(c, LocalDate.of(2025, 6, 1))).containsExactly("new.txt", "old.txt");
            assertThat(names(c, SampleLedger.TODAY)).containsExactly("new.txt", "old.txt", "undated.txt");
        }
    }

    private static List<String> names(CaseFile c, LocalDate day) {
        return c.ledger(Optional.of(day)).articles().stream()
                .map(FiledArticle::name)
                .toList();
    }

    @Test
    void nothingPublishedLaterChangesWhatAnEarlierDayShows() {
        LocalDate day = LocalDate.of(2024, 6, 1);
        try (CaseFile one = CaseFile.open(folder.resolve("one.casus"));
                CaseFile both = CaseFile.open(folder.resolve("both.casus"))) {
            one.add(SampleLedger.article("old.txt", OLD), drafts("old.txt", OLD, "sent jets"));
            fill(both);
            assertThat(both.ledger(Optional.of(day))).isEqualTo(one.ledger(Optional.of(day)));
        }
    }

    @Test
    void whatIsNoCaseIsRefusedInOneLine() throws IOException {
        Path foreign = Files.writeString(
                folder.resolve("x.casus"),
                "this is a diary and no case at all, however long it goes on and on".repeat(40));
        assertThatThrownBy(() -> CaseFile.open(foreign))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("this file is not a case");
        assertThatThrownBy(() -> CaseFile.existing(folder.resolve("none.casus")))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("there is no case of this name");
        assertThatThrownBy(() -> CaseFile.open(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("this is a folder");
        assertThatThrownBy(() -> CaseFile.open(folder.resolve("no/where.casus")))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("no folder to put the case in");
    }

    @Test
    void aCaseOfANewerVersionIsRefused() throws SQLException {
        Path file = folder.resolve("a.casus");
        CaseFile.open(file).close();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            s.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> CaseFile.open(file))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("written by a newer Casus (form 99, this one knows 6)");
    }

    @Test
    void twoProcessesOnOneCaseLoseNothing() throws InterruptedException {
        Path file = folder.resolve("a.casus");
        CaseFile.open(file).close();
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofPlatform().unstarted(() -> {
                    try (CaseFile c = CaseFile.open(file)) {
                        for (int i = 0; i < 5; i++) {
                            c.add(
                                    SampleLedger.article(
                                            "n%d-%d.txt".formatted(n, i),
                                            "Norway and Sweden met, note " + n + " of batch " + i + " says.\n"),
                                    List.of());
                        }
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (Thread w : writers) {
            w.join();
        }
        try (CaseFile c = CaseFile.existing(file)) {
            assertThat(c.ledger(Optional.empty()).articles()).hasSize(20);
            assertThat(c.faults()).isEmpty();
        }
    }

    @Test
    void theWireFormReadsBackAsItWasWritten() {
        Entry entry = drafts("old.txt", OLD, "sent jets").getFirst();
        assertThat(Wire.entry(Wire.line(entry))).isEqualTo(entry);
        assertThat(Wire.line(entry))
                .startsWith(
                        "{\"id\":\"L-1\",\"kind\":\"transfer\",\"article\":\"old.txt\",\"anchor\":{\"exact\":\"sent jets\"");
        assertThatThrownBy(() -> Wire.entry("{\"id\":\"L-1\"}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(EntryId.parse("L-7")).isEqualTo(new EntryId(7));
    }
}
