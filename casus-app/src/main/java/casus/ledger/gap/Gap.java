package casus.ledger.gap;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Act;
import casus.ledger.compare.Acts;
import casus.ledger.compare.GoodsClasses;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.Feeds;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one actor said to another beside what it did.
///
/// Counts are of acts, not of entries (see [Acts]). A promise is a transfer told as promised or ordered, or a
/// delivery told as planned; a delivery is one told as delivered or produced together. "Promised minus
/// delivered" subtracts the two counts and says no more than that: an item promised once may come in three
/// deliveries, and an article may tell a delivery and not the promise before it. Help told as support is a
/// delivery where goods change hands in it, and an act about goods of two classes stands in the record of each
/// and counts once.
///
/// @param from      who gives, or would
/// @param to        who gets, or would
/// @param goods     life cycles of what was to be handed over, by class
/// @param help      other deeds and words of `from` toward `to`, by the rung they feed
/// @param agreements what the two concluded, by date
public record Gap(
        ActorId from, ActorId to, List<LifeCycle> goods, Map<Rung, List<Step>> help, List<Entry.Agreement> agreements) {
    private static final Comparator<Step> BY_TIME = Comparator.comparing(
                    (Step s) -> s.time().flatMap(Edtf::earliest).orElse(LocalDate.MAX))
            .thenComparing(s -> s.reports().getFirst().id());

    public Gap {
        goods = List.copyOf(goods);
        help = Map.copyOf(help);
        agreements = List.copyOf(agreements);
    }

    /// The record of one direction.
    public static Gap of(Ledger ledger, Actors actors, ActorId from, ActorId to) {
        Map<String, List<Step>> goods = new TreeMap<>();
        Map<Rung, List<Step>> help = new TreeMap<>();
        Stream.concat(Acts.of(ledger, actors).stream(), untold(ledger)).forEach(act -> {
            if (act.first() instanceof Entry.Transfer t && isBetween(t, from, to)) {
                file(t.stage(), GoodsClasses.of(t), act, goods);
            }
            if (act.first() instanceof Entry.Event e && isBetween(e, from, to) && !isTransfer(e, ledger)) {
                Set<String> handed = GoodsClasses.handedOver(e);
                if (handed.isEmpty()) {
                    rungs(e).forEach(r -> help.computeIfAbsent(r, x -> new ArrayList<>())
                            .add(step(e.type().wire(), r.wire(), r != Rung.WORDS, act)));
                } else {
                    file(Stage.DELIVERED, handed, act, goods);
                }
            }
        });
        help.values().forEach(list -> list.sort(BY_TIME));
        return new Gap(from, to, cycles(goods), help, agreements(ledger, from, to));
    }

    /// One step in the record of each class of goods it is about.
    private static void file(Stage stage, Set<String> classes, Act act, Map<String, List<Step>> goods) {
        Step step = step(stage.wire(), String.join(", ", new TreeSet<>(classes)), isDelivery(stage), act);
        classes.forEach(c -> goods.computeIfAbsent(c, x -> new ArrayList<>()).add(step));
    }

    /// What is planned, possible or denied: the same words, repeated, are one.
    private static Stream<Act> untold(Ledger ledger) {
        Map<List<Object>, List<Entry>> same = new LinkedHashMap<>();
        ledger.entries().stream()
                .filter(e -> !isTold(e) && (e instanceof Entry.Transfer || e instanceof Entry.Event))
                .forEach(e ->
                        same.computeIfAbsent(frame(e), x -> new ArrayList<>()).add(e));
        return same.values().stream().map(reports -> new Act(reports, Set.of(), List.of(), Set.of()));
    }

    private static List<Object> frame(Entry entry) {
        Object what = entry instanceof Entry.Transfer t
                ? t.stage() + t.category()
                : entry instanceof Entry.Event e ? e.type() + e.contexts().toString() : "";
        String words = entry.common().anchor().exact().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return List.of(
                what, entry.named(), entry.common().status(), entry.common().time(), words);
    }

    private static boolean isTold(Entry entry) {
        return entry.common().status() == Status.OCCURRED || entry.common().status() == Status.ONGOING;
    }

    /// Whether the same words are entered as a transfer: help in arms is counted once.
    private static boolean isTransfer(Entry.Event e, Ledger ledger) {
        return e.contexts().contains(Context.MILITARY)
                && ledger.stream(Entry.Transfer.class)
                        .anyMatch(t -> t.common().article().equals(e.common().article())
                                && t.common().anchor().overlaps(e.common().anchor()));
    }

    private static List<LifeCycle> cycles(Map<String, List<Step>> goods) {
        return goods.entrySet().stream()
                .map(e -> new LifeCycle(
                        e.getKey(),
                        e.getValue().stream()
                                .sorted(Comparator.comparing((Step s) -> stage(s.what()))
                                        .thenComparing(s -> !s.told())
                                        .thenComparing(BY_TIME))
                                .toList()))
                .toList();
    }

    private static Stage stage(String word) {
        return casus.terms.code.WireName.of(Stage.class, word);
    }

    private static List<Entry.Agreement> agreements(Ledger ledger, ActorId from, ActorId to) {
        return ledger.stream(Entry.Agreement.class)
                .filter(a -> a.parties().stream().anyMatch(p -> p.isOrBelongsTo(from))
                        && a.parties().stream().anyMatch(p -> p.isOrBelongsTo(to)))
                .toList();
    }

    private static Step step(String what, String of, boolean deed, Act act) {
        Common first = act.first().common();
        Optional<Edtf> best = act.reports().stream()
                .flatMap(r -> r.common().time().stream())
                .map(Common.Time::edtf)
                .max(Comparator.comparing(
                        (Edtf e) -> e.text().chars().filter(Character::isDigit).count()));
        Set<String> speakers = act.reports().stream()
                .flatMap(r -> r.common().accordingTo().stream())
                .map(Gap::name)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean told = isTold(act.first());
        boolean certain = told && act.isVerified();
        return new Step(
                what,
                of,
                deed,
                certain,
                told,
                best,
                certain ? Set.of() : speakers,
                first.grade().source() + first.grade().information(),
                act.reports());
    }

    private static String name(Attribution a) {
        return a.name().or(() -> a.actor().map(ActorId::value)).orElse("somebody unnamed");
    }

    private static boolean isDelivery(Stage stage) {
        return stage == Stage.DELIVERED || stage == Stage.CO_PRODUCED;
    }

    private static Set<Rung> rungs(Entry.Event e) {
        Set<Rung> out = EnumSet.noneOf(Rung.class);
        out.addAll(Feeds.event(e.type(), e.mode(), e.contexts(), Feeds.Side.PROTEGE));
        return out;
    }

    private static boolean isBetween(Entry.Transfer t, ActorId from, ActorId to) {
        return t.supplier().filter(s -> s.isOrBelongsTo(from)).isPresent()
                && t.recipient().filter(r -> r.isOrBelongsTo(to)).isPresent();
    }

    private static boolean isBetween(Entry.Event e, ActorId from, ActorId to) {
        return e.actors().stream().anyMatch(a -> a.isOrBelongsTo(from))
                && e.recipients().stream().anyMatch(r -> r.isOrBelongsTo(to));
    }

    /// Every class of goods as one record; an act that is about two classes is in it once.
    public LifeCycle all() {
        return new LifeCycle(
                "goods",
                goods.stream().flatMap(g -> g.steps().stream()).distinct().toList());
    }

    /// Acts told on a rung, transfers left out.
    public int told(Rung rung) {
        return (int)
                help.getOrDefault(rung, List.of()).stream().filter(Step::told).count();
    }

    /// Everything, words and deeds.
    public Stream<Step> steps() {
        return Stream.concat(all().steps().stream(), help.values().stream().flatMap(List::stream));
    }
}
