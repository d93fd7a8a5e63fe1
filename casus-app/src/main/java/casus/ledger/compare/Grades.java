package casus.ledger.compare;

import casus.ledger.Focus;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.Obligation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Computes the digit of the Admiralty grade (NATO AJP-2.1): how far a piece of information is borne out by
/// independent voices, and contradicted. The letter is the analyst's, and so is a digit the analyst set.
///
/// | digit | AJP-2.1 | here |
/// |---|---|---|
/// | 1 | confirmed | three independent voices or more, nothing open against it |
/// | 2 | probably true | two, nothing open against it |
/// | 3 | possibly true | two or more, and an open contradiction |
/// | 4 | doubtful | one voice, and an open contradiction |
/// | 5 | improbable | judged wrong by an analyst |
/// | 6 | cannot be judged | one voice, nothing against it |
public final class Grades {
    private static final int CONFIRMED = 3;

    private final Map<EntryId, Set<String>> voices = new HashMap<>();
    private final Set<EntryId> contested = new HashSet<>();
    private final Set<EntryId> wrong = new HashSet<>();
    private final Ledger ledger;

    /// @param seen what of the ledger is compared
    private Grades(Ledger ledger, Ledger seen, Actors actors) {
        this.ledger = ledger;
        Passages passages = new Passages(ledger);
        for (Act act : Acts.linked(seen, actors, passages)) {
            act.reports().forEach(r -> voices.put(r.id(), act.voices()));
        }
        others(seen);
        for (Contradiction c : Contradictions.about(seen, ledger, actors, passages)) {
            if (c.state() == Contradiction.State.OPEN) {
                contested.addAll(List.of(c.a().id(), c.b().id()));
            }
            if (c.state() == Contradiction.State.JUDGED) {
                judged(c);
            }
        }
    }

    /// The same ledger with digits computed.
    public static Ledger of(Ledger ledger, Actors actors) {
        Grades grades = new Grades(ledger, ledger, actors);
        return ledger.with(
                ledger.articles(), ledger.entries().stream().map(grades::graded).toList());
    }

    /// The same ledger with digits for what some actors are named in; others stay as they are.
    ///
    /// It is for questions about these actors, to a case of any size. Links of an analyst may join
    /// acts of any two, so where there are some, all is graded.
    public static Ledger about(Collection<ActorId> who, Ledger ledger, Actors actors) {
        if (ledger.decisions().links().findAny().isPresent()) {
            return of(ledger, actors);
        }
        Focus focus = Focus.on(who, ledger);
        Grades grades = new Grades(ledger, ledger.only(focus::holds), actors);
        return ledger.with(
                ledger.articles(),
                ledger.entries().stream()
                        .map(e -> focus.holds(e) ? grades.graded(e) : e)
                        .toList());
    }

    private void judged(Contradiction c) {
        Optional<EntryId> right = ledger.decisions()
                .settled(c.type(), c.a().id(), c.b().id())
                .flatMap(d -> ((Decision.Settle) d.act()).right());
        for (EntryId id : List.of(c.a().id(), c.b().id())) {
            if (!right.filter(id::equals).isPresent()) {
                wrong.add(id);
            }
        }
    }

    /// What agreements and drivers of several articles have in common.
    private void others(Ledger seen) {
        Voices vouching = new Voices(seen);
        Map<String, List<Entry>> same = new HashMap<>();
        for (Entry e : seen.entries()) {
            for (String key : keys(e)) {
                same.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
            }
        }
        same.values().forEach(list -> {
            Set<String> all = vouching.of(list);
            list.forEach(e -> voices.merge(e.id(), all, (a, b) -> a.size() >= b.size() ? a : b));
        });
    }

    private static List<String> keys(Entry entry) {
        return switch (entry) {
            case Entry.Agreement a -> {
                List<String> out = new ArrayList<>();
                String parties = Frames.states(a.parties()).toString();
                a.signed().ifPresent(s -> out.add("signed " + parties + s));
                for (Obligation o : Obligation.values()) {
                    Optional.ofNullable(a.obligations().get(o)).ifPresent(v -> out.add(o + " " + parties + v));
                }
                yield out;
            }
            case Entry.Driver d ->
                List.of("driver " + Frames.state(d.actor()) + " "
                        + d.toward().map(Frames::state).orElse("") + d.motive() + d.pulls());
            default -> List.of();
        };
    }

    private Entry graded(Entry entry) {
        Common c = entry.common();
        if (ledger.decisions()
                .grade(Decision.GradeTarget.ENTRY, entry.id().toString())
                .isPresent()) {
            return entry;
        }
        Set<String> vouching = voices.getOrDefault(entry.id(), Set.of());
        String digit = digit(entry.id(), vouching.size());
        String why = why(entry.id(), vouching.size());
        String letter = c.grade().source().equals("F") ? "" : c.grade().why() + "; ";
        return entry.with(c.graded(new Common.Grade(c.grade().source(), digit, letter + why)));
    }

    private String digit(EntryId id, int count) {
        if (wrong.contains(id)) {
            return "5";
        }
        if (contested.contains(id)) {
            return count >= 2 ? "3" : "4";
        }
        return count >= CONFIRMED ? "1" : count == 2 ? "2" : "6";
    }

    private String why(EntryId id, int count) {
        String told = count <= 1 ? "one voice" : count + " independent voices";
        return told
                + (wrong.contains(id)
                        ? ", judged wrong"
                        : contested.contains(id) ? ", an open contradiction" : ", nothing against it");
    }
}
