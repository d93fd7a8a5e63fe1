package casus.bench;

import casus.extract.Extraction;
import casus.ledger.Actors;
import casus.ledger.Entry;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Form;
import casus.terms.ActorId;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the ledger of articles with that of the same articles under other names ([Renaming]). Whoever reads
/// language and not names finds the same entries in both.
///
/// Text and Markdown files are read as they are; of HTML and PDF files, both ledgers come from the text alone.
final class Swap {
    /// One JSON object, who was renamed to whom, and the entries that differ.
    record Result(ObjectNode json, List<String> names, List<String> errors) {
        Result {
            names = List.copyOf(names);
            errors = List.copyOf(errors);
        }
    }

    private final Renaming renaming;
    private final List<String> errors = new ArrayList<>();
    private int entries;
    private int same;

    private Swap(Renaming renaming) {
        this.renaming = renaming;
    }

    /// The articles of a folder.
    static List<Article> articles(Path folder, LocalDate today) {
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

    static Result measure(Path folder, LocalDate today, long seed) {
        Actors actors = Actors.load();
        Extraction extraction = open(actors);
        List<Article> articles = articles(folder, today).stream()
                .map(a -> a.form() == Form.TEXT || a.form() == Form.MARKDOWN ? a : again(a, a.text(), today))
                .toList();
        List<List<Entry>> before = articles.stream().map(extraction::of).toList();
        Renaming renaming = Renaming.of(
                actors, articles, before.stream().flatMap(List::stream).toList(), today.getYear(), seed);
        Swap swap = new Swap(renaming);
        for (int i = 0; i < articles.size(); i++) {
            Article renamed =
                    again(articles.get(i), renaming.renamed(articles.get(i).text()), today);
            swap.compare(articles.get(i).name(), ordered(before.get(i)), ordered(extraction.of(renamed)));
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("articles", articles.size())
                .put("entries", swap.entries)
                .put("same", swap.same)
                .put("share", swap.entries == 0 ? 1 : Math.round(1000.0 * swap.same / swap.entries) / 1000.0)
                .put("seed", seed);
        return new Result(json, renaming.lines(), swap.errors);
    }

    private static Extraction open(Actors actors) {
        try {
            return Extraction.open(actors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article again(Article article, String text, LocalDate today) {
        String name = article.form() == Form.MARKDOWN ? article.name() : article.name() + ".txt";
        return Articles.of(today).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Entry> ordered(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry e) -> e.common().anchor().start())
                        .thenComparing(Entry::kind))
                .toList();
    }

    /// Longest common subsequence of the two ledgers; what lies between two common entries is paired in
    /// order, and
    /// each pair or single counts once.
    private void compare(String article, List<Entry> before, List<Entry> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(before.get(i), after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Entry> lost = new ArrayList<>();
        List<Entry> gained = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && isSame(before.get(i), after.get(j))) {
                differ(article, lost, gained);
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
        differ(article, lost, gained);
    }

    private void differ(String article, List<Entry> lost, List<Entry> gained) {
        for (Entry entry : lost) {
            Optional<Entry> pair =
                    gained.stream().filter(g -> g.kind().equals(entry.kind())).findFirst();
            pair.ifPresent(gained::remove);
            errors.add(article + "\n  - " + told(entry)
                    + pair.map(g -> "\n  + " + told(g)).orElse(""));
        }
        gained.forEach(g -> errors.add(article + "\n  + " + told(g)));
        entries += lost.size() + gained.size();
        lost.clear();
        gained.clear();
    }

    private boolean isSame(Entry before, Entry after) {
        return traits(before).equals(traits(after))
                && roles(before).size() == roles(after).size()
                && Stream.iterate(0, i -> i < roles(before).size(), i -> i + 1)
                        .allMatch(i ->
                                renaming.same(roles(before).get(i), roles(after).get(i)));
    }

    /// What no renaming may change.
    private static List<String> traits(Entry entry) {
        String own = switch (entry) {
            case Entry.Agreement e -> e.signed().map(Object::toString).orElse("-");
            case Entry.Transfer e -> e.stage().wire();
            case Entry.Event e -> e.type().wire();
            case Entry.Statement e -> e.manner().wire();
            case Entry.Driver e -> e.motive().wire() + " " + e.pulls().wire();
            case Entry.Expectation e -> e.type().map(t -> t.wire()).orElse("-");
        };
        return List.of(entry.kind(), entry.common().status().wire(), own);
    }

    /// The actors of each role; their order inside a role does not count.
    private static List<List<ActorId>> roles(Entry entry) {
        Function<Optional<ActorId>, List<ActorId>> one = a -> a.stream().toList();
        return switch (entry) {
            case Entry.Agreement e -> List.of(e.parties());
            case Entry.Transfer e -> List.of(one.apply(e.supplier()), one.apply(e.recipient()));
            case Entry.Event e -> List.of(e.actors(), e.recipients());
            case Entry.Statement e -> List.of(one.apply(e.actor()), one.apply(e.audience()));
            case Entry.Driver e -> List.of(List.of(e.actor()), one.apply(e.toward()));
            case Entry.Expectation e -> List.of(one.apply(e.actor()), one.apply(e.recipient()));
        };
    }

    private static String told(Entry entry) {
        return String.join(" ", traits(entry)) + " "
                + roles(entry).stream()
                        .map(r -> r.stream().map(ActorId::value).collect(Collectors.joining("+", "[", "]")))
                        .collect(Collectors.joining(" "))
                + " " + entry.common().madeBy().rule() + " \""
                + entry.common().anchor().exact().replaceAll("\\s+", " ") + "\"";
    }
}
