package casus.brief.paper;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.Brief;
import casus.brief.SmallCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/// The two forms of a brief to hand on.
class PaperTest {
    private static final Brief BRIEF = SmallCase.brief(SmallCase.ASKED);

    @Test
    void theFirstPageOfThePdfHoldsTheAnswerAndTheAppendixBeginsOnTheSecond() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(BRIEF))) {
            assertThat(page(pdf, 1))
                    .contains("Bottom line", "Key judgements", "Watch")
                    .doesNotContain("Appendix:");
            assertThat(page(pdf, 2)).contains("Appendix: how each number was reached");
        }
    }

    @Test
    void thePdfEmbedsLiberationSansAndNoOtherFont() throws IOException {
        Set<String> fonts = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(BRIEF))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        assertThat(fonts)
                .contains("LiberationSans")
                .isSubsetOf("LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic");
    }

    @Test
    void whatTheFontLacksStandsAsItsCodePoint() {
        assertThat(Glyphs.shown("ايران √ −1")).startsWith("U+0627 ").endsWith("√ −1");
    }

    @Test
    void theSameBriefGivesTheSameBytes() {
        assertThat(Pdf.of(BRIEF)).isEqualTo(Pdf.of(BRIEF));
        assertThat(Docx.of(BRIEF)).isEqualTo(Docx.of(BRIEF));
    }

    @Test
    void theBytesAreTheSameInEveryPlace() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] word = Docx.of(BRIEF);
        byte[] pdf = Pdf.of(BRIEF);
        try {
            for (String there : List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(there));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(Docx.of(BRIEF)).as(there).isEqualTo(word);
                assertThat(Pdf.of(BRIEF)).as(there).isEqualTo(pdf);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void everyLinkOfTheWordFileLeadsToABookmarkAndNoBookmarkStandsTwice() throws Exception {
        String xml = part("word/document.xml");
        Set<String> marks = new HashSet<>();
        Matcher mark = Pattern.compile("bookmarkStart w:id=\"\\d+\" w:name=\"([^\"]+)\"")
                .matcher(xml);
        while (mark.find()) {
            assertThat(marks.add(mark.group(1))).as(mark.group(1)).isTrue();
        }
        Matcher link = Pattern.compile("w:anchor=\"([^\"]+)\"").matcher(xml);
        Set<String> links = new HashSet<>();
        while (link.find()) {
            links.add(link.group(1));
        }
        assertThat(links).isNotEmpty();
        assertThat(marks).containsAll(links);
    }

    @Test
    void theWordFileIsWellFormedAndSaysWhatTheBriefSays() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        part("word/document.xml").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTextContent())
                .contains("Bottom line", "Key judgements", "Provenance");
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    private static String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Docx.of(BRIEF)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException(name + " is missing");
    }
}
