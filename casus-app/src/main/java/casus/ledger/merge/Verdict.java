package casus.ledger.merge;

import casus.ledger.decision.Decision;
import casus.ledger.record.Common;
import casus.terms.EntryId;
import casus.terms.code.WireName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What one analyst's decisions come to on one thing.
///
/// @param kind  of thing: `event`, `grade of an outlet`
/// @param name  of the thing
/// @param value what was decided, in words that two analysts would give alike
/// @param last  the decision that made it so
record Verdict(String kind, String name, String value, Decision last) {
    /// A thing that can be decided on.
    record Key(String kind, String name) {}

    /// The kinds whose values have an order.
    static boolean isOrdered(String kind) {
        return kind.startsWith("grade of");
    }

    /// Of the decisions in force, by thing; entries and articles are called as in the merged case.
    ///
    /// @param kindOf of an entry
    static Map<Key, Verdict> of(List<Decision> inForce, Function<EntryId, String> kindOf) {
        Map<Key, Verdict> out = new LinkedHashMap<>();
        Map<EntryId, TreeMap<String, String>> fields = new LinkedHashMap<>();
        for (Decision d : inForce) {
            Optional<Verdict> one = switch (d.act()) {
                case Decision.Review r -> Optional.of(entry(r.entry(), r.state(), fields, kindOf, d));
                case Decision.Correct c -> {
                    fields.computeIfAbsent(c.entry(), e -> new TreeMap<>()).putAll(c.fields());
                    yield Optional.of(entry(c.entry(), Common.Review.CORRECTED, fields, kindOf, d));
                }
                case Decision.Publish p ->
                    Optional.of(new Verdict(
                            "date of an article", p.article(), p.published().text(), d));
                case Decision.Grade g ->
                    Optional.of(new Verdict("grade of an " + g.of().wire(), g.name(), g.mark(), d));
                case Decision.Identity i ->
                    Optional.of(new Verdict(
                            i.person() ? "names of persons" : "names of actors",
                            pair(i.a(), i.b()),
                            i.verdict().wire(),
                            d));
                case Decision.Link l ->
                    Optional.of(new Verdict(
                            "reports of one act",
                            pair(l.a(), l.b()),
                            l.verdict().wire(),
                            d));
                case Decision.Settle s ->
                    Optional.of(new Verdict(
                            "contradiction",
                            s.type().wire() + " " + pair(s.a(), s.b()),
                            s.state().wire()
                                    + s.right().map(r -> ", " + r + " is right").orElse(""),
                            d));
                case Decision.Resolve r ->
                    Optional.of(new Verdict(
                            "outcome",
                            r.asked(),
                            r.counts()
                                    ? r.rungs().stream().map(WireName::wire).collect(Collectors.joining(", ", "[", "]"))
                                    : "does not count",
                            d));
                case Decision.Treaty t ->
                    Optional.of(
                            new Verdict("treaty", t.treaty(), t.change().wire() + " " + new TreeMap<>(t.columns()), d));
                case Decision.Describe x ->
                    Optional.of(new Verdict(x.part().wire() + " of an article", x.article(), x.value(), d));
                case Decision.SameSource s ->
                    Optional.of(new Verdict("source of an article", s.article(), s.with(), d));
                case Decision.Add x -> Optional.empty();
                case Decision.Comment c -> Optional.empty();
                case Decision.Done x -> Optional.empty();
                case Decision.SecondReading s -> Optional.empty();
                case Decision.BadDate b -> Optional.empty();
                case Decision.Undo u -> Optional.empty();
            };
            one.ifPresent(v -> out.put(new Key(v.kind(), v.name()), v));
        }
        return out;
    }

    private static Verdict entry(
            EntryId id,
            Common.Review state,
            Map<EntryId, TreeMap<String, String>> fields,
            Function<EntryId, String> kindOf,
            Decision d) {
        TreeMap<String, String> corrected = fields.getOrDefault(id, new TreeMap<>());
        return new Verdict(
                kindOf.apply(id),
                id.toString(),
                corrected.isEmpty() ? state.wire() : state.wire() + " " + corrected,
                d);
    }

    private static String pair(EntryId a, EntryId b) {
        return a.compareTo(b) <= 0 ? a + " and " + b : b + " and " + a;
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + " and " + b : b + " and " + a;
    }

    /// Whether it is on an entry.
    boolean isReview() {
        return last.act() instanceof Decision.Review || last.act() instanceof Decision.Correct;
    }
}
