package casus.read.file;

import casus.terms.InputProblem;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/// The paragraphs of an OpenDocument text (ISO 26300): its body with its headings; not what was deleted, nor comments
/// and notes.
public final class OdtFile {
    private static final Set<String> UNSEEN = Set.of(
            "tracked-changes", "annotation", "note", "sequence-decls", "bibliography-source", "table-of-content");

    private OdtFile() {}

    /// @throws InputProblem for a file that is none, or is damaged
    public static FileContent read(String name, byte[] bytes) {
        try (OfficeParts parts = OfficeParts.open(name, bytes)) {
            byte[] content = parts.part("content.xml").orElseThrow(() -> OfficeParts.damaged(name));
            DocumentText text = new DocumentText(name);
            body(SafeXml.of(new ByteArrayInputStream(content)), text);
            return text.content(
                    DocxFile.property(parts, "meta.xml", "title"),
                    DocxFile.property(parts, "meta.xml", "initial-creator"));
        } catch (XMLStreamException e) {
            throw OfficeParts.damaged(name);
        }
    }

    private static void body(SafeXml xml, DocumentText text) throws XMLStreamException {
        int unseen = 0;
        int paragraph = 0;
        int level = 0;
        String style = "";
        while (xml.next()) {
            if (unseen > 0) {
                unseen = xml.isEnd() && xml.depth() < unseen ? 0 : unseen;
            } else if (xml.isStart()) {
                switch (xml.name()) {
                    case "p", "h" -> {
                        if (paragraph == 0) {
                            paragraph = xml.depth();
                            style = xml.attribute("style-name");
                            level = xml.name().equals("h") ? level(xml.attribute("outline-level")) : 0;
                        }
                    }
                    case "s", "tab", "line-break" -> text.add(" ");
                    default -> unseen = UNSEEN.contains(xml.name()) ? xml.depth() : 0;
                }
            } else if (xml.isEnd()) {
                if (paragraph > 0 && xml.depth() < paragraph) {
                    text.end(level, style.toLowerCase(Locale.ROOT).equals("title"));
                    paragraph = 0;
                }
            } else if (paragraph > 0) {
                text.add(xml.words().replace('\n', ' '));
            }
        }
        text.end(0, false);
    }

    private static int level(String outline) {
        return outline.matches("[1-9]") ? Integer.parseInt(outline) : 1;
    }
}
