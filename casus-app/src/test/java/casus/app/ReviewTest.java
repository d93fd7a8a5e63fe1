package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.work.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void demo() {
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        file = folder.resolve("demo.casus");
    }

    private String review(String keys, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("review", "--case", file.toString()), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        Main.run(
                new Terminal(
                        print,
                        print,
                        false,
                        Clock.fixed(Instant.parse("2025-08-22T12:00:00Z"), ZoneOffset.UTC),
                        new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8))),
                args);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String state() {
        return casus("doctor", "--case", file)
                .out()
                .lines()
                .filter(l -> l.contains(", state "))
                .findFirst()
                .orElse("");
    }

    @Test
    void oneKeyAndEnterDecideACardAndUndoBringsItBack() {
        String before = state();
        assertThat(review("a\nx not what it says\nz\nu\nq\n"))
                .contains("1 of ", "2 of ", "taken back: ", "2 decisions kept");
        assertThat(casus("undo", "--list", "--case", file).out())
                .contains(
                        "D-1   2025-08-22  analyst: ",
                        " accepted",
                        "(not what it says)  [taken back]",
                        "4 decisions, 2 hold");
        assertThat(state()).isNotEqualTo(before);
        assertThat(casus("undo", "--case", file).code()).isZero();
        assertThat(casus("undo", "--case", file).code()).isZero();
        assertThat(casus("undo", "--case", file).code()).isEqualTo(Main.DATA);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aLineOfKeysAnswersAsManyCards() {
        assertThat(review("aaxu\nq\n")).contains("4 decisions kept");
    }

    @Test
    void theCardsComeInOrderOfEffectAndARejectedEntryMovesTheForecast() {
        String list = review("", "--list");
        double last = Double.MAX_VALUE;
        for (String line : list.lines().toList()) {
            java.util.regex.Matcher m =
                    java.util.regex.Pattern.compile("by (\\d+\\.\\d) points").matcher(line);
            double points = m.find() ? Double.parseDouble(m.group(1)) : 0;
            assertThat(points).as(line).isLessThanOrEqualTo(last);
            last = points;
        }
        String first = list.substring(0, list.indexOf(' '));
        String question = "Will Russia defend Iran against Israel?";
        String before = casus("ask", question, "--case", file, "--json").out();
        assertThat(casus("review", "--reject", first, "--why", "test", "--case", file)
                        .code())
                .isZero();
        assertThat(casus("ask", question, "--case", file, "--json").out()).isNotEqualTo(before);
        casus("undo", "--case", file);
        assertThat(casus("ask", question, "--case", file, "--json").out()).isEqualTo(before);
    }

    @Test
    void aCorrectionIsKeptWithItsReasonAndShownByWhy() {
        String transfer = casus("ledger", "--kind", "transfer", "--limit", "1", "--case", file)
                .out()
                .split(" ")[0];
        assertThat(casus(
                                "review",
                                "--correct",
                                transfer,
                                "--set",
                                "supplier=Norway",
                                "--why",
                                "misread",
                                "--who",
                                "Ann",
                                "--case",
                                file)
                        .out())
                .contains("Ann: " + transfer + " corrected, supplier = NOR (misread)");
        assertThat(casus("why", transfer, "--case", file).out()).contains("from Norway", "review: corrected", "Ann: ");
        assertThat(casus("review", "--correct", transfer, "--set", "price=3", "--case", file)
                        .err())
                .contains("the field \"price\" of a transfer cannot be corrected");
        assertThat(casus("review", "--correct", transfer, "--case", file).code())
                .isEqualTo(Main.USAGE);
    }

    @Test
    void sourcesAreGradedAndDatedWithAReason() {
        assertThat(casus("sources", "--case", file).out()).contains("independent sources", "F  ");
        String outlet = casus("sources", "--json", "--case", file)
                .out()
                .lines()
                .map(casus.ledger.record.Wire::parse)
                .map(n -> n.path("publisher").asText(""))
                .filter(p -> !p.isEmpty() && !p.equals("null"))
                .findFirst()
                .orElseThrow();
        assertThat(casus("sources", "--grade", outlet + "=B", "--why", "careful", "--case", file)
                        .out())
                .contains("outlet " + outlet + " graded B (careful)");
        assertThat(casus("sources", "--case", file).out()).containsPattern("(?m)^B  ");
        assertThat(casus("sources", "--grade", outlet + "=9", "--case", file).code())
                .isEqualTo(Main.USAGE);
        assertThat(casus("sources", "--date", "none.txt=2025", "--case", file).code())
                .isEqualTo(Main.DATA);
    }

    @Test
    void aDateThatIsNoneIsRefusedAndOneAlreadyStoredIsNamedInOneMessage() throws SQLException {
        String article = "armenia-wire.txt";
        for (String none : new String[] {"2025-02-30/2025-03-01", "199X-06-15", "2025-13"}) {
            CommandRun refused = casus("sources", "--date", article + "=" + none, "--case", file);
            assertThat(refused.code()).isEqualTo(Main.USAGE);
            assertThat(refused.err())
                    .isEqualToNormalizingNewlines(
                            "--date: \"" + none + "\" is no date\n  write it as 2025-06-20, 2025-06 or 2025\n");
        }
        String before = casus("ledger", "--case", file).out();
        assertThat(casus("sources", "--date", article + "=2025-06-01", "--case", file)
                        .code())
                .isZero();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            s.executeUpdate("UPDATE act SET wire = replace(wire, '2025-06-01', '199X-06-15') WHERE id = 1");
        }
        CommandRun ledger = casus("ledger", "--case", file);
        assertThat(ledger.code()).isZero();
        assertThat(ledger.out()).isEqualTo(before);
        assertThat(ledger.err())
                .isEqualToNormalizingNewlines("D-1: \"199X-06-15\" is no date for " + article
                        + ", so this decision is left out\n  take it back with `casus undo D-1`,"
                        + " and decide it again with a date such as 2025-06-20\n");
    }
}
