package casus.read.file;

import casus.read.text.Line;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// The text of a PDF: lines joined into paragraphs, hyphens at line ends undone, running heads and page numbers
/// dropped.
///
/// Columns come in the order Apache PDFBox finds them in; tables lose their shape. A hyphen at a line end is undone
/// where the next line begins small, so a compound that was broken at its own hyphen loses it.
public final class PdfPage {
    private static final int MOST_PAGES = 2_000;
    private static final int LONGEST = 10_000_000;
    private static final int TAIL = 2_048;
    /// Share of the column's width a line has that runs on.
    private static final double FULL_LINE = 0.65;

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
            throw new InputProblem(name, e.getMessage(), "save the article as plain text, or leave it out");
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
            PDFTextStripper stripper = bounds.stripper();
            stripper.setSortByPosition(false);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n");
            String text = stripper.getText(document);
            length += text.length();
            pages.add(text.lines().map(String::strip).toList());
        }
        return join(withoutRunningHeads(pages));
    }

    /// Drops page numbers, and first and last lines that come on half the pages or more.
    private static List<String> withoutRunningHeads(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            for (int i : edgesOf(page)) {
                edges.merge(figureless(page.get(i)), 1, Integer::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> page : pages) {
            List<Integer> at = edgesOf(page);
            for (int i = 0; i < page.size(); i++) {
                String line = page.get(i);
                boolean edge = at.contains(i);
                boolean running =
                        edge && pages.size() >= 3 && edges.getOrDefault(figureless(line), 0) * 2 >= pages.size();
                if (!running && !(edge && line.matches("(?i)(?:page )?\\d{1,4}(?: (?:of|/) \\d{1,4})?"))) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static List<Integer> edgesOf(List<String> page) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isEmpty()) {
                filled.add(i);
            }
        }
        return filled.size() < 2 ? filled : List.of(filled.getFirst(), filled.getLast());
    }

    private static String figureless(String line) {
        return line.replaceAll("\\d+", "#");
    }

    /// Joins lines to paragraphs: a line goes on if it fills the column and does not end as a paragraph does.
    private static String join(List<String> lines) {
        int width = lines.stream()
                .mapToInt(String::length)
                .filter(n -> n < 200)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        String open = "";
        String last = "";
        for (String line : lines) {
            if (line.isEmpty()) {
                if (!open.isEmpty() && !goesOn(last, width)) {
                    text.append(open).append("\n\n");
                    open = "";
                }
                continue;
            }
            if (open.isEmpty()) {
                open = line;
            } else if (Character.isLowerCase(line.codePointAt(0)) && open.endsWith("-")) {
                open = open.substring(0, open.length() - 1) + line;
            } else if (Character.isLowerCase(line.codePointAt(0)) || goesOn(last, width)) {
                open = open + " " + line;
            } else {
                text.append(open).append("\n\n");
                open = line;
            }
            last = line;
        }
        return text.append(open).toString().strip();
    }

    /// Whether a line of the page runs on into the next: it fills most of the column and ends no sentence.
    private static boolean goesOn(String line, int width) {
        return line.endsWith("-")
                || (line.length() >= FULL_LINE * width && !new Line(0, line.length(), 0, line).isEnded());
    }
}
