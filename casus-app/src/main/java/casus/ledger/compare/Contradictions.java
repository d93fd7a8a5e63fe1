package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.record.Contradiction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Finds passages that cannot both be right, by comparing frames: same parties, same act or item, another
/// date, stage, count, extent, standing, speaker or truth. Never by likeness of words. One contradiction is
/// reported a pair of positions, with the earliest entry of each.
///
/// Cost: entries are grouped by frame, so it is linear but for the few that share one, and one scan of each
/// article's text. It fails where the extraction gave one act two frames, and it cannot tell two acts of the
/// same frame apart when neither is dated.
public final class Contradictions {
    private Contradictions() {}

    /// All contradictions among the ledger's entries: those found open first, then by type and by the ids of
    /// their passages; each as the decisions leave it. Deciding one moves none, so that `C-3` stays `C-3`.
    public static List<Contradiction> of(Ledger ledger, Actors actors) {
        return of(ledger, actors, new Passages(ledger));
    }

    /// The same for one of many selections of the same articles and entries.
    ///
    /// @param passages of them all, so that no text is scanned twice
    public static List<Contradiction> of(Ledger ledger, Actors actors, Passages passages) {
        return about(ledger, ledger, actors, passages);
    }

    /// The same where what is compared pair by pair is compared in a part of the ledger alone, as [casus.ledger.Focus]
    /// gives it: of those that touch somebody it is on, none is missing.
    public static List<Contradiction> about(Ledger ledger, Ledger whole, Actors actors, Passages passages) {
        List<Supplier<List<Contradiction>>> sorts = List.of(
                () -> new Signatures(ledger, actors, passages).find(),
                () -> new TransferConflicts(ledger, actors, passages).find(),
                () -> new DeedConflicts(ledger, actors, passages).find(),
                () -> new LegalStanding(ledger, actors, passages).find(),
                () -> new Claims(ledger, actors).hearsay(),
                () -> new Claims(whole, actors).speakers(),
                () -> new Regimes(whole, passages).find());
        // Side by side; their order is kept.
        return once(sorts.parallelStream().flatMap(sort -> sort.get().stream()).toList(), ledger);
    }

    /// Of these, the ones on whether and how far a thing was done ([Contradiction.Type#OCCURRED] and
    /// [Contradiction.Type#STAGE]): what the numbers of an answer need, many times over.
    public static List<Contradiction> ofDeeds(Ledger ledger, Actors actors, Passages passages) {
        List<Contradiction> all = new ArrayList<>(new Signatures(ledger, actors, passages).stages());
        all.addAll(new TransferConflicts(ledger, actors, passages).deeds());
        all.addAll(new DeedConflicts(ledger, actors, passages).find());
        all.removeIf(c -> c.type() != Contradiction.Type.OCCURRED && c.type() != Contradiction.Type.STAGE);
        return once(all, ledger);
    }

    private static List<Contradiction> once(List<Contradiction> all, Ledger ledger) {
        // The same two quotes disagree once, whatever the extraction made of them.
        Map<List<Object>, Contradiction> once = new LinkedHashMap<>();
        all.forEach(c -> once.putIfAbsent(
                List.of(
                        c.type(),
                        c.a().common().article(),
                        c.quoteA(),
                        c.b().common().article(),
                        c.quoteB()),
                c));
        return once.values().stream()
                .sorted(Comparator.comparing(Contradiction::state)
                        .thenComparing(Contradiction::type)
                        .thenComparing(c -> c.a().id())
                        .thenComparing(c -> c.b().id()))
                .map(c -> decided(c, ledger))
                .toList();
    }

    private static Contradiction decided(Contradiction c, Ledger ledger) {
        return ledger.decisions()
                .settled(c.type(), c.a().id(), c.b().id())
                .map(d -> c.settled(
                        ((Decision.Settle) d.act()).state(),
                        ((Decision.Settle) d.act())
                                        .right()
                                        .map(r -> r + " is right; ")
                                        .orElse("")
                                + (d.why().isBlank() ? "no reason given" : d.why()) + " (" + d.who() + ", " + d.name()
                                + ")"))
                .orElse(c);
    }
}
