package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.terms.EntryId;
import casus.work.hand.HandEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void read() throws IOException {
        Path article = Files.writeString(folder.resolve("note.txt"), """
                A note
                14 June 2025

                Sweden promised Norway air defence systems. Denmark attacked Norway on 13 June 2025.
                """);
        file = folder.resolve("note.casus");
        assertThat(casus("read", article, "--case", file, "--fast").code()).isZero();
    }

    @Test
    void aCaseIsPublishedOnceAndReplacedOnlyWhenAsked() throws IOException {
        Path site = folder.resolve("site");
        CommandRun made = casus("publish", "Will Sweden defend Norway against Denmark?", "-o", site, "--case", file);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("files; open");
        assertThat(site.resolve("index.html")).exists();
        CommandRun again = casus("publish", "-o", site, "--case", file);
        assertThat(again.code()).isEqualTo(Main.DATA);
        assertThat(again.err()).contains("there is something in it already", "--force");
        assertThat(casus("publish", "-o", site, "--case", file, "--force").code())
                .isZero();
        Files.writeString(site.resolve("mine.txt"), "mine");
        CommandRun refused = casus("publish", "-o", site, "--case", file, "--force");
        assertThat(refused.err()).contains("something that was not published: mine.txt");
        assertThat(site.resolve("mine.txt")).exists();
    }

    /// Comments and entries made by hand come back with the tables, and an entry that was taken back stays away.
    @Test
    void whatWasAddedByHandGoesOutInTheTablesAndComesBack() {
        try (CaseFile open = CaseFile.existing(file)) {
            add(open, "Sweden promised Norway air defence systems", "Norway");
            add(open, "Denmark attacked Norway", "Denmark");
            open.decide(DAY, "Ann", "", new Decision.Comment(new EntryId(1), true, "look again"));
            open.decide(DAY, "Ann", "", new Decision.Describe("note.txt", Decision.Part.OUTLET, "The Quay"));
            open.decide(DAY, "Ann", "a slip", new Decision.Undo(2));
        }
        Path tables = folder.resolve("tables");
        Path copy = folder.resolve("copy.casus");
        assertThat(casus("export", "csv", tables, "--case", file).code()).isZero();
        CommandRun back = casus("import", "csv", tables, "--case", copy);
        assertThat(back.code()).as(back.err() + back.out()).isZero();
        try (CaseFile one = CaseFile.existing(file);
                CaseFile other = CaseFile.existing(copy)) {
            assertThat(other.stateHash()).isEqualTo(one.stateHash());
            assertThat(other.log()).isEqualTo(one.log());
            assertThat(other.nextEntry()).isEqualTo(one.nextEntry());
            assertThat(other.replay()).isEmpty();
        }
    }

    private static void add(CaseFile open, String words, String who) {
        var article = open.catalogue().article("note.txt", Optional.empty()).orElseThrow();
        Map<String, String> fields = Map.of("kind", "event", "who", who, "whom", "Sweden", "type", "CONSULT");
        open.decide(
                DAY,
                "Ann",
                "",
                new Decision.Add(new HandEntry(
                                open.nextEntry(),
                                article,
                                HandEntry.place(article, words, 0),
                                name -> Optional.ofNullable(fields.get(name)),
                                Actors.load())
                        .entry()));
    }
}
