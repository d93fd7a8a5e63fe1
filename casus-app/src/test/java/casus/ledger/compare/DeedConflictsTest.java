package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Common;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedConflictsTest {
    private static final String YES = "Norway gave Sweden aid.";
    private static final String NO = "Norway did not give Sweden aid.";

    private static Press press() {
        return new Press().article("one", "", YES).article("two", "", NO).article("three", "", YES + " Never. " + NO);
    }

    private static Press both(EventType yes, EventType no, List<Context> told, List<Context> denied) {
        Press press = press();
        press.event(press.at("one", YES, Status.OCCURRED, ""), yes, told.toArray(Context[]::new));
        return press.event(press.at("two", NO, Status.DENIED, ""), no, denied.toArray(Context[]::new));
    }

    private static final String ABOUT = ": reported by one passage, denied by another";

    @Test
    void helpGivenAndHelpInWordsAreOneKindAndOtherActsAreNot() {
        List<Context> military = List.of(Context.MILITARY);
        assertThat(both(EventType.AID, EventType.AID, military, military).contradictions())
                .containsExactly("OCCURRED L-1 L-2: Norway → Sweden, aid" + ABOUT);
        assertThat(both(EventType.AID, EventType.SUPPORT, military, military).contradictions())
                .containsExactly("OCCURRED L-1 L-2: Norway → Sweden, support" + ABOUT);
        assertThat(both(EventType.SUPPORT, EventType.AID, military, military).contradictions())
                .hasSize(1);
        assertThat(both(EventType.ASSAULT, EventType.AID, military, military).contradictions())
                .isEmpty();
    }

    @Test
    void actsOfOneContextOrOfNoneAreCompared() {
        assertThat(both(EventType.AID, EventType.AID, List.of(), List.of()).contradictions())
                .hasSize(1);
        assertThat(both(EventType.AID, EventType.AID, List.of(Context.MILITARY), List.of())
                        .contradictions())
                .isEmpty();
        assertThat(both(EventType.AID, EventType.AID, List.of(), List.of(Context.MILITARY))
                        .contradictions())
                .isEmpty();
        assertThat(both(EventType.AID, EventType.AID, List.of(Context.HUMANITARIAN), List.of(Context.MILITARY))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void actsOfOthersAreNotCompared() {
        Press press = press();
        press.add(Press.event(
                press.at("one", YES, Status.OCCURRED, ""),
                List.of(Press.NORWAY),
                List.of(Press.DENMARK),
                EventType.AID,
                Context.MILITARY));
        press.add(Press.event(
                press.at("one", YES, Status.OCCURRED, ""),
                List.of(Press.DENMARK),
                List.of(Press.SWEDEN),
                EventType.AID,
                Context.MILITARY));
        press.add(Press.event(
                press.at("one", YES, Status.OCCURRED, ""), List.of(), List.of(Press.SWEDEN), EventType.AID));
        press.add(Press.event(
                press.at("one", YES, Status.OCCURRED, ""), List.of(Press.NORWAY), List.of(), EventType.AID));
        press.event(press.at("two", NO, Status.DENIED, ""), EventType.AID, Context.MILITARY);
        assertThat(press.contradictions()).isEmpty();
    }

    private static Press candidates(Press press, Common... told) {
        for (Common c : told) {
            press.event(c, EventType.AID, Context.MILITARY);
        }
        return press.event(press.at("two", NO, Status.DENIED, ""), EventType.AID, Context.MILITARY);
    }

    /// First the other article, then the same type of act, then the article's own voice, then the same noun, then
    /// the smaller id.
    @Test
    void theArticlesOwnVoiceGoesBeforeAClaim() {
        Press press = press();
        press.event(
                Press.by(press.at("one", YES, Status.OCCURRED, ""), "Olsen", Optional.empty()),
                EventType.AID,
                Context.MILITARY);
        press.event(press.at("three", YES, Status.OCCURRED, ""), EventType.AID, Context.MILITARY);
        assertThat(candidates(press).contradictions())
                .singleElement()
                .asString()
                .startsWith("OCCURRED L-2 L-3");
    }

    @Test
    void anotherArticleGoesBeforeTheSame() {
        Press press = press().article("two", "", YES + " " + NO);
        press.event(press.at("two", YES, Status.OCCURRED, ""), EventType.AID, Context.MILITARY);
        press.event(
                Press.by(press.at("one", YES, Status.OCCURRED, ""), "Olsen", Optional.empty()),
                EventType.AID,
                Context.MILITARY);
        assertThat(candidates(press).contradictions())
                .singleElement()
                .asString()
                .startsWith("OCCURRED L-2 L-3");
    }

    @Test
    void theSameNounGoesBeforeAnother() {
        Press press = press().article("one", "", "Norway gave Sweden a hand.");
        press.event(
                press.at("one", "Norway gave Sweden a hand.", Status.OCCURRED, ""), EventType.AID, Context.MILITARY);
        press.event(press.at("three", YES, Status.OCCURRED, ""), EventType.AID, Context.MILITARY);
        assertThat(candidates(press).contradictions())
                .singleElement()
                .asString()
                .startsWith("OCCURRED L-2 L-3");
    }

    @Test
    void theSameTypeGoesBeforeAKindredOne() {
        Press press = press();
        press.event(press.at("one", YES, Status.OCCURRED, ""), EventType.SUPPORT, Context.MILITARY);
        press.event(press.at("three", YES, Status.OCCURRED, ""), EventType.AID, Context.MILITARY);
        assertThat(candidates(press).contradictions())
                .singleElement()
                .asString()
                .startsWith("OCCURRED L-2 L-3");
    }

    @Test
    void oneFamilyDeniesAThingOnceAndTwoFamiliesTwice() {
        Press press = press();
        press.event(press.at("one", YES, Status.OCCURRED, ""), EventType.AID, Context.MILITARY);
        press.event(press.at("two", NO, Status.DENIED, ""), EventType.AID, Context.MILITARY);
        press.event(press.at("three", NO, Status.DENIED, ""), EventType.AID, Context.MILITARY);
        assertThat(press.contradictions()).hasSize(2);
        assertThat(press.sameFamily("three", "two").contradictions())
                .containsExactly("OCCURRED L-1 L-2: Norway → Sweden, aid" + ABOUT);
    }

    @Test
    void twoContextsAreDeniedApartByOneFamily() {
        Press press = press().sameFamily("three", "two");
        press.event(press.at("one", YES, Status.OCCURRED, ""), EventType.AID, Context.MILITARY, Context.INTELLIGENCE);
        press.event(press.at("two", NO, Status.DENIED, ""), EventType.AID, Context.MILITARY);
        press.event(press.at("three", NO, Status.DENIED, ""), EventType.AID, Context.INTELLIGENCE);
        assertThat(press.contradictions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "AID,MILITARY,aircraft,DELIVERED,ONGOING,1",
        "SUPPORT,MILITARY,aircraft,DELIVERED,ONGOING,0",
        "AID,HUMANITARIAN,aircraft,DELIVERED,ONGOING,0",
        "AID,MILITARY,other,DELIVERED,ONGOING,0",
        "AID,MILITARY,aircraft,ORDERED,ONGOING,0",
        "AID,MILITARY,aircraft,DELIVERED,OCCURRED,0"
    })
    void militaryAidDeniedIsContradictedByArmsUnderWay(
            EventType type, Context context, String category, Stage stage, Status status, int found) {
        Press press = press();
        press.transfer(press.at("one", YES, status, ""), "jets", category, stage, 0);
        press.add(Press.transfer(
                press.at("one", YES, Status.ONGOING, ""),
                Optional.of(Press.DENMARK),
                Optional.of(Press.SWEDEN),
                "jets",
                "",
                "aircraft",
                Stage.DELIVERED,
                0));
        press.add(Press.transfer(
                press.at("one", YES, Status.ONGOING, ""),
                Optional.of(Press.NORWAY),
                Optional.empty(),
                "jets",
                "",
                "aircraft",
                Stage.DELIVERED,
                0));
        press.event(press.at("two", NO, Status.DENIED, ""), type, context);
        assertThat(press.contradictions()).hasSize(found);
    }

    @Test
    void aDeedBeforeItsDenialIsOpenAndOneAfterItIsExplained() {
        Press press = press();
        press.event(press.at("one", YES, Status.OCCURRED, "2019"), EventType.AID, Context.MILITARY);
        press.event(press.at("two", NO, Status.DENIED, "2024"), EventType.AID, Context.MILITARY);
        assertThat(press.contradictions()).isEmpty();
        Press later = press();
        later.event(later.at("one", YES, Status.OCCURRED, "2024"), EventType.AID, Context.MILITARY);
        later.event(later.at("two", NO, Status.DENIED, "2019"), EventType.AID, Context.MILITARY);
        assertThat(later.contradictions()).singleElement().asString().startsWith("SUPERSEDED L-1 L-2");
    }
}
