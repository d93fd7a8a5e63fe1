package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One kind of goods from one state to another, told at two stages, in two numbers, in two extents, or told and
/// denied.
///
/// Asked, offered, promised, ordered and delivered are a life cycle and no contradiction; an offer that came to
/// nothing, a refusal or a deal that lapsed against a delivery is one.
final class TransferConflicts {
    private static final int LONG_BEFORE_YEARS = 5;
    private static final Pattern CAME_TO_NOTHING = Pattern.compile(
            "(?i)\\b(?:little|no|scant|not much) interest\\b|\\bdeclin|\\brejected|\\brefus|\\bturned down|\\brebuff|\\bnot taken up|\\bwithout (?:an? )?answer|\\b(?:never|not) (?:warmed|interested|keen|accepted|taken)|\\bonly offered|\\bmerely offered");
    private static final Pattern LIMITED_TO = Pattern.compile(
            "(?i)\\b(?:limited|confined|restricted) to ([\\p{L}\\d\\- ]+)|\\b(?:nothing but|no more than|only|merely) ([\\p{L}\\d\\- ]+)");
    private static final Pattern LITTLE = Pattern.compile(
            "(?i)\\bnot (?:very |so |particularly |at all )?(?:extensive|large|many|numerous|significant|substantial)\\b|\\b(?:small|modest|limited|token|negligible) (?:number|quantit|amount|deliver|transfer|suppl)|\\b(?:deliver|transfer|suppl|shipment)\\p{L}* (?:is|are|was|were|have been|has been) (?:\\p{L}+ )?(?:small|modest|limited|few|scarce)\\b");

    /// Without one of these no sentence tells of a limit.
    private static final List<String> LIMITING = List.of(
            "limited",
            "confined",
            "restricted",
            "nothing but",
            "no more than",
            "only",
            "merely",
            " extensive",
            " large",
            " many",
            " numerous",
            " significant",
            " substantial",
            "small",
            "modest",
            "token",
            "negligible",
            " few",
            " scarce");

    private final Ledger ledger;
    private final Actors actors;
    private final Passages passages;

    TransferConflicts(Ledger ledger, Actors actors, Passages passages) {
        this.ledger = ledger;
        this.actors = actors;
        this.passages = passages;
    }

    List<Contradiction> find() {
        Map<String, List<Entry.Transfer>> groups = groups();
        Map<String, List<Entry.Event>> help = ledger.stream(Entry.Event.class)
                .filter(e -> (e.type() == EventType.AID || e.type() == EventType.SUPPORT)
                        && e.contexts().contains(Context.MILITARY)
                        && Frames.isTold(e)
                        && !e.actors().isEmpty()
                        && !e.recipients().isEmpty())
                .collect(Collectors.groupingBy(e -> Frames.state(e.actors().getFirst()) + ">"
                        + Frames.state(e.recipients().getFirst())));
        List<Contradiction> out = new ArrayList<>();
        inGeneral(groups, out);
        groups.values().forEach(same -> {
            stages(same, out);
            scope(same, help.getOrDefault(pair(same.getFirst()), List.of()), out);
            quantities(same, out);
            denied(same, out);
        });
        return out;
    }

    /// Of these, what is told at two stages, or told and denied.
    List<Contradiction> deeds() {
        Map<String, List<Entry.Transfer>> groups = groups();
        List<Contradiction> out = new ArrayList<>();
        inGeneral(groups, out);
        groups.values().forEach(same -> {
            stages(same, out);
            denied(same, out);
        });
        return out;
    }

    private Map<String, List<Entry.Transfer>> groups() {
        return ledger.stream(Entry.Transfer.class)
                .filter(t -> t.supplier().isPresent() && t.recipient().isPresent())
                .filter(t -> !t.category().equals("other"))
                .collect(Collectors.groupingBy(
                        t -> pair(t) + ":" + t.category(), LinkedHashMap::new, Collectors.toList()));
    }

    static String pair(Entry.Transfer t) {
        return Frames.state(t.supplier().orElseThrow()) + ">"
                + Frames.state(t.recipient().orElseThrow());
    }

    private void stages(List<Entry.Transfer> same, List<Contradiction> out) {
        Optional<Entry.Transfer> delivered = first(same, t -> t.stage() == Stage.DELIVERED && Frames.isTold(t));
        delivered.ifPresent(yes -> Stream.of(Stage.OFFERED, Stage.DECLINED, Stage.STALLED, Stage.LAPSED)
                .flatMap(stage -> first(
                        same,
                        t -> t.stage() == stage
                                && Frames.isTold(t)
                                && Frames.mayBeSameTime(t, yes)
                                && (stage != Stage.OFFERED
                                        || CAME_TO_NOTHING
                                                .matcher(passages.sentence(t))
                                                .find()))
                        .stream())
                .forEach(no -> out.add(ContradictionDraft.between(yes, no)
                        .quoting(yes.common().anchor(), passages.anchor(no))
                        .open(
                                Type.STAGE,
                                what(no) + ": " + Stage.DELIVERED.wire() + " or "
                                        + no.stage().wire(),
                                "a register of deliveries, or a photograph of the item in service, would settle it"))));
    }

    private static Optional<Entry.Transfer> first(List<Entry.Transfer> same, Predicate<Entry.Transfer> wanted) {
        return same.stream().filter(wanted).min(Comparator.comparing(Entry::id));
    }

    /// Told without a limit in one place, and limited in another.
    private void scope(List<Entry.Transfer> same, List<Entry.Event> help, List<Contradiction> out) {
        for (Entry.Transfer little : same) {
            if (little.stage() != Stage.DELIVERED
                    || little.common().status() == Status.DENIED
                    || !passages.mayHold(little, "limits", LIMITING)) {
                continue;
            }
            String sentence = passages.sentence(little);
            Optional<String> limit = limitedTo(sentence, little.category());
            boolean scant = LITTLE.matcher(sentence).find();
            if (limit.isEmpty() && !scant) {
                continue;
            }
            Stream<Entry> all = Stream.concat(
                    same.stream().filter(t -> t.stage() == Stage.DELIVERED && Frames.isTold(t)), help.stream());
            all.filter(e -> !e.common().article().equals(little.common().article())
                            && Frames.mayBeSameTime(e, little)
                            && !isLongBefore(e, little))
                    .filter(e -> limit.isPresent()
                            ? goesBeyond(goods(e), limit.orElseThrow(), little.category())
                            : e instanceof Entry.Transfer
                                    && !LITTLE.matcher(passages.sentence(e)).find())
                    .min(Comparator.comparing((Entry e) -> e instanceof Entry.Event)
                            .thenComparing(Entry::id))
                    .ifPresent(more -> out.add(ContradictionDraft.between(more, little)
                            .quoting(more.common().anchor(), passages.anchor(little))
                            .open(
                                    Type.SCOPE,
                                    what(little) + ": "
                                            + limit.map(l -> "only " + l.strip() + ", or more than that")
                                                    .orElse("supplied, or hardly so"),
                                    "numbers by year, as in a register of arms transfers, would settle it")));
        }
    }

    /// "training aircraft" of "limited to training aircraft", if it names goods of this class.
    private static Optional<String> limitedTo(String sentence, String category) {
        Pattern nouns = GoodsClasses.nounsOf(category);
        Matcher m = LIMITED_TO.matcher(sentence);
        while (m.find()) {
            String limit = m.group(1) != null ? m.group(1) : m.group(2);
            Matcher noun = nouns.matcher(limit);
            if (noun.find() && noun.start() > 0) {
                return Optional.of(limit.substring(0, noun.end()));
            }
        }
        return Optional.empty();
    }

    private static String goods(Entry e) {
        return e instanceof Entry.Transfer t ? t.item() : e.common().anchor().exact();
    }

    /// Whether one of the goods listed is of this class and has none of the limit's own words.
    private static boolean goesBeyond(String goods, String limit, String category) {
        Pattern nouns = GoodsClasses.nounsOf(category);
        Set<String> own = Stream.of(nouns.matcher(limit)
                        .replaceAll(" ")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(w -> w.length() > 3)
                .collect(Collectors.toSet());
        return Stream.of(goods.split(",|;| and | or "))
                .filter(g -> nouns.matcher(g).find())
                .anyMatch(g -> Stream.of(g.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .noneMatch(own::contains));
    }

    /// Whether `e` is dated long before the other's article was printed, so that "are limited" does not speak
    /// of it.
    private boolean isLongBefore(Entry e, Entry other) {
        Optional<LocalDate> printed = passages.article(other).notBefore();
        Optional<LocalDate> over = Frames.time(e).flatMap(Edtf::latest);
        return over.flatMap(o -> printed.map(p -> o.plusYears(LONG_BEFORE_YEARS).isBefore(p)))
                .orElse(over.isPresent() && Frames.time(other).isEmpty() && printed.isEmpty());
    }

    private void quantities(List<Entry.Transfer> same, List<Contradiction> out) {
        Map<Stage, List<Entry.Transfer>> counted = same.stream()
                .filter(t -> t.quantity().isPresent() && Frames.isTold(t))
                .collect(Collectors.groupingBy(Entry.Transfer::stage));
        counted.values()
                .forEach(list -> out.addAll(Positions.of(
                        list,
                        t -> t.quantity().orElseThrow().toString(),
                        (a, b) -> a.designation().equals(b.designation()) && Frames.mayBeSameTime(a, b)
                                ? Optional.of(ContradictionDraft.between(a, b)
                                        .open(
                                                Type.QUANTITY,
                                                what(a) + ": " + a.quantity().orElseThrow() + " or "
                                                        + b.quantity().orElseThrow(),
                                                "the contract, or the supplier's register, would settle it"))
                                : Optional.empty())));
    }

    private void denied(List<Entry.Transfer> same, List<Contradiction> out) {
        if (same.stream().noneMatch(Frames::isTold)) {
            return;
        }
        same.stream()
                .filter(no -> no.common().status() == Status.DENIED && Denials.isOfFact(no, passages))
                .forEach(no -> first(
                                same,
                                yes -> Frames.isTold(yes)
                                        && yes.stage() == no.stage()
                                        && (Frames.mayBeSameTime(yes, no) || Frames.isBefore(no, yes)))
                        .ifPresent(yes -> out.add(Denials.between(
                                yes, no, what(yes) + ": reported by one passage, denied by another", passages))));
    }

    /// "No military support" denies every delivery of that time: the first that is told as under way, or in
    /// the same time, contradicts it.
    private void inGeneral(Map<String, List<Entry.Transfer>> groups, List<Contradiction> out) {
        Map<String, List<Entry.Transfer>> others = groups.entrySet().stream()
                .filter(g -> !g.getKey().endsWith(":" + GoodsClasses.UNSPECIFIED))
                .flatMap(g -> g.getValue().stream())
                .collect(Collectors.groupingBy(TransferConflicts::pair));
        groups.forEach((frame, same) -> {
            if (!frame.endsWith(":" + GoodsClasses.UNSPECIFIED)) {
                return;
            }
            same.stream()
                    .filter(no -> no.common().status() == Status.DENIED && Denials.isOfFact(no, passages))
                    .min(Comparator.comparing(Entry::id))
                    .ifPresent(no -> others.getOrDefault(pair(no), List.of()).stream()
                            .filter(yes -> yes.stage() == Stage.DELIVERED && isOfItsTime(yes, no))
                            .min(Comparator.comparing(Entry::id))
                            .ifPresent(yes -> out.add(Denials.between(
                                    yes, no, what(yes) + ": reported by one passage, denied by another", passages))));
        });
    }

    static boolean isOfItsTime(Entry yes, Entry no) {
        return yes.common().status() == Status.ONGOING && Frames.mayBeSameTime(yes, no)
                || yes.common().status() == Status.OCCURRED
                        && Frames.time(yes).isPresent()
                        && Frames.time(no).isPresent()
                        && Frames.mayBeSameTime(yes, no);
    }

    private String what(Entry.Transfer t) {
        return t.category() + " from " + actors.name(t.supplier().orElseThrow()) + " to "
                + actors.name(t.recipient().orElseThrow());
    }
}
