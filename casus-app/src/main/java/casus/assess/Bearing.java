package casus.assess;

import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.StateCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which entries can move a number of an answer, so that a hundred selections of a large case need not be looked at
/// whole. What stays gives the same numbers as all, in every selection of articles and entries:
///
/// - who names the patron, the protégé or the adversary, or another body of their states;
/// - who names somebody that shares a passage with them, since of contradictions on the same two passages one counts;
/// - an agreement without parties, which may be theirs;
/// - all of an article that tells of the protégé and of the patron with others, since it is counted whose it is most.
///
/// Articles stay all. Where the question names no adversary, anybody may be it, and everything stays.
final class Bearing {
    private final Question question;
    private final Set<String> named;

    private Bearing(Question question, Set<String> named) {
        this.question = question;
        this.named = named;
    }

    /// The articles, with the entries that can move a number. Which an article tells of most is asked as in
    /// [casus.assess.question.QuestionContext#isAboutPair(Entry)], and of contradictions those of deeds and stages.
    static Ledger of(Question question, Ledger ledger) {
        if (question.adversary().isEmpty()) {
            return ledger;
        }
        List<ActorId> three = List.of(
                question.patron(), question.protege(), question.adversary().orElseThrow());
        Bearing sides = new Bearing(question, states(three));
        List<Entry> theirs = ledger.entries().stream().filter(sides::isNamed).toList();
        Set<EntryId> chosen = theirs.stream().map(Entry::id).collect(Collectors.toSet());
        Set<Passage> passages = theirs.stream().map(Passage::of).collect(Collectors.toSet());
        Set<String> beside = new HashSet<>(sides.named);
        ledger.entries().stream()
                .filter(e -> !chosen.contains(e.id()) && passages.contains(Passage.of(e)))
                .forEach(e -> beside.addAll(states(e.named())));
        Bearing all = new Bearing(question, beside);
        Set<String> shared = all.shared(theirs);
        return ledger.only(e -> isOfNobody(e)
                || all.isNamed(e)
                || shared.contains(e.common().article()));
    }

    /// The words an entry rests on, in their article.
    private record Passage(String article, String words) {
        static Passage of(Entry e) {
            return new Passage(e.common().article(), e.common().anchor().exact());
        }
    }

    private static boolean isOfNobody(Entry e) {
        return e instanceof Entry.Agreement && e.named().isEmpty();
    }

    private boolean isNamed(Entry e) {
        return e.named().stream()
                .anyMatch(a -> named.contains(state(a))
                        || a.isOrBelongsTo(question.patron())
                        || a.isOrBelongsTo(question.protege())
                        || question.adversary().filter(a::isOrBelongsTo).isPresent());
    }

    /// Articles with an entry on the protégé, and one on the patron and somebody who is neither.
    private Set<String> shared(List<Entry> theirs) {
        Set<String> out = theirs.stream()
                .filter(e -> names(e, question.patron())
                        && e.named().stream()
                                .anyMatch(a ->
                                        !a.isOrBelongsTo(question.patron()) && !a.isOrBelongsTo(question.protege())))
                .map(e -> e.common().article())
                .collect(Collectors.toCollection(HashSet::new));
        out.retainAll(theirs.stream()
                .filter(e -> names(e, question.protege()))
                .map(e -> e.common().article())
                .collect(Collectors.toSet()));
        return out;
    }

    private static boolean names(Entry e, ActorId who) {
        return e.named().stream().anyMatch(a -> a.isOrBelongsTo(who));
    }

    private static Set<String> states(Collection<ActorId> ids) {
        return ids.stream().map(Bearing::state).collect(Collectors.toSet());
    }

    private static String state(ActorId id) {
        return id.state().map(StateCode::value).orElse(id.value());
    }
}
