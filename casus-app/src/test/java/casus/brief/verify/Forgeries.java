package casus.brief.verify;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefLine;
import casus.brief.BriefMarkdown;
import casus.brief.LinePart;
import casus.brief.Section;
import casus.terms.EntryId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes of a brief: false ones by kind, in its tree or in its text, and honest ones that leave what it says alone.
final class Forgeries {
    /// A brief that says something else.
    record Forgery(String kind, String text) {}

    private static final List<String[]> WORDS = List.of(
            new String[] {"seen", "denied"},
            new String[] {"nothing found", "seen"},
            new String[] {"Against", "For"},
            new String[] {"requested", "delivered"},
            new String[] {"delivered", "promised"},
            new String[] {"open", "explained"},
            new String[] {"Russia", "Israel"},
            new String[] {"Iran", "Turkey"},
            new String[] {"30 days", "30 weeks"},
            new String[] {"very unlikely", "a chance"},
            new String[] {"likely", "unlikely"},
            new String[] {"low", "high"},
            new String[] {"hold no duty", "hold the duty"},
            new String[] {"more often", "less often"},
            new String[] {"Estimate", "Interval"},
            new String[] {"force", "arms"},
            new String[] {"not", "surely"},
            new String[] {"independent", "official"},
            new String[] {"undated", "dated"},
            new String[] {"smaller", "larger"});

    private static final List<String> GLUE =
            List.of("¹%s", "९%s", ".%s", "½ of %s", "%s⁰", "-%s", "1%s", "%s.0", "１%s", "%s–99%%", "~%s", "²/%s");

    private static final List<String> FALSE = List.of(
            "Russia will fight, that is certain",
            "War comes.",
            "Russia fights",
            "No doubt remains about it.",
            "Our desk is sure of it (L-2).");

    private static final List<String> MARKUP_MD = List.of(
            "~~%s~~",
            "**%s**",
            "[%s](https://example.org)",
            "<del>%s</del>",
            "`%s`",
            "<!-- %s -->",
            "<span hidden>%s</span>",
            "![%s](x.png)",
            "\\%s",
            "&nbsp;%s",
            "%s\u200B",
            "\u202E%s",
            "%s[^1]");

    private static final List<String> MARKUP_HTML = List.of(
            "<del>%s</del>",
            "<s>%s</s>",
            "<!-- %s -->",
            "<span hidden>%s</span>",
            "<a href=\"https://example.org\">%s</a>",
            "<span style=\"display:none\">%s</span>",
            "<template>%s</template>",
            "<sup>1</sup>%s",
            "&#x202E;%s",
            "%s&#x200B;",
            "<button>%s</button>",
            "<img alt=\"%s\" src=\"x\">");

    private static final List<String> BLOCKS_MD = List.of(
            "## %s",
            "%s\n===",
            "%s\n---",
            "```\n%s\n```",
            "    %s",
            "> %s",
            "| %s |\n|---|\n| 99%% |",
            "- %s",
            "1. %s",
            "<h2>%s</h2>",
            "%s https://example.org",
            "[1]: https://example.org \"%s\"",
            "- Question: `%s`",
            "<!-- note on ladder: x -->\nNote: %s\n<!-- end of note -->");

    private static final List<String> BLOCKS_HTML = List.of(
            "<h2>%s</h2>",
            "<p>%s</p>",
            "<pre>%s</pre>",
            "<script>document.title = '%s'</script>",
            "<style>h1::after { content: '%s' }</style>",
            "<table><tr><td>%s</td></tr></table>",
            "<iframe srcdoc=\"%s\"></iframe>",
            "<ul><li>%s</li></ul>",
            "<p>Question: <code>%s</code></p>",
            "<base href=\"https://example.org/%s\">");

    private Forgeries() {}

    /// The `n`th forgery: the kinds take turns.
    static Forgery next(Brief brief, String form, int n, Random random) {
        UnaryOperator<Brief> same = b -> b;
        String made = rendered(brief, form);
        boolean md = form.equals("md");
        List<String> marks = md ? MARKUP_MD : MARKUP_HTML;
        List<String> blocks = md ? BLOCKS_MD : BLOCKS_HTML;
        int turn = n % 12;
        int pick = n / 12 + random.nextInt(3);
        return switch (turn) {
            case 0 -> new Forgery("two cells of a table change places", rendered(cells(brief, random), form));
            case 1 -> new Forgery("two lines change places", rendered(lines(brief, random), form));
            case 2 -> new Forgery("a line is taken out", rendered(without(brief, random), form));
            case 3 -> new Forgery("a line stands twice", rendered(twice(brief, random), form));
            case 4 -> {
                String glue = GLUE.get(pick % GLUE.size());
                yield new Forgery("a number as " + glue, rendered(figures(brief, glue, random), form));
            }
            case 5 -> new Forgery("a quote, a citation or a name is another", rendered(parts(brief, random), form));
            case 6 -> new Forgery("two headings change places", rendered(headings(brief, random), form));
            case 7, 8 -> {
                String[] pair = WORDS.get((2 * pick + turn) % WORDS.size());
                yield new Forgery(pair[0] + " to " + pair[1], word(made, pair, random));
            }
            case 9 -> {
                String mark = marks.get(pick % marks.size());
                yield new Forgery("a stretch as " + mark, marked(made, mark, random));
            }
            case 10 -> {
                String block = blocks.get(pick % blocks.size());
                String words = FALSE.get(random.nextInt(FALSE.size()));
                yield new Forgery("a block as " + block, block(made, String.format(block, words), md, random));
            }
            default -> new Forgery("a letter or a digit is another", letter(rendered(same.apply(brief), form), random));
        };
    }

    private static String rendered(Brief brief, String form) {
        return form.equals("md") ? BriefMarkdown.of(brief) : BriefHtml.of(brief);
    }

    // ---- in the tree

    private static Brief with(Brief brief, int section, List<BriefLine> lines) {
        List<Section> sections = new ArrayList<>(brief.sections());
        Section old = sections.get(section);
        sections.set(section, new Section(old.id(), old.heading(), lines, old.note()));
        return new Brief(brief.stamp(), sections);
    }

    private static Brief cells(Brief brief, Random random) {
        List<Integer> tables = new ArrayList<>();
        for (int i = 0; i < brief.sections().size(); i++) {
            if (brief.sections().get(i).lines().stream().anyMatch(l -> l.cells().size() > 1)) {
                tables.add(i);
            }
        }
        int at = tables.get(random.nextInt(tables.size()));
        List<BriefLine> lines = new ArrayList<>(brief.sections().get(at).lines());
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).cells().size() > 1) {
                rows.add(i);
            }
        }
        int row = rows.get(random.nextInt(rows.size()));
        BriefLine line = lines.get(row);
        List<List<LinePart>> cells = new ArrayList<>(line.cells());
        if (random.nextBoolean()) {
            Collections.swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size()));
        } else {
            BriefLine other = lines.get(rows.get(random.nextInt(rows.size())));
            int column = random.nextInt(Math.min(cells.size(), other.cells().size()));
            cells.set(column, other.cells().get(column));
        }
        lines.set(row, new BriefLine(line.style(), line.id(), cells));
        return with(brief, at, lines);
    }

    private static int section(Brief brief, Random random, int least) {
        List<Integer> fit = new ArrayList<>();
        for (int i = 0; i < brief.sections().size(); i++) {
            if (brief.sections().get(i).lines().size() >= least) {
                fit.add(i);
            }
        }
        return fit.get(random.nextInt(fit.size()));
    }

    private static Brief lines(Brief brief, Random random) {
        int at = section(brief, random, 2);
        List<BriefLine> lines = new ArrayList<>(brief.sections().get(at).lines());
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return with(brief, at, lines);
    }

    private static Brief without(Brief brief, Random random) {
        int at = section(brief, random, 1);
        List<BriefLine> lines = new ArrayList<>(brief.sections().get(at).lines());
        lines.remove(random.nextInt(lines.size()));
        return with(brief, at, lines);
    }

    private static Brief twice(Brief brief, Random random) {
        int at = section(brief, random, 1);
        int from = section(brief, random, 1);
        List<BriefLine> lines = new ArrayList<>(brief.sections().get(at).lines());
        List<BriefLine> others = brief.sections().get(from).lines();
        lines.add(random.nextInt(lines.size() + 1), others.get(random.nextInt(others.size())));
        return with(brief, at, lines);
    }

    private static Brief figures(Brief brief, String glue, Random random) {
        return replaced(
                brief,
                random,
                part -> part instanceof LinePart.Figure f && f.shown().matches(".*\\d.*")
                        ? Optional.of(new LinePart.Figure(String.format(glue, f.shown()), f.key(), f.goesTo()))
                        : Optional.empty());
    }

    private static Brief parts(Brief brief, Random random) {
        int kind = random.nextInt(4);
        return replaced(brief, random, part -> switch (part) {
            case LinePart.Citation c when kind == 0 -> Optional.of(new LinePart.Citation(c.number() % 3 + 1));
            case LinePart.EntryRef e
            when kind == 1 ->
                Optional.of(new LinePart.EntryRef(new EntryId(e.entry().number() % 9 + 1)));
            case LinePart.Name name when kind == 2 -> Optional.of(new LinePart.Name(name.text() + " again"));
            case LinePart.Words w
            when kind == 3 && w.shown().length() > 12 ->
                Optional.of(new LinePart.Words(w.shown().replaceFirst("\\p{L}+ ", "")));
            default -> Optional.empty();
        });
    }

    /// With one of the parts for which there is another.
    private static Brief replaced(
            Brief brief, Random random, java.util.function.Function<LinePart, Optional<LinePart>> other) {
        record Place(int section, int line, int cell, int part) {}
        List<Place> places = new ArrayList<>();
        for (int s = 0; s < brief.sections().size(); s++) {
            List<BriefLine> lines = brief.sections().get(s).lines();
            for (int l = 0; l < lines.size(); l++) {
                for (int c = 0; c < lines.get(l).cells().size(); c++) {
                    List<LinePart> parts = lines.get(l).cells().get(c);
                    for (int p = 0; p < parts.size(); p++) {
                        if (other.apply(parts.get(p)).isPresent()) {
                            places.add(new Place(s, l, c, p));
                        }
                    }
                }
            }
        }
        Place place = places.get(random.nextInt(places.size()));
        List<BriefLine> lines =
                new ArrayList<>(brief.sections().get(place.section()).lines());
        BriefLine line = lines.get(place.line());
        List<List<LinePart>> cells = new ArrayList<>(line.cells());
        List<LinePart> parts = new ArrayList<>(cells.get(place.cell()));
        parts.set(place.part(), other.apply(parts.get(place.part())).orElseThrow());
        cells.set(place.cell(), parts);
        lines.set(place.line(), new BriefLine(line.style(), line.id(), cells));
        return with(brief, place.section(), lines);
    }

    private static Brief headings(Brief brief, Random random) {
        List<Section> sections = new ArrayList<>(brief.sections());
        int a = 1 + random.nextInt(sections.size() - 1);
        int b = 1 + random.nextInt(sections.size() - 1);
        Section one = sections.get(a);
        Section two = sections.get(b);
        sections.set(a, new Section(one.id(), two.heading(), one.lines(), one.note()));
        sections.set(b, new Section(two.id(), one.heading(), two.lines(), two.note()));
        return new Brief(brief.stamp(), sections);
    }

    // ---- in the text

    private static int body(String text) {
        return Math.max(0, text.indexOf("<main>"));
    }

    private static String word(String text, String[] pair, Random random) {
        List<Integer> at = new ArrayList<>();
        Matcher m = Pattern.compile("\\b" + pair[0] + "\\b").matcher(text);
        while (m.find()) {
            if (m.start() > body(text)) {
                at.add(m.start());
            }
        }
        if (at.isEmpty()) {
            return text;
        }
        int from = at.get(random.nextInt(at.size()));
        return text.substring(0, from) + pair[1] + text.substring(from + pair[0].length());
    }

    private static String marked(String text, String mark, Random random) {
        List<int[]> at = new ArrayList<>();
        Matcher m = Pattern.compile("(?<=[ >])\\p{L}{4,}(?: \\p{L}+){0,3}(?=[ ,.:<])")
                .matcher(text);
        while (m.find()) {
            if (m.start() > body(text)) {
                at.add(new int[] {m.start(), m.end()});
            }
        }
        int[] place = at.get(random.nextInt(at.size()));
        return text.substring(0, place[0])
                + String.format(mark, text.substring(place[0], place[1]))
                + text.substring(place[1]);
    }

    private static String block(String text, String block, boolean md, Random random) {
        List<Integer> at = new ArrayList<>();
        Matcher m = Pattern.compile(md ? "\n\n" : "\n(?=<(?:p|section|div)\\b)").matcher(text);
        while (m.find()) {
            if (m.start() > body(text)) {
                at.add(m.start());
            }
        }
        int from = at.get(random.nextInt(at.size()));
        return text.substring(0, from) + (md ? "\n\n" : "\n") + block + text.substring(from);
    }

    private static String letter(String text, Random random) {
        for (; ; ) {
            int at = body(text) + random.nextInt(text.length() - body(text));
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                char other = Character.isDigit(c)
                        ? (char) ('0' + (c - '0' + 1) % 10)
                        : c == 'a' ? 'а' : c == 'e' ? 'i' : 'e';
                return text.substring(0, at) + other + text.substring(at + 1);
            }
        }
    }

    // ---- honest

    /// The same words with other white space.
    static String honest(String form, String text, int n, Random random) {
        return switch (n / 2 % 6) {
            case 0 -> text.replace("\n", "\r\n");
            case 1 -> text.replaceAll("(?m)(?<=[\\p{L}.>])$", "  ");
            case 2 -> form.equals("md") ? wrapped(text, 40 + random.nextInt(60)) : text.replace("\n<", "\n    <");
            case 3 -> text.replaceAll("(?<=\\p{L}) (?=\\p{L}{4})", "  ");
            case 4 -> form.equals("md") ? text.replaceAll("\n\n", "\n\n\n") : text.replace("\n<p", "\n\n<p");
            default ->
                form.equals("md")
                        ? text.strip()
                        : text.replace("</p>\n", "</p>").replace("</th><td>", "</th>\n<td>");
        };
    }

    private static String wrapped(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean whole = line.startsWith("|") || line.startsWith("#") || line.startsWith("<!--");
            int used = 0;
            for (String word : whole ? new String[] {line} : line.split("(?<=\\S) ")) {
                boolean breaks = used > 0 && used + word.length() > width && word.matches("[\\p{L}(].*");
                out.append(used == 0 ? "" : breaks ? "\n" : " ").append(word);
                used = breaks ? word.length() : used + word.length() + 1;
            }
            out.append('\n');
        }
        return out.toString();
    }
}
