package casus.bench.rename;

import casus.bench.rename.Difference.PlacedEntry;
import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.parser.FlatParser;
import casus.read.Article;
import casus.read.Articles;
import casus.read.file.FileType;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Compares the ledger of articles with that of the same articles under other names, each article renamed by
/// itself ([Renaming]). Whoever reads language and not names finds the same entries in both.
///
/// Text and Markdown files are read as they are; of HTML and PDF files, both ledgers come from the text alone.
public final class Swap {
    /// One JSON object, who was renamed to whom, and the entries that differ, each with the reason.
    public record Result(ObjectNode json, List<String> names, List<String> errors) {
        public Result {
            names = List.copyOf(names);
            errors = List.copyOf(errors);
        }
    }

    private final FlatParser parser;
    private final Extraction extraction;
    private final LocalDate today;
    private final List<String> names = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final TreeMap<String, Integer> reasons = new TreeMap<>();
    private int entries;
    private int same;

    private Swap(FlatParser parser, Extraction extraction, LocalDate today) {
        this.parser = parser;
        this.extraction = extraction;
        this.today = today;
    }

    /// The articles of a folder.
    public static List<Article> articles(Path folder, LocalDate today) {
        if (!Files.isDirectory(folder)) {
            throw new InputProblem(folder.toString(), "there is no such folder", "name a folder of articles");
        }
        List<Article> articles = Articles.of(today)
                .read(List.of(folder), (done, total, name) -> {})
                .articles();
        if (articles.isEmpty()) {
            throw new InputProblem(folder.toString(), "there is no article in it", "name a folder of articles");
        }
        return articles;
    }

    public static Result measure(Path folder, LocalDate today, long seed) {
        Actors actors = Actors.load();
        Gazetteer gazetteer = Gazetteer.of(actors);
        Swap swap = open(actors, today);
        List<Article> articles = articles(folder, today);
        articles.forEach(a -> swap.article(gazetteer, a, seed));
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("articles", articles.size())
                .put("entries", swap.entries)
                .put("same", swap.same)
                .put("share", swap.entries == 0 ? 1 : Math.round(1000.0 * swap.same / swap.entries) / 1000.0)
                .put("seed", seed);
        swap.reasons.forEach(json.putObject("reasons")::put);
        return new Result(json, swap.names, swap.errors);
    }

    private static Swap open(Actors actors, LocalDate today) {
        try {
            return new Swap(FlatParser.open(), Extraction.open(actors), today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void article(Gazetteer gazetteer, Article found, long seed) {
        Article article =
                found.type() == FileType.TEXT || found.type() == FileType.MARKDOWN ? found : again(found, found.text());
        List<Entry> before = extraction.of(article);
        Renaming renaming = Renaming.of(gazetteer, article, before, seed);
        Renaming.RenamedText renamed = renaming.renamed(article.text());
        Article after = again(article, renamed.text());
        renaming.lines().forEach(line -> names.add(article.name() + ": " + line));
        compare(
                new Difference(parser, renaming, renamed, article, after),
                ordered(before.stream()
                        .map(e -> PlacedEntry.of(e, article.text(), at -> at, at -> at))
                        .toList()),
                ordered(extraction.of(after).stream()
                        .map(e -> PlacedEntry.of(e, after.text(), renamed::back, renamed::backEnd))
                        .toList()));
    }

    private Article again(Article article, String text) {
        String name = article.type() == FileType.MARKDOWN ? article.name() : article.name() + ".txt";
        return Articles.of(today).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PlacedEntry> ordered(List<PlacedEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(PlacedEntry::start)
                        .thenComparing(p -> p.entry().kind()))
                .toList();
    }

    /// Longest common subsequence of the two ledgers, in the order of the old text; of what is left, entries of one
    /// kind on the same words are one that differs, and each pair or single counts once.
    private void compare(Difference difference, List<PlacedEntry> before, List<PlacedEntry> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        difference.isNone(before.get(i).entry(), after.get(j).entry())
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<PlacedEntry> lost = new ArrayList<>();
        List<PlacedEntry> gained = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size()
                    && j < after.size()
                    && difference.isNone(before.get(i).entry(), after.get(j).entry())) {
                same++;
                entries++;
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lost.add(before.get(i++));
            } else {
                gained.add(after.get(j++));
            }
        }
        differ(difference, lost, gained);
    }

    private void differ(Difference difference, List<PlacedEntry> lost, List<PlacedEntry> gained) {
        for (PlacedEntry old : lost) {
            Optional<PlacedEntry> pair = gained.stream()
                    .filter(g -> g.entry().kind().equals(old.entry().kind()) && g.shared(old) > 0)
                    .max(Comparator.comparing(g -> g.shared(old)));
            pair.ifPresent(gained::remove);
            tell(difference.between(Optional.of(old), pair));
        }
        gained.forEach(g -> tell(difference.between(Optional.empty(), Optional.of(g))));
    }

    private void tell(Difference.ReportedDifference told) {
        entries++;
        errors.add(told.text());
        reasons.merge(told.reason(), 1, Integer::sum);
    }
}
