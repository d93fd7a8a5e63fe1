package casus.assess.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.judgement.Scales;
import casus.assess.observe.Observation;
import casus.assess.question.QuestionContext;
import casus.assess.question.QuestionParser;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.Precedents;
import casus.terms.Probability;
import casus.terms.Question;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoolTest {
    private static final Actors ACTORS = Actors.load();
    private static final Judgements JUDGEMENTS = Judgements.load();
    private static final int MANY = 200_000;

    /// A forecast of an empty case in which no line has a level: only the judged spread and the judged surprise move
    /// it.
    private static Forecast alone(Question question) {
        Ledger nothing = new Ledger(List.of(), List.of());
        QuestionContext context = new QuestionContext(question, nothing, ACTORS);
        Observation observation = new Observation(context, List.of());
        return new Pool(JUDGEMENTS, 1)
                .forecast(
                        context,
                        observation,
                        Precedents.load().finding(question, nothing, ACTORS, 2031),
                        List.of(),
                        new Evidence(context, observation, JUDGEMENTS, List.of(), List.of()),
                        List.of());
    }

    @Test
    void anIntervalLeavesOutOneDrawInTwentyAtEitherEnd() {
        Question question = QuestionParser.parse(
                        "Will Brazil defend Peru if Chile attacks?",
                        ACTORS,
                        new Ledger(List.of(), List.of()),
                        LocalDate.of(2031, 8, 22))
                .first();
        Judgement spread = JUDGEMENTS.spread();
        Judgement surprise = JUDGEMENTS.surprise(question.trigger().wire());
        for (RungForecast rung : alone(question).rungs()) {
            List<Judgement> fit = JUDGEMENTS
                    .of(Judgement.Use.FIT, question.trigger().wire(), rung.rung())
                    .toList();
            Random random = new Random(7);
            double[] draws = new double[MANY];
            Arrays.setAll(
                    draws,
                    i -> Probability.ofLogOdds(Scales.withSurprise(
                                    spread.logRatioAt(random.nextDouble())
                                            + fit.stream()
                                                    .mapToDouble(j -> j.logRatioAt(random.nextDouble()))
                                                    .sum(),
                                    surprise.logRatioAt(random.nextDouble())))
                            .value());
            Arrays.sort(draws);
            assertThat(rung.low().value()).as(rung.rung().wire()).isCloseTo(draws[MANY / 20], within(0.03));
            assertThat(rung.high().value()).as(rung.rung().wire()).isCloseTo(draws[MANY - MANY / 20], within(0.03));
        }
    }
}
