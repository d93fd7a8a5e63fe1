package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import casus.second.StandInServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model words the notes of a brief, and nothing in them but words. The stand-in gives back what it was sent, changed
/// in one way.
class BriefWordingTest {
    private static final String TEXT = "Russia and Iran signed a treaty on 17 January 2025. The treaty does not oblige"
            + " Russia to defend Iran.\n\nRussia delivered 4 radars to Iran in March 2025. Iran asked Russia for 24 Su-35"
            + " fighters in April 2025. Israel attacked Iran on 13 June 2025, and Russia condemned Israel.\n";
    private static final String OTHER = "The treaty of 17 January 2025 does not commit Russia to defend Iran.\n\n"
            + "Russia's army is tied down in Ukraine. Iran ordered 50 Su-35 fighters from Russia in April 2025.\n";
    private static final String ASKED = "Will Russia defend Iran against Israel?";
    private static final String PLAIN = "Note: Iran asked Russia for 24 Su-35 fighters (";

    @TempDir
    Path folder;

    @BeforeEach
    void readTheArticle() throws IOException {
        Files.writeString(folder.resolve("radars.txt"), TEXT);
        Files.writeString(folder.resolve("treaty.txt"), OTHER);
        casus(
                "read",
                folder.resolve("radars.txt"),
                folder.resolve("treaty.txt"),
                "--fast",
                "--case",
                folder.resolve("a.casus"));
    }

    /// Answers each call with the sentences it was sent, after this was done to each.
    private static StandInServer.Reply giving(Consumer<ObjectNode> change) {
        return StandInServer.answering(asked -> {
            ObjectNode note = (ObjectNode) Wire.parse(asked);
            note.remove("heading");
            note.path("sentences").forEach(s -> change.accept((ObjectNode) s));
            return Wire.text(note);
        });
    }

    private static StandInServer.Reply replacing(String words, String by) {
        return giving(s -> s.put("words", s.path("words").asText().replace(words, by)));
    }

    private CommandRun brief(StandInServer model, String... more) {
        Object[] first = {
            "brief",
            ASKED,
            "--case",
            folder.resolve("a.casus"),
            "-o",
            folder.resolve("b.md"),
            "--today",
            "2025-08-22",
            "--model",
            model.url(),
            "--model-name",
            "stand-in",
            "--retries",
            "0"
        };
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return casus(all);
    }

    private String text() {
        try {
            return Files.readString(folder.resolve("b.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void isProven() {
        CommandRun verify = casus("verify", folder.resolve("b.md"));
        assertThat(verify.code()).as(verify.out()).isZero();
    }

    @Test
    void goodWordingIsKeptAndProvenAndTheProvenanceNamesModelAndPrompt() {
        try (StandInServer model = new StandInServer(replacing("asked Russia for", "turned to Russia for"))) {
            CommandRun run = brief(model);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.err()).contains("stand-in at 127.0.0.1", "on this machine");
            assertThat(run.out()).containsPattern("wording: stand-in worded (\\d+) of \\1 notes");
            assertThat(text())
                    .contains("Note: Iran turned to Russia for 24 Su-35 fighters (L-")
                    .containsPattern(
                            "Worded by: `stand-in at 127.0.0.1:\\d+, prompt wording-1, temperature 0.0, seed 1`");
            isProven();
            assertThat(model.asked()).isNotEmpty();
            int calls = model.asked().size();
            String once = text();
            assertThat(brief(model, "--json").out()).contains("\"calls\":0", "\"refused\":{}");
            assertThat(text().replaceAll("(?m)^Casus brief .*", ""))
                    .isEqualTo(once.replaceAll("(?m)^Casus brief .*", ""));
            assertThat(model.asked()).hasSize(calls);
        }
    }

    /// A changed note is refused for this reason, in one line; its plain wording stands, and the brief is proven.
    private void isRefused(String reason, StandInServer.Reply reply) {
        try (StandInServer model = new StandInServer(reply)) {
            CommandRun run =
                    brief(model, "--model-time", "2", "--model-seed", String.valueOf(reason.hashCode() & 0xffff));
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out().lines().filter(l -> l.startsWith("wording: ")).toList())
                    .as(reason)
                    .singleElement()
                    .asString()
                    .contains(reason, "refused", "the plain wording stands");
            assertThat(run.err()).doesNotContain("Exception");
            assertThat(text()).as(reason).contains(PLAIN);
            isProven();
        }
    }

    @Test
    void whatChangesMoreThanWordsIsRefusedAndThePlainWordingStands() {
        isRefused("a changed number", replacing("24 Su-35", "42 Su-35"));
        isRefused("a changed number", replacing("24 Su-35", "two dozen Su-35"));
        isRefused("a changed name", replacing("fighters", "fighters through Belarus"));
        isRefused("a changed name", replacing("Iran asked", "Tehran asked"));
        isRefused("a changed name", replacing("Su-35 fighters", "fighters numbered 35"));
        isRefused("a changed word of likelihood", replacing("Iran asked", "Iran almost certainly asked"));
        isRefused("a changed word of likelihood", replacing("Iran asked", "Iran may have asked"));
        isRefused("a changed denial", replacing("Iran asked", "Iran never asked"));
        isRefused("who did it to whom changed", replacing("Iran asked Russia", "Russia asked Iran"));
        isRefused("who did it to whom changed", replacing("Iran asked Russia for", "Iran was asked by Russia for"));
        isRefused("a changed citation", giving(s -> s.putArray("cites")));
        isRefused(
                "a changed citation", giving(s -> s.putArray("cites").add("L-1").add("L-2")));
        isRefused("markup", replacing("Iran asked", "Iran **asked**"));
        isRefused("markup", replacing("Iran asked", "Iran <b>asked</b>"));
        isRefused("markup", replacing("fighters", "fighters [here](http://127.0.0.1/x)"));
        isRefused("markup", replacing("fighters", "fighters <!-- end of note -->"));
        isRefused("no words", giving(s -> s.put("words", " ")));
        isRefused("no words", StandInServer.says("{\"sentences\":[]}"));
        isRefused("far more words", giving(s -> s.put("words", s.path("words").asText() + " and so on".repeat(60))));
        isRefused("what `casus verify` refuses", replacing("Iran asked Russia", "Iran invaded Russia"));
    }

    @Test
    void whatFailsLeavesThePlainWordingAndOneLineSaysWhy() {
        isRefused("no answer), and the plain wording stands: its answer has no end", StandInServer.endless());
        isRefused("the connection broke", StandInServer.half());
        isRefused("the server said 500", StandInServer.raw(500, ""));
        isRefused("the server refused the key", StandInServer.raw(401, ""));
        isRefused("not the JSON that was asked for", StandInServer.says("Here you are: {\"sentences\":[]}"));
    }

    @Test
    void aNoteThatIsRefusedLeavesTheOthers() {
        try (StandInServer model =
                new StandInServer(replacing("24", "25"), replacing("asked Russia for", "turned to Russia for"))) {
            CommandRun run = brief(model, "--json");
            JsonNode wording = Wire.parse(run.out().lines().toList().getLast()).path("wording");
            assertThat(wording.path("notes").asInt()).isGreaterThan(1);
            assertThat(wording.path("worded").asInt())
                    .isBetween(1, wording.path("notes").asInt());
            isProven();
        }
    }

    @Test
    void withoutAModelNoNoteIsWritten() {
        casus(
                "brief",
                ASKED,
                "--case",
                folder.resolve("a.casus"),
                "-o",
                folder.resolve("b.md"),
                "--today",
                "2025-08-22");
        assertThat(text()).doesNotContain("Note: Iran", "Worded by");
        isProven();
    }

    @Test
    void noOtherHostIsAskedUnlessItIsAllowed() {
        CommandRun run = casus(
                "brief",
                ASKED,
                "--case",
                folder.resolve("a.casus"),
                "-o",
                folder.resolve("c.md"),
                "--today",
                "2025-08-22",
                "--model",
                "https://models.example.org/v1",
                "--model-name",
                "big");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--allow-host models.example.org");
        assertThat(folder.resolve("c.md")).doesNotExist();
    }
}
