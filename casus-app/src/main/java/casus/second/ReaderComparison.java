package casus.second;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where two readers of one article agree and where they differ: of one kind, on overlapping words, about one thing.
///
/// @param agreed   entries of the first reader that the second has too
/// @param differing entries of the first reader that the second reads otherwise
/// @param added    entries of the second that the first has not
/// @param disputed entries of the second that the first reads otherwise, as unsure, with both readings
public record ReaderComparison(Set<EntryId> agreed, Set<EntryId> differing, List<Entry> added, List<Entry> disputed) {
    public ReaderComparison {
        agreed = Set.copyOf(agreed);
        differing = Set.copyOf(differing);
        added = List.copyOf(added);
        disputed = List.copyOf(disputed);
    }

    /// @param first  what Casus read
    /// @param second what the gate let in
    public static ReaderComparison of(List<Entry> first, List<Entry> second) {
        Set<EntryId> agreed = new LinkedHashSet<>();
        Set<EntryId> differing = new LinkedHashSet<>();
        List<Entry> added = new ArrayList<>();
        List<Entry> disputed = new ArrayList<>();
        for (Entry entry : second) {
            List<Entry> near = first.stream()
                    .filter(f -> f.kind().equals(entry.kind())
                            && f.common().anchor().overlaps(entry.common().anchor()))
                    .toList();
            List<EntryId> same = near.stream()
                    .filter(f -> tellTheSame(f, entry))
                    .map(Entry::id)
                    .toList();
            Optional<Entry> other =
                    near.stream().filter(f -> difference(f, entry).isPresent()).findFirst();
            if (!same.isEmpty()) {
                agreed.addAll(same);
            } else if (other.isPresent()) {
                differing.add(other.orElseThrow().id());
                disputed.add(EntryGate.unsure(
                        entry, List.of(difference(other.orElseThrow(), entry).orElseThrow())));
            } else {
                added.add(entry);
            }
        }
        differing.removeAll(agreed);
        return new ReaderComparison(agreed, differing, added, disputed);
    }

    private static boolean tellTheSame(Entry a, Entry b) {
        return switch (a) {
            case Entry.Event x ->
                b instanceof Entry.Event y
                        && x.type() == y.type()
                        && share(x.actors(), y.actors())
                        && share(x.recipients(), y.recipients())
                        && sure(a) == sure(b);
            case Entry.Transfer x ->
                b instanceof Entry.Transfer y
                        && x.stage() == y.stage()
                        && same(x.supplier(), y.supplier())
                        && same(x.recipient(), y.recipient())
                        && sure(a) == sure(b);
            case Entry.Agreement x ->
                b instanceof Entry.Agreement y
                        && sides(x.parties()).equals(sides(y.parties()))
                        && x.obligations().equals(y.obligations());
            case Entry.Statement x ->
                b instanceof Entry.Statement y
                        && (x.speaker().isPresent() && y.speaker().isPresent()
                                ? surname(x).equals(surname(y))
                                : same(x.actor(), y.actor()));
            case Entry.Driver x ->
                b instanceof Entry.Driver y
                        && same(Optional.of(x.actor()), Optional.of(y.actor()))
                        && x.motive() == y.motive()
                        && x.pulls() == y.pulls();
            case Entry.Expectation x -> b instanceof Entry.Expectation y && same(x.actor(), y.actor());
        };
    }

    /// What they say of one thing that cannot both be right, in words.
    private static Optional<String> difference(Entry a, Entry b) {
        if (a instanceof Entry.Event x && b instanceof Entry.Event y && x.type() == y.type()) {
            boolean turned =
                    share(some(x.actors()), some(y.recipients())) && share(some(x.recipients()), some(y.actors()));
            boolean one =
                    share(some(x.actors()), some(y.actors())) || share(some(x.recipients()), some(y.recipients()));
            return told(turned && !one, one, a, b);
        }
        if (a instanceof Entry.Transfer x && b instanceof Entry.Transfer y) {
            boolean turned = both(x.supplier(), y.recipient()) && both(x.recipient(), y.supplier());
            boolean one = both(x.supplier(), y.supplier()) || both(x.recipient(), y.recipient());
            if (one && !turned && x.stage() != y.stage() && x.item().equals(y.item())) {
                return Optional.of("stage: the model reads " + y.stage().wire() + ", Casus in " + a.id() + " "
                        + x.stage().wire());
            }
            return x.stage() == y.stage() ? told(turned && !one, one, a, b) : Optional.empty();
        }
        if (a instanceof Entry.Driver x && b instanceof Entry.Driver y) {
            boolean against =
                    x.actor().whole().equals(y.actor().whole()) && x.motive() == y.motive() && x.pulls() != y.pulls();
            return against
                    ? Optional.of("pull: the model reads " + y.pulls().wire() + ", Casus in " + a.id() + " "
                            + x.pulls().wire())
                    : Optional.empty();
        }
        if (a instanceof Entry.Statement x && b instanceof Entry.Statement y) {
            boolean others = x.speaker().isPresent()
                    && y.speaker().isPresent()
                    && !surname(x).equals(surname(y));
            return others
                    ? Optional.of("speaker: the model reads " + y.speaker().orElseThrow() + ", Casus in " + a.id() + " "
                            + x.speaker().orElseThrow())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> told(boolean turned, boolean one, Entry a, Entry b) {
        if (turned) {
            return Optional.of("direction: Casus reads it the other way round in " + a.id());
        }
        return one && sure(a) != sure(b)
                ? Optional.of("status: the model reads " + b.common().status().wire() + ", Casus in " + a.id() + " "
                        + a.common().status().wire())
                : Optional.empty();
    }

    private static int sure(Entry e) {
        return switch (e.common().status()) {
            case PLANNED, HYPOTHETICAL -> 1;
            case DENIED -> 2;
            case OCCURRED, ONGOING -> 0;
        };
    }

    private static String surname(Entry.Statement s) {
        String[] parts = s.speaker().orElse("").toLowerCase(Locale.ROOT).strip().split("[\\s-]+");
        return parts[parts.length - 1];
    }

    private static Set<ActorId> sides(List<ActorId> ids) {
        Set<ActorId> out = new HashSet<>();
        ids.forEach(i -> out.add(i.whole()));
        return out;
    }

    private static Set<ActorId> some(List<ActorId> ids) {
        return sides(ids);
    }

    private static boolean share(Set<ActorId> a, Set<ActorId> b) {
        return a.stream().anyMatch(b::contains);
    }

    /// One side in common, or none named on either.
    private static boolean share(List<ActorId> a, List<ActorId> b) {
        return a.isEmpty() && b.isEmpty() || share(sides(a), sides(b));
    }

    private static boolean same(Optional<ActorId> a, Optional<ActorId> b) {
        return a.map(ActorId::whole).equals(b.map(ActorId::whole));
    }

    private static boolean both(Optional<ActorId> a, Optional<ActorId> b) {
        return a.isPresent() && same(a, b);
    }
}
