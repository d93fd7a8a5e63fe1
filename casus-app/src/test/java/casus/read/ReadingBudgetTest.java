package casus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that are small on disk and would keep a reader busy for good. Each is made here.
@Timeout(240)
class ReadingBudgetTest {
    private static final Articles READER = Articles.of(LocalDate.of(2025, 8, 22));
    private static final String GOOD = "Arland sent grain to Bevia on 3 March 2025.\n";

    @TempDir
    private Path folder;

    /// A PDF of one page.
    ///
    /// @param page    its content
    /// @param forms   that it may draw, F0, F1, …, each with the resources of all
    private static byte[] pdf(byte[] page, String filter, List<String> forms) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> at = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < forms.size(); i++) {
            names.append("/F").append(i).append(' ').append(6 + i).append(" 0 R ");
        }
        String resources = "<< /Font << /T 4 0 R >> /XObject << " + names + ">> >>";
        put(out, "%PDF-1.4\n");
        object(out, at, "<< /Type /Catalog /Pages 2 0 R >>");
        object(out, at, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(
                out,
                at,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources " + resources + " >>");
        object(out, at, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        at.add(out.size());
        put(out, "5 0 obj\n<< /Length " + page.length + filter + " >>\nstream\n");
        out.write(page);
        put(out, "\nendstream\nendobj\n");
        for (String form : forms) {
            object(
                    out,
                    at,
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources " + resources + " /Length "
                            + form.length() + " >>\nstream\n" + form + "\nendstream");
        }
        int xref = out.size();
        put(out, "xref\n0 " + (at.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : at) {
            put(out, String.format("%010d 00000 n \n", offset));
        }
        put(out, "trailer\n<< /Size " + (at.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, List<Integer> at, String text) throws IOException {
        at.add(out.size());
        put(out, at.size() + " 0 obj\n" + text + "\nendobj\n");
    }

    private static void put(ByteArrayOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflated(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                deflate.write(piece);
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Reads the file between two good ones.
    private void refused(String name, byte[] content, String what) throws IOException {
        Files.write(folder.resolve("a-good.txt"), bytes(GOOD));
        Files.write(folder.resolve(name), content);
        Files.write(folder.resolve("z-good.txt"), bytes("Bevia thanked Arland on 4 March 2025.\n"));
        ReadResult result = READER.read(List.of(folder), Progress.SILENT);
        assertThat(result.articles()).extracting(Article::name).containsExactly("a-good.txt", "z-good.txt");
        assertThat(result.problems()).singleElement().satisfies(p -> {
            assertThat(p.where()).endsWith(name);
            assertThat(p.what()).containsPattern(what);
        });
    }

    @Test
    @Tag("slow")
    void aFormThatDrawsItselfIsGivenUpSoon() throws IOException {
        byte[] loop = pdf(bytes("/F0 Do"), "", List.of("/F0 Do /F0 Do /F0 Do"));
        refused("loop.pdf", loop, "the PDF draws its parts");
    }

    @Test
    @Tag("slow")
    void twoFormsThatDrawEachOtherAreGivenUpSoon() throws IOException {
        byte[] loop = pdf(bytes("/F0 Do"), "", List.of("/F1 Do /F1 Do", "/F0 Do /F0 Do"));
        refused("pair.pdf", loop, "the PDF draws its parts");
    }

    @Test
    @Tag("slow")
    void formsThatDrawTheNextTenTimesAreGivenUpSoon() throws IOException {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            forms.add(("/F" + (i + 1) + " Do ").repeat(10));
        }
        forms.add("BT /T 12 Tf 10 10 Td (ha) Tj ET");
        refused("laughs.pdf", pdf(bytes("/F0 Do"), "", forms), "the PDF draws its parts");
    }

    @Test
    @Tag("slow")
    void aStreamOfFourGigabytesInFourMegabytesIsGivenUp() throws IOException {
        byte[] bomb = deflated(new byte[1 << 20], 4_096);
        assertThat(bomb.length).isLessThan(8_000_000);
        refused("bomb.pdf", pdf(bomb, " /Filter /FlateDecode", List.of()), "it takes");
    }

    @Test
    @Tag("slow")
    void twoHundredMegabytesOfLettersAreGivenUp() throws IOException {
        byte[] line = bytes("BT /T 12 Tf 10 10 Td (" + "so it is said ".repeat(70) + ") Tj ET\n");
        byte[] letters = deflated(line, 200_000);
        refused("letters.pdf", pdf(letters, " /Filter /FlateDecode", List.of()), "than");
    }

    @Test
    @Tag("slow")
    void tenMegabytesOfNestedPartsAreRefused() throws IOException {
        refused("nested.html", bytes("<div>".repeat(2_000_000) + "end"), "nested|takes longer");
        Files.delete(folder.resolve("nested.html"));
        refused("inline.html", bytes("<b><i>".repeat(1_600_000) + "end"), "");
    }

    @Test
    @Tag("slow")
    void threeGigabytesInAGzipFileAreNotLookedAt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 3_072; i++) {
                zip.write(piece);
            }
        }
        refused("page.html", out.toByteArray(), "binary data");
        ReadResult named =
                READER.read(List.of(Files.write(folder.resolve("page.html.gz"), out.toByteArray())), Progress.SILENT);
        assertThat(named.problems())
                .singleElement()
                .extracting(InputProblem::what)
                .asString()
                .contains("more than 20.0 MB");
    }

    @Test
    void aFileThatTakesTooLongIsNamedWithTheTimeItHad() throws IOException {
        Path file = Files.write(folder.resolve("slow.txt"), bytes(GOOD.repeat(20_000)));
        ReadResult result = READER.withLongest(Duration.ZERO).read(List.of(file), Progress.SILENT);
        assertThat(result.problems())
                .singleElement()
                .extracting(InputProblem::getMessage)
                .asString()
                .contains("slow.txt: it takes longer than 0 seconds to read");
    }

    @Test
    @Tag("slow")
    void whoeverWaitsCanStopTheReadingOfOneFile() throws IOException {
        Path file = Files.write(
                folder.resolve("loop.pdf"),
                pdf(deflated(new byte[1 << 20], 4_096), " /Filter /FlateDecode", List.of()));
        Progress impatient = new Progress() {
            @Override
            public void step(int done, int total, String name) {}

            @Override
            public void waiting(String name) {
                throw new CancellationException("stopped");
            }
        };
        assertThatThrownBy(() -> READER.read(List.of(file), impatient)).isInstanceOf(CancellationException.class);
    }

    @Test
    void whatWasReadIsHandedOnBeforeTheRestIsRead() throws IOException {
        for (int i = 0; i < 5; i++) {
            Files.write(folder.resolve(i + ".txt"), bytes(GOOD.replace("3 March", (i + 3) + " March")));
        }
        List<String> told = new ArrayList<>();
        AtomicInteger read = new AtomicInteger();
        READER.read(
                List.of(folder),
                2,
                (done, total, name) -> read.set(done),
                lot -> told.add(read.get() + ": "
                        + lot.articles().stream().map(Article::name).toList()));
        assertThat(told).containsExactly("2: [0.txt, 1.txt]", "4: [2.txt, 3.txt]", "5: [4.txt]");
    }
}
