package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimesTest {
    private static final String KEEP = "Norway helps to keep the Haakon government.";
    private static final String MET = "Norway met Sweden.";
    private static final String FELL = "In the months after the fall of Haakon, Norway met Sweden.";
    private static final String ABOUT = "the rule of Haakon: to be kept, or over";

    private static Press press(String one, String two) {
        return new Press().article("one", "", one).article("two", "", two);
    }

    private static Press helped(Press press, String words, Status status) {
        return press.event(press.at("one", words, status, ""), EventType.SUPPORT, Context.MILITARY);
    }

    private static Press met(Press press, String words) {
        return press.event(press.at("two", words, Status.OCCURRED, ""), EventType.CONSULT, Context.DIPLOMATIC);
    }

    private static Press driver(Press press, String words, Motive motive) {
        return press.add(new Entry.Driver(
                press.at("one", words, Status.HYPOTHETICAL, ""),
                Press.NORWAY,
                Optional.of(Press.SWEDEN),
                motive,
                Pull.FOR,
                List.of(),
                words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In the months after the fall of Haakon, Norway met Sweden.",
                "Now, despite the sudden overthrow of President Haakon, Norway met Sweden.",
                "Haakon's ouster came while Norway met Sweden.",
                "The Haakon government fell when Norway met Sweden.",
                "Haakon was toppled when Norway met Sweden."
            })
    void aRuleToldAsOverSupersedesWhatWasSaidOfKeepingIt(String over) {
        Press press = met(helped(press(KEEP, over), KEEP, Status.OCCURRED), "Norway met Sweden");
        assertThat(press.contradictions()).containsExactly("SUPERSEDED L-1 L-2: " + ABOUT);
        assertThat(press.found().getFirst().quoteB().exact()).isEqualTo(over);
    }

    @Test
    void aPlanToKeepSomebodysRuleTellsNothingButAMotiveDoes() {
        assertThat(met(helped(press(KEEP, FELL), KEEP, Status.PLANNED), FELL).contradictions())
                .isEmpty();
        assertThat(met(driver(press(KEEP, FELL), KEEP, Motive.OVERSTRETCH), FELL)
                        .contradictions())
                .hasSize(1);
        String survival = "Norway counts on Haakon.";
        assertThat(met(driver(press(survival, FELL), survival, Motive.REGIME_SURVIVAL), FELL)
                        .contradictions())
                .hasSize(1);
        assertThat(met(driver(press(survival, FELL), survival, Motive.OVERSTRETCH), FELL)
                        .contradictions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway helps to keep the Olaf government.",
                "Norway helps to keep the Haakonsen government.",
                "Haakon sees how Norway keeps its word. ",
                "Norway helps to keep the peace, and of all people it was that man Haakon who gave thanks."
            })
    void onlyTheSameNameIsMeantAndOnlyWhereItIsKept(String kept) {
        assertThat(met(helped(press(kept, FELL), kept, Status.OCCURRED), FELL).contradictions())
                .isEmpty();
        String survival = "Norway counts on Haakonsen.";
        assertThat(met(driver(press(survival, FELL), survival, Motive.REGIME_SURVIVAL), FELL)
                        .contradictions())
                .isEmpty();
    }

    @Test
    void oneArticleDoesNotSupersedeItself() {
        String both = KEEP + " " + FELL;
        Press press = press(both, "Nothing.");
        helped(press, KEEP, Status.OCCURRED);
        press.event(press.at("one", FELL, Status.OCCURRED, ""), EventType.CONSULT, Context.DIPLOMATIC);
        assertThat(press.contradictions()).isEmpty();
    }

    @Test
    void anEndOnWhichNoEntryRestsIsNotRead() {
        assertThat(met(helped(press(KEEP, FELL + " Later " + MET), KEEP, Status.OCCURRED), "Later " + MET)
                        .contradictions())
                .isEmpty();
    }

    /// The passage is where the name is or the sentence lies; of several the nearest to the sentence.
    @Test
    void theEntryNearestToTheEndStandsForIt() {
        String text = "Sweden thanked Haakon. Later on Sweden met Haakon again. " + FELL;
        Press press = press(KEEP, text);
        helped(press, KEEP, Status.OCCURRED);
        met(press, "Sweden thanked Haakon.");
        met(press, "Sweden met Haakon again.");
        assertThat(press.found()).extracting(c -> c.b().id().toString()).containsExactly("L-3");
        met(press, "Norway met Sweden.");
        assertThat(press.found()).extracting(c -> c.b().id().toString()).containsExactly("L-4");
    }

    @Test
    void theFirstThatTellsOfKeepingStandsForAll() {
        Press press = press(KEEP + " " + KEEP, FELL);
        helped(press, KEEP, Status.OCCURRED);
        helped(press, KEEP + " " + KEEP, Status.OCCURRED);
        List<Contradiction> found = met(press, FELL).found();
        assertThat(found).extracting(c -> c.a().id().toString()).containsExactly("L-1");
    }
}
