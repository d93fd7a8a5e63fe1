package casus.game.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.game.Crisis;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioYamlTest {
    /// All that a scenario can hold: every shape of a number, types, reactions, several movers, past crises.
    private static final String ALL = """
            casus-scenario: 1
            id: "a \\"strange\\": name"
            question: "will P help \\\\ T #1?"
            actors:
              A: {role: attacker, types: {bold: {beta: [2, 6], by: "me: myself", times: {gain: 1.5, resistance: 0.25}}, shy: {share: rest, times: {gain: 0.5}}}}
              World Bank: {role: patron, types: {x: {fixed: 0.25}, y: rest}}
              T: {role: target}
              Q: {role: third}
            agreements:
              - {id: pact, parties: [World Bank, T], clauses: {defense: false, consultation: true}, evidence: [L-1, L-2]}
              - {id: other, parties: [A, T]}
            state0:
              "load(World Bank,elsewhere)": {normal: [0.4, 0.1]}
              stock(A): {triangular: [0.1, 0.2, 0.4], by: me}
            moves:
              - {at: A, name: campaign, options: [wait, probe, strike], levels: [0, 0.1, 1]}
              - {at: World Bank, name: response, options: ladder, after: "campaign == strike"}
              - {at: Q, name: bases, options: [open, shut], reaction: {open: {uniform: [0.2, 0.4], evidence: [L-9]}}, after: campaign != wait and response >= arms}
              - {at: T, name: reply, options: [endure, fight], means: close}
              - {at: [A, T], name: end, options: [settle, go on], simultaneous: true}
            payoffs:
              A: {gain: 0.6, restraint: {fixed: 0.2, by: me}, resistance: {uniform: [0.3, 0.6], times: ["stock(A)", "load(World Bank,elsewhere)"]}}
              World Bank: {ally_loss_averted: 0.5, breach: {fixed: 0.6, when: defense}}
              T: {own_loss: 1e-5}
            whatif:
              - {id: clause, set: {pact.defense: true, other.offense: 0.3}, evidence: [L-3]}
              - {id: numbers, set: {lambda: {pert: [1, 2, 3]}, A.gain: 0.1, "type(A,bold)": 0.9, "reaction(bases,open)": 0.5}}
            observed:
              - {id: spring, attack: true, rungs: [words, force], set: {"stock(A)": 0.3, pact.defense: true}, evidence: [L-4]}
              - {id: autumn, attack: false}
              - {id: winter, attack: true, rungs: []}
            run: {draws: 64, shifts: 4, seed: 7, lambda: {uniform: [1, 9], by: me}, months: 3, memory: 0.9, lesson: 0.1, hedging: 0}
            """;

    private static Scenario read(String text) {
        ScenarioReader.ScenarioReading read = ScenarioReader.read("x.yaml", text);
        assertThat(read.problems()).isEmpty();
        return read.scenario().orElseThrow();
    }

    private static void assertIsReadBack(String text) {
        Scenario before = read(text);
        String written = ScenarioYaml.text(before, Map.of());
        assertThat(read(written)).isEqualTo(before);
        assertThat(ScenarioYaml.text(read(written), Map.of())).isEqualTo(written);
    }

    @Test
    void allThatAScenarioCanHoldIsWrittenAndReadBack() {
        assertIsReadBack(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"armenia-types", "iran-2025", "philippines-treaty"})
    void everyScenarioThatShipsIsWrittenAndReadBack(String name) {
        assertIsReadBack(Crisis.shipped(name).orElseThrow());
    }

    @Test
    void aRemarkStandsBesideItsNumberAgreementOrWhatIf() {
        String text = ScenarioYaml.text(
                read(ScenarioReaderTest.SMALL), Map.of("A.gain", "look\nhere", "pact", "a treaty", "clause", "asked"));
        assertThat(text)
                .contains("    gain: 0.6   # look here\n")
                .contains("{defense: false}}   # a treaty\n", "{pact.defense: true}}   # asked\n");
        assertThat(read(text)).isEqualTo(read(ScenarioReaderTest.SMALL));
    }
}
