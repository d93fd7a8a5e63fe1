package casus.ledger;

import casus.ledger.decision.Decisions;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.EntryId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is on record in one case, as of a day.
///
/// @param articles by name
/// @param entries  by id; entries a human rejected are left out
/// @param decisions those in force
/// @param inPrintBy the day later than which nothing on record was in print; empty for all of it
public record Ledger(
        List<FiledArticle> articles, List<Entry> entries, Decisions decisions, Optional<LocalDate> inPrintBy) {
    public Ledger {
        articles = articles.stream()
                .sorted(Comparator.comparing(FiledArticle::name))
                .toList();
        entries = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
    }

    /// All that is on record.
    public Ledger(List<FiledArticle> articles, List<Entry> entries, Decisions decisions) {
        this(articles, entries, decisions, Optional.empty());
    }

    /// On which nobody has decided anything.
    public Ledger(List<FiledArticle> articles, List<Entry> entries) {
        this(articles, entries, Decisions.NONE);
    }

    /// Only what was in print by `day`: nothing published later can change an answer.
    public Ledger asOf(LocalDate day) {
        List<FiledArticle> visible =
                articles.stream().filter(a -> a.inPrintBy(day)).toList();
        var names = visible.stream().map(FiledArticle::name).collect(Collectors.toSet());
        return new Ledger(
                visible,
                entries.stream()
                        .filter(e -> names.contains(e.common().article()))
                        .toList(),
                decisions.asOf(day),
                inPrintBy.filter(day::isAfter).or(() -> Optional.of(day)));
    }

    /// The last day that whoever asks it on a day can know of: that day, or an earlier one that it is as of.
    public LocalDate knownBy(LocalDate today) {
        return inPrintBy.filter(today::isAfter).orElse(today);
    }

    /// The same day and decisions with other articles and entries.
    public Ledger with(List<FiledArticle> others, List<Entry> theirs) {
        return new Ledger(others, theirs, decisions, inPrintBy);
    }

    /// The same articles with some of the entries.
    public Ledger only(Predicate<Entry> chosen) {
        return with(articles, entries.stream().filter(chosen).toList());
    }

    /// The entries of one kind.
    public <T extends Entry> Stream<T> stream(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// The entry with this id.
    public Optional<Entry> find(EntryId id) {
        return at(entries, Entry::id, id);
    }

    /// The article with this name.
    public Optional<FiledArticle> article(String name) {
        return at(articles, FiledArticle::name, name);
    }

    /// Looks up in a list that is sorted by the key.
    private static <T, K extends Comparable<? super K>> Optional<T> at(List<T> sorted, Function<T, K> key, K wanted) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = key.apply(sorted.get(middle)).compareTo(wanted);
            if (order == 0) {
                return Optional.of(sorted.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /// The article an entry stands in.
    public FiledArticle articleOf(Entry entry) {
        return article(entry.common().article())
                .orElseThrow(() -> new IllegalStateException(entry.id() + " stands in no article of the ledger"));
    }

    /// How many independent families of articles the entries come from.
    public int families(List<? extends Entry> some) {
        return (int) some.stream()
                .map(e -> e.common().article())
                .distinct()
                .map(name -> article(name).map(FiledArticle::family).orElse(name))
                .distinct()
                .count();
    }
}
