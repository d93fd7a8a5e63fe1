package casus.ledger.file;

import casus.ledger.Ledger;
import casus.ledger.decision.Corrections;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.decision.Decisions;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.read.Article;
import casus.read.Families;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.Status;
import casus.terms.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One case in one SQLite file: articles with their bytes and hashes, entries, questions, and a log of every
/// human decision, which only grows.
///
/// It opens on another machine to the same answers, byte for byte. An article and its entries are added together
/// or not at all, so that Ctrl-C, or worse, loses nothing that was there before. What was read is never changed:
/// what the decisions make of it stands beside it, and can be made again from the log.
public final class CaseFile implements AutoCloseable {
    /// The form of the file this version writes; a higher one was written by a newer Casus.
    public static final int FORMAT = 6;

    /// The first form with look-up tables.
    private static final int LOOKED_UP = 2;

    /// How many entries were found, and of how many.
    ///
    /// @param entries  of all that are in print, rejected ones left out
    /// @param articles in print
    public record Size(int entries, int articles) {}

    /// A dated thing so told has been; a planned or possible one may lie ahead.
    private static final Set<Status> TOLD = Set.of(Status.OCCURRED, Status.ONGOING, Status.DENIED);

    /// So many entries are read from the file at a time.
    private static final int LINES = 8_192;

    private final Database database;
    private final EntryRows rows;

    private CaseFile(Database database) {
        this.database = database;
        this.rows = new EntryRows(database);
    }

    /// Opens a case, and makes it if there is none.
    ///
    /// @throws InputProblem if the file is something else, or was written by a newer version
    public static CaseFile open(Path file) {
        CaseFile opened = new CaseFile(Database.open(file, FORMAT));
        try {
            if (!opened.isReadOnly()) {
                opened.carryForward();
            }
            return opened;
        } catch (InputProblem e) {
            opened.close();
            throw e;
        }
    }

    /// What is wrong with a case that is there, if something is: looked for without changing it.
    public static Optional<InputProblem> damage(Path file) {
        return CaseDamage.first(file);
    }

    /// Whether nothing can be written: it lies on a disk that may only be read.
    public boolean isReadOnly() {
        return database.isReadOnly();
    }

    /// Opens a case that must be there already.
    ///
    /// @throws InputProblem if it is not
    public static CaseFile existing(Path file) {
        if (!Files.exists(file)) {
            throw new InputProblem(
                    file.toString(),
                    "there is no case of this name",
                    "make one with `casus read PATH… --case " + file + "`");
        }
        return open(file);
    }

    private void carryForward() {
        if (database.number("PRAGMA user_version") < FORMAT) {
            database.transaction(() -> {
                if (database.number("PRAGMA user_version") < FORMAT) {
                    if (database.number("PRAGMA user_version") < LOOKED_UP) {
                        rows.lookUpAll();
                    }
                    database.run("PRAGMA user_version = " + FORMAT);
                }
                return FORMAT;
            });
        }
        rows.index();
    }

    /// The file.
    public Path file() {
        return database.file();
    }

    /// The name of the article with these bytes, if it is here.
    public Optional<String> nameOf(String sha256) {
        return database.first("SELECT name FROM article WHERE sha256 = ?", r -> r.getString(1), sha256);
    }

    /// Adds an article with the entries found in it; a second, different file of the same name becomes
    /// `name~2`.
    ///
    /// @param drafts entries whose ids are counted inside the article; they get the case's next ids in the
    ///     same order
    /// @return its name in the case, or nothing if the same bytes are here already
    public Optional<String> add(Article article, List<Entry> drafts) {
        return database.transaction(() -> {
            if (nameOf(article.sha256()).isPresent()) {
                return Optional.empty();
            }
            String name = freeName(article.name());
            int ordinal = 1 + database.number("SELECT COALESCE(MAX(ordinal), 0) FROM article");
            insert(article, name, ordinal, drafts);
            int last = nextEntry().number() - 1;
            Map<EntryId, EntryId> ids = new HashMap<>();
            for (Entry draft : drafts) {
                ids.put(draft.id(), new EntryId(++last));
            }
            UnaryOperator<EntryId> filed = id -> Optional.ofNullable(ids.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("no draft of this article is called " + id));
            rows.add(
                    ordinal,
                    drafts.stream()
                            .map(d -> d.linked(filed).with(d.common().filed(filed.apply(d.id()), name)))
                            .toList());
            return Optional.of(name);
        });
    }

    private String freeName(String name) {
        String free = name;
        for (int n = 2; database.number("SELECT COUNT(*) FROM article WHERE name = ?", free) > 0; n++) {
            free = name.replaceFirst("~\\d+$", "") + "~" + n;
        }
        return free;
    }

    private void insert(Article a, String name, int ordinal, List<Entry> drafts) throws SQLException {
        questionLog().insert(stored(a, ordinal, name, drafts), a.bytes());
        if (a.origin().isPresent()) {
            origins().add(ordinal, a.origin().get());
        }
    }

    /// An article as a case keeps it: undated, it cannot have been in print before the latest thing it tells of.
    public static StoredArticle stored(Article a, int ordinal, String name, List<Entry> drafts) {
        Optional<LocalDate> latestTold = drafts.stream()
                .filter(e -> TOLD.contains(e.common().status()))
                .flatMap(e -> e.common().time().flatMap(t -> t.edtf().earliest()).stream())
                .filter(d -> !d.isAfter(a.added()))
                .max(Comparator.naturalOrder());
        Optional<LocalDate> notBefore = a.published().flatMap(Edtf::earliest).or(() -> latestTold);
        LocalDate notAfter = a.published().flatMap(Edtf::latest).orElse(a.added());
        return StoredArticle.of(a, ordinal, name, notBefore, notAfter);
    }

    /// Everything on record that was in print by `asOf`; all of it without a day.
    public Ledger ledger(Optional<LocalDate> asOf) {
        Ledger all = all();
        return WholeLedger.of(asOf.map(all::asOf).orElse(all), new Families.Sketches());
    }

    /// The same for each day that is asked for, read from the file once.
    public Function<LocalDate, Ledger> ledgers() {
        Ledger all = all();
        Families.Sketches sketches = new Families.Sketches();
        return day -> WholeLedger.of(all.asOf(day), sketches);
    }

    private Ledger all() {
        Decisions decisions = decisions();
        return new Ledger(articles(decisions, LocalDate.MAX), entries(decisions), decisions);
    }

    /// What whoever asked on `day` had before them: the articles added by then, as the decisions made by then
    /// leave them, and of these what was in print by `asOf`.
    public Ledger knownOn(LocalDate day, Optional<LocalDate> asOf) {
        Decisions decisions =
                Decisions.of(log().stream().filter(d -> !d.day().isAfter(day)).toList());
        List<Entry> entries = database
                .rows(
                        "SELECT wire FROM entry WHERE article IN (SELECT ordinal FROM article WHERE added <= ?)"
                                + " ORDER BY id",
                        r -> Wire.entry(r.getString(1)),
                        day)
                .stream()
                .filter(e -> !e.common().madeBy().rule().equals(Common.MadeBy.HAND) || decisions.isAdded(e.id()))
                .map(e -> decisions.on(e.id()).isEmpty() ? e : Corrections.of(e, decisions.on(e.id())))
                .filter(e -> e.common().review() != Common.Review.REJECTED)
                .toList();
        Ledger all = new Ledger(articles(decisions, day), entries, decisions);
        return WholeLedger.of(asOf.map(all::asOf).orElse(all), new Families.Sketches());
    }

    /// All that nobody rejected, by id. A few thousand lines are held at a time and made entries of side by side.
    private List<Entry> entries(Decisions decisions) {
        List<Entry> out = new ArrayList<>();
        database.batches(
                "SELECT COALESCE(revised, wire) FROM entry WHERE review <> 'rejected' ORDER BY id",
                LINES,
                lines -> lines.parallelStream()
                        .map(line -> new WireLine(line, readable(line)))
                        .toList()
                        .forEach(read -> out.add(read.entry().orElseGet(() -> entry(read.line(), () -> decisions)))));
        return out;
    }

    /// @param entry empty for one with a date that cannot be read, which is made again where the case may be asked
    private record WireLine(String line, Optional<Entry> entry) {}

    private static Optional<Entry> readable(String line) {
        try {
            return Optional.of(Wire.entry(line));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<FiledArticle> articles(Decisions decisions, LocalDate addedBy) {
        return questionLog().articles().stream()
                .map(a -> a.filed(decisions))
                .filter(a -> !a.added().isAfter(addedBy))
                .toList();
    }

    /// The entries that pass a filter and were in print by `asOf`, by id; looked up, not scanned, so it stays
    /// quick in a large case.
    ///
    /// @param most at most so many
    public List<Entry> find(EntryFilter filter, Optional<LocalDate> asOf, int most) {
        return find(filter, asOf, 0, most);
    }

    /// The same, from the entry after one on.
    ///
    /// @param after the number of the entry before the first; 0 to begin at the beginning
    public List<Entry> find(EntryFilter filter, Optional<LocalDate> asOf, int after, int most) {
        Decisions decisions = decisions();
        List<Object> values = new ArrayList<>(List.of(filter.values()));
        asOf.ifPresent(values::add);
        values.add(after);
        values.add(most);
        String which = filter.condition()
                + asOf.map(d -> " AND e.article IN (SELECT ordinal FROM article WHERE in_print_by <= ?)")
                        .orElse("")
                + " AND " + filter.order() + " > ? ORDER BY " + filter.order() + " LIMIT ?";
        // As of a day, which may leave out most rows, the numbers come from an index that is a tenth of the table.
        String from = asOf.isPresent() && filter.words().isEmpty()
                ? "entry e WHERE e.id IN (SELECT e.id FROM entry e INDEXED BY entry_sorts WHERE " + which
                        + ") ORDER BY e.id"
                : filter.tables() + " WHERE " + which;
        return database.rows(
                "SELECT COALESCE(e.revised, e.wire) FROM " + from,
                r -> decisions.renamed(entry(r.getString(1), () -> decisions)),
                values.toArray());
    }

    /// Lists and counts for whoever leafs through a large case.
    public Catalogue catalogue() {
        return new Catalogue(database, this::decisions);
    }

    /// Changes when an article or a decision is added, and at nothing else: what was worked out from the case
    /// holds until then.
    public String edition() {
        return database.number("SELECT COALESCE(MAX(ordinal), 0) FROM article") + "."
                + database.number("SELECT COALESCE(MAX(id), 0) FROM act");
    }

    /// How much is on record by `asOf`.
    public Size size(Optional<LocalDate> asOf) {
        String day = asOf.map(LocalDate::toString).orElse("9999-99-99");
        return new Size(
                asOf.isEmpty()
                        ? database.number("SELECT COUNT(*) FROM entry WHERE review <> 'rejected'")
                        : database.number(
                                "SELECT COUNT(*) FROM entry WHERE review <> 'rejected' AND article IN"
                                        + " (SELECT ordinal FROM article WHERE in_print_by <= ?)",
                                day),
                database.number("SELECT COUNT(*) FROM article WHERE in_print_by <= ?", day));
    }

    /// The entry with this id, a rejected one too, as its decisions leave it.
    public Optional<Entry> entry(EntryId id) {
        return database.first(
                "SELECT COALESCE(revised, wire) FROM entry WHERE id = ?",
                r -> entry(r.getString(1), this::decisions),
                id.number());
    }

    /// An entry as it stands in the table; made again from its decisions where a date that cannot be read was let in.
    private Entry entry(String wire, Supplier<Decisions> decisions) {
        try {
            return Wire.entry(wire);
        } catch (IllegalArgumentException e) {
            EntryId id = EntryId.parse(Wire.parse(wire).path("id").asText());
            return Corrections.of(asRead(id), decisions.get().on(id));
        }
    }

    /// The whole log, in the order in which it was written.
    public List<Decision> log() {
        return database.rows("SELECT wire FROM act ORDER BY id", r -> DecisionWire.decision(r.getString(1)));
    }

    /// What the log comes to.
    public Decisions decisions() {
        return Decisions.of(log());
    }

    /// Writes a decision into the log and does what it says, both or neither.
    ///
    /// @throws InputProblem if it speaks of something that is not in the case, or contradicts another
    public Decision decide(LocalDate day, String who, String why, Decision.Act act) {
        return database.transaction(() -> write(day, who, why, act));
    }

    private Decision write(LocalDate day, String who, String why, Decision.Act act) throws SQLException {
        List<Decision> log = log();
        Decision decision = new Decision(log.size() + 1, day, who, why, act);
        new Admission(this, log).check(act);
        database.run(
                "INSERT INTO act (id, day, what, wire) VALUES (?,?,?,?)",
                decision.number(),
                day,
                act.word(),
                DecisionWire.line(decision));
        log.add(decision);
        new DecisionEffects(database, rows).of(act, log);
        return decision;
    }

    /// Files what a second reader read, and the decision that lets it in, both or neither. An entry of it counts while
    /// the decision holds.
    ///
    /// @param drafts  by article; their ids are counted inside it, and those held as unsure say so
    /// @param reading with the articles, and without the ids of new entries
    public Decision add(LocalDate day, String who, Map<String, List<Entry>> drafts, Decision.SecondReading reading) {
        return database.transaction(() -> {
            List<EntryId> entries = new ArrayList<>();
            List<EntryId> unsure = new ArrayList<>();
            int last = nextEntry().number() - 1;
            for (String article : reading.articles()) {
                List<Entry> filed = new ArrayList<>();
                for (Entry draft : drafts.getOrDefault(article, List.of())) {
                    EntryId id = new EntryId(++last);
                    entries.add(id);
                    if (draft.common().review() == Common.Review.UNSURE) {
                        unsure.add(id);
                    }
                    filed.add(draft.with(draft.common().filed(id, article).reviewed(Common.Review.REJECTED)));
                }
                rows.add(database.number("SELECT ordinal FROM article WHERE name = ?", article), filed);
            }
            return write(day, who, "", reading.adding(entries, unsure));
        });
    }

    /// What models answered.
    public AnswerLog answers() {
        return new AnswerLog(database);
    }

    /// The id of the next entry.
    public EntryId nextEntry() {
        return rows.next();
    }

    /// An entry before any decision on it.
    Optional<Entry> asFound(EntryId id) {
        return rows.asFound(id);
    }

    private Entry asRead(EntryId id) {
        return asFound(id).orElseThrow(() -> new IllegalStateException("no entry is called " + id));
    }

    /// Whether an entry names an actor by this id.
    public boolean names(String actor) {
        return database.number("SELECT COUNT(*) FROM (SELECT 1 FROM named WHERE actor = ? LIMIT 1)", actor) > 0;
    }

    /// Whether an article is called so.
    boolean holds(String article) {
        return database.number("SELECT COUNT(*) FROM article WHERE name = ?", article) > 0;
    }

    /// Where the state kept beside the log is not what the log gives, replayed from the first decision on; empty
    /// when all is well.
    public List<String> replay() {
        Decisions decisions = decisions();
        List<String> out = new ArrayList<>();
        database.rows(
                        "SELECT id, wire, COALESCE(revised, wire), review FROM entry",
                        r -> List.of(r.getString(1), r.getString(2), r.getString(3), r.getString(4)))
                .forEach(row -> {
                    EntryId id = new EntryId(Integer.parseInt(row.get(0)));
                    List<Decision.Act> acts = decisions.on(id);
                    String wire = row.get(1);
                    String review = EntryRows.reviewOf(wire);
                    if (!acts.isEmpty()) {
                        Entry effective = Corrections.of(Wire.entry(wire), acts);
                        wire = Wire.line(effective);
                        review = effective.common().review().wire();
                    }
                    if (!wire.equals(row.get(2)) || !review.equals(row.get(3))) {
                        out.add(id + " is not as the log leaves it");
                    }
                });
        database.rows("SELECT name, dated FROM article", r -> List.of(r.getString(1), orEmpty(r.getString(2))))
                .forEach(row -> {
                    if (!decisions
                            .published(row.get(0))
                            .map(Edtf::text)
                            .orElse("")
                            .equals(row.get(1))) {
                        out.add(row.get(0) + " has another date than the log gives it");
                    }
                });
        return out;
    }

    private static String orEmpty(String column) {
        return column == null ? "" : column;
    }

    /// A question that was asked.
    ///
    /// @param asked in these words
    /// @param day   on which it was asked
    /// @param asOf  of what was in print by then; empty for all that was on record
    /// @param by    the last day named beside it; empty where none was, whatever its words name
    public record LoggedQuestion(String asked, LocalDate day, Optional<LocalDate> asOf, Optional<LocalDate> by) {}

    /// Every question asked, in order.
    public List<LoggedQuestion> questions() {
        return database.rows(
                "SELECT asked, day, as_of, by_day FROM question ORDER BY id",
                r -> new LoggedQuestion(
                        r.getString(1),
                        LocalDate.parse(r.getString(2)),
                        StoredArticle.some(r.getString(3)).map(LocalDate::parse),
                        StoredArticle.some(r.getString(4)).map(LocalDate::parse)));
    }

    /// Keeps a question, unless the same one was asked last, on the same day and of the same days.
    public void ask(LoggedQuestion question) {
        if (isReadOnly() || lastAsked().filter(question::equals).isPresent()) {
            return;
        }
        database.transaction(() -> {
            database.run(
                    "INSERT INTO question (asked, day, as_of, by_day) VALUES (?,?,?,?)",
                    question.asked(),
                    question.day(),
                    question.asOf().map(LocalDate::toString).orElse(""),
                    question.by().map(LocalDate::toString).orElse(""));
            return question;
        });
    }

    /// Keeps a question asked without a last day beside it.
    public void ask(String asked, LocalDate day, Optional<LocalDate> asOf) {
        ask(new LoggedQuestion(asked, day, asOf, Optional.empty()));
    }

    /// The question asked last.
    public Optional<LoggedQuestion> lastAsked() {
        List<LoggedQuestion> all = questions();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The last time a question was asked in these words.
    public Optional<LoggedQuestion> lastAsked(String words) {
        return questions().reversed().stream()
                .filter(question -> question.asked().strip().equals(words.strip()))
                .findFirst();
    }

    /// The words of the question asked last.
    public Optional<String> lastQuestion() {
        return lastAsked().map(LoggedQuestion::asked);
    }

    /// What it keeps besides its ledger.
    public QuestionLog questionLog() {
        return new QuestionLog(database, rows);
    }

    /// Where its articles came from.
    public Origins origins() {
        return new Origins(database);
    }

    /// SHA-256 over articles and entries as the decisions leave them, in order, and over the decisions in force:
    /// two cases with the same hash give the same answers, and taking a decision back gives the hash before it.
    /// What came of a question, and what is said of an entry, changes no answer and is left out.
    public String stateHash() {
        MessageDigest digest = Sha256.digest();
        database.rows(
                "SELECT name, sha256, COALESCE(dated, published), not_before, in_print_by FROM article ORDER BY ordinal",
                r -> feed(digest, r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5)));
        database.rows("SELECT COALESCE(revised, wire) FROM entry ORDER BY id", r -> feed(digest, r.getString(1)));
        decisions().inForce().stream()
                .filter(d -> !(d.act() instanceof Decision.Resolve
                        || d.act() instanceof Decision.Comment
                        || d.act() instanceof Decision.Done))
                .forEach(d -> feed(digest, DecisionWire.line(d)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int feed(MessageDigest digest, String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return parts.length;
    }

    /// What is wrong with the file, by SQLite's own check, and with an article that is only half there; empty
    /// when it is sound.
    public List<String> faults() {
        List<String> out = new ArrayList<>(database.rows("PRAGMA integrity_check", r -> r.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .toList());
        database.rows(
                        "SELECT e.id FROM entry e WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.ordinal = e.article)",
                        r -> r.getString(1))
                .forEach(id -> out.add("L-" + id + " stands in no article"));
        return out;
    }

    @Override
    public void close() {
        database.close();
    }

    /// Where a copy of an article's bytes is needed: the bytes as found.
    public byte[] bytes(String article) throws IOException {
        return database.first("SELECT bytes FROM article WHERE name = ?", r -> r.getBytes(1), article)
                .orElseThrow(() -> new IOException(article + " is not in " + file()));
    }
}
