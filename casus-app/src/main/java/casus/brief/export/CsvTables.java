package casus.brief.export;

import casus.assess.reply.TreatyConflict;
import casus.brief.export.table.Column;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.decision.Identities;
import casus.ledger.file.StoredArticle;
import casus.ledger.file.StoredBrief;
import casus.ledger.file.Wording;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String HEAD =
            "id article status accordingTo? accordingTo.name accordingTo.actor time.edtf time.text ";
    private static final String TAIL =
            " anchor.exact anchor.prefix anchor.suffix anchor.start# anchor.end# grade.source"
                    + " grade.information grade.why review.state madeBy.rule madeBy.matched confidence%";

    /// The columns of each kind of entry; the table is called by the plural.
    static final Map<String, List<Column>> KINDS = kinds();

    static final List<Column> ARTICLES = Column.all("article sha256 textFile language title publisher byline published"
            + " notBefore notAfter added flags[] family");
    private static final List<Column> ACTORS = Column.all("id name sort iso cow# parent also[] entries#");
    private static final List<Column> CONTRADICTIONS =
            Column.all("id type state a b about why quoteA startA# endA# quoteB startB# endB#");
    static final List<Column> DECISIONS = Column.all("id day who why act holds# said{}");
    static final List<Column> CASE = Column.all("version stateHash asOf articles# entries#");

    static final List<Column> FILES = Column.all("article ordinal# file form published notBefore notAfter fences");
    static final List<Column> ORIGINS = Column.all("article place address finalAddress status# headers[]");
    static final List<Column> AS_READ = Column.all("id entry{}");
    static final List<Column> QUESTIONS = Column.all("id asked day asOf by");
    static final List<Column> BRIEFS = Column.all("id asked by asOf stateHash probability day");
    static final List<Column> WORDINGS = Column.all("id wording asked day line words");

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
                            "origins",
                            "asRead",
                            "questions",
                            "briefs",
                            "wordings"))
            .map(n -> n + ".csv")
            .collect(Collectors.toUnmodifiableSet());

    private final Holdings holdings;
    private final Exports.Destination place;
    private final Optional<ParquetTables> parquet;
    private int done;

    CsvTables(Holdings holdings, Exports.Destination place) {
        this.holdings = holdings;
        this.place = place;
        this.parquet = Optional.empty();
    }

    /// The same tables in Parquet, the stored text of an article among its columns; the files as they were found
    /// are left out.
    CsvTables(Holdings holdings, Exports.Destination place, ParquetTables parquet) {
        this.holdings = holdings;
        this.place = place;
        this.parquet = Optional.of(parquet);
    }

    private static Map<String, List<Column>> kinds() {
        Map<String, List<Column>> out = new LinkedHashMap<>();
        List.of(
                        "agreement parties[] name signed inForce termYears# cooperation[] obligations.defense#"
                                + " obligations.offense# obligations.neutrality# obligations.nonaggression#"
                                + " obligations.consultation# owedBy[] conditions[]",
                        "transfer supplier recipient item designation category stage quantity# inReturnFor",
                        "event actors[] recipients[] type mode contexts[] place about",
                        "statement speaker speakerAsWritten office actor audience manner content about",
                        "driver actor toward motive pulls rungs[] content",
                        "expectation condition then.actor then.type then.recipient then.content words horizon holder?"
                                + " holder.name holder.actor")
                .forEach(line -> {
                    String[] kind = line.split(" ", 2);
                    out.put(kind[0], Column.all(HEAD + kind[1] + TAIL));
                });
        return out;
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
        List<TreatyConflict> treaties = holdings.treatyConflicts();
        table(
                "contradictions",
                CONTRADICTIONS,
                Stream.concat(
                        IntStream.range(0, contradictions.size())
                                .mapToObj(i -> contradiction(contradictions.get(i), i + 1)),
                        IntStream.range(0, treaties.size())
                                .mapToObj(i -> treatyConflict(treaties.get(i), contradictions.size() + i + 1))),
                row -> row);
        table("decisions", DECISIONS, holdings.decisions().stream(), this::decision);
        kept();
    }

    /// What it takes to make the case again and no other table holds.
    private void kept() throws IOException {
        CaseExtras extras = holdings.extras();
        Map<String, String> numbers = new HashMap<>();
        List<FiledArticle> articles = holdings.ledger().articles();
        for (int i = 0; i < articles.size(); i++) {
            numbers.put(articles.get(i).name(), "files/" + (i + 1) + ".bin");
        }
        List<StoredArticle> visible = extras.articles().stream()
                .filter(a -> numbers.containsKey(a.name()))
                .toList();
        for (StoredArticle a : parquet.isPresent() ? List.<StoredArticle>of() : visible) {
            try (OutputStream out = place.stream(numbers.getOrDefault(a.name(), ""))) {
                out.write(extras.files().of(a.name()));
            }
        }
        table("files", FILES, visible.stream(), a -> file(a, numbers.getOrDefault(a.name(), "")));
        table(
                "origins",
                ORIGINS,
                visible.stream().filter(a -> extras.origins().containsKey(a.name())),
                a -> JsonObject.exact()
                        .put("article", a.name())
                        .putAll(Objects.requireNonNull(extras.origins().get(a.name())))
                        .node());
        Map<EntryId, Entry> shown =
                holdings.ledger().entries().stream().collect(Collectors.toMap(Entry::id, CsvTables::unjudged));
        table(
                "asRead",
                AS_READ,
                extras.asRead().stream()
                        .filter(e -> numbers.containsKey(e.common().article()))
                        .filter(e -> !e.equals(shown.get(e.id()))),
                e -> JsonObject.exact()
                        .put("id", e.id())
                        .put("entry", Wire.object(e))
                        .node());
        boolean whole = holdings.asOf().isEmpty();
        table(
                "questions",
                QUESTIONS,
                rows(
                        whole ? extras.questions() : List.of(),
                        q -> JsonObject.exact().putAll(q).node()),
                row -> row);
        table("briefs", BRIEFS, rows(whole ? extras.briefs() : List.of(), CsvTables::brief), row -> row);
        List<ObjectNode> worded =
                extras.wordings().stream().flatMap(CsvTables::lines).toList();
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
        return JsonObject.exact()
                .put("article", a.name())
                .put("ordinal", a.ordinal())
                .put("file", file)
                .put("form", a.form())
                .put("notAfter", a.notAfter())
                .put("published", some(a.published()))
                .put("notBefore", some(a.notBefore()))
                .put("fences", some(a.fences()))
                .node();
    }

    private static ObjectNode brief(StoredBrief b) {
        return JsonObject.exact().putAll(b).put("stateHash", b.state()).node();
    }

    private static Stream<ObjectNode> lines(Wording w) {
        return w.lines().entrySet().stream()
                .map(line -> JsonObject.exact()
                        .put("wording", w.name())
                        .put("asked", w.asked())
                        .put("day", w.day())
                        .put("line", line.getKey())
                        .put("words", line.getValue())
                        .node());
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private <T> void table(String name, List<Column> columns, Stream<T> rows, Function<T, JsonNode> row)
            throws IOException {
        if (parquet.isPresent()) {
            parquet.get().table(name, columns, rows, row);
            return;
        }
        try (CsvWriter csv = CsvWriter.builder().build(place.open(name + ".csv"))) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (T one : (Iterable<T>) rows::iterator) {
                JsonNode cells = row.apply(one);
                csv.writeRecord(columns.stream().map(c -> c.cell(cells)).toList());
            }
        }
    }

    private ObjectNode about() {
        return JsonObject.exact()
                .put("version", holdings.version())
                .put("stateHash", holdings.stateHash())
                .put("articles", holdings.ledger().articles().size())
                .put("entries", holdings.ledger().entries().size())
                .put("asOf", holdings.asOf())
                .node();
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
            if (parquet.isPresent()) {
                rows.getLast().put("text", articles.get(i).text());
                continue;
            }
            try (Writer out = place.open(file)) {
                out.write(articles.get(i).text());
            }
        }
        table(
                "articles",
                parquet.isPresent()
                        ? Stream.concat(ARTICLES.stream(), Stream.of(Column.of("text")))
                                .filter(c -> !c.name().equals("textFile"))
                                .toList()
                        : ARTICLES,
                rows.stream(),
                row -> row);
    }

    private static ObjectNode article(FiledArticle a, String file) {
        return JsonObject.exact()
                .put("article", a.name())
                .put("sha256", a.sha256())
                .put("textFile", file)
                .put("language", a.language())
                .put("notAfter", a.notAfter())
                .put("added", a.added())
                .put("family", a.family())
                .put("title", a.title())
                .put("publisher", a.publisher())
                .put("byline", a.byline())
                .put("published", a.published())
                .put("notBefore", a.notBefore())
                .put("flags", a.flagWords())
                .node();
    }

    private Stream<ObjectNode> actors() {
        Identities judged = holdings.ledger().decisions().actors();
        return holdings.named().entrySet().stream().map(named -> {
            ActorId id = named.getKey();
            Optional<Actors.State> state = holdings.actors().state(id);
            return row(id.value(), holdings.actors().name(id), holdings.sort(id), named.getValue(), judged)
                    .put("iso", state.map(Actors.State::iso3))
                    .put("cow", state.flatMap(Actors.State::cow))
                    .put("parent", holdings.actors().find(id).flatMap(Actors.Actor::parent))
                    .node();
        });
    }

    private Stream<ObjectNode> persons() {
        Identities judged = holdings.ledger().decisions().people();
        return holdings.persons().entrySet().stream()
                .map(p -> row(p.getKey(), p.getKey(), "person", p.getValue(), judged)
                        .node());
    }

    private static JsonObject row(String id, String name, String sort, int entries, Identities judged) {
        return JsonObject.exact()
                .put("id", id)
                .put("name", name)
                .put("sort", sort)
                .put("entries", entries)
                .put(
                        "also",
                        judged.namesOf(id).stream().filter(n -> !n.equals(id)).toList());
    }

    private static ObjectNode contradiction(Contradiction c, int number) {
        return JsonObject.exact()
                .put("id", "C-" + number)
                .put("type", c.type())
                .put("state", c.state())
                .put("a", c.a().id())
                .put("b", c.b().id())
                .put("about", c.about())
                .put("why", c.why())
                .put("quoteA", c.quoteA().exact())
                .put("startA", c.quoteA().start())
                .put("endA", c.quoteA().end())
                .put("quoteB", c.quoteB().exact())
                .put("startB", c.quoteB().start())
                .put("endB", c.quoteB().end())
                .node();
    }

    /// Its second side is a treaty of the tables, which has no place in an article: a quote that says where to look
    /// it up.
    private static ObjectNode treatyConflict(TreatyConflict c, int number) {
        return JsonObject.exact()
                .put("id", "C-" + number)
                .put("type", TreatyConflict.TYPE)
                .put("state", c.state())
                .put("a", c.entry().id())
                .put("b", c.treaty().id())
                .put("about", c.about())
                .put("why", c.used(Optional.empty()) + " " + Phrase.capitalised(c.why()) + ".")
                .put("quoteA", c.quote().exact())
                .put("startA", c.quote().start())
                .put("endA", c.quote().end())
                .put("quoteB", c.treaty().says() + " (" + c.treaty().source() + ")")
                .put("startB", "")
                .put("endB", "")
                .node();
    }

    /// What was decided stands in one cell, as on the wire: each act has fields of its own.
    private ObjectNode decision(Decision d) {
        ObjectNode out = (ObjectNode) Wire.parse(DecisionWire.line(d));
        ObjectNode said = out.deepCopy();
        said.remove(List.of("id", "day", "who", "why", "act"));
        out.set("said", said);
        return out.put("holds", holdings.holds(d));
    }
}
