package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.read.source.SampleFiles;
import casus.terms.InputProblem;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// Documents of office programs and the XML within them.
final class OfficeFilesTest {
    private static FileContent docx(String body) throws IOException {
        return DocxFile.read("a.docx", SampleFiles.docx(body, ""));
    }

    private static String paragraph(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static byte[] odt(String body, String meta) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "content.xml",
                SampleFiles.bytes("<o:document-content xmlns:o=\"o\" xmlns:text=\"t\"><o:body>" + body
                        + "</o:body></o:document-content>"));
        if (!meta.isEmpty()) {
            parts.put(
                    "meta.xml",
                    SampleFiles.bytes("<o:meta xmlns:o=\"o\" xmlns:dc=\"d\" xmlns:m=\"m\">" + meta + "</o:meta>"));
        }
        return SampleFiles.zip(parts);
    }

    @Test
    void headingsOfAWordDocumentAreToldByTheirStyleInAnyLanguage() throws IOException {
        FileContent content = docx(paragraph("Heading2", "One")
                + paragraph("berschrift3", "Two")
                + paragraph("Titre 1", "Three")
                + paragraph("Normal", "Four")
                + paragraph("Heading7", "Five"));
        assertThat(content.text()).isEqualTo("One\n\nTwo\n\nThree\n\nFour\n\nFive");
        assertThat(content.levels()).isEqualTo(Map.of(0, 2, 5, 3, 10, 1));
    }

    @Test
    void theTitleWithinADocumentGoesBeforeTheOneAmongItsProperties() throws IOException {
        assertThat(docx(paragraph("Title", "The barge returns") + paragraph("Title", "Another"))
                        .title())
                .contains("The barge returns");
        FileContent untitled = docx(paragraph("Normal", "Words."));
        assertThat(untitled.title()).contains("A title of it");
        assertThat(untitled.byline()).contains("Ann Reed");
    }

    @Test
    void tabsAndBreaksOfAWordDocumentPartWordsAndWhatIsUnseenIsNoText() throws IOException {
        FileContent content = docx("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
                + "<w:noBreakHyphen/><w:t>e</w:t></w:r><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>between"
                + "<w:r><w:t>f</w:t></w:r></w:p><w:p/><w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>");
        assertThat(content.text()).isEqualTo("a b c d-ef");
    }

    @Test
    void headingsAndNotesOfAnOpenDocumentAreToldFromItsText() throws IOException {
        FileContent content = OdtFile.read(
                "a.odt",
                odt(
                        "<text:h text:outline-level=\"2\">One</text:h><text:p text:style-name=\"Title\">The barge</text:p>"
                                + "<text:h text:outline-level=\"x\">Two</text:h>stray"
                                + "<text:p>a<text:s/>b<text:tab/>c<text:line-break/>d\ne<text:note><text:p>A note.</text:p></text:note>f</text:p>"
                                + "<text:list><text:p>g<text:frame><text:p>h</text:p></text:frame>i</text:p></text:list>"
                                + "<text:h text:outline-level=\"9\">Last</text:h>",
                        ""));
        assertThat(content.text()).isEqualTo("One\n\nThe barge\n\nTwo\n\na b c d ef\n\nghi\n\nLast");
        assertThat(content.levels()).isEqualTo(Map.of(0, 2, 16, 1, 38, 6));
        assertThat(content.title()).contains("The barge");
        assertThat(content.byline()).isEmpty();
    }

    @Test
    void aTitleOrAuthorOfOneWordAmongThePropertiesIsNone() throws IOException {
        String body = "<text:p>Words.</text:p>";
        FileContent told = OdtFile.read(
                "a.odt",
                odt(body, "<dc:title>The  barge\nreturns</dc:title><m:initial-creator>Ann Reed</m:initial-creator>"));
        assertThat(told.title()).contains("The barge returns");
        assertThat(told.byline()).contains("Ann Reed");
        FileContent single = OdtFile.read(
                "a.odt", odt(body, "<dc:title>document1</dc:title><m:initial-creator>user</m:initial-creator>"));
        assertThat(single.title()).isEmpty();
        assertThat(single.byline()).isEmpty();
        FileContent empty = OdtFile.read("a.odt", odt(body, "<dc:title> </dc:title>"));
        assertThat(empty.title()).isEmpty();
        FileContent large = OdtFile.read("a.odt", odt(body, "<dc:title>" + "a ".repeat(100) + "</dc:title>"));
        assertThat(large.title()).contains("a ".repeat(100).strip());
        FileContent larger = OdtFile.read("a.odt", odt(body, "<dc:title>" + "a ".repeat(101) + "</dc:title>"));
        assertThat(larger.title()).isEmpty();
    }

    @Test
    void aDocumentWithoutItsBodyIsDamaged() throws IOException {
        byte[] other = SampleFiles.zip(Map.of("x.xml", SampleFiles.bytes("<x/>")));
        assertThatThrownBy(() -> DocxFile.read("a.docx", other))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("the document is cut off or damaged");
        assertThatThrownBy(() -> OdtFile.read("a.odt", other)).hasMessageContaining("cut off or damaged");
        byte[] cut = SampleFiles.zip(Map.of("content.xml", SampleFiles.bytes("<o><p>")));
        assertThatThrownBy(() -> OdtFile.read("a.odt", cut)).hasMessageContaining("cut off or damaged");
        byte[] cutWord = SampleFiles.zip(Map.of("word/document.xml", SampleFiles.bytes("<o><p>")));
        assertThatThrownBy(() -> DocxFile.read("a.docx", cutWord)).hasMessageContaining("cut off or damaged");
    }

    @Test
    void aDocumentHoldsTwentyMillionLettersAndNoMore() {
        DocumentText text = new DocumentText("a.docx");
        text.add("a".repeat(19_999_999));
        text.end(0, false);
        text.add("b");
        assertThatThrownBy(() -> text.add("c"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("the document holds more than 20 million letters");
        text.end(9, false);
        assertThat(text.content(Optional.empty(), Optional.empty()).levels()).isEqualTo(Map.of(20_000_001, 6));
    }

    @Test
    void elementsOfXmlAreToldWithTheirDepthTheirWordsAndTheirLine() throws XMLStreamException {
        SafeXml xml =
                SafeXml.of("<a:x xmlns:a=\"a\" xmlns:b=\"b\">\n<a:y b:k=\"1\" l=\"2\">w<![CDATA[<c>]]></a:y></a:x>");
        Map<String, String> seen = new HashMap<>();
        StringBuilder words = new StringBuilder();
        while (xml.next()) {
            if (xml.isStart()) {
                seen.put(
                        xml.name(),
                        xml.depth() + " " + xml.line() + " " + xml.attribute("k") + "/" + xml.attribute("l") + "/"
                                + xml.attribute("none"));
            } else if (xml.isEnd()) {
                seen.merge(xml.name(), " end " + xml.depth(), String::concat);
            }
            words.append(xml.words());
        }
        assertThat(seen).isEqualTo(Map.of("x", "1 1 // end 0", "y", "2 2 1/2/ end 1"));
        assertThat(words.toString().strip()).isEqualTo("w<c>");
    }

    @Test
    void xmlMayLieFiveHundredDeepAndNoDeeper() throws XMLStreamException {
        SafeXml sound = SafeXml.of("<a>".repeat(500) + "</a>".repeat(500));
        int starts = 0;
        while (sound.next()) {
            starts += sound.isStart() ? 1 : 0;
        }
        assertThat(starts).isEqualTo(500);
        SafeXml deep = SafeXml.of("<a>".repeat(501) + "</a>".repeat(501));
        assertThatThrownBy(() -> {
                    while (deep.next()) {}
                })
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("nested more than 500 deep");
    }
}
