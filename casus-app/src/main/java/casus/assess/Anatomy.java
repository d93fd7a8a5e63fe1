package casus.assess;

import casus.assess.Omission.OmissionKind;
import casus.assess.judgement.Vote;
import casus.assess.weigh.Pool;
import casus.ledger.Ledger;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes an answer apart: what each rung would be without one article, one family, one speaker, one line, one
/// assumption.
///
/// An article, family or speaker is left out of the ledger, and everything after the ledger is made again, so
/// that contradictions, clauses and the attack itself can fall with it. A line or a judged number is left out
/// of the sum, where it then says nothing. Selections are looked at side by side; their order is kept. Cost:
/// one pass over the ledger for each thing left out, so at most
/// [#MOST] of a sort are, those with most entries first.
final class Anatomy {
    private static final int MOST = 40;

    private final Ledger ledger;
    private final Ledger bearing;
    private final EntrySelection whole;
    private final Function<Ledger, EntrySelection> view;

    /// @param bearing the entries of the ledger that can move a number
    /// @param whole   view of the whole ledger
    /// @param view    of any other selection, under the same question
    Anatomy(Ledger ledger, Ledger bearing, EntrySelection whole, Function<Ledger, EntrySelection> view) {
        this.ledger = ledger;
        this.bearing = bearing;
        this.whole = whole;
        this.view = view;
    }

    List<Omission> leftOut() {
        List<Omission> omissions = new ArrayList<>();
        articles(omissions);
        families(omissions);
        speakers(omissions);
        lines(omissions);
        assumptions(omissions);
        return omissions;
    }

    private void articles(List<Omission> omissions) {
        omissions.addAll(most(count(e -> Optional.of(e.common().article()))).parallelStream()
                .map(name -> of(OmissionKind.ARTICLE, name, name, List.of(name), without(Set.of(name))))
                .toList());
    }

    private void families(List<Omission> omissions) {
        Map<String, Omission> alone =
                omissions.stream().collect(Collectors.toMap(Omission::name, omission -> omission));
        omissions.addAll(whole.scene().articlesByFamily().entrySet().stream().limit(MOST).toList().parallelStream()
                .map(family -> family(family.getKey(), family.getValue(), alone))
                .toList());
    }

    /// A family of one article is that article.
    private Omission family(String name, List<String> articles, Map<String, Omission> alone) {
        Omission article = articles.size() == 1 ? alone.get(articles.getFirst()) : null;
        return article == null
                ? of(OmissionKind.FAMILY, name, name, articles, without(Set.copyOf(articles)))
                : new Omission(OmissionKind.FAMILY, name, name, articles, article.probabilities());
    }

    private void speakers(List<Omission> omissions) {
        omissions.addAll(most(count(Anatomy::speaker)).parallelStream()
                .map(this::speaker)
                .toList());
    }

    private Omission speaker(String name) {
        Predicate<Entry> theirs = e -> speaker(e).equals(Optional.of(name));
        List<String> articles = ledger.entries().stream()
                .filter(theirs)
                .map(e -> e.common().article())
                .distinct()
                .sorted()
                .toList();
        return of(OmissionKind.SPEAKER, name, name, articles, bearing.only(theirs.negate()));
    }

    /// On whose word an entry stands: the speaker of a statement, or whom the text names as its source.
    private static Optional<String> speaker(Entry entry) {
        Optional<String> own = entry instanceof Entry.Statement s ? s.speaker() : Optional.empty();
        return own.or(() -> entry.common().accordingTo().flatMap(a -> a.name()));
    }

    private void lines(List<Omission> omissions) {
        List<String> names =
                new ArrayList<>(whole.votes().all().stream().map(Vote::line).toList());
        names.add(Pool.EVIDENCE);
        boolean alone = names.size() == 2;
        names.forEach(name -> omissions.add(new Omission(
                OmissionKind.LINE,
                name,
                switch (name) {
                    case Votes.PRECEDENT -> "the precedents" + (alone ? " (from even odds)" : "");
                    case Votes.HISTORY -> "event history";
                    case Votes.GAME -> "the crisis game";
                    case Pool.EVIDENCE -> "the evidence of the articles";
                    default -> throw new IllegalStateException("nothing says what the line " + name + " is called");
                },
                List.of(),
                whole.pointsWithout(Pool.Exclusion.line(name)))));
    }

    private void assumptions(List<Omission> omissions) {
        whole.standing()
                .forEach(j -> omissions.add(new Omission(
                        OmissionKind.ASSUMPTION,
                        j.id(),
                        j.label(),
                        List.of(),
                        whole.pointsWithout(Pool.Exclusion.judgement(j.id())))));
        Predicate<Entry> undated = e -> Stream.of(e)
                .filter(x -> x instanceof Entry.Event || x instanceof Entry.Transfer)
                .map(Entry::common)
                .map(Common::time)
                .anyMatch(Optional::isEmpty);
        if (ledger.entries().stream().anyMatch(undated)) {
            omissions.add(of(
                    OmissionKind.ASSUMPTION,
                    "undated",
                    "acts without a date count as of this attack",
                    List.of(),
                    bearing.only(undated.negate())));
        }
    }

    private Omission of(OmissionKind what, String name, String label, List<String> articles, Ledger left) {
        return new Omission(what, name, label, articles, view.apply(left).points());
    }

    private Ledger without(Set<String> gone) {
        return bearing.with(
                bearing.articles().stream()
                        .filter(a -> !gone.contains(a.name()))
                        .toList(),
                bearing.entries().stream()
                        .filter(e -> !gone.contains(e.common().article()))
                        .toList());
    }

    private Map<String, Long> count(Function<Entry, Optional<String>> of) {
        return ledger.entries().stream()
                .flatMap(e -> of.apply(e).stream())
                .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    }

    /// The names with most entries, in their own order.
    private static Set<String> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
