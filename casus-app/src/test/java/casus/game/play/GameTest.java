package casus.game.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.game.Crisis;
import casus.game.scenario.Scenario;
import casus.game.scenario.ScenarioReader;
import casus.game.solve.Solver;
import casus.game.tell.GameJson;
import casus.game.tell.GamePage;
import casus.game.tell.GameReport;
import casus.game.tell.GameResult;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameTest {
    private static final String LONE = """
            casus-scenario: 1
            id: lone
            question: what does P do by itself
            actors:
              A: {role: attacker}
              P: {role: patron}
              T: {role: target}
            agreements:
              - {id: pact, parties: [P, T], clauses: {defense: false}}
            state0:
              load(P,x): 0.8
            moves:
              - {at: A, name: campaign, options: [wait, strike]}
              - {at: P, name: response, options: ladder, climb: true, after: campaign == strike}
            payoffs:
              A: {gain: 1, restraint: 0.2}
              P: {ally_loss_averted: 0.5, military_cost: {fixed: 0.7, times: "load(P,x)"}, reputation: 0.3, breach: {fixed: 0.6, when: defense}}
            whatif:
              - {id: clause, set: {pact.defense: true}}
            run: {draws: 32, shifts: 2, seed: 1, lambda: 5, months: 2}
            """;

    private static Scenario scenario(String text) {
        ScenarioReader.ScenarioReading read = ScenarioReader.read("x.yaml", text);
        assertThat(read.problems()).isEmpty();
        return read.scenario().orElseThrow();
    }

    private static Scenario shipped(String name) {
        return scenario(Crisis.shipped(name).orElseThrow());
    }

    private static GameResult told(Scenario s) {
        return GameResult.of(Crisis.of(s, Map.of(), List.of()), false, List.of(), (done, all) -> {});
    }

    private static GameResult quick(String name) {
        return told(scenario(Crisis.shipped(name)
                .orElseThrow()
                .replaceAll("run: \\{draws: 1024, shifts: 16", "run: {draws: 32, shifts: 2")));
    }

    /// With κ on every branch without force, ln p(force)/p(a) rises by λκ over the patron's scale.
    @Test
    void aClauseRaisesTheLogOddsOfForceByLambdaTimesItsWeight() {
        GameResult told = told(scenario(LONE));
        double before = logit(rung(told.outlook(), Rung.FORCE));
        double after = logit(Objects.requireNonNull(
                        told.outlook().variants().getFirst().rungs().get(Rung.FORCE))
                .after()
                .mean());
        double scale = Compiler.compile(scenario(LONE)).scale()[1];
        assertThat(after - before).isEqualTo(5 * 0.6 / scale, within(1e-9));
    }

    /// Rungs are chosen one by one: what one of them costs does not touch the others.
    @Test
    void aRungThatCostsMoreLeavesTheOthersAlone() {
        GameResult told = told(scenario(LONE));
        CrisisForecast.Variant clause = told.outlook().variants().getFirst();
        for (Rung rung : EnumSet.range(Rung.WORDS, Rung.DEPLOYMENT)) {
            assertThat(Objects.requireNonNull(clause.rungs().get(rung)).change().mean())
                    .isEqualTo(0, within(1e-12));
        }
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double rung(CrisisForecast outlook, Rung rung) {
        return Objects.requireNonNull(outlook.rungs().get(rung)).mean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iran-2025", "philippines-treaty", "armenia-types"})
    void reasonsAddUpToTheLogOddsOfEveryChoice(String name) {
        Scenario s = shipped(name);
        assertThat(Game.of(s, List.of()).explanation().gap()).isLessThan(1e-10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iran-2025", "philippines-treaty", "armenia-types"})
    void everyEquilibriumIsCertified(String name) {
        assertThat(Game.of(shipped(name), List.of()).residual()).isLessThan(Solver.PRECISION);
    }

    @Test
    void theTwoEffectsOfAClauseAddUp() {
        for (CrisisForecast.Variant v : quick("iran-2025").outlook().variants()) {
            v.rungs()
                    .values()
                    .forEach(p -> assertThat(p.deters().mean() + p.honours().mean())
                            .isEqualTo(p.both().mean(), within(1e-12)));
        }
    }

    @Test
    void aDefenceClauseDetersAndMakesHonouringLikelier() {
        CrisisForecast.Variant clause = quick("iran-2025").outlook().variants().getFirst();
        assertThat(clause.change().high()).isNegative();
        assertThat(Objects.requireNonNull(clause.rungs().get(Rung.FORCE))
                        .honours()
                        .low())
                .isPositive();
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(GameJson.of(quick("armenia-types")).toString())
                .isEqualTo(GameJson.of(quick("armenia-types")).toString());
    }

    @Test
    void theLadderIsADistributionThatItsMarginalsFit() {
        CrisisForecast o = quick("armenia-types").outlook();
        for (Rung rung : Rung.values()) {
            assertThat(o.ladder().of(rung).value()).isEqualTo(rung(o, rung), within(1e-9));
        }
        assertThat(o.highest().stream().mapToDouble(Spread::mean).sum()).isEqualTo(1, within(1e-9));
    }

    @Test
    void aGameOfABillionNodesIsRefusedBeforeItIsBuilt() {
        StringBuilder moves = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            moves.append("  - {at: A, name: m").append(i).append(", options: [a, b, c, d, e, f, g, h, i, j]}\n");
        }
        Scenario huge = scenario(LONE.replace("moves:\n", "moves:\n" + moves));
        assertThatThrownBy(() -> Crisis.of(huge, Map.of(), List.of()))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("more than 200000 nodes");
    }

    @Test
    void armsAreNeverDeliveredBeyondWhatIsPromised() {
        List<Periods.Fan> fans = Game.of(shipped("iran-2025"), List.of()).fans();
        Periods.Fan promised = fans.stream()
                .filter(f -> f.name().equals("promised"))
                .findFirst()
                .orElseThrow();
        Periods.Fan delivered = fans.stream()
                .filter(f -> f.name().equals("delivered"))
                .findFirst()
                .orElseThrow();
        for (int m = 0; m < promised.months().size(); m++) {
            assertThat(delivered.months().get(m).mean())
                    .isLessThanOrEqualTo(promised.months().get(m).mean());
        }
    }

    @Test
    void anUnknownKeyOrWhatIfIsNamed() {
        assertThatThrownBy(() -> Crisis.of(scenario(LONE), Map.of("lode", "1"), List.of()))
                .hasMessageContaining("nothing is called \"lode\"");
        assertThatThrownBy(() -> Crisis.of(scenario(LONE), Map.of("load(P,x)", "much"), List.of()))
                .hasMessageContaining("\"much\" is no number");
        assertThatThrownBy(() -> Crisis.of(scenario(LONE), Map.of(), List.of("nothing")))
                .hasMessageContaining("no what-if is called \"nothing\"");
    }

    @Test
    void thePageTellsEachWhatIfBeforeAndAfter() {
        assertThat(GamePage.of(told(scenario(LONE))))
                .anyMatch(l -> l.startsWith("What if clause?  Attack in this scenario "));
    }

    @Test
    void anEstimateForEveryRungIsHandedOver() {
        Scenario s = shipped("philippines-treaty");
        Crisis crisis = Crisis.of(s, Map.of(), List.of("no-clause"));
        CrisisForecast outlook = quick("philippines-treaty").outlook();
        Question question = new Question(
                Question.Kind.WILL,
                new ActorId("USA"),
                new ActorId("PHL"),
                Optional.of(new ActorId("CHN")),
                Trigger.ATTACK,
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                "Will the United States defend the Philippines against China?");
        assertThat(crisis.estimates(question, outlook)).hasSize(Rung.values().length);
        Question other = new Question(
                Question.Kind.WILL,
                new ActorId("JPN"),
                new ActorId("PHL"),
                Optional.empty(),
                Trigger.ATTACK,
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                "Will Japan defend the Philippines?");
        assertThatThrownBy(() -> crisis.estimates(other, outlook))
                .hasMessageContaining("its patron is USA, the question's is JPN");
    }

    /// Crises drawn from the game itself at λ = 5, under other loads.
    private static String observed(int crises) {
        StringBuilder out = new StringBuilder("observed:\n");
        java.util.SplittableRandom random = new java.util.SplittableRandom(3);
        for (int i = 0; i < crises; i++) {
            double load = i % 5 / 4.0;
            CrisisForecast o = Crisis.of(scenario(LONE), Map.of("load(P,x)", Double.toString(load)), List.of("clause"))
                    .outlook((done, all) -> {});
            boolean attack = random.nextDouble() < o.attack().mean();
            StringBuilder rungs = new StringBuilder();
            for (Rung rung : Rung.values()) {
                if (random.nextDouble() < rung(o, rung)) {
                    rungs.append(rungs.isEmpty() ? "" : ", ").append(rung.wire());
                }
            }
            out.append("  - {id: c" + i + ", set: {\"load(P,x)\": " + load + "}, attack: " + attack
                    + (attack ? ", rungs: [" + rungs + "]" : "") + "}\n");
        }
        return out.toString();
    }

    @Test
    void lambdaIsFoundAgainFromCrisesThatWerePlayedWithIt() {
        Scenario s = scenario(LONE.replace("run:", observed(150) + "run:").replace("lambda: 5", "lambda: 9"));
        Lambda found = Crisis.of(s, Map.of(), List.of()).lambda().orElseThrow();
        assertThat(found.found()).isTrue();
        assertThat(found.crises()).isEqualTo(150);
        assertThat(found.low()).isLessThan(5);
        assertThat(found.high()).isGreaterThan(5);
        assertThat(found.high() - found.low()).isLessThan(4);
        assertThat(found.likeliest()).isBetween(found.low(), found.high());
        assertThat(found.withPrior()).isEqualTo(9);
    }

    @Test
    void aPriorPullsTheEstimateOfLambdaToTheJudgedOne() {
        Scenario s = scenario(
                LONE.replace("run:", observed(12) + "run:").replace("lambda: 5", "lambda: {pert: [10, 20, 30]}"));
        Lambda found = Crisis.of(s, Map.of(), List.of()).lambda().orElseThrow();
        assertThat(found.withPrior()).isGreaterThan(found.likeliest()).isGreaterThan(10);
    }

    @Test
    void thePageSaysWhyLambdaIsNotEstimated() {
        assertThat(GamePage.of(told(scenario(LONE))))
                .anyMatch(l -> l.startsWith("λ, how closely actors follow their interest, is judged: {fixed: 5}")
                        && l.endsWith("It is not estimated: the scenario tells of no crises that have ended"
                                + " (observed)."));
    }

    @Test
    void aReportEscapesWhatAFileSays() {
        String html =
                GameReport.of(told(scenario(LONE.replace("what does P do by itself", "<script>alert(1)</script>"))));
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("<svg", "What if clause?");
    }
}
