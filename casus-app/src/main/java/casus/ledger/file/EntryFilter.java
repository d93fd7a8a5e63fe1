package casus.ledger.file;

import casus.ledger.record.Common.Review;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which entries are wanted. An empty field wants all.
///
/// @param kind   of entry, as on the wire
/// @param stage  of transfers
/// @param actors any of whom the entry names; a state's id takes its bodies along
/// @param from   what happened on or after this day; undated entries are left out
/// @param to     what happened on or before this day; undated entries are left out
/// @param statuses any of which the sentence gives it
/// @param review what a human said of it; empty for all but the rejected ones
/// @param article in which it stands
/// @param others any of whom the entry names besides; empty for anybody
/// @param words  all of which stand in the entry's quote, names or contents; a last `*` stands for any ending
public record EntryFilter(
        Optional<String> kind,
        Optional<Stage> stage,
        List<ActorId> actors,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> words,
        List<Status> statuses,
        Optional<Review> review,
        Optional<String> article,
        List<ActorId> others) {
    /// Everything.
    public static final EntryFilter ALL = new EntryFilter(
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public EntryFilter {
        actors = List.copyOf(actors);
        statuses = List.copyOf(statuses);
        others = List.copyOf(others);
    }

    /// Of any status, in any article, but for the rejected ones.
    public EntryFilter(
            Optional<String> kind,
            Optional<Stage> stage,
            List<ActorId> actors,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> words) {
        this(kind, stage, actors, from, to, words, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /// The same of every kind, stage, status and review.
    public EntryFilter ofAnySort() {
        return new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                actors,
                from,
                to,
                words,
                List.of(),
                Optional.empty(),
                article,
                others);
    }

    /// Everything that names both of two.
    public EntryFilter between(ActorId one, ActorId other) {
        return new EntryFilter(kind, stage, List.of(one), from, to, words, statuses, review, article, List.of(other));
    }

    /// Everything of one review, or in one article.
    public EntryFilter only(Optional<Review> wanted, Optional<String> in) {
        return new EntryFilter(kind, stage, actors, from, to, words, statuses, wanted, in, others);
    }

    /// The tables in SQL: entries as `entry e`, after the index of words where words are wanted. That gives its
    /// matches in the order of the entries, so that a limit ends the search.
    String tables() {
        return words.isPresent() ? "words CROSS JOIN entry e ON e.id = words.rowid" : "entry e";
    }

    /// What the matches are ordered by, which is the entry's number either way.
    String order() {
        return words.isPresent() ? "words.rowid" : "e.id";
    }

    /// The condition in SQL over `entry e`, with `?` for each of [#values].
    String condition() {
        List<String> parts = new ArrayList<>(List.of(review.isPresent() ? "e.review = ?" : "e.review <> 'rejected'"));
        kind.ifPresent(k -> parts.add("e.kind = ?"));
        stage.ifPresent(s -> parts.add("e.stage = ?"));
        if (!statuses.isEmpty()) {
            parts.add("e.status IN (" + statuses.stream().map(s -> "?").collect(Collectors.joining(",")) + ")");
        }
        rest(parts);
        return String.join(" AND ", parts);
    }

    /// What is left of the condition where every kind, stage, status and review is wanted.
    String conditionOfAnySort() {
        List<String> parts = new ArrayList<>(List.of("1"));
        rest(parts);
        return String.join(" AND ", parts);
    }

    private static String names(List<ActorId> any) {
        return "e.id IN (SELECT entry FROM named WHERE actor IN ("
                + any.stream().map(a -> "?").collect(Collectors.joining(",")) + "))";
    }

    private void rest(List<String> parts) {
        if (!actors.isEmpty()) {
            parts.add(names(actors));
        }
        if (!others.isEmpty()) {
            parts.add(names(others));
        }
        if (from.isPresent() || to.isPresent()) {
            // Looked up in an index that holds the days; a row of the table holds the whole entry, and is slow to pass.
            parts.add("e.id IN (SELECT id FROM entry WHERE first_day IS NOT NULL AND last_day IS NOT NULL"
                    + from.map(d -> " AND last_day >= ?").orElse("")
                    + to.map(d -> " AND first_day <= ?").orElse("") + ")");
        }
        article.ifPresent(a -> parts.add("e.article = (SELECT ordinal FROM article WHERE name = ?)"));
        words.ifPresent(w -> parts.add("words MATCH ?"));
    }

    Object[] values() {
        return Stream.of(
                        review.map(Review::wire).stream(),
                        kind.stream(),
                        stage.map(Stage::wire).stream(),
                        statuses.stream().map(Status::wire),
                        Stream.of(valuesOfAnySort()))
                .flatMap(s -> s)
                .toArray();
    }

    /// Values of [#conditionOfAnySort].
    Object[] valuesOfAnySort() {
        return Stream.of(
                        actors.stream().map(ActorId::value),
                        others.stream().map(ActorId::value),
                        from.map(LocalDate::toString).stream(),
                        to.map(LocalDate::toString).stream(),
                        article.stream(),
                        words.map(EntryFilter::query).stream())
                .flatMap(s -> s)
                .toArray();
    }

    /// The words as an FTS5 query in which nothing is an operator.
    private static String query(String words) {
        String query = Stream.of(words.strip().split("\\s+"))
                .map(w -> w.replace("\"", ""))
                .filter(w -> w.chars().anyMatch(Character::isLetterOrDigit))
                .map(w -> w.endsWith("*") ? "\"" + w.substring(0, w.length() - 1) + "\"*" : "\"" + w + "\"")
                .collect(Collectors.joining(" "));
        return query.isEmpty() ? "\"\"" : query;
    }
}
