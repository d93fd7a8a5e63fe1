package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.terms.code.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// On whose word something stands. An act that is told on hearsay alone, by a named outlet in one passage and by
/// nobody in another, and the same words put into two mouths.
final class Claims {
    private static final int FEWEST_WORDS = 6;

    private final Ledger ledger;
    private final Actors actors;

    Claims(Ledger ledger, Actors actors) {
        this.ledger = ledger;
        this.actors = actors;
    }

    /// Acts that are told on hearsay alone.
    List<Contradiction> hearsay() {
        List<Contradiction> out = new ArrayList<>();
        Map<String, List<Entry.Event>> byFrame = ledger.stream(Entry.Event.class)
                .filter(e -> Frames.isTold(e)
                        && !e.actors().isEmpty()
                        && !e.recipients().isEmpty()
                        && !e.contexts().isEmpty())
                .collect(Collectors.groupingBy(
                        e -> Frames.state(e.actors().getFirst()) + ">"
                                + Frames.state(e.recipients().getFirst()) + ":"
                                + e.type().wire() + ":"
                                + e.contexts().stream()
                                        .sorted()
                                        .map(Context::wire)
                                        .collect(Collectors.joining(",")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byFrame.values().stream()
                .filter(same ->
                        same.stream().allMatch(e -> e.common().accordingTo().isPresent()))
                .forEach(
                        same -> named(same)
                                .ifPresent(
                                        named -> unnamed(same, named)
                                                .ifPresent(
                                                        unnamed -> out.add(
                                                                ContradictionDraft.between(named, unnamed)
                                                                        .open(
                                                                                Type.ATTRIBUTION,
                                                                                actors.name(named.actors()
                                                                                                .getFirst()) + " → "
                                                                                        + actors.name(named.recipients()
                                                                                                .getFirst())
                                                                                        + ", " + contexts(named)
                                                                                        + ": hearsay only, on the word of "
                                                                                        + Frames.claimant(named)
                                                                                                .orElseThrow()
                                                                                        + " or of nobody named",
                                                                                "an account of somebody who was there, or a second outlet with a source of its own, would settle it")))));
        return out;
    }

    private static String contexts(Entry.Event e) {
        return e.contexts().stream().sorted().map(Context::wire).collect(Collectors.joining(" and "));
    }

    /// A claim by an outlet or a person who speaks for none of the two.
    private static Optional<Entry.Event> named(List<Entry.Event> same) {
        return same.stream()
                .filter(e -> e.common()
                        .accordingTo()
                        .filter(a -> a.name().isPresent() && a.actor().isEmpty())
                        .isPresent())
                .min(Comparator.comparing(Entry::id));
    }

    private static Optional<Entry.Event> unnamed(List<Entry.Event> same, Entry.Event named) {
        return same.stream()
                .filter(e -> e.common()
                        .accordingTo()
                        .filter(a -> a.name().isEmpty() && a.actor().isEmpty())
                        .isPresent())
                .filter(e -> Frames.mayBeSameTime(e, named))
                .min(Comparator.comparing(Entry::id));
    }

    /// The same words in two mouths.
    List<Contradiction> speakers() {
        List<Contradiction> out = new ArrayList<>();
        Map<String, List<Entry.Statement>> byContent = ledger.stream(Entry.Statement.class)
                .filter(s -> s.speaker().isPresent())
                .collect(Collectors.groupingBy(s -> plain(s.content()), LinkedHashMap::new, Collectors.toList()));
        byContent.forEach((content, same) -> {
            if (content.split(" ").length >= FEWEST_WORDS) {
                out.addAll(Positions.of(
                        same,
                        s -> s.speaker().orElseThrow(),
                        (a, b) -> Optional.of(ContradictionDraft.between(a, b)
                                .open(
                                        Type.ATTRIBUTION,
                                        "the same words of " + a.speaker().orElseThrow() + " or of "
                                                + b.speaker().orElseThrow(),
                                        "a recording or a transcript would settle it"))));
            }
        });
        return out;
    }

    private static String plain(String content) {
        return content.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
