package casus.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Finds what is wrong in the files of the corpus: a quote that is not in its text, a word that is in no list,
/// a name nobody else uses, a table that lacks an article.
public final class CorpusCheck {
    private final CorpusFiles files;
    private final ActorNames actors;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    private CorpusCheck(CorpusFiles files) {
        this.files = files;
        this.actors = ActorNames.in(files.folder().resolve("actors.tsv"));
    }

    /// All problems, in the order of the articles; empty when the corpus is sound.
    ///
    /// @param folder holds `articles`, `gold` and the rest
    public static List<Problem> of(Path folder) {
        CorpusCheck check = new CorpusCheck(new CorpusFiles(folder));
        check.checkArticles();
        check.checkSecond();
        check.checkGenres();
        check.checkSplits();
        return List.copyOf(check.problems);
    }

    private void checkArticles() {
        List<String> articles = files.ids("articles", ".txt");
        for (String id : articles) {
            String text = CorpusFiles.text(files.article(id));
            if (text.contains("\r")) {
                problems.add(new Problem(files.article(id), 0, "has carriage returns, which offsets must not count"));
            }
            checkRecords("gold", id, text);
            checkTraps(id, text);
        }
        Set<String> known = Set.copyOf(articles);
        strangers("gold", ".gold.jsonl", known);
        strangers("gold", ".never.jsonl", known);
        strangers("second", ".gold.jsonl", known);
    }

    private void strangers(String subfolder, String ending, Set<String> known) {
        files.ids(subfolder, ending).stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(new Problem(
                        files.folder().resolve(subfolder).resolve(id + ending), 0, "there is no article " + id)));
    }

    /// A second annotation numbers its records on its own.
    private void checkSecond() {
        ids.clear();
        for (String id : files.ids("second", ".gold.jsonl")) {
            if (Files.exists(files.article(id))) {
                checkRecords("second", id, CorpusFiles.text(files.article(id)));
            }
        }
    }

    private void checkRecords(String annotation, String id, String text) {
        Path file = files.records(annotation, id);
        for (CorpusFiles.Line line : linesOf(file)) {
            unique(file, line);
            new LineCheck(text, actors, line.json(), what -> problems.add(new Problem(file, line.number(), what)))
                    .checkRecord(id);
        }
    }

    private void checkTraps(String id, String text) {
        Path file = files.traps(id);
        for (CorpusFiles.Line line : linesOf(file)) {
            unique(file, line);
            new LineCheck(text, actors, line.json(), what -> problems.add(new Problem(file, line.number(), what)))
                    .checkTrap(id);
        }
    }

    private List<CorpusFiles.Line> linesOf(Path file) {
        if (!Files.exists(file)) {
            problems.add(new Problem(file, 0, "is missing"));
            return List.of();
        }
        return CorpusFiles.lines(file, problems::add);
    }

    private void unique(Path file, CorpusFiles.Line line) {
        String id = line.json().path("id").asText("");
        String here = file.getFileName() + ":" + line.number();
        String before = ids.putIfAbsent(id, here);
        if (before != null) {
            problems.add(new Problem(file, line.number(), "id " + id + " stands at " + before + " too"));
        }
    }

    private void checkGenres() {
        checkTable("genres.tsv", 4, (where, row) -> {
            List<String> pair = List.of(row.get(2).split("-"));
            if (pair.size() != 2 || !pair.equals(pair.stream().sorted().toList())) {
                where.accept("not two participants in the order of the alphabet: " + row.get(2));
            }
            pair.stream()
                    .filter(name -> !actors.contains(name))
                    .forEach(name -> where.accept(name + " is neither ISO 3166-1 nor in actors.tsv"));
        });
    }

    /// What `Splits` makes is tested on its own; here only that each article has its row.
    private void checkSplits() {
        checkTable("splits.tsv", 3, (where, row) -> {});
    }

    /// A table has one row for each article and no other.
    private void checkTable(String name, int columns, BiConsumer<Consumer<String>, List<String>> check) {
        Path file = files.folder().resolve(name);
        if (!Files.exists(file)) {
            problems.add(new Problem(file, 0, "is missing"));
            return;
        }
        Set<String> missing = new TreeSet<>(files.ids("articles", ".txt"));
        int number = 0;
        for (List<String> row : CorpusFiles.table(file)) {
            number++;
            int line = number;
            if (row.size() == columns) {
                check.accept(what -> problems.add(new Problem(file, line, what)), row);
            } else {
                problems.add(new Problem(file, line, row.size() + " columns, not " + columns));
            }
            if (!missing.remove(row.getFirst())) {
                problems.add(new Problem(file, line, "no article, or a second row: " + row.getFirst()));
            }
        }
        missing.forEach(id -> problems.add(new Problem(file, 0, "has no row for " + id)));
    }
}
