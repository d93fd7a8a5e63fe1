package casus.assess.weigh;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.observe.Observation;
import casus.assess.question.QuestionContext;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Question;
import casus.terms.Rung;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Why the patron would or would not come, by motive and direction, strongest first.
public final class Reasons {
    private Reasons() {}

    /// @param effect of the drivers of one motive and direction on the log-odds of force
    public static List<Reason> of(
            QuestionContext context, Evidence evidence, ToDoubleFunction<List<Entry.Driver>> effect) {
        return context.ledger().stream(Entry.Driver.class)
                .filter(evidence::isReason)
                .collect(Collectors.groupingBy(Evidence::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> reason(context, same, effect.applyAsDouble(same)))
                .sorted(Comparator.comparing(Reason::families)
                        .thenComparing(r -> Math.abs(r.logOdds()))
                        .reversed()
                        .thenComparing(Reason::pulls, Comparator.reverseOrder())
                        .thenComparing(Reason::motive))
                .toList();
    }

    /// The same without a forecast: an effect is the judged ratio times the votes for it.
    public static List<Reason> of(Ledger ledger, Actors actors, Question question) {
        Judgements judgements = Judgements.load();
        QuestionContext context = new QuestionContext(question, ledger, actors);
        Evidence evidence =
                new Evidence(context, new Observation(context, List.of()), judgements, List.of(), List.of());
        return of(
                context,
                evidence,
                same -> judgements
                                .of(Judgement.Use.RATIO, Evidence.key(same.getFirst()), Rung.FORCE)
                                .mapToDouble(Judgement::logRatio)
                                .sum()
                        * evidence.votes(
                                same, "driver." + same.getFirst().pulls().wire()));
    }

    private static Reason reason(QuestionContext context, List<Entry.Driver> same, double effect) {
        Entry.Driver one = same.getFirst();
        List<ActorId> toward = same.stream()
                .flatMap(d -> d.toward().stream())
                .distinct()
                .sorted()
                .toList();
        return new Reason(one.motive(), one.pulls(), toward, context.families(same), effect, QuestionContext.ids(same));
    }
}
