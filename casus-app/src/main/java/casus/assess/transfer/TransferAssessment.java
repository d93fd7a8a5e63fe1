package casus.assess.transfer;

import casus.assess.Assessment;
import casus.assess.judgement.Judgement.Use;
import casus.assess.judgement.Judgements;
import casus.assess.weigh.Reason;
import casus.history.Chronicle;
import casus.history.History;
import casus.history.HistoryModel;
import casus.history.Outlook;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Contradictions;
import casus.ledger.gap.Step;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Contradiction;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.StateCode;
import casus.terms.code.Trigger;
import casus.terms.text.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The front door: a ledger as of a day, and the answers to questions on transfers.
public final class TransferAssessment {
    private static final Set<Review> REVIEWED = Set.of(Review.ACCEPTED, Review.CORRECTED);

    private final Ledger ledger;
    private final Actors actors;
    private final LocalDate today;
    private final long seed;
    private final Judgements judgements;
    private final History history;

    /// What was learned of the dealings of many states, read once.
    private static final class ShippedModel {
        static final HistoryModel LEARNED = HistoryModel.shipped();
    }

    private TransferAssessment(Ledger ledger, Actors actors, LocalDate today, long seed) {
        this.ledger = ledger;
        this.actors = actors;
        this.today = today;
        this.seed = seed;
        this.judgements = Judgements.load();
        List<PastEvent> events = new ArrayList<>(Chronicle.load());
        events.addAll(History.of(ledger));
        this.history = History.of(events, ShippedModel.LEARNED);
    }

    /// With the usual seed.
    public static TransferAssessment of(Ledger ledger, Actors actors, LocalDate today) {
        return of(ledger, actors, today, Assessment.SEED);
    }

    /// The same ledger, day and seed give the same answers, byte for byte.
    public static TransferAssessment of(Ledger ledger, Actors actors, LocalDate today, long seed) {
        return new TransferAssessment(ledger, actors, today, seed);
    }

    /// Answers one question.
    public TransferAnswer answer(TransferQuestion question) {
        Dealings dealings = Dealings.of(question, ledger, actors, judgements, today);
        List<Reason> reasons = Assessment.reasons(ledger, actors, onAid(question));
        List<Contradiction> contradictions = contradictions(dealings);
        Optional<TransferWeighing> weighing = weighing(question, ledger, dealings, reasons);
        Ledger reviewed = ledger.only(e -> REVIEWED.contains(e.common().review()));
        Dealings onlyReviewed = Dealings.of(question, reviewed, actors, judgements, today);
        return new TransferAnswer(
                question,
                today,
                List.copyOf(dealings.item().classes()),
                dealings.exact(),
                dealings.near(),
                weighing.map(w -> w.forecast(contradictions)),
                weighing.isPresent() ? Optional.empty() : Optional.of(unanswered(question, dealings)),
                weighing(question, reviewed, onlyReviewed, reasons).map(w -> w.forecast(contradictions)),
                (int) dealings.steps()
                        .flatMap(s -> s.reports().stream())
                        .distinct()
                        .filter(e -> REVIEWED.contains(e.common().review()))
                        .count(),
                reasons,
                contradictions,
                weighing.map(w -> w.watch(promised(question, dealings), flowing(question, dealings)))
                        .orElse(List.of()),
                beside(question),
                resolution(question),
                notes(question, dealings),
                absent());
    }

    /// The supplier's reasons toward the recipient are those for or against coming to its aid.
    private static Question onAid(TransferQuestion q) {
        return new Question(
                Question.Kind.WILL,
                q.supplier(),
                q.recipient(),
                Optional.empty(),
                Trigger.NOW,
                q.windowDays(),
                q.by(),
                q.asked());
    }

    private Optional<TransferWeighing> weighing(
            TransferQuestion question, Ledger selection, Dealings dealings, List<Reason> reasons) {
        return level(question, dealings).map(level -> {
            boolean promised = level.judgement().keys().contains("transfer.deliver.promised");
            return new TransferWeighing(
                    question,
                    selection,
                    dealings,
                    level,
                    promised ? Optional.of(Dealings.kept(question.supplier(), selection, actors)) : Optional.empty(),
                    reasons,
                    judgements,
                    seed);
        });
    }

    /// Where the transfers stand; nothing where the question takes for granted what the case does not tell.
    private Optional<TransferWeighing.Level> level(TransferQuestion question, Dealings dealings) {
        String front = "transfer." + question.change().wire() + ".";
        return switch (question.change()) {
            case SLOW, STOP, SPEED_UP ->
                dealings.flow().isEmpty() ? Optional.empty() : Optional.of(level(front + "flow", dealings.flow()));
            case RESUME ->
                dealings.stops().isEmpty() ? Optional.empty() : Optional.of(level(front + "stopped", dealings.stops()));
            case DELIVER -> {
                if (!dealings.flow().isEmpty()) {
                    yield Optional.of(level(front + "flow", dealings.flow()));
                }
                yield Optional.of(
                        dealings.promises().isEmpty()
                                ? level(front + "none", List.of())
                                : level(front + "promised", dealings.promises()));
            }
        };
    }

    private TransferWeighing.Level level(String key, List<Step> steps) {
        List<EntryId> entries = steps.stream()
                .flatMap(s -> s.ids().stream())
                .distinct()
                .sorted()
                .toList();
        return new TransferWeighing.Level(judgements.only(Use.PRIOR, key), entries);
    }

    private Optional<TransferWeighing.Level> promised(TransferQuestion q, Dealings d) {
        return q.change() == Change.DELIVER
                        && d.flow().isEmpty()
                        && d.promises().isEmpty()
                ? Optional.of(level("transfer.deliver.promised", List.of()))
                : Optional.empty();
    }

    private Optional<TransferWeighing.Level> flowing(TransferQuestion q, Dealings d) {
        return q.change() == Change.DELIVER && d.flow().isEmpty()
                ? Optional.of(level("transfer.deliver.flow", List.of()))
                : Optional.empty();
    }

    private String unanswered(TransferQuestion q, Dealings d) {
        String what = q.item() + " from " + actors.name(q.supplier()) + " to " + actors.name(q.recipient());
        if (q.change() == Change.RESUME) {
            return "The case reports no stop of " + what + ", so there is nothing to resume: no probability is given.";
        }
        return d.deliveries().isEmpty()
                ? "The case reports no delivery of " + what + ", so there is nothing to "
                        + q.change().verb() + ": no probability is given."
                : "The last delivery of " + what + " on record was over by "
                        + d.lastDelivery().map(LocalDate::toString).orElse("long ago")
                        + ", so nothing is under way to " + q.change().verb() + ": no probability is given.";
    }

    private List<Contradiction> contradictions(Dealings dealings) {
        Set<EntryId> on = dealings.steps().flatMap(s -> s.ids().stream()).collect(Collectors.toSet());
        return Contradictions.of(ledger, actors).stream()
                .filter(c -> on.contains(c.a().id()) || on.contains(c.b().id()))
                .toList();
    }

    /// How probable an act of arms or training is by event history; it codes acts and no items.
    private Optional<Outlook.Chance> beside(TransferQuestion q) {
        String supplier = id(q.supplier());
        String recipient = id(q.recipient());
        if (supplier.equals(recipient)) {
            return Optional.empty();
        }
        return history.outlook(supplier, recipient, today, q.windowDays()).rungs().stream()
                .filter(c -> c.kind().equals(Rung.ARMS.wire()))
                .findFirst();
    }

    private static String id(ActorId actor) {
        return actor.state().map(StateCode::value).orElse(actor.value());
    }

    private String resolution(TransferQuestion q) {
        String what = q.item() + " from " + actors.name(q.supplier()) + " to " + actors.name(q.recipient());
        String two = "Resolved yes if by " + q.lastDay(today) + " at least two independent sources report ";
        String after = " after " + today;
        String rule = switch (q.change()) {
            case DELIVER -> two + "a delivery of " + what + after + " (stage delivered)";
            case SLOW ->
                two + "that deliveries of " + what + " stalled, lapsed or were declined" + after
                        + " (stage stalled, lapsed or declined)";
            case STOP ->
                two + "that deliveries of " + what + " lapsed or were declined" + after
                        + " (stage lapsed or declined), and none a later delivery";
            case SPEED_UP ->
                two + "more deliveries of " + what + after + " than in the " + q.windowDays()
                        + " days before (acts at stage delivered)";
            case RESUME -> two + "a delivery of " + what + after + ", later than the stop (stage delivered)";
        };
        return rule
                + "; else no. The ledger's own stage rows decide: reported as occurred or ongoing, dated in the window,"
                + " or undated in an article that came into print in it.";
    }

    private List<String> notes(TransferQuestion q, Dealings d) {
        List<String> notes = new ArrayList<>();
        if (d.item().classes().isEmpty() && d.item().isNamed()) {
            notes.add(
                    "The case names no " + q.item() + ", and no word of the question says what class of goods it is.");
        } else if (d.item().isNamed()) {
            notes.add("Reports that name " + q.item() + " count in full, those of other "
                    + String.join(", ", d.item().classes()) + " less.");
        }
        long undated = d.flow().stream().filter(s -> s.time().isEmpty()).count();
        if (undated > 0 && q.change() != Change.RESUME) {
            notes.add(Phrase.count(undated, "reported delivery has", "reported deliveries have")
                    + " no date; taken for under way, though "
                    + Phrase.noun(undated, "it", "they") + " may belong to another time.");
        }
        if (!d.flow().isEmpty() && d.flow().stream().noneMatch(Step::certain)) {
            notes.add("Every reported delivery stands on one claimant's word.");
        }
        if (d.exact().isEmpty()) {
            notes.add("No entry of the case is on " + q.item() + " from " + actors.name(q.supplier()) + " to "
                    + actors.name(q.recipient()) + ".");
        }
        return notes;
    }

    private static List<String> absent() {
        return List.of(
                "No table that ships counts deliveries kept, slowed or stopped: the level is judged, moved by the supplier's"
                        + " own promises where the case holds some.",
                "Event history codes acts of aid and no items, so it is shown beside and has no vote.",
                "How much is delivered is not estimated, only whether.");
    }
}
