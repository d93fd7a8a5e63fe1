package casus.bench.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.game.Crisis;
import casus.game.scenario.Scenario;
import casus.game.solve.Efg;
import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.terms.InputProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfgReaderTest {
    private static final String GAME = """
            EFG 2 R "a \\"test\\"" { "One" "Two" }
            "said in
            two lines"

            c "" 1 "toss" { "heads" 1/4 "tails" .75 } 0
            p "" 1 1 "" { "in" "out" } 3 "fee" { -1, 0 }
            p "" 2 1 "" { "yes" "no" } 0
            t "" 1 "" { 2 1e-3 }
            t "" 2 "" { 0, 0 }
            t "" 0
            p "" 2 1 0
            t "" 1
            t "" 2
            """;

    @Test
    void infosetsAndOutcomesGivenOnceAreKnownByNumberLater() {
        GameTree tree = EfgReader.read("game.efg", GAME);
        assertThat(tree.nodes()).isEqualTo(9);
        assertThat(tree.title()).isEqualTo("a \"test\"");
        assertThat(tree.infoset(2)).isEqualTo(tree.infoset(6));
        assertThat(tree.payoff(tree.outcome(7), 1)).isEqualTo(1e-3);
        assertThat(tree.outcome(1)).isNotEqualTo(GameTree.NONE);
        assertThat(tree.chance(0)).isEqualTo(0.25);
        assertThat(tree.hasPerfectInformation()).isFalse();
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        String once = Efg.write(EfgReader.read("game.efg", GAME));
        assertThat(Efg.write(EfgReader.read("again.efg", once))).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NFG 1 R|x.efg:1:1|\"EFG\" is missing",
                "EFG 2 R \"t\" { \"A\" } p \"\" 2 1 \"\" { \"a\" } 0|x.efg:1:27|there is no player 2",
                "EFG 2 R \"t\" { \"A\" } p \"\" 1 7 0|x.efg:1:30|information set 7 has no actions yet",
                "EFG 2 R \"t\" { \"A\" } t \"\" 0 t \"\" 0|x.efg:1:28|the tree is complete, but the file goes on",
                "EFG 2 R \"t\" { \"A\" } p \"\" 1 1 \"\" { \"a\" } 0|x.efg:1:42|the file ends early",
                "EFG 2 R \"t\" { \"A\" } t \"\" 1 \"\" { NaN }|x.efg:1:33|\"NaN\" is no finite number",
                "EFG 2 R \"t\" { \"A\" } t \"\" 1 \"\" { 1/0 }|x.efg:1:33|\"1/0\" is no finite number",
                "EFG 2 R \"t|x.efg:1:11|a quotation mark is never closed"
            })
    void aFaultHasItsPlaceAndAReason(String text, String where, String what) {
        assertThatThrownBy(() -> EfgReader.read("x.efg", text)).isInstanceOfSatisfying(InputProblem.class, problem -> {
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.where()).isEqualTo(where);
        });
    }

    @Test
    void whatTheGameWritesIsTheSameGame() {
        Scenario scenario = Crisis.read("x", Crisis.shipped("armenia-types").orElseThrow())
                .scenario()
                .orElseThrow();
        GameTree tree = EfgReader.read(
                "x.efg", Crisis.of(scenario, Map.of("lambda", "4"), List.of()).efg());
        Solver solver = Solver.of(tree);
        assertThat(solver.solve(4)).isTrue();
        assertThat(solver.residual()).isLessThan(Solver.PRECISION);
        assertThat(tree.players()).containsExactly("AZE", "RUS", "ARM");
    }
}
