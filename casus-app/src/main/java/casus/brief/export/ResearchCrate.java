package casus.brief.export;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefMarkdown;
import casus.ledger.decision.Decision;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.Origin;
import casus.terms.code.JsonObject;
import casus.terms.text.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A case as an RO-Crate 1.1 (Soiland-Reyes et al. 2022, doi:10.3233/DS-210053): its tables, its provenance, the
/// brief of the question asked last, and `ro-crate-metadata.json`, which names each file with length and SHA-256, each
/// article with the hash of its file, who decided, and which program read. `tools/check-crate.py` checks one
/// without Casus; `casus import csv CRATE/tables` makes the case again.
final class ResearchCrate {
    private static final String METADATA = "ro-crate-metadata.json";
    private static final String PROVENANCE = "provenance.jsonld";
    private static final String MARKDOWN = "brief.md";
    private static final String HTML = "brief.html";
    private static final String TABLES = "tables/";

    /// What a crate holds beside its tables.
    static final Set<String> NAMES = Set.of(METADATA, PROVENANCE, MARKDOWN, HTML);

    private static final Map<String, String> FORMS = Map.of(
            "csv", "text/csv",
            "txt", "text/plain",
            "bin", "application/octet-stream",
            "jsonld", "application/ld+json",
            "md", "text/markdown",
            "html", "text/html");

    private final Holdings holdings;
    private final Exports.Destination place;
    private final Optional<Brief> brief;

    ResearchCrate(Holdings holdings, Exports.Destination place, Optional<Brief> brief) {
        this.holdings = holdings;
        this.place = place;
        this.brief = brief;
    }

    void write() throws IOException {
        HashingDestination hashed = new HashingDestination(place, new TreeMap<>(), "");
        new CsvTables(holdings, hashed.under(TABLES)).write();
        try (Writer out = hashed.open(PROVENANCE)) {
            new JsonLdExport(holdings, hashed).write(out);
        }
        if (brief.isPresent()) {
            text(hashed, MARKDOWN, BriefMarkdown.of(brief.get()));
            text(hashed, HTML, BriefHtml.of(brief.get()));
        }
        try (Writer out = place.open(METADATA)) {
            metadata(out, hashed.parts());
        }
    }

    private static void text(Exports.Destination place, String name, String text) throws IOException {
        try (Writer out = place.open(name)) {
            out.write(text);
        }
    }

    /// A file that was written.
    private record Part(long length, String sha256) {}

    /// Passes everything on, and keeps each file's length and hash.
    private record HashingDestination(Exports.Destination place, SortedMap<String, Part> parts, String folder)
            implements Exports.Destination {
        HashingDestination under(String inner) {
            return new HashingDestination(place, parts, folder + inner);
        }

        @Override
        public Writer open(String name) throws IOException {
            return new OutputStreamWriter(stream(name), StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream stream(String name) throws IOException {
            return new HashingStream(place.stream(folder + name), folder + name, parts);
        }

        @Override
        public void step(int done) {
            place.step(done);
        }
    }

    private static final class HashingStream extends FilterOutputStream {
        private final MessageDigest digest = Sha256.digest();
        private final String name;
        private final SortedMap<String, Part> parts;
        private long length;

        HashingStream(OutputStream out, String name, SortedMap<String, Part> parts) {
            super(out);
            this.name = name;
            this.parts = parts;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            digest.update(bytes, from, count);
            length += count;
        }

        @Override
        public void close() throws IOException {
            super.close();
            parts.putIfAbsent(name, new Part(length, HexFormat.of().formatHex(digest.digest())));
        }
    }

    private void metadata(Writer out, SortedMap<String, Part> parts) throws IOException {
        List<JsonObject> graph = new ArrayList<>();
        graph.add(node(METADATA, "CreativeWork")
                .put("conformsTo", reference("https://w3id.org/ro/crate/1.1"))
                .put("about", reference("./")));
        graph.add(root(parts));
        graph.add(node("#rights", "CreativeWork")
                .put("name", "The articles' words belong to their publishers")
                .put(
                        "description",
                        "Mind whose the words are before you pass them on; entries, decisions and brief are their"
                                + " makers' work."));
        graph.add(node("#casus", "SoftwareApplication")
                .put("name", "Casus")
                .put("softwareVersion", holdings.version())
                .put("version", holdings.version()));
        List<FiledArticle> articles = holdings.ledger().articles();
        graph.add(node("#reading", "CreateAction")
                .put("name", "Reading the articles")
                .put("instrument", reference("#casus"))
                .put(
                        "object",
                        numbers(articles.size())
                                .map(ResearchCrate::article)
                                .map(ResearchCrate::reference)
                                .toList())
                .put(
                        "result",
                        parts.keySet().stream().map(ResearchCrate::reference).toList()));
        analysts().forEach(name -> graph.add(node(analyst(name), "Person").put("name", name)));
        for (int i = 0; i < articles.size(); i++) {
            graph.add(from(
                    article(articles.get(i), i + 1),
                    Optional.ofNullable(
                            holdings.extras().origins().get(articles.get(i).name()))));
        }
        parts.forEach((name, part) -> graph.add(node(name, "File")
                .put("name", name)
                .put("encodingFormat", FORMS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"))
                .put("contentSize", Long.toString(part.length()))
                .put("sha256", part.sha256())));
        out.write(
                "{\"@context\":[\"https://w3id.org/ro/crate/1.1/context\",{\"sha256\":\"https://schema.org/sha256\"}],"
                        + "\"@graph\":[\n");
        String between = "";
        for (JsonObject node : graph) {
            out.write(between + Wire.text(node.node()));
            between = ",\n";
        }
        out.write("\n]}\n");
    }

    private JsonObject root(SortedMap<String, Part> parts) {
        JsonObject out = node("./", "Dataset")
                .put("name", "A Casus case")
                .put(
                        "description",
                        holdings.ledger().entries().size() + " entries from "
                                + holdings.ledger().articles().size() + " articles"
                                + holdings.asOf().map(d -> ", as of " + d).orElse(""))
                .put("datePublished", lastDay())
                .put("license", reference("#rights"))
                .put("identifier", "urn:casus:state:" + holdings.stateHash())
                .put(
                        "hasPart",
                        parts.keySet().stream().map(ResearchCrate::reference).toList())
                .put(
                        "mentions",
                        Stream.concat(
                                        Stream.of("#reading"),
                                        numbers(holdings.ledger().articles().size())
                                                .map(ResearchCrate::article))
                                .map(ResearchCrate::reference)
                                .toList());
        return out.putSome(
                "creator", analysts().map(name -> reference(analyst(name))).toList());
    }

    /// The last day on which something was added or decided; no clock is asked.
    private LocalDate lastDay() {
        return Stream.concat(
                        holdings.ledger().articles().stream().map(FiledArticle::added),
                        holdings.decisions().stream().map(Decision::day))
                .max(LocalDate::compareTo)
                .or(holdings::asOf)
                .orElse(LocalDate.EPOCH);
    }

    private Stream<String> analysts() {
        return holdings.decisions().stream().map(Decision::who).distinct().sorted();
    }

    private static String analyst(String name) {
        return "#analyst-" + Sha256.of(name).substring(0, 16);
    }

    private static Stream<Integer> numbers(int to) {
        return Stream.iterate(1, n -> n <= to, n -> n + 1);
    }

    private static String article(int number) {
        return "#article-" + number;
    }

    private static JsonObject article(FiledArticle a, int number) {
        return node(article(number), "Article")
                .put("name", a.title().filter(t -> !t.isBlank()).orElse(a.name()))
                .put("alternateName", a.name())
                .put("identifier", "sha256:" + a.sha256())
                .put("sha256", a.sha256())
                .putSome("datePublished", EntryKeys.plainDate(a.published()))
                .putSome("publisher", a.publisher())
                .put("encoding", reference(TABLES + "texts/" + number + ".txt"));
    }

    /// Where an article came from: the address of its page, and its place in the archive, list or feed.
    private static JsonObject from(JsonObject article, Optional<Origin> origin) {
        origin.ifPresent(o -> article.putSome("url", o.address())
                .putSome("isBasedOn", o.finalAddress())
                .put("description", "Read from " + o.place()));
        return article;
    }

    private static JsonObject node(String id, String type) {
        return JsonObject.exact().put("@id", id).put("@type", type);
    }

    private static JsonObject reference(String id) {
        return JsonObject.exact().put("@id", id);
    }
}
