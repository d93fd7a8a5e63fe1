package casus.assess;

import casus.assess.observe.ObservedRung;
import casus.assess.question.Attack;
import casus.assess.reply.TreatyConflict;
import casus.assess.weigh.Component;
import casus.assess.weigh.Confidence;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.Reason;
import casus.assess.weigh.RungForecast;
import casus.ledger.record.Contradiction;
import casus.precedent.DutyBasis;
import casus.precedent.PublishedRate;
import casus.precedent.ReferenceClass;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.JsonObject;
import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import casus.ties.Treaty;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An answer as one JSON object: the keys of DESIGN section 8, and more. Probabilities are fractions of at
/// most six decimals. Each record here is an object, its components are the keys in their order.
public final class AnswerJson {
    private AnswerJson() {}

    private record AnswerFields(
            QuestionFields question,
            List<ObservedRung> observed,
            List<RungFields> rungs,
            List<HighestFields> highest,
            List<LineFields> lines,
            ReviewFields reviewed,
            Optional<AttackFields> attack,
            List<Reason> drivers,
            List<EntryId> refused,
            List<ExpectationFields> follows,
            List<PeriodFields> periods,
            List<ContradictionFields> contradictions,
            List<JsonObject> treatyConflicts,
            Optional<DutyFields> duty,
            ReferenceFields reference,
            List<String> beside,
            List<OmissionFields> leaveOneOut,
            AchFields ach,
            List<WatchItem> watch,
            int judgements,
            List<String> notes,
            List<String> absent,
            List<JsonObject> asItStood) {}

    /// The whole answer.
    public static ObjectNode of(Answer answer) {
        return of(answer, Map.of());
    }

    /// The whole answer, and how it stood on earlier days.
    ///
    /// @param stood P(rung) from what was in print by that day
    public static ObjectNode of(Answer answer, Map<LocalDate, Map<Rung, Probability>> stood) {
        Forecast forecast = answer.forecast();
        return JsonObject.rounded()
                .putAll(new AnswerFields(
                        QuestionFields.of(answer),
                        answer.observed(),
                        RungFields.of(forecast),
                        HighestFields.of(forecast),
                        forecast.components().stream().map(LineFields::of).toList(),
                        ReviewFields.of(answer),
                        answer.attack().map(AttackFields::of),
                        answer.reasons(),
                        answer.refused(),
                        answer.consequences().stream()
                                .map(ExpectationFields::of)
                                .toList(),
                        answer.periods().stream().map(PeriodFields::of).toList(),
                        answer.contradictions().stream()
                                .map(ContradictionFields::of)
                                .toList(),
                        answer.treatyConflicts().stream()
                                .map(AnswerJson::treatyConflict)
                                .toList(),
                        answer.precedents().pair().map(p -> DutyFields.of(p.duty())),
                        ReferenceFields.of(answer.precedents().reference()),
                        answer.precedents().beside().stream()
                                .map(PublishedRate::line)
                                .toList(),
                        answer.leaveOneOut().stream().map(OmissionFields::of).toList(),
                        AchFields.of(Ach.of(forecast)),
                        answer.watch(),
                        answer.judgements(),
                        answer.notes(),
                        answer.absent(),
                        new TreeMap<>(stood)
                                .entrySet().stream()
                                        .map(day -> stood(day.getKey(), day.getValue()))
                                        .toList()))
                .node();
    }

    private record QuestionFields(
            ActorId patron,
            ActorId protege,
            Optional<ActorId> adversary,
            Trigger trigger,
            int window,
            Question.Kind kind,
            String asked,
            LocalDate today,
            Optional<LocalDate> by) {
        static QuestionFields of(Answer answer) {
            Question q = answer.question();
            return new QuestionFields(
                    q.patron(),
                    q.protege(),
                    q.adversary(),
                    q.trigger(),
                    q.windowDays(),
                    q.kind(),
                    q.asked(),
                    answer.today(),
                    q.by());
        }
    }

    private record ReviewFields(int entries, List<RungFields> rungs, List<HighestFields> highest) {
        static ReviewFields of(Answer answer) {
            return new ReviewFields(
                    answer.reviewedEntries(), RungFields.of(answer.reviewed()), HighestFields.of(answer.reviewed()));
        }
    }

    private record HighestFields(String rung, Probability probability) {
        static List<HighestFields> of(Forecast forecast) {
            return Stream.concat(
                            Stream.of(
                                    new HighestFields("none", forecast.ladder().none())),
                            Stream.of(Rung.values())
                                    .map(r -> new HighestFields(
                                            r.wire(), forecast.ladder().highest(r))))
                    .toList();
        }
    }

    private record RungFields(
            Rung rung,
            Probability probability,
            Probability low,
            Probability high,
            String words,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Term> terms,
            int families,
            Confidence confidence) {
        static List<RungFields> of(Forecast forecast) {
            return forecast.rungs().stream().map(RungFields::of).toList();
        }

        private static RungFields of(RungForecast r) {
            return new RungFields(
                    r.rung(),
                    r.probability(),
                    r.low(),
                    r.high(),
                    Likelihood.phrase(r.probability()),
                    r.terms(),
                    r.families(),
                    r.confidence());
        }
    }

    private record LineFields(
            String line,
            Rung rung,
            double weight,
            double logOdds,
            Optional<Probability> probability,
            Optional<Probability> low,
            Optional<Probability> high,
            List<Term> terms,
            String cannotSee) {
        static LineFields of(Component line) {
            return new LineFields(
                    line.name(),
                    line.rung(),
                    line.weight(),
                    line.logOdds(),
                    line.estimate().map(Estimate::probability),
                    line.estimate().map(Estimate::low),
                    line.estimate().map(Estimate::high),
                    line.terms(),
                    line.cannotSee());
        }
    }

    private record AttackFields(Optional<LocalDate> start, int families, List<EntryId> entries, List<EntryId> earlier) {
        static AttackFields of(Attack attack) {
            return new AttackFields(attack.start(), attack.families(), attack.entries(), attack.earlier());
        }
    }

    private record PeriodFields(String what, int months, double start, double end, double low, double high) {
        static PeriodFields of(Consequence.Period p) {
            return new PeriodFields(
                    p.what(),
                    p.months(),
                    p.start().mean(),
                    p.end().mean(),
                    p.end().low(),
                    p.end().high());
        }
    }

    private record ExpectationFields(
            EntryId entry, Optional<String> condition, Optional<ActorId> actor, String content, List<String> regions) {
        static ExpectationFields of(Consequence follow) {
            return new ExpectationFields(
                    follow.entry().id(),
                    follow.entry().condition(),
                    follow.entry().actor(),
                    follow.entry().content(),
                    follow.regions());
        }
    }

    /// A contradiction by its two entries.
    public static JsonObject contradiction(Contradiction c) {
        return JsonObject.rounded().putAll(ContradictionFields.of(c));
    }

    private record ContradictionFields(
            Contradiction.Type type, EntryId a, EntryId b, Contradiction.State state, String about) {
        static ContradictionFields of(Contradiction c) {
            return new ContradictionFields(c.type(), c.a().id(), c.b().id(), c.state(), c.about());
        }
    }

    /// A contradiction between an entry and what is on record of a treaty.
    public static JsonObject treatyConflict(TreatyConflict c) {
        return JsonObject.rounded()
                .put("type", TreatyConflict.TYPE)
                .put("a", c.entry().id())
                .put("treaty", treaty(c.treaty()))
                .put("state", c.state())
                .put("about", c.about())
                .put("why", c.why());
    }

    /// What of a treaty bears on a duty, and where to look it up.
    public static JsonObject treaty(Treaty t) {
        return JsonObject.rounded()
                .put("id", t.id())
                .put("name", t.name())
                .put("began", t.began())
                .put("ended", t.ended())
                .put("article", t.article())
                .put("says", t.says())
                .put("source", t.source())
                .put("decided", t.decided());
    }

    private record DutyFields(
            DutyBasis.Used used,
            boolean owed,
            ReferenceClass.DefenseClause told,
            List<EntryId> entries,
            Optional<JsonObject> treaty,
            boolean differ) {
        static DutyFields of(DutyBasis d) {
            return new DutyFields(
                    d.used(), d.owed(), d.told(), d.entries(), d.treaty().map(AnswerJson::treaty), d.differ());
        }
    }

    private record ReferenceFields(ReferenceClass.DefenseClause defense, WireName promise, List<EntryId> entries) {
        static ReferenceFields of(ReferenceClass reference) {
            return new ReferenceFields(reference.defense(), reference.promise(), reference.entries());
        }
    }

    private record OmissionFields(
            Omission.OmissionKind what,
            String name,
            String label,
            List<String> articles,
            SortedMap<Rung, Probability> probabilities) {
        static OmissionFields of(Omission left) {
            return new OmissionFields(
                    left.what(), left.name(), left.label(), left.articles(), new TreeMap<>(left.probabilities()));
        }
    }

    private record AchFields(List<HypothesisFields> hypotheses, List<EvidenceFields> evidence) {
        static AchFields of(Ach ach) {
            return new AchFields(
                    ach.hypotheses().stream()
                            .map(h -> new HypothesisFields(h.name(), h.probability()))
                            .toList(),
                    ach.columns().stream().map(EvidenceFields::of).toList());
        }
    }

    private record HypothesisFields(String highest, Probability probability) {}

    private record EvidenceFields(
            String label,
            List<EntryId> entries,
            List<String> judgedBy,
            double diagnosticity,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CellFields> cells) {
        static EvidenceFields of(Ach.Column c) {
            return new EvidenceFields(
                    c.label(),
                    c.entries(),
                    c.judgedBy(),
                    c.diagnosticity(),
                    IntStream.range(0, c.ratios().size())
                            .mapToObj(h -> new CellFields(
                                    c.ratios().get(h), c.without().get(h)))
                            .toList());
        }
    }

    private record CellFields(double ratio, Probability without) {}

    /// Its keys are the rungs of the answer, so it has no fixed shape.
    private static JsonObject stood(LocalDate day, Map<Rung, Probability> points) {
        JsonObject out = JsonObject.rounded().put("asOf", day);
        new TreeMap<>(points).forEach((rung, p) -> out.put(rung.wire(), p));
        return out;
    }
}
