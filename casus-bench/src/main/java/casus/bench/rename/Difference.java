package casus.bench.rename;

import casus.ledger.record.Entry;
import casus.parser.FlatParser;
import casus.parser.Word;
import casus.read.Article;
import casus.read.Sentence;
import casus.terms.ActorId;
import casus.terms.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// What differs between an entry of an article and its like in the renamed article, field by field, and whether the
/// parser already read the sentence otherwise.
final class Difference {
    private static final int SHOWN_WORDS = 5;

    /// An entry and where it stands in the old text, in UTF-16 units.
    record PlacedEntry(Entry entry, int start, int end) {
        static PlacedEntry of(Entry entry, String text, IntUnaryOperator back, IntUnaryOperator backEnd) {
            Anchor anchor = entry.common().anchor();
            int start = text.offsetByCodePoints(0, anchor.start());
            int end = start + anchor.exact().length();
            return new PlacedEntry(entry, back.applyAsInt(start), backEnd.applyAsInt(end));
        }

        int shared(PlacedEntry other) {
            return Math.min(end, other.end) - Math.max(start, other.start);
        }
    }

    /// One difference in words, and its kind in one.
    record ReportedDifference(String reason, String text) {}

    private final FlatParser parser;
    private final Renaming renaming;
    private final Renaming.RenamedText renamed;
    private final Article before;
    private final Article after;

    Difference(FlatParser parser, Renaming renaming, Renaming.RenamedText renamed, Article before, Article after) {
        this.parser = parser;
        this.renaming = renaming;
        this.renamed = renamed;
        this.before = before;
        this.after = after;
    }

    /// Whether the two are the same entry under the two sets of names.
    boolean isNone(Entry old, Entry fresh) {
        return old.kind().equals(fresh.kind())
                && traits(old).equals(traits(fresh))
                && roles(old).entrySet().stream()
                        .allMatch(r -> renaming.same(r.getValue(), roles(fresh).getOrDefault(r.getKey(), List.of())));
    }

    /// What no renaming may change.
    private static Map<String, String> traits(Entry entry) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("status", entry.common().status().wire());
        switch (entry) {
            case Entry.Agreement e ->
                out.put("signed", e.signed().map(Object::toString).orElse("-"));
            case Entry.Transfer e -> out.put("stage", e.stage().wire());
            case Entry.Event e -> out.put("type", e.type().wire());
            case Entry.Statement e -> out.put("manner", e.manner().wire());
            case Entry.Driver e -> {
                out.put("motive", e.motive().wire());
                out.put("pulls", e.pulls().wire());
            }
            case Entry.Expectation e ->
                out.put("type", e.type().map(t -> t.wire()).orElse("-"));
        }
        return out;
    }

    /// The actors of each role; their order inside a role does not count.
    private static Map<String, List<ActorId>> roles(Entry entry) {
        Function<Optional<ActorId>, List<ActorId>> one = a -> a.stream().toList();
        return switch (entry) {
            case Entry.Agreement e -> Map.of("parties", e.parties());
            case Entry.Transfer e -> Map.of("supplier", one.apply(e.supplier()), "recipient", one.apply(e.recipient()));
            case Entry.Event e -> Map.of("actors", e.actors(), "recipients", e.recipients());
            case Entry.Statement e -> Map.of("actor", one.apply(e.actor()), "audience", one.apply(e.audience()));
            case Entry.Driver e -> Map.of("actor", List.of(e.actor()), "toward", one.apply(e.toward()));
            case Entry.Expectation e -> Map.of("actor", one.apply(e.actor()), "recipient", one.apply(e.recipient()));
        };
    }

    /// An entry that differs, or stands in one ledger alone.
    ReportedDifference between(Optional<PlacedEntry> old, Optional<PlacedEntry> fresh) {
        Entry entry = old.or(() -> fresh).orElseThrow().entry();
        String kind = entry.kind();
        String reason;
        List<String> fields = new ArrayList<>();
        if (fresh.isEmpty()) {
            reason = kind + " lost";
        } else if (old.isEmpty()) {
            reason = kind + " gained";
        } else {
            fields(old.get().entry(), fresh.get().entry(), fields);
            reason = kind + " "
                    + fields.stream().map(f -> f.replaceFirst(":.*", "")).collect(Collectors.joining(" "));
        }
        int at = old.or(() -> fresh).orElseThrow().start();
        StringBuilder out = new StringBuilder(before.name()).append(": ").append(reason);
        fields.forEach(f -> out.append("\n  ").append(f));
        old.ifPresent(p -> out.append("\n  - ").append(told(p.entry())));
        fresh.ifPresent(p -> out.append("\n  + ").append(told(p.entry())));
        out.append("\n  parser: ").append(parses(at));
        return new ReportedDifference(reason, out.toString());
    }

    private void fields(Entry old, Entry fresh, List<String> out) {
        traits(old).forEach((name, value) -> {
            String now = Objects.requireNonNull(traits(fresh).get(name));
            if (!value.equals(now)) {
                out.add(name + ": " + value + " → " + now);
            }
        });
        roles(old).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(role -> {
            List<ActorId> now = Objects.requireNonNull(roles(fresh).get(role.getKey()));
            if (!renaming.same(role.getValue(), now)) {
                out.add(role.getKey() + ": " + ids(role.getValue()) + " → " + ids(now) + ", not "
                        + ids(role.getValue().stream().map(renaming::expected).toList()));
            }
        });
    }

    private static String ids(List<ActorId> actors) {
        return actors.stream().map(ActorId::value).collect(Collectors.joining("+", "[", "]"));
    }

    private static String told(Entry entry) {
        return entry.kind() + " " + String.join(" ", traits(entry).values()) + " "
                + roles(entry).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(r -> r.getKey() + ids(r.getValue()))
                        .collect(Collectors.joining(" "))
                + (entry instanceof Entry.Statement s
                        ? " speaker[" + s.speaker().orElse("") + "]"
                        : "")
                + " {" + entry.common().madeBy().rule() + "} \""
                + entry.common().anchor().exact().replaceAll("\\s+", " ") + "\"";
    }

    // Parses

    /// How the parser reads the sentence around a place of the old text under both sets of names.
    private String parses(int at) {
        Optional<Sentence> old = before.sentences().stream()
                .filter(s -> s.start() <= at && at < s.end())
                .findFirst();
        Optional<Sentence> fresh = after.sentences().stream()
                .filter(s -> renamed.back(s.start()) <= at && at < renamed.backEnd(s.end()))
                .findFirst();
        if (old.isEmpty() || fresh.isEmpty()) {
            return "the sentence stands in one text only";
        }
        Sentence left = old.get();
        Sentence right = fresh.get();
        String whole = "\n  sentence: " + left.in(before.text()).replaceAll("\\s+", " ") + "\n  renamed:  "
                + right.in(after.text()).replaceAll("\\s+", " ");
        if (renamed.back(right.start()) != left.start()
                || left.kind() != right.kind()
                || renamed.backEnd(right.end()) != left.end()) {
            return "the sentence is cut otherwise" + whole;
        }
        List<Word> a = parser.parse(before.text(), left.start(), left.end());
        List<Word> b = parser.parse(after.text(), right.start(), right.end());
        return aligned(a, b) + whole;
    }

    /// Words that stand at the same place in both texts and hang otherwise.
    private String aligned(List<Word> a, List<Word> b) {
        Map<Integer, Word> later = new LinkedHashMap<>();
        b.forEach(w -> later.putIfAbsent(renamed.back(w.start()), w));
        List<String> out = new ArrayList<>();
        for (Word word : a) {
            Word now = later.get(word.start());
            if (now != null && !alike(a, b, word, now)) {
                out.add(shown(before.text(), a, word) + " → " + shown(after.text(), b, now));
            }
        }
        return out.isEmpty()
                ? "reads both alike"
                : out.size() + " words read otherwise: "
                        + out.stream().limit(SHOWN_WORDS).collect(Collectors.joining("; "))
                        + (out.size() > SHOWN_WORDS ? "; …" : "");
    }

    private boolean alike(List<Word> a, List<Word> b, Word word, Word now) {
        int head = word.head() < 0 ? -1 : a.get(word.head()).start();
        int other = now.head() < 0 ? -1 : renamed.back(b.get(now.head()).start());
        return word.tag().equals(now.tag())
                && word.relation().equals(now.relation())
                && (head == other || later(a, b, head, other));
    }

    /// Names of several words count as one: their parts stand at one place of the old text.
    private boolean later(List<Word> a, List<Word> b, int head, int other) {
        return head >= 0
                && other >= 0
                && b.stream().noneMatch(w -> renamed.back(w.start()) == head)
                && a.stream().anyMatch(w -> w.start() == other);
    }

    private static String shown(String text, List<Word> words, Word word) {
        return word.surface(text) + "/" + word.tag() + "/" + word.relation() + "<"
                + (word.head() < 0 ? "" : words.get(word.head()).surface(text));
    }
}
