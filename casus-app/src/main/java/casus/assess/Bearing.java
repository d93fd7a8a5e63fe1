package casus.assess;

import casus.ledger.Focus;
import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Question;
import casus.terms.code.EventType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which entries can change an answer, so that a hundred selections of a large case need not be looked at
/// whole. What stays gives the same answer as all, in every selection of articles and entries:
///
/// - what a comparison of the patron, the protégé and the adversary needs, by [Focus];
/// - an agreement without parties, which may be theirs;
/// - what somebody expects, since its condition may name them in its words;
/// - who names somebody that the patron helps in the same article, since it is counted whom an article tells of most.
///
/// Articles stay all. Where the question names no adversary, anybody may be it, and everything stays.
final class Bearing {
    private Bearing() {}

    /// The articles, with the entries that can change the answer.
    static Ledger of(Question question, Ledger ledger) {
        if (question.adversary().isEmpty()) {
            return ledger;
        }
        Focus focus = Focus.on(question.sides(), ledger);
        Map<String, Set<ActorId>> helped = helped(question.patron(), ledger);
        return ledger.only(e -> isForAnybody(e)
                || focus.holds(e)
                || e.named().stream().anyMatch(helped.getOrDefault(e.common().article(), Set.of())::contains));
    }

    private static boolean isForAnybody(Entry e) {
        return e instanceof Entry.Expectation
                || e instanceof Entry.Agreement && e.named().isEmpty();
    }

    /// By article, whoever is named beside the patron where it makes a pact, gives something, or helps.
    private static Map<String, Set<ActorId>> helped(ActorId patron, Ledger ledger) {
        Map<String, Set<ActorId>> out = new HashMap<>();
        ledger.entries().stream()
                .filter(Bearing::mayBeHelp)
                .filter(e -> e.named().stream().anyMatch(a -> a.isOrBelongsTo(patron)))
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
}
