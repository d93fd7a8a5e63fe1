package casus.brief.export;

import casus.brief.export.table.Column;
import casus.brief.export.table.ExportTable;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.file.CaseFile;
import casus.ledger.file.StoredArticle;
import casus.ledger.file.StoredBrief;
import casus.ledger.file.Wording;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Origin;
import casus.terms.text.Phrase;
import casus.terms.text.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// A case made again from the tables that `casus export csv` wrote.
///
/// Entries come from the tables of their kinds; one that a decision changed, from `asRead.csv`, and the log
/// makes of it what it was. Grades are computed, so they are not read.
///
/// @param articles  put into the case
/// @param entries   put into the case, rejected ones with them
/// @param decisions made again
/// @param same      whether the case has the state the tables were written from
/// @param problems  what could not be read, by file and line
public record CaseImporter(int articles, int entries, int decisions, boolean same, List<InputProblem> problems) {
    private static final List<String> HEADS = List.of("id", "day", "who", "why", "act");

    public CaseImporter {
        problems = List.copyOf(problems);
    }

    /// Makes a case from a folder of tables.
    ///
    /// @param folder of the tables
    /// @param into   a new, empty case
    /// @param step   told how many entries are in
    /// @throws InputProblem if the folder is no export of a whole case
    static CaseImporter of(Path folder, CaseFile into, IntConsumer step) {
        return new ImportRun(folder, into, step).make();
    }

    /// The work, from table to table.
    private static final class ImportRun {
        private static final long LARGEST_TEXT = 100_000_000;

        private final Path folder;
        private final CaseFile into;
        private final IntConsumer step;
        private final List<InputProblem> problems = new ArrayList<>();
        private final Map<String, ObjectNode> kept = new HashMap<>();
        private final Map<String, Map<EntryId, Entry>> entries = new HashMap<>();
        private final Set<EntryId> asRead = new HashSet<>();
        private final Set<String> filed = new HashSet<>();
        private final Set<EntryId> seen = new HashSet<>();
        private String state = "";
        private int articlesDone;
        private int entriesDone;
        private int decisionsDone;

        ImportRun(Path folder, CaseFile into, IntConsumer step) {
            this.folder = folder;
            this.into = into;
            this.step = step;
        }

        CaseImporter make() {
            about();
            table("files", CsvTables.FILES, (row, line) -> kept.put(text(row, "article"), row));
            asRead();
            CsvTables.KINDS.forEach((kind, columns) -> table(kind + "s", columns, (row, line) -> entry(kind, row)));
            articles();
            if (Files.exists(folder.resolve("origins.csv"))) {
                origins();
            }
            decisions();
            table(
                    "questions",
                    CsvTables.QUESTIONS,
                    (row, line) -> into.ask(new CaseFile.LoggedQuestion(
                            text(row, "asked"), LocalDate.parse(text(row, "day")), day(row, "asOf"), day(row, "by"))));
            table(
                    "briefs",
                    CsvTables.BRIEFS,
                    (row, line) -> into.questionLog()
                            .add(new StoredBrief(
                                    text(row, "asked"),
                                    day(row, "by"),
                                    day(row, "asOf"),
                                    text(row, "stateHash"),
                                    text(row, "probability"),
                                    LocalDate.parse(text(row, "day")))));
            if (Files.exists(folder.resolve("wordings.csv"))) {
                wordings();
            }
            return new CaseImporter(
                    articlesDone, entriesDone, decisionsDone, into.stateHash().equals(state), problems);
        }

        /// Where articles came from; an export of an earlier version does not tell.
        private void origins() {
            Set<String> told = new HashSet<>();
            table("origins", CsvTables.ORIGINS, (row, line) -> {
                String article = text(row, "article");
                if (!filed.contains(article)) {
                    throw new IllegalArgumentException("no article is called " + article);
                }
                if (!told.add(article)) {
                    throw new IllegalArgumentException("the article " + article + " stands in the table twice");
                }
                List<String> headers = new ArrayList<>();
                row.path("headers").forEach(header -> headers.add(header.asText()));
                into.origins()
                        .keep(
                                ordinal(article),
                                new Origin(
                                        text(row, "place"),
                                        some(row, "address"),
                                        some(row, "finalAddress"),
                                        row.path("status").asInt(),
                                        headers));
            });
        }

        private static Optional<String> some(JsonNode row, String field) {
            return Optional.of(row.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
        }

        /// One row a line; an export of an earlier version has none.
        private void wordings() {
            Map<String, Wording> all = new LinkedHashMap<>();
            table("wordings", CsvTables.WORDINGS, (row, line) -> {
                SortedMap<String, String> words = new TreeMap<>();
                Optional.ofNullable(all.get(text(row, "wording"))).ifPresent(w -> words.putAll(w.lines()));
                words.put(text(row, "line"), text(row, "words"));
                all.put(
                        text(row, "wording"),
                        new Wording(text(row, "asked"), words, LocalDate.parse(text(row, "day"))));
            });
            all.values().forEach(into.questionLog()::keep);
        }

        private void table(String name, List<Column> columns, ExportTable.Reader reader) {
            try {
                new ExportTable(folder.resolve(name + ".csv"), columns, problems).read(reader);
            } catch (InputProblem e) {
                problems.add(e);
            }
        }

        private void about() {
            List<ObjectNode> rows = new ArrayList<>();
            new ExportTable(folder.resolve("case.csv"), CsvTables.CASE, problems).read((row, line) -> rows.add(row));
            if (rows.size() != 1) {
                throw problems.isEmpty()
                        ? new InputProblem(
                                "case.csv", "the table has no row", "import a folder that casus export csv wrote")
                        : problems.getFirst();
            }
            if (rows.getFirst().path("asOf").isTextual()) {
                throw new InputProblem(
                        "case.csv:2",
                        "the tables are of what was known as of "
                                + rows.getFirst().path("asOf").asText() + ", and no whole case",
                        "export the case again without --as-of");
            }
            state = rows.getFirst().path("stateHash").asText();
        }

        private void asRead() {
            table("asRead", CsvTables.AS_READ, (row, line) -> {
                Entry e = Wire.entry(Wire.text(row.path("entry")));
                if (!e.id().toString().equals(text(row, "id"))) {
                    throw new IllegalArgumentException("the row is of " + text(row, "id") + " and holds " + e.id());
                }
                if (!asRead.add(e.id())) {
                    throw new IllegalArgumentException(e.id() + " stands in the table twice");
                }
                file(e);
            });
        }

        private void entry(String kind, ObjectNode row) {
            row.put("kind", kind);
            Entry e = Wire.entry(Wire.text(unjudged(row)));
            if (!seen.add(e.id())) {
                throw new IllegalArgumentException(e.id() + " stands in the tables twice");
            }
            if (!asRead.contains(e.id())) {
                file(e);
            }
        }

        /// Grades are computed and reviews come from the log, whatever stands in the cells.
        private static ObjectNode unjudged(ObjectNode row) {
            Common.Grade g = Common.Grade.UNKNOWN;
            row.putObject("grade")
                    .put("source", g.source())
                    .put("information", g.information())
                    .put("why", g.why());
            row.putObject("review").put("state", Common.Review.SUGGESTED.wire());
            return row;
        }

        private void file(Entry e) {
            entries.computeIfAbsent(e.common().article(), a -> new TreeMap<>(Comparator.comparing(EntryId::number)))
                    .put(e.id(), e);
        }

        private void articles() {
            Map<String, ObjectNode> rows = new LinkedHashMap<>();
            Map<String, Integer> lines = new HashMap<>();
            table("articles", CsvTables.ARTICLES, (row, line) -> {
                String name = text(row, "article");
                if (rows.putIfAbsent(name, row) != null) {
                    throw new IllegalArgumentException("the article " + name + " stands in the table twice");
                }
                lines.put(name, line);
            });
            rows.entrySet().stream()
                    .sorted(Comparator.comparing(r -> ordinal(r.getKey())))
                    .forEach(r -> {
                        try {
                            article(r.getKey(), r.getValue());
                        } catch (IOException | IllegalArgumentException | DateTimeException e) {
                            problem(
                                    "articles.csv:" + lines.getOrDefault(r.getKey(), 1),
                                    String.valueOf(e.getMessage()));
                        }
                    });
            new TreeMap<>(entries)
                    .forEach((article, lost) -> problem(
                            "articles.csv",
                            "the article " + article + " of " + Phrase.count(lost.size(), "entry", "entries")
                                    + " is missing, and they with it"));
        }

        private int ordinal(String article) {
            ObjectNode row = kept.get(article);
            return row == null ? Integer.MAX_VALUE : row.path("ordinal").asInt(Integer.MAX_VALUE);
        }

        private void article(String name, ObjectNode row) throws IOException {
            ObjectNode file = kept.get(name);
            if (file == null) {
                throw new IllegalArgumentException("files.csv has no row of the article " + name);
            }
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes(text(row, "textFile"), "texts/[1-9]\\d{0,8}\\.txt")))
                    .toString();
            byte[] bytes = bytes(text(file, "file"), "files/[1-9]\\d{0,8}\\.bin");
            if (!Sha256.of(bytes).equals(text(row, "sha256"))) {
                throw new IllegalArgumentException(
                        text(file, "file") + " is not the file the hash of " + name + " was taken of");
            }
            Map<EntryId, Entry> all = entries.getOrDefault(name, Map.of());
            List<Entry> own = new ArrayList<>();
            for (Entry e : all.values()) {
                if (stands(e, words)) {
                    own.add(e);
                } else {
                    problem(
                            e.kind() + "s.csv",
                            "the words of " + e.id() + " do not stand at its place in " + text(row, "textFile"));
                }
            }
            into.questionLog()
                    .add(
                            new StoredArticle(
                                    file.path("ordinal").asInt(),
                                    name,
                                    text(row, "sha256"),
                                    text(file, "form"),
                                    words,
                                    text(row, "language"),
                                    row.path("title").asText(""),
                                    row.path("publisher").asText(""),
                                    row.path("byline").asText(""),
                                    file.path("published").asText(""),
                                    file.path("notBefore").asText(""),
                                    text(file, "notAfter"),
                                    text(row, "added"),
                                    flags(row.path("flags")),
                                    file.path("fences").asText("")),
                            bytes,
                            own);
            entries.remove(name);
            filed.add(name);
            articlesDone++;
            entriesDone += own.size();
            step.accept(entriesDone);
        }

        private static String flags(JsonNode values) {
            List<String> out = new ArrayList<>();
            values.forEach(v -> out.add(v.asText()));
            return String.join(" ", out.stream().sorted().toList());
        }

        private static boolean stands(Entry e, String text) {
            int start = e.common().anchor().start();
            int end = e.common().anchor().end();
            if (start < 0 || end < start || end > text.codePointCount(0, text.length())) {
                return false;
            }
            int from = text.offsetByCodePoints(0, start);
            return text.substring(from, text.offsetByCodePoints(from, end - start))
                    .equals(e.common().anchor().exact());
        }

        /// The bytes of a file beside the tables; a name that leads elsewhere is refused before it is looked for.
        private byte[] bytes(String name, String form) throws IOException {
            if (!name.matches(form)) {
                throw new IllegalArgumentException("\"" + name + "\" is no file of an export");
            }
            Path inside = folder.resolve(name);
            Path parent = inside.resolveSibling("");
            if (Files.isSymbolicLink(parent) || !Files.isRegularFile(inside, LinkOption.NOFOLLOW_LINKS)) {
                throw new IllegalArgumentException("there is no file " + name + " in the folder");
            }
            if (Files.size(inside) > LARGEST_TEXT) {
                throw new IllegalArgumentException(
                        name + " has " + Files.size(inside) + " bytes, more than " + LARGEST_TEXT);
            }
            return Files.readAllBytes(inside);
        }

        /// The log is made again from its first decision on; it ends before the first that cannot be made.
        private void decisions() {
            List<String> left = new ArrayList<>();
            table("decisions", CsvTables.DECISIONS, (row, line) -> {
                String name = text(row, "id");
                if (!left.isEmpty()) {
                    left.add(name);
                    return;
                }
                try {
                    decide(row);
                } catch (IllegalArgumentException | DateTimeException e) {
                    left.add(name);
                    throw e;
                } catch (InputProblem e) {
                    left.add(name);
                    throw new IllegalArgumentException(name + " cannot be made again: " + e.what(), e);
                }
            });
            if (left.size() > 1) {
                problem(
                        "decisions.csv",
                        left.size() - 1 + " decisions behind " + left.getFirst()
                                + " were left out: each rests on the log before it");
            }
        }

        private void decide(ObjectNode row) {
            ObjectNode wire = ((ObjectNode) row.path("said")).deepCopy();
            for (String field : HEADS) {
                wire.put(field, text(row, field));
            }
            Decision d = DecisionWire.decision(Wire.text(wire));
            if (d.number() != decisionsDone + 1) {
                throw new IllegalArgumentException(
                        d.name() + " stands where D-" + (decisionsDone + 1) + " belongs: the log has no gaps");
            }
            into.decide(d.day(), d.who(), d.why(), d.act());
            decisionsDone++;
        }

        private void problem(String where, String what) {
            problems.add(new InputProblem(where, what, "correct it; it was left out, and the rest was read"));
        }

        private static String text(JsonNode row, String field) {
            if (!row.path(field).isTextual()) {
                throw new IllegalArgumentException("the cell of \"" + field + "\" is empty");
            }
            return row.path(field).asText();
        }

        private static Optional<LocalDate> day(JsonNode row, String field) {
            return row.path(field).isTextual()
                    ? Optional.of(LocalDate.parse(row.path(field).asText()))
                    : Optional.empty();
        }
    }
}
