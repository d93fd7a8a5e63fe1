package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two analysts begin with one case, and go on by themselves.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeCommandTest {
    private Path folder = Path.of("");
    private Path ada = Path.of("");
    private Path ben = Path.of("");

    @BeforeAll
    void twoAnalysts(@TempDir Path fresh) throws IOException {
        folder = fresh;
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        Path start = folder.resolve("demo.casus");
        done("review", "--case", start, "--accept", "L-1", "--who", "both");
        ada = folder.resolve("ada.casus");
        ben = folder.resolve("ben.casus");
        Files.copy(start, ada);
        Files.copy(start, ben);
        done("review", "--case", ada, "--accept", "L-6,L-10,L-13", "--who", "Ada");
        done("review", "--case", ada, "--reject", "L-14", "--who", "Ada", "--why", "a headline");
        done("review", "--case", ada, "--correct", "L-40", "--set", "stage=offered", "--who", "Ada");
        done("sources", "--case", ada, "--grade", "The Ararat Lantern=B", "--who", "Ada");
        done("review", "--case", ben, "--accept", "L-6,L-10", "--who", "Ben");
        done("review", "--case", ben, "--reject", "L-13,L-14", "--who", "Ben");
        done("review", "--case", ben, "--correct", "L-40", "--set", "stage=promised", "--who", "Ben");
        done("sources", "--case", ben, "--grade", "The Ararat Lantern=C", "--who", "Ben");
        Path more = folder.resolve("more.txt");
        Files.writeString(more, "2025-07-01\n\nRussia delivered air defence missiles to Iran on 30 June 2025.\n");
        done("read", more, "--fast", "--case", ben);
    }

    private static CommandRun done(Object... args) {
        CommandRun ran = casus(args);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private static List<String> ledger(Path file) {
        return done("ledger", "--json", "--case", file).out().lines().toList();
    }

    @Test
    void agreementIsAsCountedByHandAndClashesAreListed() {
        JsonNode merged = Wire.parse(done("merge", ada, ben, "--json").out());
        assertThat(merged.path("articles").path("both").asInt()).isEqualTo(16);
        assertThat(merged.path("articles").path("onlyB").asInt()).isEqualTo(1);
        assertThat(merged.path("decisions").path("both").asInt()).isEqualTo(1);
        // Five entries: accepted by both 2, rejected by both 1, one clash of verdicts, one of corrections. Of ten
        // values accepted 5, rejected 3, and two corrections once each: 1 - 9 * 4 / (100 - 25 - 9 - 1 - 1) = 28 / 64.
        JsonNode all = merged.path("agreement").get(merged.path("agreement").size() - 1);
        assertThat(all.path("kind").asText()).isEqualTo("all entries");
        assertThat(all.path("both").asInt()).isEqualTo(5);
        assertThat(all.path("alike").asInt()).isEqualTo(3);
        assertThat(all.path("alpha").asDouble()).isEqualTo(28.0 / 64);
        assertThat(merged.path("clashes").findValuesAsText("name"))
                .containsExactlyInAnyOrder("L-13", "L-40", "The Ararat Lantern");
        JsonNode corrections = merged.path("clashes")
                .get(merged.path("clashes").findValuesAsText("name").indexOf("L-40"));
        assertThat(corrections.path("a").path("value").asText()).isEqualTo("corrected {stage=offered}");
        assertThat(corrections.path("b").path("value").asText()).isEqualTo("corrected {stage=promised}");
        assertThat(done("merge", ada, ben).out()).contains("3 clashes:", "alpha 0.438, 3 of 5 alike");
    }

    @Test
    void theMergedCaseHasAllOfBothAndTheTwoStayAsTheyWere() throws IOException {
        byte[] before = Files.readAllBytes(ada);
        byte[] beforeB = Files.readAllBytes(ben);
        Path both = folder.resolve("both.casus");
        assertThat(done("merge", ada, ben, "-o", both).out()).contains("17 articles");
        assertThat(Files.readAllBytes(ada)).isEqualTo(before);
        assertThat(Files.readAllBytes(ben)).isEqualTo(beforeB);
        JsonNode clash =
                Wire.parse(done("why", "L-13", "--json", "--case", both).out());
        assertThat(clash.findPath("review").path("state").asText()).isEqualTo("unsure");
        List<String> merged = ledger(both);
        assertThat(merged).hasSize(ledger(ben).size() + 1);
        String log = done("undo", "--list", "--case", both).out();
        assertThat(log).contains("Ada", "Ben", "casus merge");
        assertThat(log.lines()
                        .filter(l -> l.contains("L-1 ") || l.endsWith("L-1"))
                        .count())
                .isLessThanOrEqualTo(1);
        assertThat(casus("merge", ada, ben, "-o", both).code()).isEqualTo(3);
        assertThat(done("doctor", "--case", both).code()).isZero();
    }

    @Test
    void theSameTwoCasesGiveTheSameState() {
        Path once = folder.resolve("once.casus");
        Path twice = folder.resolve("twice.casus");
        done("merge", ada, ben, "-o", once);
        done("merge", ada, ben, "-o", twice);
        assertThat(ledger(once)).isEqualTo(ledger(twice));
    }

    @Test
    void aMergeWithItselfChangesNothing() {
        Path self = folder.resolve("self.casus");
        JsonNode merged =
                Wire.parse(done("merge", ada, ada, "-o", self, "--json").out());
        assertThat(merged.path("clashes")).isEmpty();
        assertThat(ledger(self)).isEqualTo(ledger(ada));
    }

    @Test
    void casesOfDifferentArticlesAreLaidSideBySide() throws IOException {
        Path one = folder.resolve("wire.txt");
        Path other = folder.resolve("sub/wire.txt");
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(one, "2025-05-01\n\nRussia promised Iran Su-35 fighters on 30 April 2025.\n");
        Files.writeString(other, "2025-05-02\n\nIsrael attacked Iran on 1 May 2025.\n");
        Path x = folder.resolve("x.casus");
        Path y = folder.resolve("y.casus");
        done("read", one, "--fast", "--case", x);
        done("read", other, "--fast", "--case", y);
        String last = ledger(y).getLast();
        done("review", "--case", y, "--accept", Wire.parse(last).path("id").asText(), "--who", "Cy");
        Path z = folder.resolve("z.casus");
        assertThat(done("merge", x, y, "-o", z).out()).contains("2 articles", "decided on nothing in common");
        assertThat(ledger(z)).hasSize(ledger(x).size() + ledger(y).size());
        JsonNode moved = Wire.parse(ledger(z).getLast());
        assertThat(moved.path("article").asText()).isEqualTo("wire.txt~2");
        assertThat(moved.path("review").path("state").asText()).isEqualTo("accepted");
    }

    @Test
    void whatCannotBeOneIsNamed() {
        CommandRun none = casus("merge", ada, folder.resolve("nobody.casus"));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("there is no case of this name");
        Path judged = folder.resolve("judged.casus");
        Path against = folder.resolve("against.casus");
        try {
            Files.copy(folder.resolve("demo.casus"), judged);
            Files.copy(folder.resolve("demo.casus"), against);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        done("actors", "--case", judged, "--same", "RUS", "BLR", "--who", "Ada");
        done("actors", "--case", judged, "--same", "BLR", "KAZ", "--who", "Ada");
        done("actors", "--case", against, "--not-same", "RUS", "KAZ", "--who", "Ben");
        done("actors", "--case", against, "--not-same", "BLR", "RUS", "--who", "Ben");
        CommandRun ran = casus("merge", judged, against, "-o", folder.resolve("left.casus"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("of the second: an earlier judgement says otherwise");
        assertThat(ran.out()).contains("names of actors BLR and RUS (merged: notSame)");
    }
}
