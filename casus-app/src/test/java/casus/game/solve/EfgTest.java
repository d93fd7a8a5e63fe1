package casus.game.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfgTest {
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
        GameTree tree = Efg.read("game.efg", GAME);
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
        String once = Efg.write(Efg.read("game.efg", GAME));
        assertThat(Efg.write(Efg.read("again.efg", once))).isEqualTo(once);
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
        assertThatThrownBy(() -> Efg.read("x.efg", text)).isInstanceOfSatisfying(InputProblem.class, problem -> {
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.where()).isEqualTo(where);
        });
    }
}
