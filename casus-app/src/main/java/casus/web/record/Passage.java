package casus.web.record;

import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.read.Articles;
import casus.read.SkippedPart;
import casus.terms.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// An article's text, cut into parts that fit on a page, paragraphs, and pieces over which the same entries
/// stand. The pieces put together are the stored text, but for ends of lines and characters that would hide it.
///
/// Cost: linear in the text, and in the entries times the pieces of their paragraph.
final class Passage {
    /// So many characters make a part.
    private static final int PART = 40_000;

    /// So many entries make a part, however short the text.
    private static final int MOST_ENTRIES = 200;

    /// So much of a paragraph is shown before and after an entry's words.
    private static final int AROUND = 500;

    /// Text over which the same entries stand.
    ///
    /// @param ids    of the entries that stand over it
    /// @param kind   of the shortest of them; empty where none stands
    /// @param starts entries that begin here
    record Piece(String text, List<String> ids, String kind, List<Entry> starts, boolean fenced) {}

    /// @param fence why nothing of it is read; empty for the article itself
    /// @param start its first code point
    record Paragraph(List<Piece> pieces, List<Entry> entries, Optional<SkippedPart.Kind> fence, int start) {}

    private record EntrySpan(Entry entry, int start, int end) {}

    private static final Comparator<EntrySpan> ORDER = Comparator.comparingInt(EntrySpan::start)
            .thenComparing(s -> s.entry().id());

    private record LineSpan(int start, int end) {}

    /// What a line of its own costs on a page besides its words, in characters.
    private static final int LINE = 100;

    /// A longer line is cut, into pieces of which four fill a part.
    private static final int LONGEST_LINE = PART / 4 - LINE;

    private final CodePoints points;
    private final String text;
    private final List<EntrySpan> spots;
    private final int longest;
    private final List<SkippedPart> skippedParts;
    private final List<List<LineSpan>> parts;

    Passage(FiledArticle article, List<Entry> entries) {
        this.text = article.text();
        this.points = new CodePoints(text);
        this.skippedParts = article.skippedParts();
        this.spots = entries.stream().map(this::spot).sorted(ORDER).toList();
        this.longest = spots.stream().mapToInt(s -> s.end() - s.start()).max().orElse(0);
        this.parts = cut();
    }

    /// Where an entry stands in UTF-16 units; its anchor counts code points.
    private EntrySpan spot(Entry e) {
        int most = points.count();
        return new EntrySpan(
                e,
                points.unitOf(Math.min(most, e.common().anchor().start())),
                points.unitOf(Math.min(most, e.common().anchor().end())));
    }

    /// The parts of the text, each with the lines it holds; at least one.
    private List<List<LineSpan>> cut() {
        List<List<LineSpan>> out = new ArrayList<>();
        List<LineSpan> part = new ArrayList<>();
        int size = 0;
        int held = 0;
        int next = 0;
        for (LineSpan line : lines()) {
            int in = 0;
            while (next + in < spots.size() && spots.get(next + in).start() < line.end()) {
                in++;
            }
            int cost = LINE + line.end() - line.start();
            if (!part.isEmpty() && (size + cost > PART + LINE || held + in > MOST_ENTRIES)) {
                out.add(part);
                part = new ArrayList<>();
                size = 0;
                held = 0;
            }
            part.add(line);
            size += cost;
            held += in;
            next += in;
        }
        out.add(part);
        return out;
    }

    private List<LineSpan> lines() {
        List<LineSpan> out = new ArrayList<>();
        int at = 0;
        int next = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            while (next < spots.size() && spots.get(next).start() < at) {
                next++;
            }
            int to = cutBefore(at, stop, next);
            while (to < stop) {
                out.add(new LineSpan(at, to));
                at = to;
                while (next < spots.size() && spots.get(next).start() < at) {
                    next++;
                }
                to = cutBefore(at, stop, next);
            }
            out.add(new LineSpan(at, stop));
            at = stop + 1;
        }
        return out;
    }

    /// Where a line ends that is too long for a part, or holds too many entries for one.
    ///
    /// @param next the first entry that begins in it
    private int cutBefore(int at, int stop, int next) {
        int full = next + MOST_ENTRIES < spots.size()
                ? spots.get(next + MOST_ENTRIES).start()
                : text.length();
        if (full > at && full < Math.min(stop, at + LONGEST_LINE)) {
            return full;
        }
        if (stop - at <= LONGEST_LINE) {
            return stop;
        }
        int space = text.lastIndexOf(' ', at + LONGEST_LINE);
        int to = space <= at ? at + LONGEST_LINE : space + 1;
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    /// How many parts there are.
    int size() {
        return parts.size();
    }

    /// The part an entry begins in, from 1.
    int partOf(Entry entry) {
        int start = spots.stream()
                .filter(s -> s.entry().id().equals(entry.id()))
                .mapToInt(EntrySpan::start)
                .findFirst()
                .orElse(0);
        for (int i = 0; i < parts.size(); i++) {
            List<LineSpan> part = parts.get(i);
            if (!part.isEmpty() && start < part.getLast().end()) {
                return i + 1;
            }
        }
        return 1;
    }

    /// The paragraphs of a part, blank lines left out.
    ///
    /// @param number from 1
    List<Paragraph> part(int number) {
        return parts.get(number - 1).stream()
                .filter(l -> !text.substring(l.start(), l.end()).isBlank())
                .map(this::paragraph)
                .toList();
    }

    /// The number of the first spot that begins at a place or after it.
    private int firstFrom(int place) {
        int low = 0;
        int high = spots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spots.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// What a part holds.
    ///
    /// @param start   first code point
    /// @param end     one past the last
    /// @param entries that begin in it, in order
    record TextPart(int start, int end, String text, List<Entry> entries) {}

    /// A part as it is handed to programs, its text byte for byte.
    ///
    /// @param number from 1
    TextPart stretch(int number) {
        List<LineSpan> part = parts.get(number - 1);
        int from = part.isEmpty() ? 0 : part.getFirst().start();
        int to = number == parts.size() || part.isEmpty()
                ? text.length()
                : parts.get(number).getFirst().start();
        return new TextPart(
                points.before(from),
                points.before(to),
                text.substring(from, to),
                spots.subList(firstFrom(from), number == parts.size() ? spots.size() : firstFrom(to)).stream()
                        .map(EntrySpan::entry)
                        .toList());
    }

    /// The fences that touch a part, in code points.
    ///
    /// @param number from 1
    List<SkippedPart> fences(int number) {
        TextPart here = stretch(number);
        return skippedParts.stream()
                .map(part -> new SkippedPart(points.before(part.start()), points.before(part.end()), part.kind()))
                .filter(part -> parts.size() == 1 || part.overlaps(here.start(), here.end()))
                .toList();
    }

    private Paragraph paragraph(LineSpan line) {
        List<EntrySpan> over = spots.subList(firstFrom(line.start() - longest), firstFrom(line.end())).stream()
                .filter(s -> line.start() < s.end())
                .toList();
        List<SkippedPart> overlapping = skippedParts.stream()
                .filter(part -> part.overlaps(line.start(), line.end()))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
        over.forEach(s -> {
            cuts.add(Math.clamp(s.start(), line.start(), line.end()));
            cuts.add(Math.clamp(s.end(), line.start(), line.end()));
        });
        overlapping.forEach(part -> {
            cuts.add(Math.clamp(part.start(), line.start(), line.end()));
            cuts.add(Math.clamp(part.end(), line.start(), line.end()));
        });
        List<Piece> pieces = new ArrayList<>();
        int from = line.start();
        for (int to : cuts) {
            if (to > from) {
                pieces.add(piece(from, to, over, overlapping));
                from = to;
            }
        }
        return new Paragraph(
                pieces,
                over.stream()
                        .filter(s -> s.start() >= line.start())
                        .map(EntrySpan::entry)
                        .toList(),
                overlapping.stream()
                        .filter(part ->
                                text.substring(Math.max(line.start(), part.start()), Math.min(line.end(), part.end()))
                                                .strip()
                                                .length()
                                        == text.substring(line.start(), line.end())
                                                .strip()
                                                .length())
                        .map(SkippedPart::kind)
                        .findFirst(),
                points.before(line.start()));
    }

    private Piece piece(int from, int to, List<EntrySpan> over, List<SkippedPart> skippedParts) {
        List<EntrySpan> here = over.stream()
                .filter(s -> s.start() <= from && to <= s.end())
                .sorted(Comparator.comparingInt(s -> s.end() - s.start()))
                .toList();
        return new Piece(
                SafeWords.seen(text.substring(from, to)),
                here.stream().map(s -> s.entry().id().toString()).toList(),
                here.isEmpty() ? "" : here.getFirst().entry().kind(),
                over.stream()
                        .filter(s -> s.start() == from)
                        .map(EntrySpan::entry)
                        .toList(),
                skippedParts.stream().anyMatch(part -> part.start() <= from && to <= part.end()));
    }

    /// The words around an entry in its own paragraph.
    ///
    /// @param before at most [#AROUND] characters
    /// @param exact  those it rests on
    /// @param after  at most [#AROUND] characters
    record Surroundings(String before, String exact, String after) {}

    Optional<Surroundings> around(Entry entry) {
        return spots.stream()
                .filter(s -> s.entry().id().equals(entry.id()))
                .findFirst()
                .map(s -> {
                    int from = Math.max(text.lastIndexOf('\n', s.start()) + 1, s.start() - AROUND);
                    int line = text.indexOf('\n', s.end());
                    int to = Math.min(line < 0 ? text.length() : line, s.end() + AROUND);
                    boolean cutBefore = from > 0 && text.charAt(from - 1) != '\n';
                    boolean cutAfter = to < text.length() && text.charAt(to) != '\n';
                    return new Surroundings(
                            (cutBefore ? "… " : "") + SafeWords.seen(text.substring(from, s.start())),
                            SafeWords.seen(text.substring(s.start(), s.end())),
                            SafeWords.seen(text.substring(s.end(), to)) + (cutAfter ? " …" : ""));
                });
    }

    /// A fence's kind in words.
    static String words(SkippedPart.Kind kind) {
        if (kind == SkippedPart.Kind.BEYOND) {
            return String.format(Locale.ROOT, "beyond the first %,d characters", Articles.MOST_READ);
        }
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
