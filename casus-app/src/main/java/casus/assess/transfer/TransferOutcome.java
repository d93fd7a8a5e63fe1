package casus.assess.transfer;

import casus.assess.judgement.Judgements;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.code.Stage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came of a question on deliveries, by the rule that its answer states: the record decides, and nobody has to.
public final class TransferOutcome {
    private static final int SOURCES = 2;
    private static final Set<Stage> STOPPED = EnumSet.of(Stage.LAPSED, Stage.DECLINED);
    private static final Set<Stage> SLOWED = EnumSet.of(Stage.STALLED, Stage.LAPSED, Stage.DECLINED);

    private final TransferQuestion question;
    private final LocalDate asked;
    private final Ledger ledger;
    private final List<Step> steps;

    private TransferOutcome(TransferQuestion question, LocalDate asked, Ledger ledger, Actors actors) {
        this.question = question;
        this.asked = asked;
        this.ledger = ledger;
        this.steps =
                Dealings.of(question, ledger, actors, Judgements.load(), asked).exact();
    }

    /// Whether the answer is yes; nothing while its last day is to come.
    ///
    /// @param asked  the day of the question
    /// @param ledger all that is known today
    /// @param today  the day it is settled
    public static Optional<Boolean> of(
            TransferQuestion question, LocalDate asked, Ledger ledger, Actors actors, LocalDate today) {
        return question.lastDay(asked).isBefore(today)
                ? Optional.of(new TransferOutcome(question, asked, ledger, actors).came())
                : Optional.empty();
    }

    private boolean came() {
        LocalDate last = question.lastDay(asked);
        return switch (question.change()) {
            case DELIVER, RESUME -> sources(in(EnumSet.of(Stage.DELIVERED), asked, last)) >= SOURCES;
            case SLOW -> sources(in(SLOWED, asked, last)) >= SOURCES;
            case STOP -> {
                List<Step> stops = in(STOPPED, asked, last);
                yield sources(stops) >= SOURCES
                        && in(EnumSet.of(Stage.DELIVERED), asked, last).stream().noneMatch(d -> isLater(d, stops));
            }
            case SPEED_UP -> {
                List<Step> after = in(EnumSet.of(Stage.DELIVERED), asked, last);
                List<Step> before = in(EnumSet.of(Stage.DELIVERED), asked.minusDays(question.windowDays()), asked);
                yield sources(after) >= SOURCES && after.size() > before.size();
            }
        };
    }

    private static boolean isLater(Step delivery, List<Step> stops) {
        Optional<LocalDate> day = delivery.time().flatMap(Edtf::latest);
        return day.isPresent()
                && stops.stream()
                        .flatMap(s -> s.time().flatMap(Edtf::earliest).stream())
                        .allMatch(day.get()::isAfter);
    }

    /// Steps reported as done after one day and until another: by their own date, else by that of their article.
    private List<Step> in(Set<Stage> stages, LocalDate after, LocalDate until) {
        return steps.stream()
                .filter(s -> s.told() && stages.contains(Dealings.stage(s)))
                .filter(s -> s.time()
                        .map(t -> t.latest().filter(after::isBefore).isPresent()
                                && t.earliest().filter(d -> !d.isAfter(until)).isPresent())
                        .orElseGet(() -> s.reports().stream()
                                .map(this::printed)
                                .anyMatch(d -> d.isAfter(after) && !d.isAfter(until))))
                .toList();
    }

    private LocalDate printed(Entry entry) {
        return ledger.articleOf(entry).notAfter();
    }

    private int sources(List<Step> some) {
        return ledger.families(some.stream().flatMap(s -> s.reports().stream()).toList());
    }
}
