package casus.assess.score;

import casus.assess.Assessment;
import casus.assess.question.grammar.QuestionGrammar;
import casus.assess.transfer.TransferAssessment;
import casus.assess.transfer.TransferOutcome;
import casus.assess.transfer.TransferQuestion;
import casus.assess.transfer.TransferQuestions;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Grades;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.FiledArticle;
import casus.read.Progress;
import casus.terms.InputProblem;
import casus.terms.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The forecasts of a case, answered again as they were then.
///
/// @param today the day on which it is settled what came of deliveries
/// @param asOf only what is known by then: outcomes, and what was in print; empty for all that is on record
public record PastForecasts(CaseFile file, Actors actors, Optional<LocalDate> asOf, LocalDate today) {
    private static final Comparator<GivenForecast> IN_ORDER =
            Comparator.comparing(GivenForecast::knows).thenComparing(GivenForecast::day);

    /// How good they were.
    ///
    /// @param open       the words of the questions that were asked and are not resolved
    /// @param deliveries forecasts of deliveries, in the order in which they were asked for
    public record Card(Scorecard scores, List<String> open, List<DeliveryScore> deliveries) {
        public Card {
            open = List.copyOf(open);
            deliveries = List.copyOf(deliveries);
        }
    }

    /// How an answer moved.
    ///
    /// @param path     forecasts in order, with how many articles on the pair were in print
    /// @param resolved what came of it; empty where nobody knows
    public record Replay(Question question, Map<GivenForecast, Integer> path, Optional<ResolvedQuestion> resolved) {
        /// How good the forecasts were, where that can be said.
        public Optional<QuestionScore> score() {
            return resolved.filter(ResolvedQuestion::isScored).map(QuestionScore::of);
        }
    }

    /// What came of questions.
    public List<Decision> resolutions() {
        return file.decisions().resolutions().stream()
                .filter(d -> asOf.filter(outcome(d).on()::isAfter).isEmpty())
                .toList();
    }

    /// Every question that was asked, answered as it was then, and scored where it is resolved.
    public Card card(Progress progress) {
        Map<Decision, List<GivenForecast>> given = new LinkedHashMap<>();
        resolutions().forEach(r -> given.put(r, new ArrayList<>()));
        Set<String> open = new LinkedHashSet<>();
        Set<CaseFile.LoggedQuestion> all = new LinkedHashSet<>(file.questions());
        Assessment tables = tables();
        List<DeliveryScore> deliveries = new ArrayList<>();
        int done = 0;
        for (CaseFile.LoggedQuestion asked : all) {
            progress.step(++done, all.size(), "");
            switch (QuestionGrammar.of(actors, asked.day()).parse(asked.asked()).kind()) {
                case TRANSFER -> delivery(asked).ifPresent(deliveries::add);
                case DID, DUTY, WHO, PERMISSION, ATTACK, UNKNOWN -> {
                    // Of one pair nothing is foretold.
                }
                case AID, WHY, FOLLOWS -> again(tables, asked, given, open);
            }
        }
        List<ResolvedQuestion> resolved = new ArrayList<>();
        given.forEach((r, forecasts) -> resolved.add(new ResolvedQuestion(
                r, outcome(r), forecasts.stream().sorted(IN_ORDER).toList())));
        return new Card(Scorecard.of(resolved), List.copyOf(open), deliveries);
    }

    /// A forecast of deliveries as it was then, and what the record has by now; nothing where there was none.
    private Optional<DeliveryScore> delivery(CaseFile.LoggedQuestion asked) {
        Ledger then = Grades.of(file.knownOn(asked.day(), asked.asOf()), actors);
        try {
            Optional<TransferQuestion> read = TransferQuestions.read(
                    QuestionGrammar.of(actors, asked.day()).parse(asked.asked()), actors, then, asked.day());
            return read.flatMap(r -> {
                TransferQuestion q = asked.by().map(by -> r.by(by, asked.day())).orElse(r);
                return TransferAssessment.of(then, actors, asked.day())
                        .answer(q)
                        .forecast()
                        .map(f -> new DeliveryScore(
                                q,
                                asked.day(),
                                q.lastDay(asked.day()),
                                f.probability().value(),
                                TransferOutcome.of(
                                        q, asked.day(), Grades.of(file.ledger(asOf), actors), actors, today)));
            });
        } catch (InputProblem unreadable) {
            return Optional.empty();
        }
    }

    /// Puts a forecast under the resolutions it is of, or its question among the open ones. What cannot be read any
    /// more, or foretells nothing, is no forecast.
    private void again(
            Assessment tables,
            CaseFile.LoggedQuestion asked,
            Map<Decision, List<GivenForecast>> given,
            Set<String> open) {
        Assessment then = tables.over(Grades.of(file.knownOn(asked.day(), asked.asOf()), actors))
                .on(asked.day());
        Question question;
        try {
            question = then.question(asked.asked(), asked.by());
        } catch (InputProblem unreadable) {
            return;
        }
        if (question.kind() != Question.Kind.WILL) {
            return;
        }
        boolean settled = false;
        for (Map.Entry<Decision, List<GivenForecast>> one : given.entrySet()) {
            Decision.Resolve outcome = outcome(one.getKey());
            if (outcome.settles(question)) {
                settled = true;
                if (asked.asOf().orElse(asked.day()).isBefore(outcome.on())) {
                    boolean afterwards = !asked.day().isBefore(outcome.on());
                    one.getValue().add(new GivenForecast(asked.day(), asked.asOf(), then.answer(question), afterwards));
                }
            }
        }
        if (!settled) {
            open.add(asked.asked());
        }
    }

    /// The answer as of each day on which an article that names patron or protégé came into print, before the
    /// outcome was known.
    ///
    /// @param asked the question; empty for every resolved one
    /// @return nothing where no question is asked and none is resolved
    public List<Replay> replays(Optional<Question> asked, Progress progress) {
        Ledger all = Grades.of(file.ledger(asOf), actors);
        Assessment tables = tables();
        List<Replay> out = new ArrayList<>();
        for (Decision d : resolutions()) {
            if (asked.isEmpty() || outcome(d).settles(asked.get())) {
                Question q = outcome(d).question();
                Map<GivenForecast, Integer> path =
                        path(tables, all, q, outcome(d).on(), progress);
                out.add(new Replay(
                        q, path, Optional.of(new ResolvedQuestion(d, outcome(d), List.copyOf(path.keySet())))));
            }
        }
        if (out.isEmpty()) {
            asked.ifPresent(
                    q -> out.add(new Replay(q, path(tables, all, q, LocalDate.MAX, progress), Optional.empty())));
        }
        return out;
    }

    private Map<GivenForecast, Integer> path(
            Assessment tables, Ledger all, Question q, LocalDate until, Progress progress) {
        Set<String> near = all.entries().stream()
                .filter(e ->
                        e.named().stream().anyMatch(a -> a.isOrBelongsTo(q.patron()) || a.isOrBelongsTo(q.protege())))
                .map(e -> e.common().article())
                .collect(Collectors.toSet());
        List<FiledArticle> articles =
                all.articles().stream().filter(a -> near.contains(a.name())).toList();
        Set<LocalDate> days = articles.stream()
                .map(FiledArticle::notAfter)
                .filter(d -> d.isBefore(until))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<GivenForecast, Integer> out = new TreeMap<>(IN_ORDER);
        Function<LocalDate, Ledger> ledgers = file.ledgers();
        for (LocalDate day : days) {
            Ledger then = Grades.of(ledgers.apply(day), actors);
            out.put(
                    new GivenForecast(
                            day, Optional.of(day), tables.over(then).on(day).answer(q), true),
                    (int) articles.stream().filter(a -> a.inPrintBy(day)).count());
            progress.step(out.size(), days.size(), day.toString());
        }
        return out;
    }

    /// The tables that every forecast rests on, opened once; its ledger and day are each forecast's own.
    private Assessment tables() {
        return Assessment.of(new Ledger(List.of(), List.of()), actors, LocalDate.EPOCH);
    }

    private static Decision.Resolve outcome(Decision d) {
        return (Decision.Resolve) d.act();
    }
}
