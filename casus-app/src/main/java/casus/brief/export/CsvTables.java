package casus.brief.export;

import static casus.brief.export.Column.bare;
import static casus.brief.export.Column.list;
import static casus.brief.export.Column.object;
import static casus.brief.export.Column.text;
import static casus.brief.export.Column.voice;

import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.file.CaseFile;
import casus.ledger.file.StoredArticle;
import casus.ledger.file.StoredBrief;
import casus.ledger.file.Wording;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A case as tables: RFC 4180, UTF-8 without a mark, lines end in CR LF, columns in a fixed order, rows by id.
///
/// Every table stands even when it is empty. The stored text of each article, into which anchors point, is a
/// file of its own, because a spreadsheet's cell holds 32,767 characters.
final class CsvTables {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<Column> HEAD = List.of(
            text("id"),
            text("article"),
            text("status"),
            voice("accordingTo"),
            text("accordingTo.name"),
            text("accordingTo.actor"),
            text("time.edtf"),
            text("time.text"));
    private static final List<Column> TAIL = List.of(
            text("anchor.exact"),
            text("anchor.prefix"),
            text("anchor.suffix"),
            bare("anchor.start"),
            bare("anchor.end"),
            text("grade.source"),
            text("grade.information"),
            text("grade.why"),
            text("review.state"),
            text("madeBy.rule"),
            text("madeBy.matched"));

    /// The columns of each kind of entry; the table is called by the plural.
    static final Map<String, List<Column>> KINDS = kinds();

    static final List<Column> ARTICLES = List.of(
            text("article"),
            text("sha256"),
            text("textFile"),
            text("language"),
            text("title"),
            text("publisher"),
            text("byline"),
            text("published"),
            text("notBefore"),
            text("notAfter"),
            text("added"),
            list("flags"),
            text("family"));
    private static final List<Column> ACTORS = List.of(
            text("id"),
            text("name"),
            text("sort"),
            text("iso"),
            bare("cow"),
            text("parent"),
            list("also"),
            bare("entries"));
    private static final List<Column> CONTRADICTIONS = List.of(
            text("id"),
            text("type"),
            text("state"),
            text("a"),
            text("b"),
            text("about"),
            text("why"),
            text("quoteA"),
            bare("startA"),
            bare("endA"),
            text("quoteB"),
            bare("startB"),
            bare("endB"));
    static final List<Column> DECISIONS =
            List.of(text("id"), text("day"), text("who"), text("why"), text("act"), bare("holds"), object("said"));
    static final List<Column> CASE =
            List.of(text("version"), text("stateHash"), text("asOf"), bare("articles"), bare("entries"));

    static final List<Column> FILES = List.of(
            text("article"),
            bare("ordinal"),
            text("file"),
            text("form"),
            text("published"),
            text("notBefore"),
            text("notAfter"),
            text("fences"));
    static final List<Column> AS_READ = List.of(text("id"), object("entry"));
    static final List<Column> QUESTIONS = List.of(text("id"), text("asked"), text("day"), text("asOf"), text("by"));
    static final List<Column> BRIEFS = List.of(
            text("id"), text("asked"), text("by"), text("asOf"), text("stateHash"), text("probability"), text("day"));
    static final List<Column> WORDINGS =
            List.of(text("id"), text("wording"), text("asked"), text("day"), text("line"), text("words"));

    /// The tables' file names.
    static final Set<String> NAMES = Stream.concat(
                    KINDS.keySet().stream().map(k -> k + "s"),
                    Stream.of(
                            "case",
                            "articles",
                            "actors",
                            "contradictions",
                            "decisions",
                            "files",
                            "asRead",
                            "questions",
                            "briefs",
                            "wordings"))
            .map(n -> n + ".csv")
            .collect(Collectors.toUnmodifiableSet());

    private final Holdings holdings;
    private final Exports.Place place;
    private int done;

    CsvTables(Holdings holdings, Exports.Place place) {
        this.holdings = holdings;
        this.place = place;
    }

    private static Map<String, List<Column>> kinds() {
        Map<String, List<Column>> out = new LinkedHashMap<>();
        out.put(
                "agreement",
                entry(
                        list("parties"),
                        text("name"),
                        text("signed"),
                        text("inForce"),
                        bare("termYears"),
                        list("cooperation"),
                        bare("obligations.defense"),
                        bare("obligations.offense"),
                        bare("obligations.neutrality"),
                        bare("obligations.nonaggression"),
                        bare("obligations.consultation"),
                        list("owedBy"),
                        list("conditions")));
        out.put(
                "transfer",
                entry(
                        text("supplier"),
                        text("recipient"),
                        text("item"),
                        text("designation"),
                        text("category"),
                        text("stage"),
                        bare("quantity"),
                        text("inReturnFor")));
        out.put(
                "event",
                entry(
                        list("actors"),
                        list("recipients"),
                        text("type"),
                        text("mode"),
                        list("contexts"),
                        text("place"),
                        text("about")));
        out.put(
                "statement",
                entry(
                        text("speaker"),
                        text("speakerAsWritten"),
                        text("office"),
                        text("actor"),
                        text("audience"),
                        text("manner"),
                        text("content"),
                        text("about")));
        out.put(
                "driver",
                entry(text("actor"), text("toward"), text("motive"), text("pulls"), list("rungs"), text("content")));
        out.put(
                "expectation",
                entry(
                        text("condition"),
                        text("then.actor"),
                        text("then.type"),
                        text("then.recipient"),
                        text("then.content"),
                        text("words"),
                        text("horizon"),
                        voice("holder"),
                        text("holder.name"),
                        text("holder.actor")));
        return out;
    }

    private static List<Column> entry(Column... own) {
        return Stream.of(HEAD.stream(), Stream.of(own), TAIL.stream())
                .flatMap(s -> s)
                .toList();
    }

    void write() throws IOException {
        table("case", CASE, Stream.of(holdings), h -> about());
        for (Map.Entry<String, List<Column>> kind : KINDS.entrySet()) {
            table(
                    kind.getKey() + "s",
                    kind.getValue(),
                    holdings.ledger().entries().stream().filter(e -> e.kind().equals(kind.getKey())),
                    this::entry);
        }
        articles();
        table("actors", ACTORS, Stream.concat(actors(), persons()), row -> row);
        List<Contradiction> contradictions = holdings.contradictions();
        table(
                "contradictions",
                CONTRADICTIONS,
                IntStream.range(0, contradictions.size()).boxed(),
                i -> contradiction(contradictions.get(i), i + 1));
        table("decisions", DECISIONS, holdings.decisions().stream(), this::decision);
        kept();
    }

    /// What it takes to make the case again and no other table holds.
    private void kept() throws IOException {
        CaseExtras kept = holdings.kept();
        Map<String, String> numbers = new HashMap<>();
        List<FiledArticle> articles = holdings.ledger().articles();
        for (int i = 0; i < articles.size(); i++) {
            numbers.put(articles.get(i).name(), "files/" + (i + 1) + ".bin");
        }
        List<StoredArticle> visible = kept.articles().stream()
                .filter(a -> numbers.containsKey(a.name()))
                .toList();
        for (StoredArticle a : visible) {
            try (OutputStream out = place.stream(numbers.getOrDefault(a.name(), ""))) {
                out.write(kept.files().of(a.name()));
            }
        }
        table("files", FILES, visible.stream(), a -> file(a, numbers.getOrDefault(a.name(), "")));
        Map<EntryId, Entry> shown =
                holdings.ledger().entries().stream().collect(Collectors.toMap(Entry::id, CsvTables::unjudged));
        table(
                "asRead",
                AS_READ,
                kept.asRead().stream()
                        .filter(e -> numbers.containsKey(e.common().article()))
                        .filter(e -> !e.equals(shown.get(e.id()))),
                e -> {
                    ObjectNode row = NODES.objectNode().put("id", e.id().toString());
                    row.set("entry", Wire.object(e));
                    return row;
                });
        boolean whole = holdings.asOf().isEmpty();
        table("questions", QUESTIONS, rows(whole ? kept.questions() : List.of(), CsvTables::question), row -> row);
        table("briefs", BRIEFS, rows(whole ? kept.briefs() : List.of(), CsvTables::brief), row -> row);
        List<ObjectNode> worded =
                kept.wordings().stream().flatMap(CsvTables::lines).toList();
        table("wordings", WORDINGS, rows(whole ? worded : List.of(), row -> row), row -> row);
    }

    /// An entry before anybody graded or reviewed it.
    static Entry unjudged(Entry e) {
        return e.with(e.common().graded(Common.Grade.UNKNOWN).reviewed(Common.Review.SUGGESTED));
    }

    private static <T> Stream<ObjectNode> rows(List<T> all, Function<T, ObjectNode> row) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> row.apply(all.get(i)).put("id", Integer.toString(i + 1)));
    }

    private static ObjectNode file(StoredArticle a, String file) {
        ObjectNode out = NODES.objectNode()
                .put("article", a.name())
                .put("ordinal", a.ordinal())
                .put("file", file)
                .put("form", a.form())
                .put("notAfter", a.notAfter());
        put(out, "published", some(a.published()));
        put(out, "notBefore", some(a.notBefore()));
        put(out, "fences", some(a.fences()));
        return out;
    }

    private static ObjectNode question(CaseFile.Asked q) {
        ObjectNode out =
                NODES.objectNode().put("asked", q.asked()).put("day", q.day().toString());
        put(out, "asOf", q.asOf().map(LocalDate::toString));
        put(out, "by", q.by().map(LocalDate::toString));
        return out;
    }

    private static ObjectNode brief(StoredBrief b) {
        ObjectNode out = NODES.objectNode()
                .put("asked", b.asked())
                .put("stateHash", b.state())
                .put("probability", b.probability())
                .put("day", b.day().toString());
        put(out, "by", b.by().map(LocalDate::toString));
        put(out, "asOf", b.asOf().map(LocalDate::toString));
        return out;
    }

    private static Stream<ObjectNode> lines(Wording w) {
        return w.lines().entrySet().stream()
                .map(line -> NODES.objectNode()
                        .put("wording", w.name())
                        .put("asked", w.asked())
                        .put("day", w.day().toString())
                        .put("line", line.getKey())
                        .put("words", line.getValue()));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private <T> void table(String name, List<Column> columns, Stream<T> rows, Function<T, JsonNode> row)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(place.open(name + ".csv"))) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (T one : (Iterable<T>) rows::iterator) {
                JsonNode cells = row.apply(one);
                csv.writeRecord(columns.stream().map(c -> c.cell(cells)).toList());
            }
        }
    }

    private ObjectNode about() {
        ObjectNode out = NODES.objectNode()
                .put("version", holdings.version())
                .put("stateHash", holdings.stateHash())
                .put("articles", holdings.ledger().articles().size())
                .put("entries", holdings.ledger().entries().size());
        holdings.asOf().ifPresent(d -> out.put("asOf", d.toString()));
        return out;
    }

    private ObjectNode entry(Entry e) {
        place.step(++done);
        return Wire.object(e);
    }

    private void articles() throws IOException {
        List<FiledArticle> articles = holdings.ledger().articles();
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            String file = "texts/" + (i + 1) + ".txt";
            rows.add(article(articles.get(i), file));
            try (Writer out = place.open(file)) {
                out.write(articles.get(i).text());
            }
        }
        table("articles", ARTICLES, rows.stream(), row -> row);
    }

    private static ObjectNode article(FiledArticle a, String file) {
        ObjectNode out = NODES.objectNode()
                .put("article", a.name())
                .put("sha256", a.sha256())
                .put("textFile", file)
                .put("language", a.language())
                .put("notAfter", a.notAfter().toString())
                .put("added", a.added().toString())
                .put("family", a.family());
        put(out, "title", a.title());
        put(out, "publisher", a.publisher());
        put(out, "byline", a.byline());
        put(out, "published", a.published().map(Edtf::text));
        put(out, "notBefore", a.notBefore().map(LocalDate::toString));
        a.flagWords().forEach(f -> out.withArray("flags").add(f));
        return out;
    }

    private Stream<ObjectNode> actors() {
        return holdings.named().entrySet().stream().map(a -> actor(a.getKey(), a.getValue()));
    }

    private ObjectNode actor(ActorId id, int entries) {
        ObjectNode out = NODES.objectNode()
                .put("id", id.value())
                .put("name", holdings.actors().name(id))
                .put("sort", holdings.sort(id))
                .put("entries", entries);
        holdings.actors().state(id).ifPresent(s -> {
            out.put("iso", s.iso3().value());
            s.cow().ifPresent(c -> out.put("cow", c));
        });
        put(
                out,
                "parent",
                holdings.actors().find(id).flatMap(Actors.Actor::parent).map(ActorId::value));
        also(out, id.value(), holdings.ledger().decisions().actors().namesOf(id.value()));
        return out;
    }

    private Stream<ObjectNode> persons() {
        return holdings.persons().entrySet().stream().map(p -> {
            ObjectNode out = NODES.objectNode()
                    .put("id", p.getKey())
                    .put("name", p.getKey())
                    .put("sort", "person")
                    .put("entries", p.getValue());
            also(out, p.getKey(), holdings.ledger().decisions().people().namesOf(p.getKey()));
            return out;
        });
    }

    private static void also(ObjectNode out, String name, Iterable<String> names) {
        names.forEach(n -> {
            if (!n.equals(name)) {
                out.withArray("also").add(n);
            }
        });
    }

    private static ObjectNode contradiction(Contradiction c, int number) {
        return NODES.objectNode()
                .put("id", "C-" + number)
                .put("type", c.type().wire())
                .put("state", c.state().wire())
                .put("a", c.a().id().toString())
                .put("b", c.b().id().toString())
                .put("about", c.about())
                .put("why", c.why())
                .put("quoteA", c.quoteA().exact())
                .put("startA", c.quoteA().start())
                .put("endA", c.quoteA().end())
                .put("quoteB", c.quoteB().exact())
                .put("startB", c.quoteB().start())
                .put("endB", c.quoteB().end());
    }

    /// What was decided stands in one cell, as on the wire: each act has fields of its own.
    private ObjectNode decision(Decision d) {
        ObjectNode out = (ObjectNode) Wire.parse(DecisionWire.line(d));
        ObjectNode said = out.deepCopy();
        said.remove(List.of("id", "day", "who", "why", "act"));
        out.set("said", said);
        return out.put("holds", holdings.holds(d));
    }

    private static void put(ObjectNode out, String field, Optional<String> value) {
        value.ifPresent(v -> out.put(field, v));
    }
}
