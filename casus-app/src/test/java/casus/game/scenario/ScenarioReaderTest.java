package casus.game.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.game.Crisis;
import casus.terms.InputProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioReaderTest {
    static final String SMALL = """
            casus-scenario: 1
            id: small
            question: will P help T
            actors:
              A: {role: attacker}
              P: {role: patron}
              T: {role: target}
            agreements:
              - {id: pact, parties: [P, T], clauses: {defense: false}}
            state0:
              load(P,elsewhere): {pert: [0.2, 0.5, 0.8], evidence: [L-3]}
            moves:
              - {at: A, name: campaign, options: [wait, strike]}
              - {at: P, name: response, options: ladder, climb: true, after: campaign == strike}
              - {at: T, name: reply, options: [endure, fight], after: campaign == strike}
            payoffs:
              A: {gain: 0.6, restraint: 0.2, resistance: {uniform: [0.3, 0.6]}}
              P: {ally_loss_averted: 0.5, military_cost: {pert: [0.3, 0.5, 0.7], times: "load(P,elsewhere)"}, breach: {fixed: 0.6, when: defense}}
              T: {own_loss: 0.5, resolve: 0.3}
            whatif:
              - {id: clause, set: {pact.defense: true}}
            run: {draws: 64, shifts: 4, seed: 7, months: 3}
            """;

    private static List<String> faults(String text) {
        return ScenarioReader.read("x.yaml", text).problems().stream()
                .map(InputProblem::getMessage)
                .toList();
    }

    @Test
    void aWholeScenarioIsRead() {
        Scenario s = ScenarioReader.read("x.yaml", SMALL).scenario().orElseThrow();
        assertThat(s.actors()).hasSize(3);
        assertThat(s.state()).containsOnlyKeys("load(P,elsewhere)");
        assertThat(s.payoffs()).hasSize(8);
        assertThat(s.run().draws()).isEqualTo(64);
        assertThat(Settable.keys(s)).contains("pact.defense", "P.breach", "load(P,elsewhere)", "lambda");
    }

    @Test
    void everyScenarioThatShipsIsSound() {
        assertThat(Crisis.shipped()).hasSize(3);
        for (String name : Crisis.shipped()) {
            assertThat(faults(Crisis.shipped(name).orElseThrow())).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role: attacker|role: bully|x.yaml:5:6: no role is called \"bully\"",
                "gain: 0.6|greed: 0.6|x.yaml:17:14: no driver is called \"greed\"",
                "gain: 0.6|gain: .nan|x.yaml:17:13: \".nan\" is no number",
                "gain: 0.6|gain: -1|x.yaml:17:13: \"-1\" is out of range",
                "gain: 0.6|gain: 1e400|x.yaml:17:13: \"1e400\" is out of range",
                "gain: 0.6|breach: 0.6|x.yaml:17:15: the role attacker cannot weigh \"breach\"",
                "0.2, 0.5, 0.8|0.5, 0.2, 0.8|x.yaml:11:29: the numbers of pert rise from lowest to highest",
                "0.2, 0.5, 0.8|0.2, 0.5|x.yaml:11:29: pert takes 3 numbers (lowest, likeliest, highest), not 2",
                "evidence: [L-3]|evidence: [12]|x.yaml:11:56: \"12\" is no entry's id",
                "campaign == strike, |campaign == storm, |",
                "at: T|at: X|x.yaml:15:5: no actor is called \"X\"",
                "pact.defense|pact.defence|x.yaml:21:38: nothing is called \"pact.defence\"",
                "when: defense|when: honour|x.yaml:18:126: no clause is called \"honour\"",
                "draws: 64|draws: 1e9|x.yaml:22:14: \"1e9\" is out of range",
                "shifts: 4|shifts: [4|x.yaml:22:48: expected ',' or ']', but got }",
                "question:|quest:|x.yaml:3:1: \"quest\" means nothing here"
            })
    void aFaultHasItsPlace(String from, String to, String first) {
        List<String> faults = faults(SMALL.replace(from, to));
        if (first != null) {
            assertThat(faults).isNotEmpty();
            assertThat(faults.getFirst()).startsWith(first);
        }
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults(SMALL.replace("gain: 0.6", "greed: 0.6").replace("at: T", "at: X")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void bombsCyclesAndDeepNestsAreRefused() {
        assertThat(faults("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"))
                .singleElement()
                .asString()
                .contains("anchors and aliases");
        assertThat(faults("a: &a {b: *a}")).singleElement().asString().contains("anchors and aliases");
        assertThat(faults("[".repeat(100_000))).singleElement().asString().contains("nested more than 16 deep");
        assertThat(faults("x".repeat(2_000_000))).singleElement().asString().contains("characters");
        assertThat(faults("a: 1\n---\nb: 2")).singleElement().asString().contains("second document");
        String many = "[" + "1,".repeat(60_000) + "1]";
        assertThat(faults(many)).singleElement().asString().contains("more than 50000 values");
        assertThat(faults("!!java.net.URL [\"http://localhost\"]")).isNotEmpty();
        assertThat(faults("")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Distribution.Shape.class)
    void quantilesRiseAndAverageToTheMean(Distribution.Shape shape) {
        Distribution d = new Distribution(
                shape,
                switch (shape) {
                    case FIXED -> List.of(0.4);
                    case UNIFORM -> List.of(0.2, 0.7);
                    case TRIANGULAR, PERT -> List.of(0.1, 0.3, 0.9);
                    case BETA -> List.of(2.0, 6.0);
                    case NORMAL -> List.of(0.5, 0.1);
                });
        double sum = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 2000; i++) {
            double q = d.quantile((i + 0.5) / 2000);
            assertThat(q).isGreaterThanOrEqualTo(before);
            before = q;
            sum += q / 2000;
        }
        assertThat(sum).isEqualTo(d.mean(), within(1e-3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pert: [0.2, 0.5, 0.8]|pert: [0.2, .nan, 0.8]|\".nan\" is no number",
                "gain: 0.6|gain: {normal: [0.5, .inf]}|\".inf\" is no number",
                "draws: 64|draws: 1000000000|\"1000000000\" is out of range",
                "casus-scenario: 1|casus-scenario: [1]|a word or number belongs here",
            })
    void whatFollowsFromAFaultIsNoFault(String from, String to, String what) {
        assertThat(SMALL).contains(from);
        List<String> faults = faults(SMALL.replace(from, to));
        assertThat(faults).singleElement().asString().contains(what);
    }

    @Test
    void aConditionOfThousandsOfComparisonsIsRefused() {
        String endless = "campaign == strike and ".repeat(3000) + "campaign == strike";
        assertThat(faults(SMALL.replaceFirst("after: campaign == strike", "after: \"" + endless + "\"")))
                .singleElement()
                .asString()
                .contains("a condition has more than 24 comparisons");
    }
}
