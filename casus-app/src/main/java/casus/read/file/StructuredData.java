package casus.read.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of its article in JSON-LD, in the terms of schema.org: of all nodes the one that is the article,
/// and
/// not a film, a picture, a list or a comment on the same page.
///
/// @param node the article's; empty if the page has none
record StructuredData(Optional<JsonNode> node) {
    private static final int DEEPEST = 6;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    /// Kinds of writing that do not end in "Article" or "Posting".
    private static final Set<String> WRITINGS = Set.of("Report", "CreativeWork", "Blog");
    /// What a page may be said to be beside its article: good for a date if nothing else gives one.
    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "AboutPage", "");
    /// Where other things than the article stand.
    private static final Set<String> ELSEWHERE = Set.of(
            "liveBlogUpdate",
            "comment",
            "isPartOf",
            "hasPart",
            "itemListElement",
            "mentions",
            "citation",
            "video",
            "image",
            "about",
            "review",
            "relatedLink",
            "author",
            "publisher",
            "associatedMedia",
            "isBasedOn",
            "breadcrumb",
            "subjectOf",
            "significantLink");

    /// @param title of the page, which tells its article from others
    static StructuredData of(Document document, Optional<String> title) {
        List<JsonNode> writings = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        for (Element script : document.select("script[type*=ld+json]")) {
            parsed(script.data()).ifPresent(node -> gather(node, 0, writings, pages));
        }
        Optional<JsonNode> named = writings.stream()
                .filter(node -> title.filter(t -> t.equalsIgnoreCase(text(node.path("headline")))
                                || t.equalsIgnoreCase(text(node.path("name"))))
                        .isPresent())
                .findFirst();
        return new StructuredData(named.or(() -> writings.stream()
                        .filter(n -> !text(n.path("datePublished")).isEmpty())
                        .findFirst())
                .or(() -> writings.stream().findFirst())
                .or(() -> pages.stream().findFirst()));
    }

    private static void gather(JsonNode node, int depth, List<JsonNode> writings, List<JsonNode> pages) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> gather(child, depth + 1, writings, pages));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        boolean dated = node.has("headline") || node.has("datePublished") || node.has("dateCreated");
        List<String> types = types(node.path("@type"));
        if (dated && types.stream().anyMatch(StructuredData::isWriting)) {
            writings.add(node);
        } else if (dated && types.stream().anyMatch(PAGES::contains)) {
            (types.contains("") && node.has("headline") ? writings : pages).add(node);
        }
        node.properties().forEach(field -> {
            if (!ELSEWHERE.contains(field.getKey())) {
                gather(field.getValue(), depth + 1, writings, pages);
            }
        });
    }

    private static boolean isWriting(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || WRITINGS.contains(type);
    }

    /// The names of the types, without the address of their vocabulary.
    private static List<String> types(JsonNode type) {
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> types.addAll(types(each)));
        } else {
            String name = type.asText("");
            types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
        }
        return types;
    }

    /// Broken data on a page say nothing about its text.
    private static Optional<JsonNode> parsed(String data) {
        String bare = data.strip()
                .replaceFirst("^(?://\\s*)?(?:<!--|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)", "")
                .replaceFirst("(?:(?://|/\\*)?\\s*(?:-->|\\]\\]>)(?:\\s*\\*/)?|;)\\s*$", "");
        try {
            return Optional.ofNullable(JSON.readTree(bare));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// The text of a field of the article; of a list the first.
    Optional<String> field(String key) {
        return node.map(n -> text(n.path(key))).filter(t -> !t.isEmpty());
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? "" : text(value.get(0));
        }
        return value.isObject()
                ? value.path("@value").asText("").strip()
                : value.asText("").strip();
    }

    /// The names in a field of the article, such as its authors.
    Optional<String> named(String key) {
        return node.map(n -> n.path(key)).map(StructuredData::names).filter(name -> !name.isEmpty());
    }

    private static String names(JsonNode node) {
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            node.forEach(child -> names.add(names(child)));
            return String.join(", ", names);
        }
        return node.isTextual()
                ? node.asText().strip()
                : node.path("name").asText("").strip();
    }
}
