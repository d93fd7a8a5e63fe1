package casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.text.SafeFile;
import casus.work.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names, texts and options that would do harm, or make no sense: a message each.
class HostileInputTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private record Run(int code, String text) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new Terminal(to, to, false, CLOCK, new ByteArrayInputStream(new byte[0])), args);
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    private Path made(Path articles) throws IOException {
        Path file = folder.resolve("made.casus");
        run("read", "--fast", articles.toString(), "--case", file.toString());
        return file;
    }

    @Test
    void noNameOfAFileAndNoTextMovesTheCursorOrTurnsTheDirection() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("a\u001b[31m\nb\u202Ec.txt"),
                "Russia sent \u001b]0;owned\u0007 3 radars to \u202EIran\u202C on 3 March 2025.\n");
        Files.writeString(articles.resolve("z\u001b[2J.doc"), "no article");
        Path file = folder.resolve("made.casus");
        Run read = run("read", "--fast", articles.toString(), "--case", file.toString());
        assertThat(read.text()).contains("‹U+001B›[31m‹U+000A›b‹U+202E›c.txt", "z‹U+001B›[2J.doc");
        for (String text : List.of(
                read.text(),
                run("ledger", "--case", file.toString()).text(),
                run("ledger", "--json", "--case", file.toString()).text(),
                run("sources", "--case", file.toString()).text(),
                run("why", "L-1", "--case", file.toString()).text())) {
            assertThat(text).doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\u202A-\u202E\u2066-\u2069]");
        }
    }

    @Test
    void aFolderThatIsALinkIsReadAndALinkWithinOneIsNamed() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.writeString(real.resolve("a.txt"), "Russia sent 3 radars to Iran on 3 March 2025.\n");
        Files.createSymbolicLink(real.resolve("inner"), real);
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Run run = run(
                "read",
                "--fast",
                link.toString(),
                "--case",
                folder.resolve("x.casus").toString());
        assertThat(run.code()).isEqualTo(Main.FAULTS);
        assertThat(run.text()).contains("a.txt: ", "1 article added", link.resolve("inner") + ": this is a link");
    }

    @ParameterizedTest
    @CsvSource({
        "read '',a name of a file or folder is empty",
        "ledger --limit -1,is fewer than none",
        "review --list --limit -1,is fewer than none",
        "why L-0,is no entry's id",
        "ledger --today 99999-01-01,is no date from 1800 to 2199",
        "ledger --as-of 0001-01-01,is no date from 1800 to 2199"
    })
    void anOptionThatMakesNoSenseIsAMessage(String words, String what) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), "Russia sent 3 radars to Iran on 3 March 2025.\n");
        String[] args = (words + " --case " + made(articles)).split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].equals("''") ? "" : args[i];
        }
        Run run = run(args);
        assertThat(run.code()).isPositive();
        assertThat(run.text()).contains(what).doesNotContain("\tat ");
    }

    @Test
    void aCaseIsAFileAndNoAddress() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Russia sent 3 radars to Iran on 3 March 2025.\n");
        for (String name : List.of("file:x", ":memory:", "a?b.casus")) {
            Run run = run("read", "--fast", text.toString(), "--case", name);
            assertThat(run.code()).isEqualTo(Main.DATA);
            assertThat(run.text()).contains("a case is a file");
        }
    }

    @Test
    void aBriefOfADayBeforeEveryArticleIsRefusedAsAnAnswerIs() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), "Russia sent 3 radars to Iran on 3 March 2025.\n");
        String file = made(articles).toString();
        String asked = "Will Russia defend Iran against Israel?";
        Run ask = run("ask", asked, "--as-of", "1990-01-01", "--case", file);
        Run brief = run(
                "brief",
                "--question",
                asked,
                "--as-of",
                "1990-01-01",
                "-o",
                folder.resolve("b.md").toString(),
                "--case",
                file);
        assertThat(brief.text()).isEqualTo(ask.text()).contains("no article known as of 1990-01-01");
        assertThat(brief.code()).isEqualTo(ask.code());
        assertThat(folder.resolve("b.md")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenToItsEndLeavesTheOldOneAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("brief.md"), "the old one");
        Assertions.assertThatThrownBy(() -> SafeFile.write(file, out -> {
                    out.write("half of the new".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("it cannot be written: the disk is full");
        assertThat(file).hasContent("the old one");
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
        SafeFile.write(file, "the new one");
        assertThat(file).hasContent("the new one");
    }
}
