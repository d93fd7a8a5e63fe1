package casus.read.file;

import casus.terms.InputProblem;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// The paragraphs of a Word document (Office Open XML, ECMA-376): what a reader sees in its body, with its headings;
/// not what was deleted, nor fields, comments, notes, heads and feet of pages.
public final class DocxFile {
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "instrText", "delText", "fldData", "pPrChange", "rPrChange", "Fallback");
    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|berschrift|titre|rubrik)\\s*([1-6])");

    private DocxFile() {}

    /// @throws InputProblem for a file that is none, or is damaged
    public static FileContent read(String name, byte[] bytes) {
        try (OfficeParts parts = OfficeParts.open(name, bytes)) {
            byte[] body = parts.part("word/document.xml").orElseThrow(() -> OfficeParts.damaged(name));
            DocumentText text = new DocumentText(name);
            body(SafeXml.of(new ByteArrayInputStream(body)), text);
            return text.content(
                    property(parts, "docProps/core.xml", "title"), property(parts, "docProps/core.xml", "creator"));
        } catch (XMLStreamException e) {
            throw OfficeParts.damaged(name);
        }
    }

    private static void body(SafeXml xml, DocumentText text) throws XMLStreamException {
        int unseen = 0;
        boolean words = false;
        String style = "";
        while (xml.next()) {
            if (unseen > 0) {
                unseen = xml.isEnd() && xml.depth() < unseen ? 0 : unseen;
            } else if (xml.isStart()) {
                switch (xml.name()) {
                    case "p" -> style = "";
                    case "pStyle" -> style = xml.attribute("val");
                    case "t" -> words = true;
                    case "tab" -> text.add(" ");
                    case "br", "cr" -> text.add(" ");
                    case "noBreakHyphen" -> text.add("-");
                    default -> unseen = UNSEEN.contains(xml.name()) ? xml.depth() : 0;
                }
            } else if (xml.isEnd()) {
                words = false;
                if (xml.name().equals("p")) {
                    Matcher heading = HEADING.matcher(style);
                    text.end(
                            heading.find() ? Integer.parseInt(heading.group(1)) : 0,
                            style.toLowerCase(Locale.ROOT).equals("title"));
                }
            } else if (words) {
                text.add(xml.words());
            }
        }
        text.end(0, false);
    }

    /// The words of the first element of this name in a part of properties.
    static Optional<String> property(OfficeParts parts, String path, String element) throws XMLStreamException {
        Optional<byte[]> part = parts.part(path);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        SafeXml xml = SafeXml.of(new ByteArrayInputStream(part.get()));
        StringBuilder words = new StringBuilder();
        boolean within = false;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals(element)) {
                within = true;
            } else if (xml.isEnd() && within) {
                break;
            } else if (within) {
                words.append(xml.words());
            }
        }
        return Optional.of(words.toString().replaceAll("\\s+", " ").strip()).filter(w -> !w.isEmpty());
    }
}
