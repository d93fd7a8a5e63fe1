package casus.ledger;

import casus.ledger.Contradiction.State;
import casus.ledger.Contradiction.Type;
import casus.terms.Edtf;
import casus.terms.Stage;
import casus.terms.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Finds passages that cannot both be right, by comparing frames: same parties, same act or item, another
/// date, stage,
/// count or truth.
/// Never by likeness of words. One contradiction is reported a pair of positions, with the earliest entry of
/// each.
///
/// Cost: entries are grouped by frame, so it is linear but for the few that share one. It fails where the
/// extraction
/// gave one act
/// two frames, and it cannot tell two acts of the same frame apart when neither is dated.
public final class Contradictions {
    private static final int SAME_AGREEMENT_YEARS = 1;
    private final Ledger ledger;
    private final Actors actors;

    private Contradictions(Ledger ledger, Actors actors) {
        this.ledger = ledger;
        this.actors = actors;
    }

    /// All contradictions among the ledger's entries, by the ids of their passages.
    public static List<Contradiction> of(Ledger ledger, Actors actors) {
        Contradictions search = new Contradictions(ledger, actors);
        List<Contradiction> all = new ArrayList<>();
        all.addAll(search.signingDates());
        all.addAll(search.stages());
        all.addAll(search.quantities());
        all.addAll(search.occurred());
        return all.stream()
                .sorted(Comparator.comparing((Contradiction c) -> c.type())
                        .thenComparing(c -> c.a().id())
                        .thenComparing(c -> c.b().id()))
                .toList();
    }

    private List<Contradiction> signingDates() {
        Map<Set<String>, List<Entry.Agreement>> byParties = ledger.stream(Entry.Agreement.class)
                .filter(a -> a.signed().isPresent() && a.parties().size() >= 2)
                .filter(a -> isTold(a))
                .collect(Collectors.groupingBy(a -> states(a), LinkedHashMap::new, Collectors.toList()));
        List<Contradiction> out = new ArrayList<>();
        byParties
                .values()
                .forEach(same ->
                        out.addAll(pairs(same, a -> a.signed().orElseThrow().text(), this::signedApart)));
        return out;
    }

    private Optional<Contradiction> signedApart(Entry.Agreement a, Entry.Agreement b) {
        Edtf first = a.signed().orElseThrow();
        Edtf second = b.signed().orElseThrow();
        if (first.mayEqual(second) || !sameAgreement(a, b)) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(
                Type.DATE,
                a,
                b,
                State.OPEN,
                "signature of the " + longer(a.name(), b.name()) + " between " + names(a) + ": " + first + " or "
                        + second,
                "the text of the agreement, or a read-out of its signing, would settle it"));
    }

    /// Two mentions are taken for one agreement when their names share a telling word, or one is generic,
    /// and the years
    /// are near.
    private static boolean sameAgreement(Entry.Agreement a, Entry.Agreement b) {
        Optional<Integer> years = a.signed()
                .flatMap(Edtf::earliest)
                .flatMap(x -> b.signed().flatMap(Edtf::earliest).map(y -> Math.abs(x.getYear() - y.getYear())));
        return years.orElse(0) <= SAME_AGREEMENT_YEARS && !disjoint(telling(a.name()), telling(b.name()));
    }

    private static Set<String> telling(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 3) {
                words.add(
                        word.startsWith("partner")
                                ? "strategic"
                                : word.startsWith("defen") || word.startsWith("secur") ? "defence" : word);
            }
        }
        words.removeAll(Set.of(
                "treaty",
                "pact",
                "agreement",
                "accord",
                "deal",
                "document",
                "between",
                "signed",
                "this",
                "with",
                "comprehensive"));
        return words;
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    private static boolean isTold(Entry entry) {
        Status status = entry.common().status();
        return status == Status.OCCURRED || status == Status.ONGOING;
    }

    private List<Contradiction> stages() {
        List<Contradiction> out = new ArrayList<>();
        transfers().values().forEach(same -> {
            Map<Stage, Entry.Transfer> first = new EnumMap<>(Stage.class);
            same.stream().filter(Contradictions::isTold).forEach(t -> first.putIfAbsent(t.stage(), t));
            Optional.ofNullable(first.get(Stage.DELIVERED)).ifPresent(delivered -> {
                for (Stage other : List.of(Stage.OFFERED, Stage.DECLINED, Stage.STALLED, Stage.LAPSED)) {
                    Optional.ofNullable(first.get(other))
                            .filter(t -> Edtfs.mayBeSameTime(t, delivered))
                            .ifPresent(
                                    t -> out.add(
                                            ordered(
                                                    Type.STAGE,
                                                    delivered,
                                                    t,
                                                    State.OPEN,
                                                    what(t) + ": " + Stage.DELIVERED.wire() + " or " + other.wire(),
                                                    "a register of deliveries, or a photograph of the item in service, would settle it")));
                }
            });
        });
        return out;
    }

    private List<Contradiction> quantities() {
        List<Contradiction> out = new ArrayList<>();
        transfers()
                .values()
                .forEach(same -> out.addAll(pairs(
                        same.stream().filter(t -> t.quantity().isPresent()).toList(),
                        t -> t.quantity().orElseThrow().toString(),
                        (a, b) -> a.designation().equals(b.designation())
                                ? Optional.of(ordered(
                                        Type.QUANTITY,
                                        a,
                                        b,
                                        State.OPEN,
                                        what(a) + ": " + a.quantity().orElseThrow() + " or "
                                                + b.quantity().orElseThrow(),
                                        "the contract, or the supplier's register, would settle it"))
                                : Optional.empty())));
        return out;
    }

    private Map<String, List<Entry.Transfer>> transfers() {
        return ledger.stream(Entry.Transfer.class)
                .filter(t -> t.supplier().isPresent() && t.recipient().isPresent())
                .filter(t -> !t.category().equals("other"))
                .collect(Collectors.groupingBy(
                        t -> state(t.supplier().orElseThrow().value()) + ">"
                                + state(t.recipient().orElseThrow().value()) + ":" + t.category(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /// An act told and denied: same actor, recipient, type and a shared context.
    private List<Contradiction> occurred() {
        Map<String, List<Entry.Event>> byFrame = ledger.stream(Entry.Event.class)
                .filter(e -> !e.actors().isEmpty() && !e.recipients().isEmpty())
                .collect(Collectors.groupingBy(
                        e -> state(e.actors().getFirst().value()) + ">"
                                + state(e.recipients().getFirst().value()) + ":" + e.type(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Contradiction> out = new ArrayList<>();
        byFrame.values().forEach(same -> {
            Optional<Entry.Event> denied = same.stream()
                    .filter(e -> e.common().status() == Status.DENIED)
                    .findFirst();
            denied.ifPresent(no -> same.stream()
                    .filter(Contradictions::isTold)
                    .filter(yes -> shareContext(yes, no) && Edtfs.mayBeSameTime(yes, no))
                    .findFirst()
                    .ifPresent(yes -> out.add(ordered(
                            Type.OCCURRED,
                            yes,
                            no,
                            State.OPEN,
                            actors.name(yes.actors().getFirst()) + " → "
                                    + actors.name(yes.recipients().getFirst()) + ", "
                                    + yes.type().wire() + ": told by one passage, denied by another",
                            "ask whether both speak of the same act; a third, independent account would settle it"))));
        });
        ledger.stream(Entry.Transfer.class)
                .filter(t -> t.common().status() == Status.DENIED
                        && t.supplier().isPresent()
                        && t.recipient().isPresent())
                .forEach(no -> ledger.stream(Entry.Transfer.class)
                        .filter(Contradictions::isTold)
                        .filter(yes -> yes.supplier().equals(no.supplier())
                                && yes.recipient().equals(no.recipient())
                                && yes.category().equals(no.category())
                                && yes.stage() == no.stage()
                                && Edtfs.mayBeSameTime(yes, no))
                        .findFirst()
                        .ifPresent(yes -> out.add(ordered(
                                Type.OCCURRED,
                                yes,
                                no,
                                State.OPEN,
                                what(yes) + ": told by one passage, denied by another",
                                "a third, independent account would settle it"))));
        return out;
    }

    private static boolean shareContext(Entry.Event a, Entry.Event b) {
        return a.contexts().isEmpty() && b.contexts().isEmpty()
                || a.contexts().stream().anyMatch(b.contexts()::contains);
    }

    private String what(Entry.Transfer t) {
        return t.category() + " from " + actors.name(t.supplier().orElseThrow()) + " to "
                + actors.name(t.recipient().orElseThrow());
    }

    private String names(Entry.Agreement a) {
        return a.parties().stream().map(actors::name).collect(Collectors.joining(" and "));
    }

    private static Set<String> states(Entry.Agreement a) {
        return a.parties().stream().map(p -> state(p.value())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String state(String id) {
        return id.matches("[A-Z]{3}\\..*") ? id.substring(0, 3) : id;
    }

    private static String longer(String a, String b) {
        return a.length() >= b.length() ? a : b;
    }

    private static Contradiction ordered(Type type, Entry a, Entry b, State state, String about, String why) {
        boolean inOrder = a.id().compareTo(b.id()) < 0;
        return new Contradiction(type, inOrder ? a : b, inOrder ? b : a, state, about, why);
    }

    /// One contradiction for each pair of different positions, between the first entries that hold them.
    private static <T extends Entry> List<Contradiction> pairs(
            List<T> same,
            java.util.function.Function<T, String> position,
            BiFunction<T, T, Optional<Contradiction>> compare) {
        Map<String, T> first = new LinkedHashMap<>();
        same.stream().sorted(Comparator.comparing(Entry::id)).forEach(e -> first.putIfAbsent(position.apply(e), e));
        List<T> holders = List.copyOf(first.values());
        List<Contradiction> out = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            for (int j = i + 1; j < holders.size(); j++) {
                compare.apply(holders.get(i), holders.get(j)).ifPresent(out::add);
            }
        }
        return out;
    }

    private static final class Edtfs {
        private Edtfs() {}

        static boolean mayBeSameTime(Entry a, Entry b) {
            return a.common()
                    .time()
                    .flatMap(x -> b.common().time().map(y -> x.edtf().mayEqual(y.edtf())))
                    .orElse(true);
        }
    }
}
