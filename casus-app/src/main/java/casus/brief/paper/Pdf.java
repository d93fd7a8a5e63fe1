package casus.brief.paper;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.terms.font.Face;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// A brief in PDF, A4: the HTML page laid out by openhtmltopdf in Liberation Sans, of which the letters
/// in use are embedded.
///
/// The font has Latin, Greek, Cyrillic and Hebrew letters; what it lacks, such as Arabic or Chinese in a quote,
/// stands as its code point. Nothing is fetched: every address is refused. Date and document id come from the
/// brief, so the same brief gives the same bytes.
public final class Pdf {
    private static final List<Face> FACES = List.of(Face.SANS, Face.SANS_BOLD, Face.SANS_ITALIC);
    private static final double PERCENT = 100;

    private Pdf() {}

    /// The whole file.
    public static byte[] of(Brief brief) {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.OFF));
        PdfRendererBuilder builder =
                new PdfRendererBuilder().withW3cDocument(new W3CDom().fromJsoup(page(brief)), null);
        for (Face face : FACES) {
            builder.useFont(
                    face::open,
                    face.family(),
                    face.weight(),
                    face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                stamp(document, brief);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void stamp(PDDocument document, Brief brief) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("Casus brief");
        information.setProducer("Casus " + brief.stamp().version());
        GregorianCalendar day = GregorianCalendar.from(brief.stamp().today().atStartOfDay(ZoneOffset.UTC));
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentInformation(information);
        document.setDocumentId((long) brief.stamp().stateHash().hashCode() << Integer.SIZE
                ^ brief.stamp().asked().hashCode());
    }

    private static Document page(Brief brief) {
        Document page = Jsoup.parse(BriefHtml.of(brief));
        page.select("meta").remove();
        Element style = Objects.requireNonNull(page.selectFirst("style"), "style");
        style.text("");
        style.appendChild(new org.jsoup.nodes.DataNode(text("paper.css") + running(brief)));
        page.select(".marking").remove();
        for (Element svg : page.select("svg")) {
            double value = Double.parseDouble(
                    Objects.requireNonNull(svg.selectFirst(".value"), "value").attr("width"));
            Element bar = new Element("div").addClass("bar");
            bar.appendElement("div")
                    .attr("style", String.format(Locale.ROOT, "width:%.1f%%", Math.min(value, PERCENT)));
            svg.replaceWith(bar);
        }
        for (Element quote : page.select("q")) {
            quote.prepend("“").append("”");
        }
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        words.text(Glyphs.shown(words.getWholeText()));
                    }
                },
                page.body());
        return page;
    }

    /// The marking on each page, every character as its code, so that none can end the string.
    private static String running(Brief brief) {
        return brief.stamp()
                .marking()
                .map(m -> Glyphs.shown(m)
                        .codePoints()
                        .mapToObj(c -> String.format(Locale.ROOT, "\\\\%06X ", c))
                        .collect(Collectors.joining()))
                .map(codes -> "@page { @top-center { content: \"" + codes
                        + "\"; font: 8pt \"Liberation Sans\"; color: #000; } }")
                .orElse("");
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
