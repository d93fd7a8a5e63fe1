package casus.assess.transfer;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Gap;
import casus.ledger.gap.LifeCycle;
import casus.ledger.gap.Step;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Stage;
import casus.terms.code.WireName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the case holds on the transfers a question asks about, and where they stand.
///
/// @param item    as the case knows it
/// @param exact   the steps on the item itself, by stage, then by date
/// @param near    steps on goods of its class, or on arms nobody names further
/// @param today   the day of the question
/// @param fresh   how old a delivery may be and still tell of a flow under way, in days
record Dealings(Item item, List<Step> exact, List<Step> near, LocalDate today, int fresh) {
    private static final Set<Stage> PROMISES = EnumSet.of(Stage.PROMISED, Stage.ORDERED);
    private static final Set<Stage> STOPS = EnumSet.of(Stage.STALLED, Stage.LAPSED, Stage.DECLINED);

    static Dealings of(TransferQuestion q, Ledger ledger, Actors actors, Judgements judgements, LocalDate today) {
        Item item = Item.of(q.item(), ledger, actors);
        List<Step> all = Gap.of(ledger, actors, q.supplier(), q.recipient()).all().steps().stream()
                .sorted(Comparator.comparing(Dealings::stage)
                        .thenComparing(s -> !s.told())
                        .thenComparing(s -> s.time().flatMap(Edtf::earliest).orElse(LocalDate.MAX))
                        .thenComparing(s -> s.reports().getFirst().id()))
                .toList();
        List<Step> exact = all.stream().filter(item::isOn).toList();
        return new Dealings(
                item,
                exact,
                all.stream().filter(s -> !exact.contains(s) && item.isNear(s)).toList(),
                today,
                (int) judgements.only(Judgement.Use.SPAN, "transfer.fresh").ratio());
    }

    static Stage stage(Step step) {
        return WireName.of(Stage.class, step.what());
    }

    /// Deliveries told of the item.
    List<Step> deliveries() {
        return told(EnumSet.of(Stage.DELIVERED));
    }

    /// Deliveries that no date puts into the past.
    List<Step> flow() {
        return deliveries().stream().filter(s -> !isPast(s)).toList();
    }

    /// Promises and orders told of the item, and deliveries of it that are planned.
    List<Step> promises() {
        return exact.stream()
                .filter(s -> s.told() && PROMISES.contains(stage(s))
                        || s.status().equals("planned") && stage(s) == Stage.DELIVERED)
                .toList();
    }

    /// Deliveries told as stuck, given up or refused.
    List<Step> stops() {
        return told(STOPS);
    }

    private List<Step> told(Set<Stage> stages) {
        return exact.stream().filter(s -> s.told() && stages.contains(stage(s))).toList();
    }

    /// Whether it was clearly over long before today.
    boolean isPast(Step step) {
        return step.time()
                .flatMap(Edtf::latest)
                .filter(d -> d.isBefore(today.minusDays(fresh)))
                .isPresent();
    }

    /// The last day of any delivery of the item, where all are dated.
    Optional<LocalDate> lastDelivery() {
        return deliveries().stream()
                .flatMap(s -> s.time().flatMap(Edtf::latest).stream())
                .max(Comparator.naturalOrder());
    }

    /// How many of its promises a supplier kept in this case: one for each recipient and kind of goods.
    ///
    /// @param kept    with a delivery not before the promise
    /// @param called  promised or ordered at all
    /// @param entries the promises, and the deliveries that kept them
    record PromiseRecord(int kept, int called, List<EntryId> entries) {
        PromiseRecord {
            entries = List.copyOf(entries);
        }
    }

    /// The supplier's promises in the whole case, to anybody; a promise of goods of two classes is one.
    static PromiseRecord kept(ActorId supplier, Ledger ledger, Actors actors) {
        List<PromisedGoods> all = new ArrayList<>();
        for (ActorId recipient : recipients(supplier, ledger)) {
            List<PromisedGoods> here = new ArrayList<>();
            for (LifeCycle goods : Gap.of(ledger, actors, supplier, recipient).goods()) {
                PromisedGoods one = PromisedGoods.of(goods);
                here.stream()
                        .filter(p -> !Collections.disjoint(p.steps(), one.steps()))
                        .findFirst()
                        .ifPresentOrElse(p -> p.add(one), () -> here.add(one));
            }
            here.stream().filter(p -> !p.steps().isEmpty()).forEach(all::add);
        }
        Set<EntryId> entries = new LinkedHashSet<>();
        for (PromisedGoods one : all) {
            one.steps().forEach(s -> entries.addAll(s.ids()));
            one.questionLog().ifPresent(s -> entries.addAll(s.ids()));
        }
        int kept = (int) all.stream().filter(p -> p.questionLog().isPresent()).count();
        return new PromiseRecord(kept, all.size(), new ArrayList<>(entries));
    }

    /// Promises and orders of goods that hang together, and the deliveries of such goods.
    private record PromisedGoods(Set<Step> steps, Set<Step> delivered) {
        static PromisedGoods of(LifeCycle goods) {
            return new PromisedGoods(told(goods, PROMISES), told(goods, EnumSet.of(Stage.DELIVERED)));
        }

        private static Set<Step> told(LifeCycle goods, Set<Stage> stages) {
            return goods.steps().stream()
                    .filter(s -> s.told() && stages.contains(stage(s)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        void add(PromisedGoods other) {
            steps.addAll(other.steps);
            delivered.addAll(other.delivered);
        }

        /// The first delivery that is not before every promise.
        Optional<Step> questionLog() {
            return delivered.stream()
                    .filter(d -> steps.stream().anyMatch(p -> !isBefore(d, p)))
                    .findFirst();
        }
    }

    private static boolean isBefore(Step a, Step b) {
        return a.time()
                .flatMap(Edtf::latest)
                .flatMap(x -> b.time().flatMap(Edtf::earliest).map(x::isBefore))
                .orElse(false);
    }

    private static List<ActorId> recipients(ActorId supplier, Ledger ledger) {
        return ledger.stream(Entry.Transfer.class)
                .filter(t -> t.supplier().filter(s -> s.isOrBelongsTo(supplier)).isPresent())
                .flatMap(t -> t.recipient().stream())
                .map(ActorId::whole)
                .distinct()
                .sorted()
                .toList();
    }

    /// Every step, of the item first.
    Stream<Step> steps() {
        return Stream.concat(exact.stream(), near.stream());
    }
}
