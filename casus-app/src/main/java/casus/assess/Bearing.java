package casus.assess;

import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.StateCode;
import casus.terms.code.EventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which entries can move a number of an answer, so that a hundred selections of a large case need not be looked at
/// whole. What stays gives the same numbers as all, in every selection of articles and entries:
///
/// - who names the patron, the protégé or the adversary, or another body of their states;
/// - who names somebody that shares a passage with them, since of contradictions on the same two passages one counts;
/// - an agreement without parties, which may be theirs;
/// - who names somebody that the patron helps in the same article, since it is counted whom an article tells of most.
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
        Map<String, Set<ActorId>> helped = all.helped(theirs);
        return ledger.only(e -> isOfNobody(e)
                || all.isNamed(e)
                || e.named().stream()
                        .anyMatch(helped.getOrDefault(e.common().article(), Set.of())::contains));
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

    /// By article, whoever is named beside the patron where it makes a pact, gives something, or helps.
    private Map<String, Set<ActorId>> helped(List<Entry> theirs) {
        Map<String, Set<ActorId>> out = new HashMap<>();
        theirs.stream()
                .filter(Bearing::mayBeHelp)
                .filter(e -> e.named().stream().anyMatch(a -> a.isOrBelongsTo(question.patron())))
                .forEach(e -> out.computeIfAbsent(e.common().article(), a -> new HashSet<>())
                        .addAll(e.named()));
        return out;
    }

    private static boolean mayBeHelp(Entry e) {
        return switch (e) {
            case Entry.Agreement a -> true;
            case Entry.Transfer t -> true;
            case Entry.Event v -> v.type() == EventType.AID || v.type() == EventType.SUPPORT;
            case Entry.Statement x -> false;
            case Entry.Driver x -> false;
            case Entry.Expectation x -> false;
        };
    }

    private static Set<String> states(Collection<ActorId> ids) {
        return ids.stream().map(Bearing::state).collect(Collectors.toSet());
    }

    private static String state(ActorId id) {
        return id.state().map(StateCode::value).orElse(id.value());
    }
}
