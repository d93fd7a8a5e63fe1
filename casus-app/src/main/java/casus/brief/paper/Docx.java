package casus.brief.paper;

import casus.brief.Brief;
import casus.brief.BriefLine;
import casus.brief.LinePart;
import casus.brief.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A brief as a Word document: Office Open XML, ECMA-376 part 1, transitional, with no more of it than
/// paragraphs, tables, bookmarks and links within the document.
///
/// A number, a source and an entry lead where they lead on the page, by a bookmark. Every entry of the zip
/// carries the same day, so the same brief gives the same bytes.
public final class Docx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /// Without a time zone; not the first day a zip can hold, behind which another time is kept, one with a zone.
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 2, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
            + "</Types>";
    private static final String ROOT = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + R
            + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private static final String PARTS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + R + "/styles\" Target=\"styles.xml\"/></Relationships>";

    private final XMLStreamWriter out;
    private final Map<String, Integer> bookmarks = new HashMap<>();

    private Docx(XMLStreamWriter out) {
        this.out = out;
    }

    /// The whole file.
    public static byte[] of(Brief brief) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
            put(zip, "_rels/.rels", ROOT.getBytes(StandardCharsets.UTF_8));
            put(zip, "word/_rels/document.xml.rels", PARTS.getBytes(StandardCharsets.UTF_8));
            put(zip, "word/styles.xml", styles().getBytes(StandardCharsets.UTF_8));
            put(zip, "word/document.xml", document(brief));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String styles() {
        return XML + "<w:styles xmlns:w=\"" + W + "\">"
                + style("Normal", "Normal", 18, 40, false, 0)
                + style("Heading1", "heading 1", 28, 80, true, 0)
                + style("Heading2", "heading 2", 22, 60, true, 0)
                + style("Heading3", "heading 3", 20, 60, true, 0)
                + style("Detail", "Detail", 16, 60, false, 284)
                + style("Item", "Item", 18, 30, false, 284)
                + style("Quoted", "Quoted", 16, 20, false, 568)
                + "</w:styles>";
    }

    private static String style(String id, String name, int halfPoints, int after, boolean bold, int indent) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\""
                + (id.equals("Normal") ? " w:default=\"1\"" : "")
                + "><w:name w:val=\"" + name + "\"/>"
                + "<w:pPr>" + (bold ? "<w:keepNext/>" : "") + "<w:spacing w:before=\"0\" w:after=\"" + after + "\"/>"
                + (indent > 0 ? "<w:ind w:left=\"" + indent + "\"/>" : "") + "</w:pPr>"
                + "<w:rPr>" + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + halfPoints + "\"/></w:rPr></w:style>";
    }

    private static byte[] document(Brief brief) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            Docx docx = new Docx(xml);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setPrefix("w", W);
            docx.open("document");
            xml.writeNamespace("w", W);
            docx.open("body");
            for (Section section : brief.sections()) {
                docx.section(section);
            }
            docx.open("sectPr");
            docx.empty("pgSz", "w", "11906", "h", "16838");
            docx.empty(
                    "pgMar", "top", "720", "right", "720", "bottom", "720", "left", "720", "header", "360", "footer",
                    "360", "gutter", "0");
            docx.close();
            docx.close();
            docx.close();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void section(Section section) throws XMLStreamException {
        if (!section.heading().isEmpty()) {
            paragraph(
                    "Heading2",
                    section.id(),
                    section.id().equals("numbers"),
                    List.of(new LinePart.Words(section.heading())));
        }
        boolean table = false;
        for (BriefLine line : section.lines()) {
            boolean row = line.style() == BriefLine.Style.TABLE_HEAD || line.style() == BriefLine.Style.TABLE_ROW;
            if (table && (!row || line.style() == BriefLine.Style.TABLE_HEAD)) {
                close();
                paragraph("Normal", "", false, List.of());
                table = false;
            }
            if (row && !table) {
                openTable(line.cells().size());
                table = true;
            }
            if (row) {
                row(line);
            } else {
                paragraph(style(line.style()), line.id().orElse(""), false, line.parts());
            }
        }
        if (table) {
            close();
            paragraph("Normal", "", false, List.of());
        }
        for (String note : section.noted()) {
            paragraph("Detail", "", false, List.of(new LinePart.Words(note)));
        }
    }

    private static String style(BriefLine.Style style) {
        return switch (style) {
            case HEADLINE -> "Heading1";
            case SUBHEADING, SOURCE -> "Heading3";
            case DETAIL -> "Detail";
            case ITEM, STOCK -> "Item";
            case QUOTED -> "Quoted";
            case MARKING, EDITION, PARAGRAPH, TABLE_HEAD, TABLE_ROW -> "Normal";
        };
    }

    private void openTable(int columns) throws XMLStreamException {
        open("tbl");
        open("tblPr");
        empty("tblW", "w", "5000", "type", "pct");
        open("tblBorders");
        empty("bottom", "val", "single", "sz", "4", "color", "999999");
        empty("insideH", "val", "single", "sz", "4", "color", "999999");
        close();
        close();
        open("tblGrid");
        for (int i = 0; i < columns; i++) {
            empty("gridCol", "w", Integer.toString(10_000 / columns));
        }
        close();
    }

    private void row(BriefLine line) throws XMLStreamException {
        open("tr");
        for (List<LinePart> cell : line.cells()) {
            open("tc");
            open("tcPr");
            empty("tcW", "w", "0", "type", "auto");
            close();
            paragraph("Normal", "", false, cell);
            close();
        }
        close();
    }

    private void paragraph(String style, String id, boolean newPage, List<LinePart> parts) throws XMLStreamException {
        open("p");
        open("pPr");
        empty("pStyle", "val", style);
        if (newPage) {
            empty("pageBreakBefore");
        }
        close();
        if (!id.isEmpty()) {
            int number = bookmarks.size() + 1;
            if (bookmarks.putIfAbsent(id, number) == null) {
                empty("bookmarkStart", "id", Integer.toString(number), "name", bookmark(id));
                empty("bookmarkEnd", "id", Integer.toString(number));
            }
        }
        if (style.equals("Item")) {
            run("• ", false);
        }
        for (LinePart part : parts) {
            part(part);
        }
        close();
    }

    /// Word's bookmarks begin with a letter and hold letters, digits and underscores, 40 at most.
    private static String bookmark(String id) {
        String name = "b_" + id.replaceAll("[^A-Za-z0-9]", "_");
        return name.length() <= 40 ? name : name.substring(0, 31) + "_" + Integer.toHexString(name.hashCode());
    }

    private void part(LinePart part) throws XMLStreamException {
        switch (part) {
            case LinePart.Words w -> run(w.shown(), false);
            case LinePart.Figure f -> {
                if (f.goesTo().isPresent()) {
                    link(f.goesTo().get(), f.shown());
                } else {
                    run(f.shown(), false);
                }
            }
            case LinePart.Quote q -> run("“" + q.shown() + "”", true);
            case LinePart.Citation c -> link("s-" + c.number(), c.shown());
            case LinePart.EntryRef e -> link(e.shown(), e.shown());
            case LinePart.Name n -> run(n.shown(), true);
            case LinePart.Code c -> run(c.shown(), false);
            case LinePart.Bar b -> run(b.shown(), false);
        }
    }

    private void link(String to, String text) throws XMLStreamException {
        open("hyperlink");
        out.writeAttribute("w", W, "anchor", bookmark(to));
        run(text, false);
        close();
    }

    private void run(String text, boolean italic) throws XMLStreamException {
        open("r");
        if (italic) {
            open("rPr");
            empty("i");
            close();
        }
        open("t");
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        out.writeCharacters(casus.brief.SafeText.of(text));
        close();
        close();
    }

    private void open(String name) throws XMLStreamException {
        out.writeStartElement("w", name, W);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement("w", name, W);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute("w", W, attributes[i], attributes[i + 1]);
        }
        out.writeEndElement();
    }

    private void close() throws XMLStreamException {
        out.writeEndElement();
    }
}
