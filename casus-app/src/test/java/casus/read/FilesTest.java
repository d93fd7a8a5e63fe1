package casus.read;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.file.FileType;
import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesTest {
    private static final Articles ARTICLES = Articles.of(LocalDate.of(2025, 8, 22));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> messages(Path folder, ReadResult reading) {
        return reading.problems().stream()
                .map(p -> (p.where() + ": " + p.what() + "\n  " + p.remedy()).replace(folder + "/", ""))
                .toList();
    }

    @Test
    void everyProblemSaysWhatWhereAndWhatToDo() throws IOException {
        write("empty.txt", "");
        write("binary.txt", new byte[] {1, 0, 2, 0, 3, 0, 4});
        write("cut.pdf", Arrays.copyOf(pdf(List.of("Some words."), ""), 600));
        write("locked.pdf", pdf(List.of("Some words."), "secret"));
        write("picture.pdf", pdf(List.of(), ""));
        write("bad.pdf", "%PDF-1.7 and nothing more");
        write("deep.html", "<div>".repeat(3_000) + "x");
        write("blank.html", "<html><body><script>let a = 1;</script></body></html>");
        write("large.txt", "word ".repeat(500_000));
        write("letter.docx", "x");
        write("sheet.xls", "x");
        write("picture.jpg", "x");
        write(".hidden.txt", "x");
        ReadResult reading =
                ARTICLES.withLargest(2_000_000).read(List.of(folder, folder.resolve("nowhere.txt")), Progress.SILENT);
        assertThat(reading.articles()).isEmpty();
        assertThat(messages(folder, reading))
                .containsExactlyInAnyOrder(
                        "empty.txt: the file is empty\n  leave it out, or save the article again",
                        "binary.txt: this is not text but binary data\n  save it as text, HTML or PDF, or leave it out",
                        "cut.pdf: the PDF is cut off or damaged\n  download or save it again",
                        "bad.pdf: the PDF is cut off or damaged\n  download or save it again",
                        "locked.pdf: the PDF is locked with a password\n  save it without the password",
                        "picture.pdf: the PDF holds pictures of pages and no text\n  run it through text recognition (OCR) first",
                        "deep.html: its parts are nested more than 500 deep\n  save the article as plain text",
                        "blank.html: there is no text in it\n  leave it out, or save the article as plain text",
                        "large.txt: the file has 2.5 MB, more than 2.0 MB\n  cut it into articles, or leave it out",
                        "letter.docx: the document is cut off or damaged\n  download or save it again",
                        "sheet.xls: files of this kind are not read\n  save it as .txt, .md, .html or .pdf, or leave it out",
                        "nowhere.txt: there is no such file or folder\n  check the name");
    }

    /// Nesting is counted and not run into: 100,000 levels are refused as 501 are, in a thread with little stack.
    @Test
    @Tag("slow")
    void aHundredThousandNestedElementsAreRefusedByCount() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        byte[] page = ("<div>".repeat(100_000) + "x").getBytes(StandardCharsets.UTF_8);
        Thread reader = new Thread(
                null,
                () -> {
                    try {
                        ARTICLES.read("deep.html", page);
                    } catch (InputProblem e) {
                        thrown.set(e);
                    }
                },
                "reader",
                256_000);
        reader.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        reader.start();
        reader.join();
        assertThat(thrown.get())
                .hasMessage(
                        "deep.html: its parts are nested more than 500 deep\n" + "  save the article as plain text");
    }

    @Test
    void oneBadFileInAHundredStopsNothing() throws IOException {
        for (int i = 0; i < 99; i++) {
            write(
                    "n%02d.txt".formatted(i),
                    "Ship number " + i + " sailed on the river. It came back in " + (i + 2) + " days.");
        }
        write("n50x.txt", new byte[] {0, 1, 2});
        List<String> steps = new ArrayList<>();
        ReadResult reading =
                ARTICLES.read(List.of(folder), (done, total, name) -> steps.add(done + "/" + total + " " + name));
        assertThat(reading.articles()).hasSize(99);
        assertThat(reading.problems()).hasSize(1);
        assertThat(steps).hasSize(100).startsWith("1/100 n00.txt").endsWith("100/100 n98.txt");
    }

    @Test
    void sameBytesAreReadOnceAndSameNamesAreTold() throws IOException {
        write("a/note.txt", "The ship sailed on the river.");
        write("b/note.txt", "The ship came back from the sea.");
        write("c/note.txt", "The ship sailed on the river.");
        assertThat(ARTICLES.read(List.of(folder), Progress.SILENT).articles())
                .extracting(Article::name)
                .containsExactly("note.txt", "note.txt~2");
    }

    @Test
    void linksInsideAFolderAreNamedAndNotFollowed() throws IOException {
        write("in/note.txt", "The ship sailed on the river.");
        write("out/secret.txt", "The key lies under the stone.");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/away.txt"), folder.resolve("out/secret.txt"));
        ReadResult reading = ARTICLES.read(List.of(folder.resolve("in")), Progress.SILENT);
        assertThat(reading.articles()).extracting(Article::name).containsExactly("note.txt");
        assertThat(reading.problems())
                .extracting(InputProblem::where)
                .containsExactlyInAnyOrder(
                        folder.resolve("in/loop").toString(),
                        folder.resolve("in/away.txt").toString());
    }

    @Test
    void theOrderOfFilesIsThatOfTheirPaths() throws IOException {
        write("z.txt", "The last ship sailed.");
        write("a.txt", "The first ship sailed.");
        assertThat(ARTICLES.read(List.of(folder), Progress.SILENT).articles())
                .extracting(Article::name)
                .containsExactly("a.txt", "z.txt");
        assertThat(ARTICLES.read(List.of(folder.resolve("z.txt"), folder.resolve("a.txt")), Progress.SILENT)
                        .articles())
                .extracting(Article::name)
                .containsExactly("z.txt", "a.txt");
    }

    @Test
    @Tag("slow")
    void damagedBytesNeverStopAReading() throws IOException {
        byte[] whole = pdf(List.of("The ship sailed on the river.", "It came back."), "");
        for (int seed = 0; seed < 60; seed++) {
            RandomGenerator random = new java.util.SplittableRandom(seed);
            byte[] damaged = whole.clone();
            for (int i = 0; i < 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            write("damaged" + seed + ".pdf", damaged);
            byte[] noise = new byte[random.nextInt(1, 2_000)];
            random.nextBytes(noise);
            write("noise" + seed + (seed % 2 == 0 ? ".html" : ".txt"), noise);
        }
        ReadResult reading = ARTICLES.read(List.of(folder), Progress.SILENT);
        assertThat(reading.articles().size() + reading.problems().size()).isEqualTo(120);
        reading.articles().forEach(AnyTextTest::check);
    }

    @Test
    void linesOfAPdfBecomeParagraphsAndLoseTheirHyphens() throws IOException {
        byte[] bytes = pdf(
                List.of(
                        "The minister of Borduria met his neighbour on the river and they spoke of the har-",
                        "vest until the evening came. Both said that the pact of the year before would be",
                        "kept by all."),
                "");
        Article article = ARTICLES.read("a.pdf", bytes);
        assertThat(article.type()).isEqualTo(FileType.PDF);
        assertThat(article.sentences().stream().map(article::words))
                .containsExactly(
                        "The minister of Borduria met his neighbour on the river and they spoke of the harvest until the evening came.",
                        "Both said that the pact of the year before would be kept by all.");
    }

    private static byte[] pdf(List<String> lines, String password) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                for (int i = 0; i < lines.size(); i++) {
                    content.beginText();
                    content.newLineAtOffset(50, 700 - 12f * i);
                    content.showText(lines.get(i));
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
