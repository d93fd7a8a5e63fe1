package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import casus.terms.Rung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The line on top of a brief: which brief it is, and how far its headline moved; and the marking above it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionTest {
    private static final String KUWAIT = "Will the United States defend Kuwait against Iraq?";
    private static final String ASKED = "Will Russia defend Iran against Israel?";

    private Path folder = Path.of("");
    private Path fresh = Path.of("");
    private Path file = Path.of("");

    @BeforeAll
    void sample(@TempDir Path made) throws IOException {
        folder = made;
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        fresh = folder.resolve("fresh.casus");
        file = folder.resolve("demo.casus");
        Files.move(file, fresh);
    }

    @BeforeEach
    void copy() throws IOException {
        Files.deleteIfExists(file);
        Files.copy(fresh, file);
    }

    private Path brief(String name, Object... more) {
        Path to = folder.resolve(name);
        CommandRun ran = casus(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("brief", "-o", to, "--case", file), java.util.stream.Stream.of(more))
                .toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return to;
    }

    private static String first(Path brief) throws IOException {
        return Files.readAllLines(brief).getFirst();
    }

    private CommandRun verify(Path brief) {
        return casus("verify", brief, "--case", file);
    }

    @Test
    void theSameBriefTwiceIsOneVersionAndTheSameBytes() throws IOException {
        Path one = brief("one.md");
        assertThat(first(one)).isEqualTo("Casus brief Q-1 · as of 2025-08-22 · v1");
        assertThat(brief("two.md")).hasSameBinaryContentAs(one);
        brief("other.pdf", "--for", "USA");
        assertThat(brief("three.md", "--today", "2025-08-22")).hasSameBinaryContentAs(one);
        assertThat(verify(one).code()).isZero();
    }

    @Test
    void anotherStateIsTheNextVersionAndSaysByHowMuchTheHeadlineMoved() throws IOException {
        Path one = brief("one.md", "--question", KUWAIT);
        long before = percent();
        StringBuilder deeds = new StringBuilder();
        Wire.parse(casus("ask", KUWAIT, "--json", "--case", file).out())
                .at("/observed/" + Rung.FORCE.ordinal() + "/entries")
                .forEach(e -> deeds.append(deeds.isEmpty() ? "" : ",").append(e.asText()));
        assertThat(casus("review", "--reject", deeds, "--case", file).code()).isZero();
        Path two = brief("two.md", "--question", KUWAIT);
        long moved = percent() - before;
        assertThat(moved).isNegative();
        assertThat(first(two))
                .isEqualTo("Casus brief Q-2 · as of 2025-08-22 · v2 (was v1: −" + -moved
                        + (moved == -1 ? " pt)" : " pts)"));
        assertThat(verify(two).code()).as(verify(two).out()).isZero();
        assertThat(verify(one).out()).contains("the case has changed");
        while (casus("undo", "--case", file).code() == 0) {
            // back to the state of the first version
        }
        assertThat(brief("three.md", "--question", KUWAIT)).hasSameBinaryContentAs(one);
    }

    private long percent() {
        return new casus.terms.Probability(Wire.parse(
                                casus("ask", KUWAIT, "--json", "--case", file).out())
                        .at("/rungs/" + Rung.FORCE.ordinal() + "/probability")
                        .asDouble())
                .wholePercent();
    }

    private String reference() {
        StringBuilder out = new StringBuilder();
        Wire.parse(casus("ask", ASKED, "--json", "--case", file).out())
                .at("/reference/entries")
                .forEach(e -> out.append(out.isEmpty() ? "" : ",").append(e.asText()));
        return out.toString();
    }

    @Test
    void aPlantedVersionIsFound() throws IOException {
        brief("one.md");
        casus("review", "--reject", reference(), "--case", file);
        Path brief = brief("two.md");
        String text = Files.readString(brief);
        for (String[] fault : new String[][] {
            {"(was v1:", "(was v2:"},
            {"· v2 (", "· v3 ("},
            {"Q-1 ·", "Q-2 ·"},
            {"as of 2025-08-22 ·", "as of 2025-08-21 ·"},
            {" (was v1: ", " (was v1: +9 "}
        }) {
            assertThat(text).contains(fault[0]);
            Path planted = folder.resolve("planted.md");
            Files.writeString(planted, text.replace(fault[0], fault[1]));
            CommandRun ran = verify(planted);
            assertThat(ran.code()).as(fault[1]).isEqualTo(1);
            assertThat(ran.out()).as(fault[1]).contains("planted.md:1: ");
        }
        Files.writeString(folder.resolve("planted.md"), text.substring(text.indexOf('\n') + 1));
        assertThat(verify(folder.resolve("planted.md")).code()).isEqualTo(1);
    }

    @Test
    void eachQuestionHasItsOwnVersionsAndTheLastDayIsPartOfIt() throws IOException {
        assertThat(casus("ask", ASKED, "--by", "2025-12-31", "--case", file).code())
                .isZero();
        Path until = brief("until.md");
        // The demo made the first brief, of the question without a last day.
        assertThat(first(until)).isEqualTo("Casus brief Q-2 · as of 2025-08-22 · v1");
        assertThat(Files.readString(until)).contains("By: `2025-12-31`").contains("an attack comes by 2025-12-31");
        assertThat(verify(until).code()).as(verify(until).out()).isZero();
        assertThat(first(brief("why.md", "--question", "Why did Russia not defend Iran?")))
                .isEqualTo("Casus brief Q-3 · as of 2025-08-22 · v1");
        assertThat(casus("ask", ASKED, "--case", file).code()).isZero();
        Path open = brief("open.md");
        assertThat(first(open)).isEqualTo("Casus brief Q-1 · as of 2025-08-22 · v1");
        assertThat(Files.readString(open)).doesNotContain("By: ");
        CommandRun late = casus(
                "brief", "-o", folder.resolve("late.md"), "--case", file, "--question", ASKED, "--today", "2026-01-02");
        assertThat(late.code()).isZero();
        Files.writeString(
                folder.resolve("by.md"), Files.readString(until).replace("By: `2025-12-31`", "By: `2025-12-30`"));
        assertThat(verify(folder.resolve("by.md")).code()).isEqualTo(1);
    }

    @Test
    void theLastDayIsKeptForTheScore() {
        String open = "Will Russia defend Iran by 2025-12-31?";
        assertThat(casus("ask", open, "--case", file).code()).isZero();
        assertThat(casus("ask", ASKED, "--by", "2025-10-31", "--case", file).code())
                .isZero();
        CommandRun first = casus(
                "score",
                "resolve",
                ASKED,
                "--rungs",
                "words",
                "--on",
                "2025-10-01",
                "--why",
                "seen",
                "--case",
                file,
                "--today",
                "2025-11-30");
        assertThat(first.err()).contains("by 2025-10-31");
        CommandRun second = casus(
                "score",
                "resolve",
                open,
                "--rungs",
                "none",
                "--on",
                "2025-12-31",
                "--why",
                "seen",
                "--case",
                file,
                "--today",
                "2026-01-05");
        assertThat(second.code()).as(second.err()).isZero();
        CommandRun card = casus("score", "--json", "--case", file, "--today", "2026-01-05");
        assertThat(Wire.parse(card.out()).path("questions"))
                .as(card.out())
                .hasSize(2)
                .allSatisfy(q -> assertThat(q.path("forecasts")).hasSize(1));
    }

    @Test
    void aMarkingStandsOnTopAndOnEachPageAndCannotBreakOut() throws IOException {
        String hostile = "FOR \"US\"; } * { color: red } <b>|**";
        for (String name : new String[] {"m.md", "m.html"}) {
            Path marked = brief(name, "--marking", hostile);
            assertThat(verify(marked).code()).as(verify(marked).out()).isZero();
        }
        assertThat(first(folder.resolve("m.md"))).startsWith("*FOR ");
        assertThat(Files.readString(folder.resolve("m.html"))).doesNotContain("<b>");
        assertThat(Files.readString(brief("plain.md"))).doesNotContain("Marking");
        Path altered = folder.resolve("altered.md");
        Files.writeString(altered, Files.readString(folder.resolve("m.md")).replaceFirst("FOR ", "NOT FOR "));
        assertThat(verify(altered).code()).isEqualTo(1);
        try (PDDocument pdf =
                Loader.loadPDF(brief("m.pdf", "--marking", hostile).toFile())) {
            PDFTextStripper page = new PDFTextStripper();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                page.setStartPage(i);
                page.setEndPage(i);
                assertThat(page.getText(pdf)).as("page " + i).contains(hostile);
            }
        }
        assertThat(casus("brief", "-o", folder.resolve("x.md"), "--case", file, "--marking", " ")
                        .code())
                .isEqualTo(2);
        assertThat(casus("brief", "-o", folder.resolve("x.md"), "--case", file, "--marking", "x".repeat(81))
                        .err())
                .contains("a marking has 1 to 80 characters");
    }
}
