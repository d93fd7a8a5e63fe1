package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.decision.Decision;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What makes two reports one act, and what keeps them two.
class LinkedReportsTest {
    private static Press press(String one, String two) {
        return new Press().article("one", "", one).article("two", "", two);
    }

    private static Press strikes(String one, String two) {
        Press press = press(one, two);
        press.event(press.at("one", one, Status.OCCURRED, ""), EventType.ASSAULT, Context.MILITARY);
        return press.event(press.at("two", two, Status.OCCURRED, ""), EventType.ASSAULT, Context.MILITARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Norway killed 1,200 men. | The dead were 1200. | dead 1200",
                "It left 30 men dead. | Norway wounded 30. | dead 30",
                "Norway killed General Olaf Berg. | A raid killing Olaf Berg ended it. | -",
                "Norway killed Olaf Berg. | A raid killing Olaf Berg ended it. | victim Olaf Berg",
                "A B-52 was used. | It came by B-52. | weapon B-52",
                "A strike near Kiruna hit it. | It hit the port of Kiruna. | place Kiruna",
                "Operation Blue Ice began. | It was called Operation Blue Ice. | Operation Blue Ice",
                "The second wave came. | Then a Second Wave hit. | second wave",
                "In all it was a long and bad day. | In all it was a long, hard day. | the words “in all it was a long”",
                "In May it struck. | It struck in May. | -",
                "On Monday it struck. | It struck on Monday. | -",
                "In Norway it began. | It began in Norway. | -",
                "It hit hard. | It hit again. | -",
                "So it hit them all. | So it hit them again. | -",
                "Operation Blue Ice at Kiruna. | Operation Red Ice at Kiruna. | -",
                "The second wave at Kiruna. | The third wave at Kiruna. | -"
            })
    void aSharedMarkOfItsOwnMakesTwoReportsOneAct(String one, String two, String why) {
        List<Act> acts = Acts.of(strikes(one, two).ledger(), Press.ACTORS);
        if (why == null) {
            assertThat(acts).hasSize(2);
        } else {
            assertThat(acts).hasSize(1);
            assertThat(acts.getFirst().linkedBy()).contains(why);
        }
    }

    @Test
    void thePlaceOfAnEventIsAMarkAndAStateIsNone() {
        for (String place : List.of("Kiruna", "Sweden")) {
            Press press = press("It hit hard.", "It hit again.");
            for (String name : List.of("one", "two")) {
                Common c = press.at(name, name.equals("one") ? "It hit hard." : "It hit again.", Status.OCCURRED, "");
                press.add(new Entry.Event(
                        c,
                        List.of(Press.NORWAY),
                        List.of(Press.SWEDEN),
                        EventType.ASSAULT,
                        Optional.empty(),
                        Set.of(Context.MILITARY),
                        Optional.of(place),
                        Optional.empty()));
            }
            assertThat(press.acts()).hasSize(place.equals("Kiruna") ? 1 : 2);
        }
    }

    private static Press goods(String one, String modelOne, String two, String modelTwo) {
        Press press = press("So it went.", "Then it came.");
        press.add(Press.transfer(
                press.at("one", "So it went.", Status.OCCURRED, ""),
                Optional.of(Press.NORWAY),
                Optional.of(Press.SWEDEN),
                one,
                modelOne,
                "aircraft",
                Stage.DELIVERED,
                0));
        return press.add(Press.transfer(
                press.at("two", "Then it came.", Status.OCCURRED, ""),
                Optional.of(Press.NORWAY),
                Optional.of(Press.SWEDEN),
                two,
                modelTwo,
                "aircraft",
                Stage.DELIVERED,
                0));
    }

    @ParameterizedTest
    @CsvSource({
        "drones,'',Shahed drones,'',goods drone",
        "fighters,Gripens,jets,Gripen,weapon Gripen",
        "fighters,F‑16,jets,F-16,weapon F-16",
        "military aircraft,'',training aircraft,'',",
        "jets for Norway,'',planes for Norway,'',",
        "new jet,'',old jet,'',"
    })
    void goodsOfOneNameAreOneDeliveryAndThoseOfOneClassAreNot(
            String one, String modelOne, String two, String modelTwo, String why) {
        List<Act> acts = Acts.of(goods(one, modelOne, two, modelTwo).ledger(), Press.ACTORS);
        assertThat(acts).hasSize(why == null ? 2 : 1);
        if (why != null) {
            assertThat(acts.getFirst().linkedBy()).containsExactly(why);
        }
    }

    @Test
    void overlappingWordsOfOneArticleAreOneReport() {
        String text = "Norway hit Sweden hard. So it went on.";
        Press press = press(text, "Nothing.");
        press.event(press.at("one", "Norway hit Sweden", Status.OCCURRED, ""), EventType.ASSAULT, Context.MILITARY);
        press.event(press.at("one", "Sweden hard", Status.OCCURRED, ""), EventType.ASSAULT, Context.MILITARY);
        press.event(press.at("one", "So it went", Status.OCCURRED, ""), EventType.ASSAULT, Context.MILITARY);
        assertThat(press.acts()).containsExactly("L-1 L-2", "L-3");
        assertThat(Acts.of(press.ledger(), Press.ACTORS).getFirst().linkedBy()).containsExactly("the same words");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-13,1", "2025-06,2", "2025-06-XX,2", "2025-06-13/2025-06-14,2"})
    void onlyAWholeDayLinks(String day, int acts) {
        Press press = press("It hit hard.", "It hit again.");
        press.event(press.at("one", "It hit hard.", Status.OCCURRED, day), EventType.ASSAULT, Context.MILITARY);
        press.event(press.at("two", "It hit again.", Status.OCCURRED, day), EventType.ASSAULT, Context.MILITARY);
        assertThat(press.acts()).hasSize(acts);
    }

    @Test
    void actsOfTwoFramesAreTwoHoweverAlike() {
        String day = "2025-06-13";
        Press press = press("It hit hard.", "It hit again.");
        press.event(press.at("one", "It hit hard.", Status.OCCURRED, day), EventType.AID, Context.MILITARY);
        press.event(press.at("two", "It hit again.", Status.OCCURRED, day), EventType.AID, Context.DIPLOMATIC);
        press.event(press.at("two", "It hit again.", Status.OCCURRED, day), EventType.AID, Context.HUMANITARIAN);
        press.event(press.at("two", "It hit again.", Status.OCCURRED, day), EventType.AID, Context.INTELLIGENCE);
        press.event(press.at("two", "It hit again.", Status.PLANNED, day), EventType.AID, Context.MILITARY);
        press.add(Press.event(
                press.at("two", "It hit again.", Status.OCCURRED, day),
                List.of(),
                List.of(Press.SWEDEN),
                EventType.AID));
        assertThat(press.acts()).containsExactly("L-1 L-2", "L-3", "L-4");
    }

    @Test
    void aTransferBetweenNobodyAndAnAgreementAreNoActs() {
        Press press = press("It hit hard.", "It hit again.");
        Common c = press.at("one", "It hit hard.", Status.OCCURRED, "");
        press.add(Press.transfer(c, Optional.empty(), Optional.empty(), "jets", "", "aircraft", Stage.DELIVERED, 0));
        press.add(SignaturesTest.pact(
                press.at("one", "It hit hard.", Status.OCCURRED, ""),
                List.of(Press.NORWAY, Press.SWEDEN),
                "treaty",
                "",
                Map.of()));
        press.add(Press.transfer(
                press.at("one", "It hit hard.", Status.OCCURRED, ""),
                Optional.empty(),
                Optional.of(Press.SWEDEN),
                "jets",
                "",
                "aircraft",
                Stage.DELIVERED,
                0));
        press.add(Press.transfer(
                press.at("one", "It hit hard.", Status.OCCURRED, ""),
                Optional.of(Press.NORWAY),
                Optional.empty(),
                "jets",
                "",
                "aircraft",
                Stage.DELIVERED,
                0));
        assertThat(press.acts()).containsExactly("L-3", "L-4");
    }

    @Test
    void anAnalystsNoKeepsTwoReportsOfOneDayApart() {
        Press press = press("It hit hard.", "It hit again.");
        press.event(press.at("one", "It hit hard.", Status.OCCURRED, "2025-06-13"), EventType.ASSAULT);
        press.event(press.at("two", "It hit again.", Status.OCCURRED, "2025-06-13"), EventType.ASSAULT);
        EntryId one = new EntryId(1);
        EntryId two = new EntryId(2);
        assertThat(press.acts()).containsExactly("L-1 L-2");
        press.decide("", new Decision.Link(one, two, Decision.Verdict.UNSURE));
        assertThat(press.acts()).containsExactly("L-1 L-2");
        press.decide("", new Decision.Link(one, two, Decision.Verdict.NOT_SAME));
        assertThat(press.acts()).containsExactly("L-1", "L-2");
        assertThat(Acts.of(press.ledger(), Press.ACTORS))
                .allMatch(a -> a.couldBe().isEmpty());
    }

    @Test
    void anAnalystsYesLinksEvenTwoDays() {
        Press press = press("It hit hard.", "It hit again.");
        press.event(press.at("one", "It hit hard.", Status.OCCURRED, "2025-06-13"), EventType.ASSAULT);
        press.event(press.at("two", "It hit again.", Status.OCCURRED, "2025-06-15"), EventType.ASSAULT);
        assertThat(press.acts()).containsExactly("L-1", "L-2");
        press.decide("", new Decision.Link(new EntryId(2), new EntryId(1), Decision.Verdict.SAME));
        assertThat(press.acts()).containsExactly("L-1 L-2");
        assertThat(Acts.of(press.ledger(), Press.ACTORS).getFirst().linkedBy()).containsExactly("an analyst");
    }

    /// The first and the third share a day, the first and the second a place: all three are one, for both reasons.
    @Test
    void whatIsLinkedToOneIsLinkedToAllAndEachReasonIsKept() {
        Press press = press("It hit Sweden near Kiruna.", "It came at Kiruna.").article("three", "", "It ended then.");
        press.event(press.at("one", "It hit Sweden near Kiruna.", Status.OCCURRED, "2025-06-13"), EventType.ASSAULT);
        press.event(press.at("two", "It came at Kiruna.", Status.OCCURRED, ""), EventType.ASSAULT);
        press.event(press.at("three", "It ended then.", Status.OCCURRED, "2025-06-13"), EventType.ASSAULT);
        Act act = Acts.of(press.ledger(), Press.ACTORS).getFirst();
        assertThat(act.reports()).hasSize(3);
        assertThat(act.linkedBy()).containsExactlyInAnyOrder("2025-06-13", "place Kiruna");
        assertThat(act.voices()).containsExactlyInAnyOrder("family one", "family two", "family three");
        assertThat(act.isVerified()).isTrue();
    }

    @Test
    void undatedReportsAreListedAsPerhapsTheSameFiveAtMost() {
        Press press = press("It hit hard.", "It hit again.");
        for (int i = 0; i < 8; i++) {
            String words = "Blow %d fell.".formatted(i);
            press.article("a" + i, "", words);
            press.event(press.at("a" + i, words, Status.OCCURRED, ""), EventType.ASSAULT);
        }
        assertThat(Acts.of(press.ledger(), Press.ACTORS).getFirst().couldBe())
                .containsExactly(new EntryId(2), new EntryId(3), new EntryId(4), new EntryId(5), new EntryId(6));
        Press dated = press("It hit hard.", "It hit again.");
        dated.event(dated.at("one", "It hit hard.", Status.OCCURRED, "2025-06-13"), EventType.ASSAULT);
        dated.event(dated.at("two", "It hit again.", Status.OCCURRED, "2025-06-15"), EventType.ASSAULT);
        assertThat(Acts.of(dated.ledger(), Press.ACTORS))
                .allMatch(a -> a.couldBe().isEmpty());
    }
}
