package casus.read.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/// The lines of one page in the order in which they are read: where a page draws the columns of a text row by row, the
/// left column comes before the right one.
///
/// A gutter is a stretch that hardly a line crosses, with words on both sides in three rows or more. It fails on a
/// table, whose columns come one after the other too, and where fewer rows than that tell.
final class PdfColumns extends BoundedPdf.Stripper {
    private static final int FEWEST_ROWS = 3;
    /// The share of lines that may cross a gutter: headings over both columns.
    private static final double MOST_CROSSING = 0.4;
    /// A gutter is wider than so many widths of a letter.
    private static final double WIDEST_SPACE = 1.4;
    /// Nor is one narrower than this share of a letter's height.
    private static final double NARROWEST = 0.6;
    /// No gutter lies nearer to an edge than this share of the width.
    private static final double NEAREST = 0.15;
    /// A gap between rows of so many heights parts a head from what it heads.
    private static final double WIDE_GAP = 2.2;
    /// Deeper than four columns no page is cut.
    private static final int MOST_CUTS = 3;

    /// A word and where it stands on the page, in points.
    private record Word(String text, float from, float to, float height) {}

    /// One row of words, left to right as drawn.
    private record Row(List<Word> words, float y) {
        String text() {
            return String.join(" ", words.stream().map(Word::text).toList());
        }

        float height() {
            return words.getFirst().height();
        }

        float from() {
            return (float) words.stream().mapToDouble(Word::from).min().orElse(0);
        }

        float to() {
            return (float) words.stream().mapToDouble(Word::to).max().orElse(0);
        }

        /// The words on one side of a gutter.
        Row side(float gutter, boolean left) {
            return new Row(
                    words.stream().filter(w -> (w.to() <= gutter) == left).toList(), y);
        }

        boolean crosses(float from, float to) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).from() < to && words.get(i).to() > from) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private List<Word> row = new ArrayList<>();
    private float y;

    /// @param bounds of the file
    /// @param page   counted from 1
    PdfColumns(BoundedPdf bounds, int page) {
        super(bounds);
        setSortByPosition(false);
        setStartPage(page);
        setEndPage(page);
        setLineSeparator("\n");
        setParagraphEnd("\n");
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        super.writeString(text, positions);
        if (!positions.isEmpty() && !text.isBlank()) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            y = first.getYDirAdj();
            row.add(new Word(
                    text, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getFontSizeInPt()));
        }
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        endRow();
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(new Row(List.copyOf(row), y));
            row = new ArrayList<>();
        }
    }

    /// Stands between the lines of two columns; a sentence may run over it.
    static final String NEXT_COLUMN = "\f";

    /// Stands after a line that is a paragraph of its own.
    static final String ALONE = "\u2029";

    /// The lines of the page once its text was asked for; blank ones between paragraphs.
    ///
    /// @param text as it came
    List<String> lines(String text) {
        endRow();
        List<Row> ordered = new ArrayList<>();
        return order(rows, MOST_CUTS, ordered) ? lines(ordered) : unmarked(text);
    }

    private List<String> lines(List<Row> ordered) {
        List<String> lines = new ArrayList<>();
        int heads = heads();
        Row above = ordered.getFirst();
        for (Row each : ordered) {
            if (isMark(each, above)) {
                continue;
            }
            float gap = each.y() - above.y();
            if (gap < -each.height()) {
                lines.add(NEXT_COLUMN);
            } else if (gap > 1.9 * each.height()) {
                lines.add("");
            }
            lines.add(each.text().strip());
            if (rows.indexOf(each) >= 0 && rows.indexOf(each) < heads) {
                lines.add(ALONE);
            }
            above = each;
        }
        return lines;
    }

    /// How many rows stand over the columns, a wide gap apart: title, outlet, day.
    private int heads() {
        int heads = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).words().size() > 1) {
                return rows.get(i).y() - rows.get(i - 1).y()
                                > WIDE_GAP * rows.get(i).height()
                        ? i
                        : heads;
            }
            if (rows.get(i).y() - rows.get(i - 1).y() > WIDE_GAP * rows.get(i).height()) {
                heads = i;
            }
        }
        return 0;
    }

    /// The lines as they came, without raised figures, which the page draws as lines of their own.
    private List<String> unmarked(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        boolean cut = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty()
                    || at >= rows.size()
                    || !rows.get(at).text().strip().equals(line)) {
                if (!(cut && line.isEmpty())) {
                    lines.add(line);
                    cut = false;
                }
                continue;
            }
            Row each = rows.get(at);
            boolean same = cut && Math.abs(each.y() - rows.get(at - 2).y()) < each.height() / 2;
            cut = at > 0 && isMark(each, rows.get(at - 1));
            if (cut) {
                while (!lines.isEmpty() && lines.getLast().isEmpty()) {
                    lines.removeLast();
                }
            } else if (same && !lines.isEmpty()) {
                lines.add(lines.removeLast() + " " + line);
            } else {
                if (at > 0 && isOtherSize(rows.get(at - 1), each)) {
                    lines.add(ALONE);
                }
                lines.add(line);
            }
            at++;
        }
        return lines;
    }

    /// A row in letters of another size begins something else: what stands below a title. A first letter that is set
    /// large does not.
    private static boolean isOtherSize(Row above, Row row) {
        float ratio = row.height() / above.height();
        return above.text().strip().length() > 4 && (ratio < 0.85 || ratio > 1.18);
    }

    /// A figure in smaller letters than the row before it, and no lower than that row: the mark of a note.
    private static boolean isMark(Row row, Row above) {
        return row.words().size() == 1
                && row.text().strip().matches("\\d{1,3}|[*†‡§]{1,3}")
                && row.height() < 0.85 * above.height()
                && row.y() <= above.y() + 1
                && row.y() > above.y() - above.height();
    }

    /// Puts rows in the order of columns; whether there are columns drawn row by row.
    private static boolean order(List<Row> rows, int cuts, List<Row> out) {
        float[] gutter = cuts == 0 ? new float[0] : gutter(rows);
        if (gutter.length == 0) {
            out.addAll(rows);
            return false;
        }
        float middle = (gutter[0] + gutter[1]) / 2;
        List<Row> run = new ArrayList<>();
        for (Row each : rows) {
            if (each.crosses(gutter[0], gutter[1])) {
                columns(run, middle, cuts, out);
                out.add(each);
            } else {
                run.add(each);
            }
        }
        columns(run, middle, cuts, out);
        return true;
    }

    private static void columns(List<Row> run, float middle, int cuts, List<Row> out) {
        for (boolean left : new boolean[] {true, false}) {
            List<Row> column = run.stream()
                    .map(r -> r.side(middle, left))
                    .filter(r -> !r.words().isEmpty())
                    .toList();
            order(column, cuts - 1, out);
        }
        run.clear();
    }

    /// Where the gutter begins and ends; empty for none. Of several the widest.
    private static float[] gutter(List<Row> rows) {
        float left = (float) rows.stream().mapToDouble(Row::from).min().orElse(0);
        float right = (float) rows.stream().mapToDouble(Row::to).max().orElse(0);
        int width = (int) Math.ceil(right - left);
        if (rows.size() < FEWEST_ROWS || width < 40 || width > 20_000) {
            return new float[0];
        }
        int[] crossed = new int[width + 2];
        for (Row row : rows) {
            for (float[] part : solid(row)) {
                crossed[Math.max(0, (int) (part[0] - left))]++;
                crossed[Math.min(width + 1, (int) Math.ceil(part[1] - left))]--;
            }
        }
        int[] over = new int[width + 1];
        for (int x = 0, sum = 0; x <= width; x++) {
            sum += crossed[x];
            over[x] = sum;
        }
        for (int level = 0; level <= MOST_CROSSING * rows.size(); level++) {
            float[] best = widest(rows, over, level, left);
            if (best.length > 0) {
                return best;
            }
        }
        return new float[0];
    }

    /// The widest gutter that so many rows cross at most; empty for none.
    private static float[] widest(List<Row> rows, int[] over, int level, float left) {
        float[] best = new float[0];
        int from = -1;
        int low = (int) (NEAREST * over.length);
        int high = (int) ((1 - NEAREST) * over.length);
        for (int x = low; x <= high; x++) {
            if (over[x] <= level && from < 0) {
                from = x;
            }
            if ((over[x] > level || x == high) && from >= 0) {
                float[] found = {left + from, left + x};
                boolean wider = best.length == 0 || found[1] - found[0] > best[1] - best[0];
                if (wider && isGutter(rows, found)) {
                    best = found;
                }
                from = -1;
            }
        }
        return best;
    }

    /// The stretches of a row without a gap wider than a space.
    private static List<float[]> solid(Row row) {
        List<float[]> parts = new ArrayList<>();
        for (Word word : row.words().stream()
                .sorted((a, b) -> Float.compare(a.from(), b.from()))
                .toList()) {
            float[] last = parts.isEmpty() ? new float[0] : parts.getLast();
            if (last.length > 0 && word.from() - last[1] < WIDEST_SPACE * word.height()) {
                last[1] = Math.max(last[1], word.to());
            } else {
                parts.add(new float[] {word.from(), word.to()});
            }
        }
        return parts;
    }

    /// Whether enough rows have words on both sides, or come from one side and the other in turn.
    private static boolean isGutter(List<Row> rows, float[] gutter) {
        int both = 0;
        int turns = 0;
        int side = 0;
        for (Row row : rows) {
            boolean onLeft = row.words().stream().anyMatch(w -> w.to() <= gutter[0] + 1);
            boolean onRight = row.words().stream().anyMatch(w -> w.from() >= gutter[1] - 1);
            if (row.crosses(gutter[0] + 1, gutter[1] - 1)) {
                continue;
            }
            if (onLeft && onRight) {
                both++;
            } else {
                int now = onLeft ? 1 : 2;
                turns += side != 0 && side != now ? 1 : 0;
                side = now;
            }
        }
        float height = rows.getFirst().height();
        return both + turns / 2 >= FEWEST_ROWS && gutter[1] - gutter[0] >= NARROWEST * height;
    }
}
