package casus.read.file;

import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// The text of a PDF: lines joined into paragraphs, hyphens at line ends undone, running heads and page numbers
/// dropped.
///
/// Columns come one after the other ([PdfColumns]); tables lose their shape.
public final class PdfPage {
    private static final int MOST_PAGES = 2_000;
    private static final int LONGEST = 10_000_000;
    private static final int TAIL = 2_048;

    private PdfPage() {}

    public static FileContent read(String name, byte[] bytes) {
        try (PDDocument document = BoundedPdf.open(bytes)) {
            if (document.getNumberOfPages() == 0 || !isWhole(bytes)) {
                throw cutOff(name);
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new InputProblem(name, "the PDF has more than " + MOST_PAGES + " pages", "cut out the article");
            }
            String text = text(document);
            if (text.isBlank()) {
                throw new InputProblem(
                        name,
                        "the PDF holds pictures of pages and no text",
                        "run it through text recognition (OCR) first");
            }
            PDDocumentInformation about = document.getDocumentInformation();
            return new FileContent(
                    text,
                    filled(about.getTitle()).filter(title -> title.contains(" ") && title.length() < 200),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Map.of());
        } catch (InvalidPasswordException e) {
            throw new InputProblem(name, "the PDF is locked with a password", "save it without the password");
        } catch (IOException e) {
            throw cutOff(name);
        } catch (InputProblem | ReadingBudget.Stopped e) {
            throw e;
        } catch (BoundedPdf.TooMuch e) {
            throw new InputProblem(
                    name,
                    Objects.requireNonNullElse(e.getMessage(), "it is too large"),
                    "save the article as plain text, or leave it out");
        } catch (RuntimeException | StackOverflowError e) { // a parser of hostile files may fail in any way
            throw cutOff(name);
        }
    }

    private static InputProblem cutOff(String name) {
        return new InputProblem(name, "the PDF is cut off or damaged", "download or save it again");
    }

    /// Every PDF ends with a mark; PDFBox would mend a file without one as best it can, and lose pages
    /// silently.
    private static boolean isWhole(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static String text(PDDocument document) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        int length = 0;
        BoundedPdf bounds = new BoundedPdf();
        for (int page = 1; page <= document.getNumberOfPages() && length < LONGEST; page++) {
            PdfColumns stripper = new PdfColumns(bounds, page);
            String text = stripper.getText(document);
            length += text.length();
            pages.add(stripper.lines(text));
        }
        return PdfLines.paragraphs(pages);
    }
}
