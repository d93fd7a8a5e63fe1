package casus.brief.verify;

import casus.brief.verify.BriefRow.Kind;
import casus.brief.verify.BriefRow.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// The lines of a file as a reader sees them: what [Markdown] and [Html] write, and what somebody wrote into
/// it.
final class BriefRows {
    private static final Pattern MARKDOWN = Pattern.compile(
            "\\\\(?<escaped>[!-/:-@\\[-`{-~])|(?<fence>`+)|“(?<quote>[^”]*)”|(?<bold>\\*\\*)|(?<name>\\*)|&(?<entity>ldquo|rdquo);|(?<cell>\\|)");
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”|\"([^\"]+)\"");

    private BriefRows() {}

    static List<BriefRow> of(String text, boolean html) {
        return html ? html(text) : markdown(text);
    }

    // ---- Markdown

    private static List<BriefRow> markdown(String text) {
        List<BriefRow> rows = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                rows.add(new BriefRow(i + 1, lines[i].startsWith("#"), segments(lines[i])));
            }
        }
        return rows;
    }

    private static List<Segment> segments(String line) {
        SegmentBuilder out = new SegmentBuilder();
        Matcher m = MARKDOWN.matcher(line);
        int at = 0;
        while (m.find(at)) {
            out.words(line.substring(at, m.start()));
            at = m.end();
            if (m.group("escaped") != null) {
                out.literal(m.group("escaped"));
            } else if (m.group("quote") != null) {
                out.add(Kind.QUOTE, unescaped(m.group("quote")));
            } else if (m.group("entity") != null) {
                out.literal(m.group("entity").equals("ldquo") ? "“" : "”");
            } else if (m.group("cell") != null) {
                out.add(Kind.BREAK, "");
            } else if (m.group("fence") != null) {
                int end = line.indexOf(m.group("fence"), at);
                out.add(Kind.CODE, (end < 0 ? line.substring(at) : line.substring(at, end)).strip());
                at = end < 0 ? line.length() : end + m.group("fence").length();
            } else if (m.group("name") != null) {
                int end = star(line, at);
                out.add(Kind.NAME, unescaped(line.substring(at, end)));
                at = Math.min(line.length(), end + 1);
            }
        }
        out.words(line.substring(at));
        return out.done();
    }

    private static int star(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '*') {
                return i;
            }
        }
        return line.length();
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1")
                .replace("&ldquo;", "“")
                .replace("&rdquo;", "”");
    }

    /// Segments in the making: neighbouring words are one, and quotation marks among them make a quote.
    private static final class SegmentBuilder {
        private final List<Segment> out = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder raw = new StringBuilder();

        /// Words as they stand in the file, where a `<` or a link would be markup.
        void words(String text) {
            words.append(text);
            raw.append(text).append('\u0000');
        }

        void literal(String text) {
            words.append(text);
        }

        void add(Kind kind, String text) {
            flush();
            out.add(new Segment(kind, text));
        }

        private void flush() {
            Matcher markup = Pattern.compile("<[A-Za-z/!?][^>]*>?|\\](?=[(:])|&#?\\w+;|!\\[")
                    .matcher(raw);
            while (markup.find()) {
                out.add(new Segment(Kind.MARKUP, markup.group()));
            }
            Matcher m = QUOTED.matcher(words);
            int at = 0;
            while (m.find()) {
                plain(words.substring(at, m.start()));
                out.add(new Segment(Kind.QUOTE, m.group(1) == null ? m.group(2) : m.group(1)));
                at = m.end();
            }
            plain(words.substring(at));
            words.setLength(0);
            raw.setLength(0);
        }

        private void plain(String text) {
            if (!text.isEmpty()) {
                out.add(new Segment(Kind.WORDS, text));
            }
        }

        List<Segment> done() {
            flush();
            return out;
        }
    }

    // ---- HTML

    private static List<BriefRow> html(String text) {
        Document document = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        Map<Integer, SegmentBuilder> lines = new TreeMap<>();
        Set<Integer> headings = new HashSet<>();
        collect(document, lines, headings, Kind.WORDS);
        List<BriefRow> rows = new ArrayList<>();
        lines.forEach((number, line) -> {
            List<Segment> segments = line.done();
            if (!segments.isEmpty()) {
                rows.add(new BriefRow(number, headings.contains(number), segments));
            }
        });
        return rows;
    }

    private static void collect(Node node, Map<Integer, SegmentBuilder> lines, Set<Integer> headings, Kind kind) {
        Kind inside = kind;
        int number = Math.max(1, node.sourceRange().start().lineNumber());
        switch (node) {
            case TextNode t -> {
                if (!t.isBlank() || kind != Kind.WORDS || t.getWholeText().equals(" ")) {
                    text(lines, t, number, kind);
                }
                return;
            }
            case DataNode d ->
                lines.computeIfAbsent(number, n -> new SegmentBuilder()).add(Kind.MARKUP, d.getWholeData());
            case Comment c ->
                lines.computeIfAbsent(number, n -> new SegmentBuilder()).add(Kind.MARKUP, "<!--" + c.getData() + "-->");
            case Element e -> {
                if (e.sourceRange().isTracked() && !e.sourceRange().isImplicit()) {
                    inside = element(e, lines.computeIfAbsent(number, n -> new SegmentBuilder()), kind);
                    if (e.tagName().matches("h[1-6]|title")) {
                        headings.add(number);
                    }
                }
            }
            default -> {}
        }
        for (Node child : node.childNodes()) {
            collect(child, lines, headings, inside);
        }
    }

    private static Kind element(Element e, SegmentBuilder line, Kind kind) {
        String tag = e.tagName();
        if (!tag.matches("b|i|em|strong|br")) {
            line.add(Kind.MARKUP, "<" + tag + ">");
        }
        for (Attribute a : e.attributes()) {
            line.add(Kind.MARKUP, tag + " " + a.getKey() + "=" + a.getValue());
        }
        if (tag.matches("td|th|br")) {
            line.add(Kind.BREAK, "");
        }
        return switch (tag) {
            case "q", "blockquote" -> Kind.QUOTE;
            case "cite" -> Kind.NAME;
            case "code" -> Kind.CODE;
            default -> kind;
        };
    }

    private static void text(Map<Integer, SegmentBuilder> lines, TextNode t, int number, Kind kind) {
        String[] parts = t.getWholeText().split("\\R", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty() && (parts.length == 1 || !parts[i].isBlank())) {
                SegmentBuilder line = lines.computeIfAbsent(number + i, n -> new SegmentBuilder());
                if (kind == Kind.WORDS) {
                    line.literal(parts[i]);
                } else {
                    line.add(kind, parts[i]);
                }
            }
        }
    }
}
