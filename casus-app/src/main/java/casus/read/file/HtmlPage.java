package casus.read.file;

import casus.terms.Edtf;
import casus.terms.InputProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The article in an HTML page: its body text, and what its head says of it.
///
/// Main text by tags, class names and density of text: noise is taken out by tag and class, then the element whose
/// paragraphs weigh most is taken, as in Arc90's Readability (2009). Metadata come from Open Graph, schema.org in
/// JSON-LD and meta tags, before anything is taken out. Scripts are never run and nothing is fetched. It fails on
/// pages that bring their text by script, and on fronts that are lists of teasers.
public final class HtmlPage {
    private static final int DEEPEST = 500;
    /// How far above the heaviest element the article may begin.
    private static final int HIGHEST = 4;
    /// How much more a parent must hold to be taken instead.
    private static final double MORE = 1.15;
    private static final Pattern UNSEEN = Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");
    /// Classes that some pages give to noise, and others to the first paragraphs or to what only readers who pay see.
    private static final Pattern EITHER = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:teaser|promos?|promotion|paywall|print|sponsor\\w*|subscription|tags?|topics|banner|widget)(?:$|[\\s_-])");
    private static final int PARAGRAPH = 80;
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form h1 h2 h3"
                            + " h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul")
                    .split(" "));
    private static final String NOISE_TAGS =
            "script, style, noscript, template, svg, iframe, object, embed, canvas, form, nav, footer, aside, button, input, select, textarea,"
                    + " figure, figcaption, video, audio, dialog, menu, [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none], [role=navigation], [role=complementary],"
                    + " [role=dialog], [role=contentinfo], [role=banner]";
    private static final Pattern NOISE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:related|share|sharing|shares|social|comments?|disqus|newsletter|promos?|promotion|ads?|advert\\w*|sponsor\\w*|sidebar|breadcrumbs?|footer|nav"
                    + "|navbar|navigation|menu|captions?|credits?|byline|author|authors|author-?box|author-?bio|bio|tags?|topics|most-?read|popular|recommend\\w*|recirc\\w*|subscribe|subscription|signup|cookies?|modal|popup|paywall|toolbar"
                    + "|teaser|trending|widget|outbrain|taboola|read-?more|readmore|more-?(?:news|stories|from)|also-?read|timestamp|dateline|pubdate|print|hidden|copyright|disclaimer|login|skip|banner|gallery|slideshow|carousel|toc)(?:$|[\\s_-])");
    private static final Pattern BODY = Pattern.compile(
            "(?i)(?:article|story|entry|post|content|main)[_-]?(?:body|text|content|copy)?|body[_-]?(?:text|copy|content)");

    private HtmlPage() {}

    /// @throws InputProblem for a page nested deeper than 500 elements
    public static FileContent read(String name, String html) {
        Document document = Jsoup.parse(html);
        if (isTooDeep(document)) {
            throw new InputProblem(
                    name, "its parts are nested more than " + DEEPEST + " deep", "save the article as plain text");
        }
        StructuredData data = StructuredData.of(document, heading(document));
        Optional<String> title = title(document, data).map(HtmlPage::seen);
        Optional<String> byline = byline(document, data).map(HtmlPage::seen);
        Optional<String> publisher = meta(document, "og:site_name").or(() -> data.named("publisher"));
        Optional<Edtf> published = PageDates.published(document, data);
        PageDates.writeOut(document);
        Text text = new Text();
        title.ifPresent(text::title);
        String profile = document.select(".author, .author-box, .author-bio, .about-author, .bio, #author")
                .text();
        clean(document);
        Element best = main(document);
        List<Element> main = withSiblings(best, document.body());
        main.forEach(HtmlPage::withoutLinks);
        main.forEach(part -> part.traverse(text));
        return new FileContent(text.toString(), title, byline, publisher, published, profile, text.levels());
    }

    /// Whether an element lies deeper than what the rest can walk; found from node to node, without recursion, and at
    /// the first that does.
    private static boolean isTooDeep(Document document) {
        NodeFilter bound = (node, depth) -> depth < DEEPEST ? FilterResult.CONTINUE : FilterResult.STOP;
        return NodeTraversor.filter(bound, document) == FilterResult.STOP;
    }

    /// Without marks of no width and soft hyphens, which say where a line may break.
    private static String seen(String words) {
        return UNSEEN.matcher(words).replaceAll("");
    }

    private static Optional<String> heading(Document document) {
        return meta(document, "og:title")
                .or(() -> document.select("h1").stream()
                        .map(Element::text)
                        .filter(t -> !t.isBlank())
                        .findFirst());
    }

    static Optional<String> meta(Document document, String key) {
        return document.select("meta").stream()
                .filter(meta -> key.equalsIgnoreCase(meta.attr("property"))
                        || key.equalsIgnoreCase(meta.attr("name"))
                        || key.equalsIgnoreCase(meta.attr("itemprop")))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static Optional<String> title(Document document, StructuredData data) {
        return meta(document, "og:title")
                .or(() -> data.field("headline"))
                .or(() -> document.select("h1").stream()
                        .map(Element::text)
                        .filter(t -> !t.isBlank())
                        .findFirst())
                .or(() -> Optional.of(document.title().strip()).filter(t -> !t.isEmpty()))
                .map(t -> t.replaceAll("\\s+", " "));
    }

    private static Optional<String> byline(Document document, StructuredData data) {
        return meta(document, "author")
                .or(() -> data.named("author"))
                .or(() -> meta(document, "article:author"))
                .or(() -> document.select("[rel=author], .byline, [itemprop=author]").stream()
                        .map(Element::text)
                        .filter(t -> !t.isBlank())
                        .findFirst())
                .filter(author -> !author.startsWith("http") && author.length() < 200)
                .map(author -> author.replaceFirst("(?i)^by\\s+", "").strip())
                .filter(author -> !author.isEmpty());
    }

    private static void clean(Document document) {
        int all = document.text().length();
        for (Element noise : document.select(NOISE_TAGS)) {
            if (noise.parent() != null && (isCode(noise) || noise.text().length() * 2 < all)) {
                noise.remove();
            }
        }
        int left = document.text().length();
        for (Element element : document.select("[class], [id]")) {
            boolean named =
                    NOISE.matcher(element.className() + " " + element.id()).find();
            if (named
                    && !isLead(element)
                    && element.parent() != null
                    && !BLOCKED.contains(element.normalName())
                    && element.text().length() * 3 < left) {
                element.remove();
            }
        }
    }

    /// Whether an element named as noise holds paragraphs of an article: sentences, and hardly a link.
    private static boolean isLead(Element element) {
        String name = element.className() + " " + element.id();
        if (!EITHER.matcher(name).find()
                || NOISE.matcher(EITHER.matcher(name).replaceAll(" ")).find()
                || linkShare(element) > 0.2) {
            return false;
        }
        boolean cards = !element.select("h1 a, h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a p, form, button, input")
                .isEmpty();
        return !cards
                && element.closest("a, aside, nav, footer") == null
                && element.select("p").stream()
                        .map(p -> p.text().strip())
                        .anyMatch(t -> t.length() >= PARAGRAPH && t.matches("(?s).*[.!?…][”’\"')]*"));
    }

    private static final Set<String> BLOCKED = Set.of("html", "body", "main", "article", "p", "h1", "h2", "h3");

    private static boolean isCode(Element element) {
        return Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "embed")
                .contains(element.normalName());
    }

    /// The element that holds the article: what the page itself marks as the body, else what weighs most.
    private static Element main(Document document) {
        Element body = document.body();
        for (Element marked : document.select("[itemprop=articleBody]")) {
            if (marked.text().length() > 250) {
                return marked;
            }
        }
        Map<Element, Double> weights = new LinkedHashMap<>();
        Map<Element, Double> totals = new HashMap<>();
        for (Element paragraph : body.select("p, pre, blockquote, td, li")) {
            double weight = weight(paragraph);
            Element parent = paragraph.parent();
            if (weight == 0 || parent == null) {
                continue;
            }
            weights.merge(parent, weight, Double::sum);
            Element grand = parent.parent();
            if (grand != null) {
                weights.merge(grand, weight / 2, Double::sum);
            }
            for (Element above = parent; above != null; above = above.parent()) {
                totals.merge(above, weight, Double::sum);
            }
        }
        return whole(heaviest(body, weights), body, totals);
    }

    private static Element heaviest(Element body, Map<Element, Double> weights) {
        Element best = body;
        double most = 0;
        for (Map.Entry<Element, Double> entry :
                weights.entrySet()) { // in document order, so that ties fall the same way
            Element candidate = entry.getKey();
            double weight = entry.getValue() * (1 - linkShare(candidate)) * favour(candidate);
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best;
    }

    /// Climbs from the heaviest element while its parents hold more of the article: many pages cut it into
    /// sections.
    private static Element whole(Element best, Element body, Map<Element, Double> totals) {
        Element whole = best;
        double held = totals.getOrDefault(best, 0.0);
        Element above = best.parent();
        for (int steps = 0; steps < HIGHEST && above != null && !above.equals(body); steps++) {
            double more = totals.getOrDefault(above, 0.0);
            if (more >= MORE * held && linkShare(above) < 0.3) {
                whole = above;
                held = more;
            }
            above = above.parent();
        }
        return whole;
    }

    /// The element and those beside it that hold paragraphs of the same article: many pages cut the lead off. As in
    /// Readability, a sibling counts that weighs a fifth as much and holds few links.
    private static List<Element> withSiblings(Element best, Element body) {
        Element parent = best.parent();
        if (parent == null || best.equals(body) || Set.of("article", "main").contains(best.normalName())) {
            return List.of(best);
        }
        double least = Math.max(3, totalOf(best) / 5);
        List<Element> parts = new ArrayList<>();
        for (Element sibling : parent.children()) {
            boolean same = !sibling.className().isBlank() && sibling.className().equals(best.className());
            boolean belongs = totalOf(sibling) >= (same ? 1 : least) && linkShare(sibling) < 0.2 && !isCards(sibling);
            if (sibling.equals(best) || belongs) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    /// A row of teasers, each with a linked heading.
    private static boolean isCards(Element element) {
        return element.select("h2 a, h3 a, h4 a, a h2, a h3, a h4, li a").size() > 1;
    }

    private static double totalOf(Element element) {
        if (Set.of("p", "pre", "blockquote").contains(element.normalName())) {
            return weight(element);
        }
        return element.select("p, pre, blockquote").stream()
                .mapToDouble(HtmlPage::weight)
                .sum();
    }

    /// Takes links out of the body that stand for nothing but other pages: lists of them, and lines that are
    /// one link.
    private static void withoutLinks(Element main) {
        for (Element list : main.select("ul, ol, p, div, h2, h3, h4, h5")) {
            if (list.parent() == null || list.equals(main)) {
                continue;
            }
            String text = list.text();
            boolean many = list.select("a").size() >= 2 && text.length() < 1_500;
            if (!text.isEmpty() && (many ? linkShare(list) > 0.7 : text.length() < 200 && linkShare(list) > 0.9)) {
                list.remove();
            }
        }
    }

    private static double favour(Element element) {
        boolean semantic = Set.of("article", "main").contains(element.normalName());
        return semantic
                        || BODY.matcher(element.className() + " " + element.id())
                                .find()
                ? 1.25
                : 1;
    }

    private static double weight(Element paragraph) {
        String text = paragraph.text();
        if (text.length() < 25 || linkShare(paragraph) > 0.5) {
            return 0;
        }
        long commas = text.chars().filter(c -> c == ',').count();
        return 1 + commas + Math.min(3, text.length() / 100.0);
    }

    private static double linkShare(Element element) {
        int all = element.text().length();
        int links = 0;
        for (Element link : element.select("a")) {
            links += link.text().length();
        }
        return all == 0 ? 0 : (double) links / all;
    }

    /// Writes blocks as lines: paragraphs and headings apart by a blank line, list items with a dash.
    private static final class Text implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private final Map<Integer, Integer> levels = new HashMap<>();
        private String title = "";
        private int lists;
        private boolean item;

        void title(String words) {
            title = words;
            text.append(words).append("\n\n");
        }

        Map<Integer, Integer> levels() {
            return levels;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                line.append(seen(words.getWholeText()));
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("br")) {
                    if (isBeforeBreak(element)) {
                        flush(0);
                    } else {
                        line.append('\n');
                    }
                } else if (BLOCKS.contains(tag)) {
                    flush(0);
                    lists += tag.equals("ul") || tag.equals("ol") ? 1 : 0;
                    item = tag.equals("li") || (item && tag.equals("p"));
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                String tag = element.normalName();
                boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
                flush(heading ? tag.charAt(1) - '0' : 0);
                lists -= tag.equals("ul") || tag.equals("ol") ? 1 : 0;
                item = item && !tag.equals("li");
            }
        }

        /// Whether another break comes right after one, with nothing but space between: a paragraph ends there.
        private static boolean isBeforeBreak(Element element) {
            Node next = element.nextSibling();
            while (next instanceof TextNode words && words.isBlank()) {
                next = next.nextSibling();
            }
            return next instanceof Element other && other.normalName().equals("br");
        }

        private void flush(int level) {
            for (String part : line.toString().split("\n\n", -1)) {
                String words = part.replaceAll("[\\s\\u00a0]+", " ").strip();
                if (!words.isEmpty() && !(level > 0 && words.equals(title))) {
                    write(words, level);
                }
            }
            line.setLength(0);
        }

        private void write(String words, int level) {
            if (item) {
                if (text.length() > 1 && !lastLine().startsWith("- ")) {
                    text.append('\n');
                }
                text.append("  ".repeat(Math.max(0, lists - 1)))
                        .append("- ")
                        .append(words)
                        .append('\n');
                item = false;
                return;
            }
            if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
                text.append('\n');
            }
            if (level > 0) {
                levels.put(text.length(), level);
            }
            text.append(words).append('\n');
        }

        private String lastLine() {
            int end = text.length() - 1;
            return text.substring(text.lastIndexOf("\n", end - 1) + 1, end).strip();
        }

        @Override
        public String toString() {
            return text.toString().strip().toLowerCase(Locale.ROOT).isEmpty()
                    ? ""
                    : text.toString().stripTrailing();
        }
    }
}
