package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Breadth;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An act told by one passage and denied by another: same actor, recipient, kind of act and context, and nothing
/// that is known of their times keeps them apart. Help given and help in words are one kind here, since a
/// denial of "support" does not say which it means.
final class DeedConflicts {
    private final Ledger ledger;
    private final Actors actors;
    private final Passages passages;
    private final Map<String, List<Entry.Transfer>> deliveries = new HashMap<>();

    DeedConflicts(Ledger ledger, Actors actors, Passages passages) {
        this.ledger = ledger;
        this.actors = actors;
        this.passages = passages;
    }

    List<Contradiction> find() {
        Map<String, List<Entry.Event>> byFrame = ledger.stream(Entry.Event.class)
                .filter(e -> !e.actors().isEmpty() && !e.recipients().isEmpty())
                .collect(Collectors.groupingBy(DeedConflicts::frame, LinkedHashMap::new, Collectors.toList()));
        ledger.stream(Entry.Transfer.class)
                .filter(t -> t.stage() == Stage.DELIVERED
                        && t.supplier().isPresent()
                        && t.recipient().isPresent()
                        && !t.category().equals("other"))
                .forEach(t -> deliveries
                        .computeIfAbsent(TransferConflicts.pair(t), k -> new ArrayList<>())
                        .add(t));
        List<Contradiction> out = new ArrayList<>();
        byFrame.values().stream().filter(this::isTold).forEach(same -> {
            Set<String> reported = new HashSet<>();
            same.stream()
                    .filter(e -> e.common().status() == Status.DENIED && Denials.isOfFact(e, passages))
                    .filter(e -> !Breadth.isOfOnePlace(e, actors))
                    .sorted(Comparator.comparing(Entry::id))
                    .forEach(no -> told(no, same)
                            .<Entry>map(e -> e)
                            .or(() -> delivered(no))
                            .filter(yes -> reported.add(passages.article(no).family() + " " + contexts(no)))
                            .ifPresent(yes -> out.add(Denials.between(yes, no, about(no), passages))));
        });
        return out;
    }

    /// Whether there is something that a denial among these could deny.
    private boolean isTold(List<Entry.Event> same) {
        return same.stream().anyMatch(Frames::isTold)
                || deliveries.containsKey(pair(same.getFirst()))
                        && same.stream().anyMatch(DeedConflicts::isOfArms);
    }

    /// Whether it is military help, which a delivery can show.
    private static boolean isOfArms(Entry.Event e) {
        return e.type() == EventType.AID && e.contexts().contains(Context.MILITARY);
    }

    private static String frame(Entry.Event e) {
        boolean help = e.type() == EventType.AID || e.type() == EventType.SUPPORT;
        return Frames.state(e.actors().getFirst()) + ">"
                + Frames.state(e.recipients().getFirst()) + ":"
                + (help ? "help" : e.type().wire());
    }

    private static String contexts(Entry.Event e) {
        return e.contexts().stream().sorted().map(Context::wire).collect(Collectors.joining(","));
    }

    /// The passage that contradicts this denial best: the article's own voice before a claim, another article
    /// before the same, and one that names the thing by the same noun.
    private Optional<Entry.Event> told(Entry.Event no, List<Entry.Event> same) {
        Set<String> nouns = nouns(no);
        return same.stream()
                .filter(yes -> Frames.isTold(yes)
                        && isOfOneKind(yes, no)
                        && !yes.common().anchor().equals(no.common().anchor())
                        && (Frames.mayBeSameTime(yes, no) || Frames.isBefore(no, yes)))
                .min(Comparator.comparing((Entry.Event yes) ->
                                yes.common().article().equals(no.common().article()))
                        .thenComparing(yes -> yes.type() != no.type())
                        .thenComparing(yes -> yes.common().accordingTo().isPresent())
                        .thenComparing(yes -> nouns(yes).stream().noneMatch(nouns::contains))
                        .thenComparing(Entry::id));
    }

    private static boolean isOfOneKind(Entry.Event yes, Entry.Event no) {
        return yes.contexts().isEmpty() && no.contexts().isEmpty()
                || yes.contexts().stream().anyMatch(no.contexts()::contains);
    }

    private static Set<String> nouns(Entry e) {
        return Stream.of("support", "aid", "help", "assist", "attack", "strike", "protect", "defen")
                .filter(e.common().anchor().exact().toLowerCase(Locale.ROOT)::contains)
                .collect(Collectors.toSet());
    }

    /// A delivery of arms under way, or of the same time, where military help is denied.
    private Optional<Entry> delivered(Entry.Event no) {
        if (!isOfArms(no)) {
            return Optional.empty();
        }
        return deliveries.getOrDefault(pair(no), List.of()).stream()
                .filter(t -> TransferConflicts.isOfItsTime(t, no))
                .map(t -> (Entry) t)
                .findFirst();
    }

    private static String pair(Entry.Event e) {
        return Frames.state(e.actors().getFirst()) + ">"
                + Frames.state(e.recipients().getFirst());
    }

    private String about(Entry.Event no) {
        return actors.name(no.actors().getFirst()) + " → "
                + actors.name(no.recipients().getFirst()) + ", "
                + no.type().wire().toLowerCase(Locale.ROOT)
                + ": reported by one passage, denied by another";
    }
}
