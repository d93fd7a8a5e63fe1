package casus.assess.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.assess.Answer;
import casus.assess.judgement.Judgements;
import casus.assess.weigh.Confidence;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.RungForecast;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.precedent.Precedents;
import casus.terms.ActorId;
import casus.terms.Ladder;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Trigger;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Forecasts in which each rung comes by itself, so that every score can be worked out by hand.
class ScorecardTest {
    private static final Actors ACTORS = Actors.load();
    private static final LocalDate ON = LocalDate.of(2031, 7, 13);
    private static final double REST = 0.2;
    private static final Question QUESTION = new Question(
            Question.Kind.WILL,
            new ActorId("BRA"),
            new ActorId("PER"),
            Optional.of(new ActorId("CHL")),
            Trigger.ATTACK,
            30,
            Optional.empty(),
            "Will Brazil defend Peru against Chile?");

    private static double at(Rung rung, Map<Rung, Double> said) {
        return said.getOrDefault(rung, REST);
    }

    private static Ladder ladder(Map<Rung, Double> said) {
        double[] joint = new double[Ladder.SUBSETS];
        for (int subset = 0; subset < joint.length; subset++) {
            joint[subset] = 1;
            for (Rung rung : Rung.values()) {
                boolean in = (subset >> rung.ordinal() & 1) == 1;
                joint[subset] *= in ? at(rung, said) : 1 - at(rung, said);
            }
        }
        return Ladder.of(joint);
    }

    /// Two terms for and two against, and what is left of the sum.
    private static List<Term> terms(Probability p) {
        List<Term> out = new ArrayList<>();
        double sum = 0;
        for (double logOdds : new double[] {1, -2, 0.5, -0.25, -0.125, -0.0625}) {
            out.add(term("by " + logOdds, logOdds));
            sum += logOdds;
        }
        out.add(term("rest", p.logOdds() - sum));
        return out;
    }

    private static Term term(String label, double logOdds) {
        return new Term(label, logOdds, List.of(), List.of("a case"), Optional.empty());
    }

    private static GivenForecast given(LocalDate day, Map<Rung, Double> said) {
        List<RungForecast> rungs = Stream.of(Rung.values())
                .map(r -> new RungForecast(
                        r,
                        new Probability(at(r, said)),
                        new Probability(0),
                        new Probability(1),
                        terms(new Probability(at(r, said))),
                        1,
                        Confidence.of(1, 0, 1, false, Judgements.load())))
                .toList();
        Forecast forecast = new Forecast(rungs, ladder(said), List.of(), List.of());
        Answer answer = new Answer(
                QUESTION,
                day,
                Optional.empty(),
                List.of(),
                forecast,
                forecast,
                0,
                Precedents.load().finding(QUESTION, new Ledger(List.of(), List.of()), ACTORS, 2031),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new GivenForecast(day, Optional.empty(), answer, false);
    }

    private static ResolvedQuestion resolved(LocalDate on, boolean counts, Set<Rung> came, GivenForecast... given) {
        Decision.Resolve outcome = Decision.Resolve.of(QUESTION, List.copyOf(came), on, counts);
        return new ResolvedQuestion(new Decision(3, on, "analyst", "thirty days on", outcome), outcome, List.of(given));
    }

    private static final Map<Rung, Double> SAID = Map.of(Rung.WORDS, 0.9, Rung.FORCE, 0.1);

    private static QuestionScore score(Rung... came) {
        Set<Rung> all = came.length == 0 ? Set.of() : EnumSet.copyOf(List.of(came));
        return QuestionScore.of(resolved(ON, true, all, given(ON.minusDays(20), SAID)));
    }

    private static RungScore on(Rung rung, QuestionScore score) {
        return score.rungs().stream().filter(r -> r.rung() == rung).findFirst().orElseThrow();
    }

    @Test
    void aRungIsScoredByHowFarItsProbabilityWasFromWhatCame() {
        QuestionScore score = score(Rung.WORDS, Rung.FORCE);
        assertThat(score.rungs()).extracting(RungScore::rung).containsExactly(Rung.values());
        assertThat(on(Rung.WORDS, score).brier()).isCloseTo(0.01, within(1e-12));
        assertThat(on(Rung.FORCE, score).brier()).isCloseTo(0.81, within(1e-12));
        assertThat(on(Rung.ARMS, score).brier()).isCloseTo(0.04, within(1e-12));
        assertThat(on(Rung.FORCE, score).log()).isCloseTo(-Math.log(0.1), within(1e-12));
        assertThat(on(Rung.ARMS, score).log()).isCloseTo(-Math.log(0.8), within(1e-12));
        assertThat(on(Rung.FORCE, score).last()).isEqualTo(0.1);
        assertThat(on(Rung.FORCE, score).came()).isTrue();
        assertThat(on(Rung.ARMS, score).came()).isFalse();
        int others = Rung.values().length - 2;
        assertThat(score.brier()).isCloseTo((0.01 + 0.81 + 0.04 * others) / (others + 2), within(1e-12));
    }

    @Test
    void theHighestRungIsScoredOverAllOfThemAndNone() {
        for (Optional<Rung> highest :
                List.of(Optional.<Rung>empty(), Optional.of(Rung.WORDS), Optional.of(Rung.FORCE))) {
            QuestionScore score = highest.map(ScorecardTest::score).orElseGet(ScorecardTest::score);
            double brier = 0;
            double above = 1;
            for (Rung rung : List.of(Rung.values()).reversed()) {
                double p = above * at(rung, SAID);
                double is = highest.equals(Optional.of(rung)) ? 1 : 0;
                brier += (p - is) * (p - is);
                if (is == 1) {
                    assertThat(score.highestLog()).isCloseTo(-Math.log(p), within(1e-9));
                }
                above *= 1 - at(rung, SAID);
            }
            double none = highest.isEmpty() ? 1 : 0;
            brier += (above - none) * (above - none);
            assertThat(score.highest()).isCloseTo(brier, within(1e-9));
        }
    }

    @Test
    void exactlyWhatCameIsScoredToo() {
        double p = 0.9 * 0.1;
        for (int i = 2; i < Rung.values().length; i++) {
            p *= 1 - REST;
        }
        assertThat(score(Rung.WORDS, Rung.FORCE).exactLog()).isCloseTo(-Math.log(p), within(1e-9));
    }

    @Test
    void severalForecastsOfAQuestionAreAveragedAndTheLastOneIsShown() {
        QuestionScore score = QuestionScore.of(resolved(
                ON,
                true,
                Set.of(Rung.FORCE),
                given(ON.minusDays(20), Map.of(Rung.FORCE, 0.1)),
                given(ON.minusDays(10), Map.of(Rung.FORCE, 0.6))));
        assertThat(on(Rung.FORCE, score).brier()).isCloseTo((0.81 + 0.16) / 2, within(1e-12));
        assertThat(on(Rung.FORCE, score).last()).isEqualTo(0.6);
        assertThat(on(Rung.WORDS, score).byRate()).isEmpty();
        Optional<Double> rate = given(ON.minusDays(10), SAID).rate(Rung.FORCE);
        assertThat(on(Rung.FORCE, score).byRate().orElseThrow())
                .isCloseTo((1 - rate.orElseThrow()) * (1 - rate.orElseThrow()), within(1e-12));
    }

    @Test
    void aQuestionThatDoesNotCountOrWasNeverForecastHasNoScore() {
        ResolvedQuestion open = resolved(ON, false, Set.of(), given(ON.minusDays(20), SAID));
        ResolvedQuestion never = resolved(ON, true, Set.of(Rung.WORDS));
        assertThat(open.isScored()).isFalse();
        assertThat(never.isScored()).isFalse();
        assertThatThrownBy(() -> QuestionScore.of(never)).isInstanceOf(IllegalArgumentException.class);
        Scorecard card = Scorecard.of(List.of(open, never));
        assertThat(card.resolved()).hasSize(2);
        assertThat(card.questions()).isEmpty();
        assertThat(card.all()).isEmpty();
        assertThat(card.byRung()).isEmpty();
        JsonNode json = ScorecardJson.of(new PastForecasts.Card(card, List.of("Will it?"), List.of()));
        assertThat(json.path("all").isNull()).isTrue();
        assertThat(json.path("questions")).hasSize(2);
        assertThat(json.path("questions").path(0).has("brier")).isFalse();
        assertThat(json.path("open").path(0).asText()).isEqualTo("Will it?");
    }

    @Test
    void aForecastThatKnewTheOutcomeIsNone() {
        assertThatThrownBy(() -> resolved(ON, true, Set.of(Rung.WORDS), given(ON, SAID)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2031-07-13");
        GivenForecast late = given(ON.plusDays(3), SAID);
        GivenForecast back = new GivenForecast(late.day(), Optional.of(ON.minusDays(1)), late.answer(), true);
        assertThat(resolved(ON, true, Set.of(Rung.WORDS), back).isScored()).isTrue();
    }

    @Test
    void theLargestMissesComeFirstWithWhatPulledTheWrongWay() {
        QuestionScore one = score(Rung.WORDS, Rung.FORCE);
        QuestionScore other = QuestionScore.of(resolved(
                ON, true, Set.of(Rung.ARMS), given(ON.minusDays(20), Map.of(Rung.FORCE, 0.7, Rung.ARMS, 0.5))));
        List<LargestMiss> misses = LargestMiss.of(List.of(other, one));
        assertThat(misses)
                .extracting(m -> m.rung() + " " + m.said() + " " + m.came())
                .containsExactly("FORCE 0.1 true", "FORCE 0.7 false");
        assertThat(misses.getFirst().brier()).isCloseTo(0.81, within(1e-12));
        assertThat(misses.getFirst().wrong())
                .extracting(Term::label)
                .containsExactly("by -2.0", "rest", "by -0.25", "by -0.125");
        assertThat(misses.getLast().wrong()).extracting(Term::label).containsExactly("rest", "by 1.0", "by 0.5");
    }

    @Test
    void noMoreThanFiveMissesAreShown() {
        Map<Rung, Double> wrong = new TreeMap<>();
        for (Rung rung : Rung.values()) {
            wrong.put(rung, 0.9);
        }
        assertThat(LargestMiss.of(
                        List.of(QuestionScore.of(resolved(ON, true, Set.of(), given(ON.minusDays(20), wrong))))))
                .hasSize(5);
    }

    @Test
    void aCardHasMeansOfAllOfEachRungAndOfEachYear() {
        Scorecard card = Scorecard.of(List.of(
                resolved(ON, true, Set.of(Rung.WORDS), given(ON.minusDays(20), SAID)),
                resolved(ON.plusYears(1), true, Set.of(Rung.FORCE), given(ON.minusDays(20), SAID))));
        assertThat(card.all().orElseThrow().n()).isEqualTo(2);
        assertThat(card.byRung())
                .extracting(MeanScore::of)
                .containsExactly(Stream.of(Rung.values()).map(Rung::wire).toArray(String[]::new));
        assertThat(card.byYear()).extracting(m -> m.of() + " " + m.n()).containsExactly("2031 1", "2032 1");
        assertThat(card.calibration()).isNotEmpty();
        assertThat(card.byRung().getFirst().brier()).isCloseTo((0.01 + 0.81) / 2, within(1e-12));
    }

    @Test
    void aCardIsWrittenWithTheOutcomeTheForecastsAndTheirScores() {
        GivenForecast given = given(ON.minusDays(20), SAID);
        ResolvedQuestion one = resolved(ON, true, Set.of(Rung.WORDS, Rung.FORCE), given);
        JsonNode json = ScorecardJson.of(new PastForecasts.Card(Scorecard.of(List.of(one)), List.of(), List.of()));
        JsonNode question = json.path("questions").path(0);
        assertThat(question.path("decision").asText()).isEqualTo("D-3");
        assertThat(question.path("came").toString()).isEqualTo("[\"words\",\"force\"]");
        assertThat(question.path("forecasts")
                        .path(0)
                        .path("probabilities")
                        .path("force")
                        .asDouble())
                .isEqualTo(0.1);
        assertThat(question.path("brier").asDouble()).isPositive();
        assertThat(json.path("byRung")).hasSize(Rung.values().length);
        assertThat(json.path("byRung").path(0).path("low").isNull()).isTrue();
        assertThat(json.path("misses").path(0).path("rung").asText()).isEqualTo("force");
        assertThat(json.path("calibration").path(0).path("tooFew").asBoolean()).isTrue();
        PastForecasts.Replay replay = new PastForecasts.Replay(QUESTION, Map.of(given, 4), Optional.of(one));
        JsonNode path = ScorecardJson.of(List.of(replay)).path("replays").path(0);
        assertThat(path.path("decision").asText()).isEqualTo("D-3");
        assertThat(path.path("path").path(0).path("day").asText()).isEqualTo("2031-06-23");
        assertThat(path.path("brier")).isEqualTo(question.path("brier"));
        PastForecasts.Replay open = new PastForecasts.Replay(QUESTION, Map.of(given, 4), Optional.empty());
        assertThat(ScorecardJson.of(List.of(open)).path("replays").path(0).has("brier"))
                .isFalse();
    }
}
