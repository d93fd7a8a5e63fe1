package casus.brief.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of a brief as a reader sees it.
///
/// @param line     of the file, from 1
/// @param heading  whether it is one
/// @param segments in order
record BriefRow(int line, boolean heading, List<Segment> segments) {
    /// What a stretch of a line is.
    enum Kind {
        WORDS,
        QUOTE,
        NAME,
        CODE,
        /// Where a cell ends.
        BREAK,
        /// An element or an attribute of HTML.
        MARKUP
    }

    record Segment(Kind kind, String text) {}

    /// What nobody may alter by hand.
    record Token(Kind kind, String text) {}

    /// Ids, citations, numbers, words of likelihood and of confidence, marks, bars, words of number and of
    /// denial.
    private static final Pattern BOUND = Pattern.compile(
            "\\b[LC]-\\d+\\b|\\[\\d+\\]|[<>≈~]?[+−±-]?\\d+(?:[.,:/–-]\\d+)*(?:st|nd|rd|th)?%?|[█▏]+|[√×±°]"
                    + "|\\b(?:" + WordLists.LIKELIHOOD + "|" + WordLists.OTHER_ROWS
                    + ")\\b|\\b(?:low|moderate|high)\\b|\\b(?:"
                    + WordLists.NUMBERS
                    + "|not|never|no|none|nobody|nothing|neither|nor|cannot)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

    /// The id of an entry.
    static final Pattern ENTRY = Pattern.compile("\\bL-[1-9][0-9]{0,8}\\b");

    BriefRow {
        segments = List.copyOf(segments);
    }

    /// The tokens of the row.
    List<Token> tokens() {
        List<Token> out = new ArrayList<>();
        for (Segment s : segments) {
            switch (s.kind()) {
                case WORDS -> tokens(s.text()).forEach(t -> out.add(new Token(Kind.WORDS, t)));
                case QUOTE, NAME, CODE, MARKUP -> out.add(new Token(s.kind(), s.text()));
                case BREAK -> {}
            }
        }
        return out;
    }

    /// The bound tokens of words of ours, in lower case.
    static List<String> tokens(String words) {
        List<String> out = new ArrayList<>();
        Matcher m = BOUND.matcher(words);
        while (m.find()) {
            out.add(m.group().toLowerCase(Locale.ROOT));
        }
        return out;
    }

    /// The words of ours, with “…” for a quote and ‹› for a name; a cell ends a line.
    String own() {
        return segments.stream()
                .map(s -> switch (s.kind()) {
                    case WORDS -> s.text();
                    case QUOTE -> "“…”";
                    case NAME, CODE -> "‹›";
                    case BREAK -> "\n";
                    case MARKUP -> "";
                })
                .collect(Collectors.joining());
    }

    /// The sentences of ours.
    List<String> sentences() {
        return List.of(own().split("(?<=[.!?])\\s+(?=[\\p{Lu}“‹°\\d])|\\n|\\s\\|\\s")).stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /// Everything visible.
    String text() {
        return segments.stream()
                .filter(s -> s.kind() != Kind.MARKUP)
                .map(Segment::text)
                .collect(Collectors.joining())
                .strip();
    }

    boolean isSame(BriefRow other) {
        return segments.equals(other.segments);
    }

    Set<String> bag() {
        Set<String> out = new HashSet<>(List.of(text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        segments.stream().filter(s -> s.kind() == Kind.MARKUP).forEach(s -> out.add(s.text()));
        return out;
    }

    /// The code after a label, in a line such as "Seed: `1`".
    Optional<String> labelled(String label) {
        List<Segment> seen =
                segments.stream().filter(s -> s.kind() != Kind.MARKUP).toList();
        boolean here = seen.size() > 1
                && seen.getFirst()
                        .text()
                        .replaceFirst("^\\s*-", "")
                        .stripLeading()
                        .startsWith(label)
                && seen.get(1).kind() == Kind.CODE;
        return here ? Optional.of(seen.get(1).text()) : Optional.empty();
    }
}
