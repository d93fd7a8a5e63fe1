package casus.web.record;

import casus.ledger.Ledger;
import casus.ledger.decision.Decisions;
import casus.ledger.file.Catalogue;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.read.Flag;
import casus.read.SkippedPart;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.EntryLines;
import casus.work.FieldValues;
import casus.work.hand.EntryProposal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One article as it stands in the case, what was read in it marked in place, each entry on a card beside its
/// paragraph; without an article, the list of them.
public final class ReaderScreen implements Screen {
    private static final int ROWS = 50;
    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_NAMES = 300;

    /// An article in the list.
    public record Row(
            String name,
            String title,
            String publisher,
            String published,
            String added,
            int entries,
            List<String> flags,
            Link link) {}

    /// The list.
    public record ArticleList(List<Row> rows, int total, String search, Optional<Link> previous, Optional<Link> next) {}

    /// A piece of text.
    ///
    /// @param css   classes: the kind, and `at` for the entry asked for
    /// @param ids   of the entries over it, with spaces between
    /// @param ticks entries that begin here
    public record Piece(String text, String css, String ids, List<Tick> ticks) {}

    /// Where an entry begins.
    public record Tick(String id, String letter, String kind, String review) {}

    /// A paragraph with its cards.
    ///
    /// @param from its first code point in the article
    /// @param add  where an entry is added from it
    public record Paragraph(List<Piece> pieces, List<Card> cards, int from, Optional<Link> add) {}

    /// The form in which an entry is added.
    public record AddForm(EntryProposal proposal, int from, Link cancel) {}

    /// Paragraphs in a row that are all of the article, or all fenced for one reason.
    ///
    /// @param fence why; empty for the article itself
    /// @param open  whether it is shown at once
    public record Block(String fence, boolean open, List<Paragraph> paragraphs) {}

    /// One article.
    ///
    /// @param dated whether an analyst set its date
    /// @param names that can be judged to be one
    public record ArticleView(
            String name,
            String title,
            List<Map.Entry<String, String>> facts,
            List<String> flags,
            List<Block> blocks,
            List<Map.Entry<String, Integer>> kinds,
            int entries,
            int part,
            int parts,
            Optional<Link> previous,
            Optional<Link> next,
            String published,
            List<String> names,
            boolean graded,
            String publisher,
            Optional<AddForm> add) {}

    /// The list, or one article.
    public record Model(Optional<ArticleList> list, Optional<ArticleView> text) {}

    private final EntryForms forms = new EntryForms();

    private record LoadedArticle(FiledArticle article, List<Entry> entries, boolean graded) {}

    @Override
    public String path() {
        return "/reader";
    }

    @Override
    public String title() {
        return "Reader";
    }

    @Override
    public String key() {
        return "r";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.SOURCES;
    }

    @Override
    public View show(Request request) {
        Optional<String> name = request.text("article");
        Optional<FiledArticle> article =
                name.flatMap(n -> request.file().catalogue().article(n, request.asOf()));
        if (name.isPresent() && article.isEmpty()) {
            request.tell(new InputProblem(
                    "article",
                    "no article" + request.asOf().map(d -> " known as of " + d).orElse("") + " has this name",
                    "choose one from the list"));
        }
        if (article.isEmpty()) {
            List<Catalogue.Item> items = items(request);
            return View.of(
                    "reader.jte",
                    new Model(Optional.of(shelf(request, items)), Optional.empty()),
                    () -> shelfJson(items),
                    () -> shelfTable(items));
        }
        LoadedArticle read = read(request, article.get());
        return View.of(
                        "reader.jte",
                        new Model(Optional.empty(), Optional.of(text(request, read))),
                        () -> json(request, read),
                        () -> table(request, read))
                .titled(SafeWords.flat(
                        article.get().title().orElse(article.get().name())));
    }

    // --- the list

    private static int skip(Request request) {
        return request.number("skip", 0, 0, 100_000_000);
    }

    private static List<Catalogue.Item> items(Request request) {
        return request.file().catalogue().articles(request.asOf(), request.text("q"), skip(request), ROWS);
    }

    private static ArticleList shelf(Request request, List<Catalogue.Item> items) {
        int total = request.file().catalogue().articles(request.asOf(), request.text("q"));
        int skip = skip(request);
        Link here = request.here().without("article", "entry");
        return new ArticleList(
                items.stream().map(i -> row(request, i)).toList(),
                total,
                request.text("q").orElse(""),
                skip == 0
                        ? Optional.empty()
                        : Optional.of(here.with("skip", skip <= ROWS ? "" : String.valueOf(skip - ROWS))),
                skip + ROWS < total ? Optional.of(here.with("skip", String.valueOf(skip + ROWS))) : Optional.empty());
    }

    private static Row row(Request request, Catalogue.Item i) {
        return new Row(
                i.name(),
                SafeWords.flat(i.title().orElse("")),
                SafeWords.flat(i.publisher().orElse("")),
                i.published().map(Object::toString).orElse("undated"),
                i.added().toString(),
                i.entries(),
                i.openFlagWords(),
                request.to("/reader").with("article", i.name()));
    }

    private static JsonNode shelfJson(List<Catalogue.Item> items) {
        return JsonObject.exact()
                .put(
                        "articles",
                        items,
                        i -> JsonObject.exact()
                                .put("article", i.name())
                                .put("title", i.title().orElse(""))
                                .put("publisher", i.publisher().orElse(""))
                                .put(
                                        "published",
                                        i.published().map(Object::toString).orElse(""))
                                .put("inPrintBy", i.inPrintBy().toString())
                                .put("added", i.added().toString())
                                .put("entries", i.entries())
                                .put("flags", i.flagWords()))
                .node();
    }

    private static ScreenTable shelfTable(List<Catalogue.Item> items) {
        ScreenTable.Rows rows =
                ScreenTable.of("article", "title", "publisher", "published", "inPrintBy", "added", "entries", "flags");
        items.forEach(i -> rows.row(
                i.name(),
                i.title().orElse(""),
                i.publisher().orElse(""),
                i.published().map(Object::toString).orElse(""),
                i.inPrintBy(),
                i.added(),
                i.entries(),
                String.join(" ", i.flagWords())));
        return rows.done();
    }

    // --- one article

    private static LoadedArticle read(Request request, FiledArticle article) {
        // A text that is too long for an article may hold more entries than all others: its page waits for no grades.
        boolean graded = !request.isLarge()
                && (!article.flags().contains(Flag.READ_IN_PART)
                        || request.known("ledger", Ledger.class).isPresent());
        Map<EntryId, Entry> byId = new HashMap<>();
        if (graded) {
            request.ledger().entries().forEach(e -> byId.put(e.id(), e));
        }
        List<Entry> entries = Stream.concat(
                        entries(request, article, Optional.empty()),
                        entries(request, article, Optional.of(Review.REJECTED)))
                .map(e -> byId.getOrDefault(e.id(), e))
                .toList();
        return new LoadedArticle(article, entries, graded);
    }

    private static Stream<Entry> entries(Request request, FiledArticle article, Optional<Review> review) {
        EntryFilter in = EntryFilter.ALL.only(review, Optional.of(article.name()));
        return request.file().find(in, request.asOf(), MOST_ENTRIES).stream();
    }

    private static Optional<Entry> wanted(Request request, LoadedArticle read) {
        return request.get("entry", FieldValues::id)
                .flatMap(id ->
                        read.entries().stream().filter(e -> e.id().equals(id)).findFirst());
    }

    private static int part(Request request, LoadedArticle read, Passage passage) {
        return Math.min(
                passage.size(),
                request.text("part").isPresent()
                        ? request.number("part", 1, 1, 1_000_000)
                        : wanted(request, read).map(passage::partOf).orElse(1));
    }

    private ArticleView text(Request request, LoadedArticle read) {
        FiledArticle a = read.article();
        Passage passage = new Passage(a, read.entries());
        Optional<Entry> wanted = wanted(request, read);
        int parts = passage.size();
        int part = part(request, read, passage);
        Link here = request.here().without("part", "entry");
        Decisions decisions = request.file().decisions();
        Map<String, Integer> kinds = new HashMap<>();
        read.entries().forEach(e -> kinds.merge(e.kind(), 1, Integer::sum));
        return new ArticleView(
                a.name(),
                SafeWords.flat(a.title().orElse(a.name())),
                facts(a, decisions),
                a.flagWords(),
                blocks(request, read, passage.part(part), wanted, decisions),
                casus.work.EntryQuery.kinds().stream()
                        .filter(kinds::containsKey)
                        .map(k -> Map.entry(k, kinds.get(k)))
                        .toList(),
                read.entries().size(),
                part,
                parts,
                part > 1 ? Optional.of(here.with("part", String.valueOf(part - 1))) : Optional.empty(),
                part < parts ? Optional.of(here.with("part", String.valueOf(part + 1))) : Optional.empty(),
                a.published().map(Object::toString).orElse(""),
                wanted.isPresent() || request.text("add").isPresent() ? names(request, read.entries()) : List.of(),
                read.graded(),
                a.publisher().map(SafeWords::flat).orElse(""),
                forms.of(request, a, read.entries()));
    }

    private static List<Map.Entry<String, String>> facts(FiledArticle a, Decisions decisions) {
        List<Map.Entry<String, String>> out = new ArrayList<>();
        out.add(Map.entry(
                "published",
                a.published().map(Object::toString).orElse("undated")
                        + (decisions.published(a.name()).isPresent() ? ", as an analyst dated it" : "")
                        + (a.published().isEmpty()
                                ? a.notBefore().map(d -> "; after " + d).orElse("") + "; by " + a.notAfter()
                                        + " at the latest"
                                : "")));
        a.publisher().ifPresent(p -> out.add(Map.entry("publisher", SafeWords.flat(p))));
        a.byline().ifPresent(b -> out.add(Map.entry("by", SafeWords.flat(b))));
        out.add(Map.entry("added", a.added().toString()));
        out.add(Map.entry("file", SafeWords.flat(a.name())));
        if (a.flags().contains(Flag.READ_IN_PART)) {
            out.add(Map.entry("read for entries", readSoFar(a)));
        }
        if (!a.language().equals("en")) {
            out.add(Map.entry("language", a.language()));
        }
        return out;
    }

    private static String readSoFar(FiledArticle a) {
        int read = a.skippedParts().stream()
                .filter(part -> part.kind() == SkippedPart.Kind.BEYOND)
                .mapToInt(SkippedPart::start)
                .min()
                .orElse(a.text().length());
        return String.format(
                Locale.ROOT,
                "the first %,d of %,d characters; to have the rest on record, cut the file into articles and add those",
                a.text().codePointCount(0, read),
                a.text().codePointCount(0, a.text().length()));
    }

    private static List<Block> blocks(
            Request request,
            LoadedArticle read,
            List<Passage.Paragraph> paragraphs,
            Optional<Entry> wanted,
            Decisions decisions) {
        EntryLines lines = new EntryLines(request.actors());
        String at = wanted.map(e -> e.id().toString()).orElse("");
        List<Block> out = new ArrayList<>();
        Optional<SkippedPart.Kind> last = Optional.empty();
        List<Paragraph> run = new ArrayList<>();
        for (Passage.Paragraph p : paragraphs) {
            if (!p.fence().equals(last) && !run.isEmpty()) {
                out.add(block(last, run));
                run.clear();
            }
            last = p.fence();
            run.add(new Paragraph(
                    p.pieces().stream().map(piece -> piece(piece, at)).toList(),
                    p.entries().stream()
                            .map(e -> Card.of(
                                    e,
                                    lines,
                                    request,
                                    decisions,
                                    read.graded(),
                                    e.id().toString().equals(at)))
                            .toList(),
                    p.start(),
                    request.readOnly() || p.fence().isPresent()
                            ? Optional.empty()
                            : Optional.of(request.here()
                                    .without("entry", "words")
                                    .with("add", String.valueOf(p.start()))
                                    .at("add"))));
        }
        if (!run.isEmpty()) {
            out.add(block(last, run));
        }
        return out;
    }

    private static Block block(Optional<SkippedPart.Kind> fence, List<Paragraph> run) {
        boolean open = fence.equals(Optional.of(SkippedPart.Kind.BEYOND))
                || run.stream().anyMatch(p -> !p.cards().isEmpty());
        return new Block(fence.map(Passage::words).orElse(""), open, List.copyOf(run));
    }

    private static Piece piece(Passage.Piece p, String at) {
        String css = (p.ids().isEmpty() ? "" : "s k-" + p.kind() + (p.ids().size() > 1 ? " more" : ""))
                + (p.ids().contains(at) ? " at" : "")
                + (p.fenced() ? " fenced" : "");
        return new Piece(
                p.text(),
                css.strip(),
                String.join(" ", p.ids()),
                p.starts().stream()
                        .map(e -> new Tick(
                                e.id().toString(),
                                EntryRow.letter(e.kind()),
                                e.kind(),
                                e.common().review().wire()))
                        .toList());
    }

    /// Everybody named in the article, to choose from.
    private static List<String> names(Request request, List<Entry> entries) {
        TreeSet<String> out = new TreeSet<>();
        for (Entry e : entries) {
            e.named().forEach(id -> out.add(request.actors().name(id)));
            if (e instanceof Entry.Statement s) {
                s.speaker().ifPresent(out::add);
            }
            e.common().accordingTo().flatMap(a -> a.name()).ifPresent(out::add);
        }
        return out.stream().limit(MOST_NAMES).toList();
    }

    /// An article that is shown in parts is handed out in parts.
    private static JsonNode json(Request request, LoadedArticle read) {
        FiledArticle a = read.article();
        Passage passage = new Passage(a, read.entries());
        int part = part(request, read, passage);
        Passage.TextPart here = passage.stretch(part);
        boolean whole = passage.size() == 1;
        JsonObject out = JsonObject.exact()
                .put("article", a.name())
                .put("sha256", a.sha256())
                .put("title", a.title().orElse(""))
                .put("publisher", a.publisher().orElse(""))
                .put("published", a.published().map(Object::toString).orElse(""))
                .put("notAfter", a.notAfter())
                .put("language", a.language());
        if (!whole) {
            out.put("part", part)
                    .put("parts", passage.size())
                    .put("start", here.start())
                    .put("end", here.end());
        }
        return out.put("text", here.text())
                .put("flags", a.flagWords())
                .put(
                        "fences",
                        passage.fences(part),
                        f -> JsonObject.exact()
                                .put("start", f.start())
                                .put("end", f.end())
                                .put("kind", Passage.words(f.kind())))
                .put("entries", whole ? read.entries() : here.entries(), Wire::object)
                .node();
    }

    private static ScreenTable table(Request request, LoadedArticle read) {
        EntryLines lines = new EntryLines(request.actors());
        ScreenTable.Rows rows =
                ScreenTable.of("id", "kind", "what", "status", "time", "review", "start", "end", "quote");
        Passage passage = new Passage(read.article(), read.entries());
        boolean one = request.text("part").isPresent() && passage.size() > 1;
        (one ? passage.stretch(part(request, read, passage)).entries() : read.entries())
                .forEach(e -> rows.row(
                        e.id(),
                        e.kind(),
                        lines.what(e),
                        e.common().status().wire(),
                        e.common().time().map(t -> t.edtf().text()).orElse(""),
                        e.common().review().wire(),
                        e.common().anchor().start(),
                        e.common().anchor().end(),
                        e.common().anchor().exact()));
        return rows.done();
    }
}
