package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision.Verdict;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Links the entries that report one act, so that counts are of acts.
///
/// Two reports of one frame (who, to whom, what) are one act when they share a day, or stand on the same
/// words, or share a mark of their own: a named operation, an ordinal, a place, a weapon, a casualty. Two
/// undated reports are never linked by type and pair alone; they stay apart and are listed as "could be the
/// same". Different days, or different operations or ordinals, keep two acts apart whatever else they share,
/// and an analyst's word goes before all of this.
///
/// Union over shared values inside each frame: near-linear. It fails where two raids of one day are told,
/// which it takes for one, and where the two reports code the act differently, which it takes for two.
public final class Acts {
    private static final int DAY = 10;
    private static final int FEW = 5;
    private static final int SAME_WORDS = 6;
    /// Words that tell no delivery from another of its class.
    private static final Set<String> GENERIC = Set.of(
            "aircraft",
            "system",
            "weapon",
            "weaponry",
            "arm",
            "equipment",
            "military",
            "advanced",
            "modern",
            "direct",
            "assistance",
            "support",
            "hardware",
            "defense",
            "defence",
            "missile",
            "vehicle",
            "ship",
            "ammunition",
            "artillery",
            "some",
            "more",
            "many",
            "several",
            "with",
            "from",
            "their",
            "other",
            "sophisticated",
            "limited",
            "long-term",
            "deal",
            "deliverie",
            "technology",
            "technologie",
            "help");

    private final Ledger ledger;
    private final Actors actors;
    private final ActDetails details;
    private final Voices voices;
    private final Map<EntryId, EntryId> parent = new HashMap<>();
    private final Map<EntryId, Set<String>> whys = new HashMap<>();
    private final Map<EntryId, List<Entry>> members = new HashMap<>();

    private Acts(Ledger ledger, Actors actors, Passages passages) {
        this.ledger = ledger;
        this.actors = actors;
        this.details = new ActDetails(passages, actors);
        this.voices = new Voices(ledger);
    }

    /// The acts told in the ledger (deeds and transfers that occurred or are under way), by their first entry.
    public static List<Act> of(Ledger ledger, Actors actors) {
        return new Acts(ledger, actors, new Passages(ledger)).find(true);
    }

    /// The same, with what is known of the articles' text already, and without what each could be as well, which
    /// costs most and is read by people alone.
    static List<Act> linked(Ledger ledger, Actors actors, Passages passages) {
        return new Acts(ledger, actors, passages).find(false);
    }

    private List<Act> find(boolean withDoubts) {
        Map<String, List<Entry>> frames = new LinkedHashMap<>();
        for (Entry e : ledger.entries()) {
            if (Frames.isTold(e)) {
                frame(e).ifPresent(f ->
                        frames.computeIfAbsent(f, x -> new ArrayList<>()).add(e));
            }
        }
        frames.values()
                .forEach(same -> same.forEach(e -> {
                    parent.put(e.id(), e.id());
                    members.put(e.id(), new ArrayList<>(List.of(e)));
                }));
        ledger.decisions()
                .links()
                .filter(l -> l.verdict() == Verdict.SAME)
                .forEach(l -> join(l.a(), l.b(), "an analyst", true));
        List<List<Entry>> several =
                frames.values().stream().filter(same -> same.size() > 1).toList();
        Map<EntryId, List<String>> marks = marks(several);
        several.forEach(same -> link(same, marks));
        List<Act> out = new ArrayList<>();
        frames.values().forEach(same -> out.addAll(acts(same, withDoubts)));
        return out.stream().sorted(Comparator.comparing(a -> a.first().id())).toList();
    }

    private static Optional<String> frame(Entry entry) {
        return switch (entry) {
            case Entry.Event e ->
                e.actors().isEmpty()
                        ? Optional.empty()
                        : Optional.of(e.type().wire() + " " + Frames.states(e.actors()) + ">"
                                + Frames.states(e.recipients()) + " "
                                + e.contexts().stream()
                                        .filter(c -> c == Context.HUMANITARIAN || c == Context.INTELLIGENCE)
                                        .sorted()
                                        .map(Context::wire)
                                        .collect(Collectors.joining(",")));
            case Entry.Transfer t ->
                t.supplier().isEmpty() && t.recipient().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "transfer " + t.supplier().map(Frames::state).orElse("?") + ">"
                                        + t.recipient().map(Frames::state).orElse("?") + " " + t.category() + " "
                                        + t.stage().wire());
            case Entry.Agreement a -> Optional.empty();
            case Entry.Statement s -> Optional.empty();
            case Entry.Driver d -> Optional.empty();
            case Entry.Expectation x -> Optional.empty();
        };
    }

    /// What each of these could share with another report, found side by side.
    private Map<EntryId, List<String>> marks(List<List<Entry>> frames) {
        Map<EntryId, List<String>> out = new HashMap<>();
        frames.parallelStream()
                .flatMap(List::stream)
                .map(e -> Map.entry(e.id(), marks(e)))
                .toList()
                .forEach(e -> out.put(e.getKey(), e.getValue()));
        return out;
    }

    private List<String> marks(Entry e) {
        List<String> out = new ArrayList<>();
        day(e).ifPresent(out::add);
        out.addAll(details.of(e));
        opening(e).ifPresent(out::add);
        out.addAll(goods(e));
        return out;
    }

    private void link(List<Entry> same, Map<EntryId, List<String>> marks) {
        Map<String, List<Entry>> byValue = new TreeMap<>();
        for (Entry e : same) {
            marks.getOrDefault(e.id(), List.of())
                    .forEach(m ->
                            byValue.computeIfAbsent(m, x -> new ArrayList<>()).add(e));
        }
        byValue.forEach((value, sharing) -> {
            for (int i = 1; i < sharing.size(); i++) {
                join(sharing.getFirst().id(), sharing.get(i).id(), value, false);
                join(sharing.get(i - 1).id(), sharing.get(i).id(), value, false);
            }
        });
        Map<String, List<Entry>> byArticle = same.stream()
                .collect(Collectors.groupingBy(e -> e.common().article(), LinkedHashMap::new, Collectors.toList()));
        byArticle.values().forEach(list -> {
            List<Entry> inOrder = list.stream()
                    .sorted(Comparator.comparing(
                            (Entry e) -> e.common().anchor().start()))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++) {
                if (inOrder.get(i - 1)
                        .common()
                        .anchor()
                        .overlaps(inOrder.get(i).common().anchor())) {
                    join(inOrder.get(i - 1).id(), inOrder.get(i).id(), "the same words", false);
                }
            }
        });
    }

    private static Optional<String> day(Entry e) {
        return Frames.time(e).map(Edtf::text).filter(t -> t.length() == DAY && !t.contains("X") && !t.contains("/"));
    }

    /// The first six words, where there are as many: one passage said twice.
    private static Optional<String> opening(Entry e) {
        String[] words = e.common().anchor().exact().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+");
        return words.length < SAME_WORDS
                ? Optional.empty()
                : Optional.of("the words “" + String.join(" ", List.of(words).subList(0, SAME_WORDS)) + "”");
    }

    /// Nouns and names of the goods that are not the name of their whole class: "drones" and "Shahed drones"
    /// share one, "military aircraft" and "training aircraft" do not.
    private Set<String> goods(Entry e) {
        if (!(e instanceof Entry.Transfer t)) {
            return Set.of();
        }
        return Stream.of(unnamed(t.item()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\d-]+"))
                .map(w -> w.replaceFirst("s$", ""))
                .filter(w -> w.length() > 3 && !GENERIC.contains(w))
                .map(w -> "goods " + w)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The words without the names of states and bodies: whose aircraft they are tells no delivery from another.
    private String unnamed(String item) {
        StringBuilder out = new StringBuilder(item);
        actors.mentions(item, 0, item.length()).reversed().forEach(m -> out.replace(m.start(), m.end(), " "));
        return out.toString();
    }

    private void join(EntryId a, EntryId b, String why, boolean byHand) {
        EntryId first = root(a);
        EntryId second = root(b);
        if (first.equals(second) || !parent.containsKey(a) || !parent.containsKey(b)) {
            return;
        }
        if (!byHand && areApart(members.getOrDefault(first, List.of()), members.getOrDefault(second, List.of()))) {
            return;
        }
        EntryId to = first.compareTo(second) < 0 ? first : second;
        EntryId from = to.equals(first) ? second : first;
        parent.put(from, to);
        members.computeIfAbsent(to, x -> new ArrayList<>()).addAll(members.getOrDefault(from, List.of()));
        Set<String> both = whys.computeIfAbsent(to, x -> new TreeSet<>());
        both.add(why);
        both.addAll(whys.getOrDefault(from, Set.of()));
    }

    private EntryId root(EntryId id) {
        EntryId at = id;
        EntryId up = above(at);
        while (!up.equals(at)) {
            parent.put(at, above(up));
            at = up;
            up = above(at);
        }
        return at;
    }

    private EntryId above(EntryId id) {
        return Objects.requireNonNullElse(parent.get(id), id);
    }

    /// Whether something known of two of them keeps them apart: times, operations, ordinals, or an analyst. Large
    /// groups are compared by their first few.
    private boolean areApart(List<Entry> some, List<Entry> others) {
        for (Entry a : some.subList(0, Math.min(FEW, some.size()))) {
            for (Entry b : others.subList(0, Math.min(FEW, others.size()))) {
                if (!Frames.mayBeSameTime(a, b)
                        || areNamedApart(a, b)
                        || ledger.decisions()
                                .link(a.id(), b.id())
                                .filter(v -> v == Verdict.NOT_SAME)
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areNamedApart(Entry a, Entry b) {
        Set<String> first = details.named(a);
        Set<String> second = details.named(b);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private List<Act> acts(List<Entry> same, boolean withDoubts) {
        Map<EntryId, List<Entry>> byRoot = same.stream()
                .collect(Collectors.groupingBy(e -> root(e.id()), LinkedHashMap::new, Collectors.toList()));
        List<Entry> firsts = byRoot.values().stream().map(List::getFirst).toList();
        List<Act> out = new ArrayList<>();
        byRoot.forEach((root, here) -> {
            if (members.containsKey(root) && !here.isEmpty()) {
                List<Entry> reports =
                        here.stream().sorted(Comparator.comparing(Entry::id)).toList();
                out.add(new Act(
                        reports,
                        voices.of(reports),
                        withDoubts ? couldBe(reports.getFirst(), root, firsts) : List.of(),
                        whys.getOrDefault(root, Set.of())));
            }
        });
        return out;
    }

    private List<EntryId> couldBe(Entry e, EntryId root, List<Entry> firsts) {
        return firsts.stream()
                .limit(10L * FEW)
                .filter(o -> !root(o.id()).equals(root))
                .filter(o -> Frames.mayBeSameTime(e, o) && !areNamedApart(e, o))
                .filter(o -> ledger.decisions()
                        .link(e.id(), o.id())
                        .filter(v -> v == Verdict.NOT_SAME)
                        .isEmpty())
                .limit(FEW)
                .map(Entry::id)
                .toList();
    }
}
