package casus.assess.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.LedgerBuilder;
import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.judgement.Scales;
import casus.assess.judgement.Vote;
import casus.assess.observe.Observation;
import casus.assess.question.QuestionContext;
import casus.assess.question.QuestionParser;
import casus.assess.weigh.Evidence.WeighedJudgement;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.precedent.Precedents;
import casus.terms.Estimate;
import casus.terms.LogOdds;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Target;
import casus.terms.Term;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        LocalDate.of(2031, 1, 1))
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

    private static final Question BRAZIL = QuestionParser.parse(
                    "Will Brazil defend Peru if Chile attacks?",
                    ACTORS,
                    new Ledger(List.of(), List.of()),
                    LocalDate.of(2031, 1, 1))
            .first();

    private static Judgement judged(String id) {
        return JUDGEMENTS.all().stream()
                .filter(j -> j.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static WeighedJudgement weighed(String id, double votes) {
        return new WeighedJudgement(judged(id), votes, List.of());
    }

    private static Vote vote(String line, double share, double logOdds, Vote.Shift... shifts) {
        Estimate estimate = new Estimate(
                line,
                new Target(BRAZIL, Rung.FORCE),
                Probability.ofLogOdds(logOdds),
                new Probability(0),
                new Probability(1),
                List.of(new Term(line, logOdds, List.of(), List.of("a case"), Optional.empty())),
                "nothing");
        return new Vote(
                line,
                share,
                Map.of(Rung.FORCE, new Vote.RungVote(estimate, List.of(shifts), r -> LogOdds.probability(logOdds))),
                List.of(),
                List.of());
    }

    private static double without(Pool.Exclusion out, List<Vote> votes, WeighedJudgement... weighed) {
        Ledger nothing = new Ledger(List.of(), List.of());
        return new Pool(JUDGEMENTS, 1)
                .logOddsWithout(out, Rung.FORCE, new QuestionContext(BRAZIL, nothing, ACTORS), votes, List.of(weighed));
    }

    private static double with(String more, double votes, WeighedJudgement... present) {
        Ledger nothing = new Ledger(List.of(), List.of());
        return new Pool(JUDGEMENTS, 1)
                .logOddsWith(
                        judged(more),
                        votes,
                        Rung.FORCE,
                        new QuestionContext(BRAZIL, nothing, ACTORS),
                        List.of(),
                        List.of(present));
    }

    private static double surprised(double logOdds) {
        return Scales.withSurprise(
                logOdds, JUDGEMENTS.surprise(BRAZIL.trigger().wire()).logRatio());
    }

    private static final Pool.Exclusion NO_SURPRISE = Pool.Exclusion.judgement(
            JUDGEMENTS.surprise(BRAZIL.trigger().wire()).id());

    @Test
    void aGroupOfEvidenceMovesTheOddsByItsCapAtMost() {
        double cap = JUDGEMENTS.cap("driver.against");
        double once = judged("driver.against.tie.force").logRatio();
        assertThat(without(NO_SURPRISE, List.of(), weighed("driver.against.tie.force", 1)))
                .isCloseTo(cap * Math.tanh(once / cap), within(1e-12));
        assertThat(without(NO_SURPRISE, List.of(), weighed("driver.against.tie.force", 1000)))
                .isCloseTo(-cap, within(1e-9));
        double both = 1000 * once + 3 * judged("driver.against.stock.force").logRatio();
        assertThat(without(
                        NO_SURPRISE,
                        List.of(),
                        weighed("driver.against.tie.force", 1000),
                        weighed("driver.against.stock.force", 3)))
                .isCloseTo(cap * Math.tanh(both / cap), within(1e-9));
    }

    @Test
    void groupsAddUpAndASurpriseKeepsTheSumFromCertainty() {
        WeighedJudgement[] both = {weighed("driver.against.tie.force", 1), weighed("deed.force.seen", 2)};
        double sum = without(NO_SURPRISE, List.of(), both[0]) + without(NO_SURPRISE, List.of(), both[1]);
        assertThat(without(NO_SURPRISE, List.of(), both)).isCloseTo(sum, within(1e-12));
        assertThat(without(Pool.Exclusion.NOTHING, List.of(), both)).isCloseTo(surprised(sum), within(1e-12));
    }

    @Test
    void whatIsLeftOutSaysNothing() {
        WeighedJudgement tie = weighed("driver.against.tie.force", 1);
        WeighedJudgement deed = weighed("deed.force.seen", 2);
        assertThat(without(Pool.Exclusion.line(Pool.EVIDENCE), List.of(), tie, deed))
                .isZero();
        assertThat(without(Pool.Exclusion.judgement("deed.force.seen"), List.of(), tie, deed))
                .isEqualTo(without(Pool.Exclusion.NOTHING, List.of(), tie));
        assertThat(without(Pool.Exclusion.line("game"), List.of(vote("game", 1, -2), vote("precedent", 1, 1))))
                .isCloseTo(surprised(1), within(1e-12));
    }

    @Test
    void linesWithALevelAreAveragedByTheirShares() {
        assertThat(without(NO_SURPRISE, List.of(vote("game", 1, -2), vote("precedent", 3, 2))))
                .isCloseTo(1, within(1e-12));
        assertThat(without(NO_SURPRISE, List.of(vote("game", 1, -2)), weighed("deed.force.seen", 1)))
                .isCloseTo(-2 + without(NO_SURPRISE, List.of(), weighed("deed.force.seen", 1)), within(1e-12));
    }

    @Test
    void aStepToTheQuestionCountsByTheShareOfItsLineUnlessItIsLeftOut() {
        Vote.Shift step = Vote.Shift.judged(judged("past.force"));
        double by = judged("past.force").logRatio();
        List<Vote> votes = List.of(vote("game", 1, -2), vote("precedent", 3, 2, step));
        assertThat(without(NO_SURPRISE, votes)).isCloseTo(1 + by * 3 / 4, within(1e-12));
        assertThat(without(Pool.Exclusion.judgement("past.force"), votes)).isCloseTo(surprised(1), within(1e-12));
        assertThat(new Pool(JUDGEMENTS, 1).standing(BRAZIL, votes))
                .contains(judged("past.force"), JUDGEMENTS.surprise("attack"));
        assertThat(new Pool(JUDGEMENTS, 1).standing(BRAZIL, List.of())).doesNotContain(judged("past.force"));
    }

    @Test
    void aDeedThatComesToLightTakesThePlaceOfSilenceAndNoOtherEvidence() {
        double seen = with("deed.force.seen", 1);
        assertThat(seen)
                .isCloseTo(surprised(without(NO_SURPRISE, List.of(), weighed("deed.force.seen", 1))), within(1e-12));
        assertThat(with("deed.force.seen", 1, weighed("deed.force.nothing", 1))).isEqualTo(seen);
        assertThat(with("deed.force.seen", 1, weighed("past.force.nothing", 1))).isEqualTo(seen);
        assertThat(with("deed.force.seen", 1, weighed("past.force", 1)))
                .isEqualTo(without(
                        Pool.Exclusion.NOTHING, List.of(), weighed("past.force", 1), weighed("deed.force.seen", 1)));
        assertThat(with("past.force", 1, weighed("deed.force.nothing", 1)))
                .isEqualTo(without(
                        Pool.Exclusion.NOTHING, List.of(), weighed("deed.force.nothing", 1), weighed("past.force", 1)));
    }

    private static Forecast forecast(LedgerBuilder made, List<Vote> votes, Contradiction... contradictions) {
        return forecast(made.ledger(), votes, contradictions);
    }

    private static Forecast forecast(Ledger ledger, List<Vote> votes, Contradiction... contradictions) {
        QuestionContext context = new QuestionContext(BRAZIL, ledger, ACTORS);
        Observation observation = new Observation(context, List.of());
        return new Pool(JUDGEMENTS, 1)
                .forecast(
                        context,
                        observation,
                        Precedents.load().finding(BRAZIL, ledger, ACTORS, 2031),
                        votes,
                        new Evidence(context, observation, JUDGEMENTS, List.of(), List.of()),
                        List.of(contradictions));
    }

    /// Force told by two families.
    private static LedgerBuilder fights() {
        return new LedgerBuilder()
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER")
                .event("BRA", EventType.ASSAULT, "CHL")
                .in("b.txt")
                .event("BRA", EventType.ASSAULT, "CHL")
                .event("BRA", EventType.ASSAULT, "CHL");
    }

    @Test
    void theForecastOfARungAddsUpLevelAndEvidence() {
        Forecast forecast = forecast(fights(), List.of(vote("precedent", 1, -3)));
        RungForecast force = forecast.on(Rung.FORCE);
        assertThat(force.terms().getFirst().logOdds()).isEqualTo(-3);
        assertThat(force.probability().logOdds())
                .isCloseTo(force.terms().stream().mapToDouble(Term::logOdds).sum(), within(1e-9));
        assertThat(force.families()).isEqualTo(2);
        assertThat(force.low().value()).isLessThan(force.probability().value());
        assertThat(force.high().value()).isGreaterThan(force.probability().value());
        assertThat(forecast.judgements()).contains("deed.force.seen", "surprise.attack", "spread");
        assertThat(forecast.components().stream().filter(c -> c.rung() == Rung.FORCE))
                .extracting(Component::name)
                .containsExactly("precedent", Pool.EVIDENCE);
        Component precedent = forecast.components().stream()
                .filter(c -> c.name().equals("precedent"))
                .findFirst()
                .orElseThrow();
        assertThat(precedent.weight()).isEqualTo(1);
        assertThat(precedent.logOdds()).isEqualTo(-3);
        assertThat(precedent.estimate().orElseThrow().probability().logOdds()).isCloseTo(-3, within(1e-9));
        assertThat(precedent.terms()).hasSize(1);
    }

    @Test
    void evidenceWidensTheIntervalAndALevelMovesIt() {
        RungForecast low = forecast(fights(), List.of(vote("precedent", 1, -3))).on(Rung.FORCE);
        RungForecast high = forecast(fights(), List.of(vote("precedent", 1, 1))).on(Rung.FORCE);
        assertThat(high.low().value()).isGreaterThan(low.low().value());
        assertThat(high.high().value()).isGreaterThan(low.high().value());
        RungForecast bare =
                forecast(new LedgerBuilder(), List.of(vote("precedent", 1, 0))).on(Rung.FORCE);
        assertThat(bare.low().logOdds() + bare.high().logOdds()).isCloseTo(0, within(0.5));
    }

    @Test
    void anOpenContradictionOnTheActsLowersTheConfidence() {
        Ledger ledger = fights().ledger();
        Entry a = ledger.entries().get(1);
        Entry b = ledger.entries().get(2);
        Entry attack = ledger.entries().get(0);
        assertThat(open(ledger, a, b, Contradiction.Type.OCCURRED, Contradiction.State.OPEN))
                .isTrue();
        assertThat(open(ledger, attack, b, Contradiction.Type.SCOPE, Contradiction.State.OPEN))
                .isTrue();
        assertThat(open(ledger, a, b, Contradiction.Type.DATE, Contradiction.State.OPEN))
                .isFalse();
        assertThat(open(ledger, a, b, Contradiction.Type.OCCURRED, Contradiction.State.EXPLAINED))
                .isFalse();
        assertThat(open(ledger, a, b, Contradiction.Type.LEGAL_STATUS, Contradiction.State.OPEN))
                .isFalse();
    }

    private static boolean open(Ledger ledger, Entry a, Entry b, Contradiction.Type type, Contradiction.State state) {
        Contradiction one = new Contradiction(
                type, a, b, state, "", "", a.common().anchor(), b.common().anchor());
        return forecast(ledger, List.of(), one)
                .on(Rung.FORCE)
                .confidence()
                .sentence()
                .contains("a contradiction on it is open");
    }

    @Test
    void aDeedToldAndDeniedIsAnOpenContradiction() {
        LedgerBuilder denied = fights().status(Status.DENIED).event("BRA", EventType.ASSAULT, "CHL");
        assertThat(forecast(denied, List.of()).on(Rung.FORCE).confidence().sentence())
                .contains("a contradiction on it is open");
        assertThat(forecast(fights(), List.of()).on(Rung.FORCE).confidence().sentence())
                .doesNotContain("contradiction");
    }
}
