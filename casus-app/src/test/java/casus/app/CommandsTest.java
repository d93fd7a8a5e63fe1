package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.Rung;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
    private static final String QUESTION = "Will Russia defend Iran against Israel?";

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeAll
    void demo(@TempDir Path fresh) {
        folder = fresh;
        CommandRun ran = casus("demo", "--folder", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "Observed since 2025-06-13",
                        "Forecast, 30 days from an attack",
                        "brief: " + folder.resolve("brief.html"));
        file = folder.resolve("demo.casus");
    }

    private JsonNode ask(String... more) {
        CommandRun ran = more.length == 0
                ? casus("ask", QUESTION, "--json", "--case", file)
                : casus("ask", QUESTION, "--json", "--case", file, more[0], more[1]);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().strip()).doesNotContain("\n");
        return Wire.parse(ran.out());
    }

    @Test
    void theTwoLaddersHaveEveryRungAndTheHighestSumsToOne() {
        JsonNode answer = ask();
        assertThat(answer.path("question").path("patron").asText()).isEqualTo("RUS");
        assertThat(answer.path("observed")).hasSize(Rung.values().length);
        assertThat(answer.path("rungs")).hasSize(Rung.values().length);
        double sum = StreamSupport.stream(answer.path("highest").spliterator(), false)
                .mapToDouble(h -> h.path("probability").asDouble())
                .sum();
        assertThat(sum).isBetween(0.99999, 1.00001);
    }

    @Test
    void everyTermRestsOnEntriesCasesOrAJudge() {
        for (JsonNode rung : ask().path("rungs")) {
            double sum = 0;
            for (JsonNode term : rung.path("terms")) {
                sum += term.path("logOdds").asDouble();
                assertThat(term.path("entries").size()
                                + term.path("cases").size()
                                + (term.path("judgedBy").isNull() ? 0 : 1))
                        .as(term.toString())
                        .isPositive();
            }
            double p = rung.path("probability").asDouble();
            assertThat(1 / (1 + Math.exp(-sum))).isBetween(p - 1e-4, p + 1e-4);
        }
    }

    @Test
    void thePartnerWithoutADutyStaysOutAndTheAllyWhoCameIsLikelierToCome() {
        double stayedOut = force(ask());
        CommandRun kuwait =
                casus("ask", "Will the United States defend Kuwait against Iraq?", "--json", "--case", file);
        assertThat(stayedOut).isLessThan(0.1);
        assertThat(force(Wire.parse(kuwait.out()))).isGreaterThan(0.5);
    }

    private static double force(JsonNode answer) {
        return answer.path("rungs")
                .get(Rung.FORCE.ordinal())
                .path("probability")
                .asDouble();
    }

    @Test
    void askedWhyItGivesDriversWithQuotes() {
        CommandRun ran = casus("ask", "Why did Russia not defend Iran?", "--case", file);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("against  “", "for      “", "duty     ");
        assertThat(casus("ask", "Why did Russia not defend Iran?", "--why", "--case", file)
                        .out())
                .contains("Drivers against coming to Iran's aid", "“");
    }

    @Test
    void anAnswerOfEveryKindFitsOnOneScreen() {
        for (String question : List.of(
                QUESTION,
                "Would Putin send troops to Iran?",
                "Would Russia and China defend Iran if Israel attacks?",
                "Who would help Iran if Israel attacks?",
                "Has Russia delivered Su-35s to Iran?",
                "Did Russia help Iran in 2025?",
                "Is Russia obliged to defend Iran?",
                "When will Iran get its Su-35s?",
                "Why did Russia not defend Iran?",
                "What follows if Russia stays out?")) {
            CommandRun ran = casus("ask", question, "--case", file);
            assertThat(ran.code()).as(question + ran.err()).isZero();
            List<String> lines = ran.out().lines().toList();
            assertThat(lines.size()).as(question).isBetween(3, 24);
            assertThat(lines).as(question).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        }
    }

    @Test
    void aQuestionIsUnderstoodWithoutACaseAndWithoutQuotationMarks() {
        CommandRun ran = casus("ask", "Would", "Trump", "defend", "Narva?", "--parse", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("\"kind\":\"aid\"", "\"patron\":[\"USA\"]", "\"protege\":\"EST\"", "\"place\":\"Narva\"");
        assertThat(casus("ask", "Will Rusia defend Iran?", "--case", file).err())
                .isEqualTo("question: no state, body or group is called \"Rusia\". Did you mean Russia?\n"
                        + "  ask \"Will Russia defend Iran?\"\n");
        assertThat(casus("ask", "Will Israel attack Iran?", "--case", file).err())
                .contains("is not estimated", "ask \"Who would help Iran if Israel attacks?\"");
    }

    @Test
    void aDateThatIsNoneIsToldWithoutAWordOfTheProgram() {
        CommandRun ran = casus("ask", QUESTION, "--by", "yesterdays", "--case", file);
        assertThat(ran.code()).isEqualTo(Main.USAGE);
        assertThat(ran.err())
                .contains("is no date from 1800 to 2199; write it as")
                .doesNotContain("java");
        assertThat(casus("ask", QUESTION, "--by", "31.12.2031", "--case", file).code())
                .isZero();
    }

    @Test
    void aWebAddressAWordFileAndAnEmptyFolderAreToldWithWhatToDo(@TempDir Path many) throws IOException {
        Path word = Files.writeString(many.resolve("a.docx"), "text that is no article");
        Path empty = Files.createDirectory(many.resolve("empty"));
        Path fresh = many.resolve("c.casus");
        assertThat(casus("read", "http://127.0.0.1:9/a", "--case", fresh).err())
                .contains("http://127.0.0.1:9/a: its host is on this machine", "--allow-private");
        assertThat(casus("read", word, "--case", fresh).err()).contains("a.docx: the document is cut off or damaged");
        assertThat(casus("read", empty, "--case", fresh).err())
                .contains("casus looked for .txt, .md, .html, .pdf and other files it can read");
        assertThat(Files.exists(fresh)).isFalse();
    }

    @Test
    void whatWasNotInPrintYetIsNotThere() {
        assertThat(casus("ledger", "--case", file, "--as-of", "1990-12-31", "--json")
                        .out()
                        .lines())
                .isNotEmpty()
                .allMatch(line -> line.contains("\"article\":\"kuwait-wire.txt\""));
        assertThat(casus("ask", QUESTION, "--case", file, "--as-of", "1980-01-01")
                        .code())
                .isEqualTo(Main.DATA);
    }

    @Test
    void theLedgerPrintsTheWireFormOneEntryALine() {
        List<String> lines =
                casus("ledger", "--case", file, "--json").out().lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(Wire.line(Wire.entry(line))).isEqualTo(line));
        assertThat(casus("ledger", "--case", file, "--kind", "transfer", "--stage", "delivered", "--csv")
                        .out())
                .startsWith("id,kind,article,");
        assertThat(casus("ledger", "--case", file, "--kind", "rumour").err())
                .contains("no kind of entry is called \"rumour\"");
    }

    @Test
    void theLedgerIsCutByDirectionAndByDays() {
        List<Entry> drones = casus(
                        "ledger", "--case", file, "--kind", "transfer", "--from", "Iran", "--to", "RUS", "--json")
                .out()
                .lines()
                .map(Wire::entry)
                .toList();
        assertThat(drones)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(((Entry.Transfer) e).supplier()).contains(new ActorId("IRN")))
                .allSatisfy(e -> assertThat(((Entry.Transfer) e).recipient()).contains(new ActorId("RUS")));
        assertThat(casus("ledger", "--case", file, "--from", "2025-06-01", "--to", "2025-06-30", "--json")
                        .out()
                        .lines()
                        .map(Wire::entry))
                .isNotEmpty()
                .allSatisfy(
                        e -> assertThat(e.common().time().orElseThrow().edtf().latest())
                                .hasValueSatisfying(d -> assertThat(d).isAfter("2025-05-31")))
                .allSatisfy(
                        e -> assertThat(e.common().time().orElseThrow().edtf().earliest())
                                .hasValueSatisfying(d -> assertThat(d).isBefore("2025-07-01")));
        assertThat(casus("ledger", "--case", file, "--from", "2025-02-30").err())
                .contains("--from: \"2025-02-30\" is no day");
        assertThat(casus("ledger", "--case", file, "--to", "Ruritania").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void contradictionsComeWithBothQuotes() {
        for (String line :
                casus("contradictions", "--case", file, "--json").out().lines().toList()) {
            JsonNode c = Wire.parse(line);
            assertThat(c.path("a").path("quote").asText()).isNotBlank();
            assertThat(c.path("b").path("quote").asText()).isNotBlank();
        }
        assertThat(casus("contradictions", "--case", file).out()).contains("C-1  open: ", "more: --all");
        assertThat(casus("contradictions", "--all", "--case", file).out()).contains("C-1  ", "“");
    }

    @Test
    void whyShowsTheWordsAndTheRule() {
        assertThat(casus("why", "L-1", "--case", file).out()).contains("L-1", "made by ", "characters ");
        assertThat(casus("why", "L-99999", "--case", file).code()).isEqualTo(Main.DATA);
        assertThat(casus("why", "seven", "--case", file).err()).contains("\"seven\" is no entry's id");
    }

    @Test
    void aBriefIsProvenAndAnAlteredOneIsNot() throws IOException {
        for (String name : List.of("b.md", "b.html")) {
            Path brief = folder.resolve(name);
            assertThat(casus("brief", "--question", QUESTION, "--case", file, "-o", brief)
                            .code())
                    .isZero();
            assertThat(casus("verify", brief).code()).isZero();
            String text = Files.readString(brief);
            Files.writeString(brief, text.replaceFirst("(\\d)%", "7$1%"));
            CommandRun number = casus("verify", brief);
            assertThat(number.code()).isEqualTo(Main.FAULTS);
            assertThat(number.out()).contains(name + ":");
            Files.writeString(brief, text.replace("Moscow", "Moskau"));
            assertThat(casus("verify", brief).code()).isEqualTo(Main.FAULTS);
        }
        assertThat(casus("brief", "--case", file, "-o", folder.resolve("b.odt")).err())
                .contains("a brief ends in .md, .html, .pdf or .docx");
    }

    @Test
    void oneBadFileInAHundredStopsNothing(@TempDir Path many) throws IOException {
        for (int i = 0; i < 99; i++) {
            Files.writeString(
                    many.resolve("a%02d.txt".formatted(i)),
                    "Norway met Sweden for round " + i + " of the talks, a spokesman said.\n");
        }
        Files.write(many.resolve("bad.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        CommandRun ran = casus("read", "--fast", many, "--case", many.resolve("m.casus"));
        assertThat(ran.code()).isEqualTo(Main.FAULTS);
        assertThat(ran.err().lines().toList()).hasSize(2);
        assertThat(ran.err()).contains("bad.txt");
        assertThat(ran.out()).contains("99 articles added");
        assertThat(casus("doctor", "--case", many.resolve("m.casus")).code()).isZero();
    }

    @Test
    void eachKindOfBadFileGetsOneClearLine(@TempDir Path bad) throws IOException {
        Files.write(bad.resolve("empty.txt"), new byte[0]);
        Files.write(bad.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Cat".getBytes(StandardCharsets.US_ASCII));
        Files.write(
                bad.resolve("latin.txt"),
                "Norway met Sweden in C\u00f4te-Saint-Luc, said a caf\u00e9 owner.\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                bad.resolve("script.html"),
                "<html><body><script>Norway attacked Sweden.</script><article><p onclick='x()'>Norway met Sweden in Oslo for a long day of talks about fish.</p></article></body></html>");
        CommandRun ran = casus("read", "--fast", bad, bad.resolve("missing.txt"), "--case", bad.resolve("m.casus"));
        assertThat(ran.code()).isEqualTo(Main.FAULTS);
        assertThat(ran.err().lines().filter(l -> !l.startsWith(" "))).hasSize(3);
        assertThat(casus("ledger", "--case", bad.resolve("m.casus"), "--json").out())
                .contains("script.html")
                .doesNotContain("ASSAULT");
    }

    @Test
    void wrongUseIsExplainedAndNothingIsPrintedAsAnAnswer() {
        assertThat(casus("ask", "How are you?", "--case", file).code()).isEqualTo(Main.USAGE);
        assertThat(casus("frobnicate").code()).isEqualTo(Main.USAGE);
        assertThat(casus("ask", QUESTION, "--case", folder.resolve("none.casus"))
                        .code())
                .isEqualTo(Main.DATA);
        assertThat(casus("ledger", "--case", file, "--as-of", "yesterday").out())
                .isEmpty();
        assertThat(casus("help").out()).contains("contradictions");
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        assertThat(casus("ask", QUESTION, "--json", "--case", file).out())
                .isEqualTo(casus("ask", QUESTION, "--json", "--case", file).out());
    }
}
