package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

final class PdfLayoutTest {
    /// Words at a place of a page, in points from the top left.
    private record Words(int x, int y, String words, int size) {
        Words(int x, int y, String words) {
            this(x, y, words, 11);
        }
    }

    private static String text(List<List<Words>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (List<Words> drawn : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    for (Words each : drawn) {
                        stream.beginText();
                        stream.setFont(font, each.size());
                        stream.newLineAtOffset(each.x(), 780 - each.y());
                        stream.showText(each.words());
                        stream.endText();
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return PdfPage.read("a.pdf", bytes.toByteArray()).text();
        }
    }

    @Test
    void columnsDrawnRowByRowAreReadOneAfterTheOther() throws IOException {
        String text = text(List.of(List.of(
                new Words(60, 60, "Two rivers"),
                new Words(60, 120, "Senegal sent trucks to"),
                new Words(320, 120, "Mali closed the road to"),
                new Words(60, 134, "Gambia over the bridge"),
                new Words(320, 134, "Niger and told nobody of"),
                new Words(60, 148, "and told the press of it"),
                new Words(320, 148, "the reasons it had for it"),
                new Words(60, 162, "in the evening."),
                new Words(320, 162, "in the morning."))));
        assertThat(text)
                .contains(
                        "Senegal sent trucks to Gambia over the bridge and told the press of it in the evening.",
                        "Mali closed the road to Niger and told nobody of the reasons it had for it in the morning.");
    }

    @Test
    void headsFeetAndNumbersGoAndASentenceRunsOverThePage() throws IOException {
        String text = text(List.of(
                List.of(
                        new Words(60, 30, "THE OAR | RIVER BRIEF"),
                        new Words(60, 760, "Page 1 of 2"),
                        new Words(60, 100, "The ministers met in the spring and wrote to each other at length."),
                        new Words(60, 114, "At the end of the talks Senegal sent trucks to")),
                List.of(
                        new Words(60, 30, "THE OAR | RIVER BRIEF"),
                        new Words(60, 760, "Page 2 of 2"),
                        new Words(60, 100, "Gambia on Monday."))));
        assertThat(text).contains("Senegal sent trucks to Gambia on Monday.").doesNotContain("THE OAR", "Page");
    }

    @Test
    void aWordBrokenAtTheEndOfALineIsWhole() throws IOException {
        String text = text(List.of(List.of(
                new Words(60, 100, "Mozam-"),
                new Words(60, 114, "bique sent trucks to Mada-"),
                new Words(60, 128, "gascar, and the Franco-"),
                new Words(60, 142, "German brigade came home."))));
        assertThat(text).isEqualTo("Mozambique sent trucks to Madagascar, and the Franco-German brigade came home.");
    }

    @Test
    void aSentenceGoesOnOverThePageThoughTheFootIsInOtherLetters() throws IOException {
        List<List<Words>> pages = new java.util.ArrayList<>();
        List<String> first = List.of(
                "In the spring the ministers of both met on the river and wrote long letters to each other.",
                "Chile on Monday, and the press of both capitals wrote about it at great length for weeks.",
                "Cuba on Tuesday, and nobody in either of the capitals said a word about it for a year.");
        List<String> last = List.of(
                "At the end of the talks the navy of the neighbour in the north delivered boats to",
                "At the end of the year the army of the neighbour in the south delivered tents to",
                "That was the end of it, and the ministers went home to their harvest and their ships.");
        for (int page = 0; page < 3; page++) {
            pages.add(List.of(
                    new Words(60, 40, "The Daily Oar", 8),
                    new Words(60, 100, first.get(page)),
                    new Words(60, 114, last.get(page)),
                    new Words(60, 700, "Page " + (page + 1), 8)));
        }
        assertThat(text(pages))
                .contains("delivered boats to Chile on Monday", "delivered tents to Cuba on Tuesday")
                .doesNotContain("Page");
    }

    @Test
    void shortPagesLoseTheirFeetAndASentenceRunsOverThem() throws IOException {
        String text = text(List.of(
                List.of(
                        new Words(60, 30, "The Oar 7"),
                        new Words(60, 100, "At the end of the talks Senegal attacked"),
                        new Words(60, 760, "Gambia closed the bridge in 1961"),
                        new Words(500, 760, "1")),
                List.of(
                        new Words(60, 30, "The Oar 7"),
                        new Words(60, 100, "Mali with two boats. The war was short."),
                        new Words(60, 760, "Gambia closed the bridge in 1961"),
                        new Words(500, 760, "2"))));
        assertThat(text).isEqualTo("At the end of the talks Senegal attacked Mali with two boats. The war was short.");
    }
}
