package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvImportTest {
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private Path whole = Path.of("");
    private Path tables = Path.of("");
    private Path again = Path.of("");
    private int made;

    /// The sample with decisions of many sorts, one of them taken back.
    @BeforeAll
    void sample(@TempDir Path fresh) {
        folder = fresh;
        run("demo", "--folder", folder);
        file = folder.resolve("demo.casus");
        run("review", "--case", file, "--accept", "L-6", "--reject", "L-9", "--why", "=a formula; \"quoted\"");
        run("review", "--case", file, "--correct", "L-12", "--set", "status=denied", "--why", "misread");
        run("actors", "--case", file, "--same", "RUS", "BLR");
        run("sources", "--case", file, "--date", "iran-opinion.txt=2025-06-20", "--why", "by its page");
        run("actors", "--case", file, "--not-same", "IRN", "KWT");
        run("undo", "--case", file);
        run("ask", "Will Russia defend Iran against Israel?", "--by", "2025-12-31", "--case", file);
        run("brief", "-o", folder.resolve("b.md"), "--case", file);
        try (casus.ledger.file.CaseFile open = casus.ledger.file.CaseFile.existing(file)) {
            open.questionLog()
                    .keep(new casus.ledger.file.Wording(
                            "Will Russia defend Iran against Israel?",
                            new java.util.TreeMap<>(java.util.Map.of(
                                    "bottom-line.0", "=in other words, \"quoted\"", "head.0", "two\nlines")),
                            java.time.LocalDate.of(2025, 8, 22)));
        }
        whole = folder.resolve("whole");
        run("export", "csv", whole, "--case", file);
    }

    @BeforeEach
    void copy() throws IOException {
        tables = folder.resolve("tables" + ++made);
        again = folder.resolve("again" + made + ".casus");
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path from : files.toList()) {
                Files.copy(from, tables.resolve(whole.relativize(from)));
            }
        }
    }

    private static CommandRun run(Object... args) {
        CommandRun ran = casus(args);
        assertThat(ran.code()).as(Arrays.toString(args) + ran.err()).isZero();
        return ran;
    }

    private CommandRun restored() {
        return casus("import", "csv", tables, "--case", again);
    }

    private static TreeMap<String, String> content(Path folder) throws IOException {
        TreeMap<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                out.put(
                        folder.relativize(f).toString(),
                        new String(Files.readAllBytes(f), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return out;
    }

    @Test
    void aCaseComesBackFromItsTablesByteForByte() throws IOException {
        CommandRun ran = restored();
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("the state is the one exported");
        Path second = folder.resolve("second");
        run("export", "csv", second, "--case", again);
        assertThat(content(second)).isEqualTo(content(whole));
        assertThat(run("ledger", "--json", "--case", again).out())
                .isEqualTo(run("ledger", "--json", "--case", file).out());
        assertThat(run("undo", "--list", "--case", again).out())
                .isEqualTo(run("undo", "--list", "--case", file).out());
        assertThat(run("ask", "Will Russia defend Iran against Israel?", "--json", "--case", again)
                        .out())
                .isEqualTo(run("ask", "Will Russia defend Iran against Israel?", "--json", "--case", file)
                        .out());
        try (casus.ledger.file.CaseFile open = casus.ledger.file.CaseFile.existing(again)) {
            assertThat(open.questionLog().wordings()).hasSize(1);
        }
        run("doctor", "--case", again);
    }

    @Test
    void aRejectedEntryComesBackWhenItsDecisionIsTakenBack() {
        assertThat(restored().code()).isZero();
        run("undo", "D-2", "--case", again);
        assertThat(run("why", "L-9", "--case", again).out()).contains("L-9");
        assertThat(run("ledger", "--json", "--case", again).out()).contains("\"id\":\"L-9\"");
    }

    @Test
    void theFolderIsAlsoNamedByItsCaseTable() {
        assertThat(casus("import", "csv", tables.resolve("case.csv"), "--case", again)
                        .code())
                .isZero();
    }

    @Test
    void everyBrokenRowIsNamedByFileAndLineAndTheRestIsRead() throws IOException {
        List<String> rows = lines("transfers.csv");
        int whatever = rows.size();
        String one = rows.stream()
                .filter(l -> l.matches("L-\\d+,[^,]*,occurred,.*"))
                .filter(l -> l.chars().filter(c -> c == '"').count() % 2 == 0)
                .findFirst()
                .orElseThrow();
        rows.add("L-900002,only,four,cells");
        rows.add(one.replaceFirst("^L-\\d+,", "L-900001,").replace(",occurred,", ",perhaps,"));
        rows.add(one);
        rows.add("L-900003,\"an open quote,never closed");
        rows.add(one.replaceFirst("^L-\\d+,", "L-900004,"));
        Files.write(tables.resolve("transfers.csv"), (String.join("\r\n", rows) + "\r\n").getBytes("UTF-8"));
        CommandRun ran = restored();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("transfers.csv:" + (whatever + 1) + ": the row has 4 cells, and the table 28 columns")
                .contains("transfers.csv:" + (whatever + 2) + ": ")
                .contains("transfers.csv:" + (whatever + 3) + ": L-")
                .contains("stands in the tables twice")
                .contains("transfers.csv:" + (whatever + 4) + ": the row");
        assertThat(run("why", "L-900004", "--case", again).out()).contains("L-900004");
        assertThat(ran.out()).contains("the tables were changed");
    }

    @Test
    void noFileOutsideTheFolderIsRead() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "none of yours");
        for (String name : List.of("../secret.txt", "texts/../../secret.txt", secret.toString(), "texts\\1.txt")) {
            copy();
            rewrite("articles.csv", "texts/1.txt", name);
            CommandRun ran = restored();
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("articles.csv:2: ").contains("is no file of an export");
            assertThat(run("ledger", "--json", "--case", again).out()).doesNotContain("none of yours");
        }
        copy();
        Files.delete(tables.resolve("files/1.bin"));
        Files.createSymbolicLink(tables.resolve("files/1.bin"), secret);
        assertThat(restored().err()).contains("there is no file files/1.bin in the folder");
    }

    @Test
    void whatIsNotAsItWasIsSaid() throws IOException {
        Files.writeString(tables.resolve("files/1.bin"), "other");
        assertThat(restored().err())
                .contains("files/1.bin is not the file the hash of")
                .contains("is missing");
        copy();
        Files.writeString(tables.resolve("texts/2.txt"), "other");
        assertThat(restored().err()).contains("do not stand at its place in texts/2.txt");
        copy();
        Files.delete(tables.resolve("events.csv"));
        assertThat(restored().err()).contains("events.csv: the table is missing");
        copy();
        rewrite("drivers.csv", "motive", "mot");
        assertThat(restored().err()).contains("drivers.csv:1: the column \"motive\" is missing");
        copy();
        List<String> log = lines("decisions.csv");
        log.remove(2);
        Files.write(tables.resolve("decisions.csv"), log);
        CommandRun ran = restored();
        assertThat(ran.err())
                .contains("D-3 stands where D-2 belongs: the log has no gaps")
                .contains("decisions behind D-3 were left out");
        assertThat(ran.out()).contains(", 1 decisions;");
    }

    @Test
    void onlyAWholeCaseIntoANewFileIsTaken() {
        Path early = folder.resolve("early" + made);
        run("export", "csv", early, "--case", file, "--as-of", "2025-06-30");
        CommandRun ran = casus("import", "csv", early, "--case", again);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .contains("case.csv:2: the tables are of what was known as of 2025-06-30, and no whole case");
        assertThat(Files.exists(again)).isFalse();
        assertThat(casus("import", "csv", tables, "--case", file).err())
                .contains("there is something of this name already");
        assertThat(casus("import", "csv", tables).code()).isEqualTo(2);
        assertThat(casus("import", "csv", folder.resolve("nowhere"), "--case", again)
                        .err())
                .contains("there is no such folder");
        assertThat(casus("import", "icews", tables, "--case", again).code()).isEqualTo(2);
    }

    /// Whatever happens to the bytes of a table, the import ends with a case that opens and messages that name
    /// it.
    @Test
    void tablesMangledAtRandomNeverBreakTheImport() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            copy();
            SplittableRandom r = new SplittableRandom(seed);
            String table = List.of(
                            "transfers.csv", "articles.csv", "decisions.csv", "asRead.csv", "files.csv", "case.csv")
                    .get(r.nextInt(6));
            byte[] bytes = Files.readAllBytes(tables.resolve(table));
            for (int i = 0; i < 6; i++) {
                bytes[r.nextInt(bytes.length)] = (byte) "\",;\n'=\\9\u0000x".charAt(r.nextInt(10));
            }
            Files.write(tables.resolve(table), bytes);
            CommandRun ran = restored();
            assertThat(ran.code()).as("seed " + seed + ran.err()).isIn(0, 1, 3);
            assertThat(ran.err()).as("seed " + seed).doesNotContain("Exception").doesNotContain("\tat ");
            if (ran.code() != 3) {
                assertThat(casus("doctor", "--case", again).code())
                        .as("seed " + seed)
                        .isZero();
            }
        }
    }

    @Test
    void theOutcomeIsAlsoJson() {
        JsonNode out = Wire.parse(
                casus("import", "csv", tables, "--case", again, "--json").out());
        assertThat(out.path("same").asBoolean()).isTrue();
        assertThat(out.path("decisions").asInt()).isPositive();
        assertThat(out.path("unread").asInt()).isZero();
    }

    private List<String> lines(String table) {
        try {
            return new java.util.ArrayList<>(Files.readAllLines(tables.resolve(table)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite(String table, String from, String to) throws IOException {
        Path path = tables.resolve(table);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(
                path,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }
}
