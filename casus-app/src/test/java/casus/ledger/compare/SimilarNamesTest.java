package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.decision.Decision;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {
    private static final String TEXT = "So they said.";

    /// The rules stand in the order in which they are tried; a distance of one letter in five is near.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kader | Kadder | the same letters",
                "Zhukov | Zukov | the same letters",
                "Khan Karim | Han Karim | the same letters",
                "Yusuf | Jusuf | the same letters",
                "Alexei | Aleksei | the same letters",
                "al Masri | Masri | the same letters",
                "the Masri | Masri | the same letters",
                "J. Smith | J Smith | -",
                "J Smith | J. Smith | -",
                "Unit 8200 | Unit 8201 | -",
                "Unit 8200 | Units 8200 | -",
                "... | Karim | -",
                "123 | Karim | -",
                "Karim | 123 | -",
                "Kimo | Dan Kimo | one name stands in the other",
                "Dan Kimo | Kimo | one name stands in the other",
                "Kim | Dan Kim | -",
                "Dan Kimura | Dan Ojukwu Olsen | -",
                "Dan Kimura | Kimura Dan | -",
                "Karimov | Kerimov | the same consonants",
                "Karmo | Kerim | -",
                "Kamir | Komor | -",
                "Hansen | Hanten | nearly the same letters",
                "Hanse | Hante | nearly the same letters",
                "Hans | Hant | -",
                "Hansen | Hansten | nearly the same letters",
                "Hansen | Hanstlen | -",
                "Hanstlen | Hansen | -",
                "Bernadotes | Bernatodes | nearly the same letters",
                "Bernadote | Bernatode | -",
                "Hansen | Olsker | -"
            })
    void whatTwoNamesHaveInCommonIsTold(String a, String b, String why) {
        assertThat(Likeness.alike(a, b)).isEqualTo(why == null ? "" : why);
    }

    private static Entry.Statement said(Common c, String speaker) {
        return new Entry.Statement(
                c,
                Optional.of(speaker).filter(s -> !s.isEmpty()),
                speaker,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Manner.DIRECT,
                TEXT,
                Optional.empty());
    }

    private static Press speakers(String... names) {
        Press press = new Press().article("one", "", TEXT);
        for (String name : names) {
            press.add(said(press.at("one", TEXT, Status.OCCURRED, ""), name));
        }
        return press;
    }

    private static List<String> proposals(Ledger ledger) {
        return Likeness.of(ledger, Press.ACTORS).stream()
                .map(p -> (p.person() ? "person " : "actor ") + p.a() + "/" + p.b() + " " + p.entries())
                .toList();
    }

    @Test
    void thePairThatWouldMoveMoreEntriesComesFirstAndThenTheAlphabet() {
        Ledger ledger = speakers(
                        "Hansen", "Hanten", "Karimov", "Kerimov", "Karimov", "Kerimov", "Karimov", "Bo Alm", "Bo Alma")
                .ledger();
        assertThat(proposals(ledger))
                .containsExactly("person Karimov/Kerimov 2", "person Bo Alm/Bo Alma 1", "person Hansen/Hanten 1");
        assertThat(Likeness.of(ledger, Press.ACTORS).getFirst().why()).isEqualTo("the same consonants");
    }

    /// "Dan Karimov" and "Dan Kerimov" share the first letters of both words.
    @Test
    void aPairThatMeetsUnderTwoLettersIsProposedOnce() {
        assertThat(proposals(speakers("Dan Karimov", "Dan Kerimov").ledger()))
                .containsExactly("person Dan Karimov/Dan Kerimov 1");
    }

    @Test
    void namesOfNobodyInParticularAreNotCompared() {
        assertThat(proposals(speakers("Senior officials", "Senior official", "Officials Hansen")
                        .ledger()))
                .isEmpty();
        assertThat(Likeness.persons(
                        speakers("He", "hansen", "Hansen", "Norway", "Agent 7", "Hansen's remarks", "")
                                .ledger(),
                        Press.ACTORS))
                .isEqualTo(Map.of("Hansen", 1));
    }

    @Test
    void aPersonIsCountedOnceAnEntryAsSpeakerOrClaimant() {
        Press press = speakers("Hansen");
        Common c = press.at("one", TEXT, Status.OCCURRED, "");
        press.add(said(Press.by(c, "Hansen", Optional.empty()), "Hansen"));
        press.event(
                Press.by(press.at("one", TEXT, Status.OCCURRED, ""), "Olsen", Optional.empty()),
                EventType.AID,
                Context.MILITARY);
        assertThat(Likeness.persons(press.ledger(), Press.ACTORS)).isEqualTo(Map.of("Hansen", 2, "Olsen", 1));
    }

    @Test
    void groupsAreComparedAndStatesAreNot() {
        Press press = new Press().article("one", "", TEXT);
        for (String group : List.of("Kerdan Front", "Kordan Front", "NOR", "NER")) {
            press.add(Press.event(
                    press.at("one", TEXT, Status.OCCURRED, ""),
                    List.of(new ActorId(group)),
                    List.of(new ActorId(group), Press.SWEDEN),
                    EventType.AID));
        }
        assertThat(proposals(press.ledger())).containsExactly("actor Kerdan Front/Kordan Front 1");
        assertThat(Likeness.actorCounts(press.ledger()))
                .isEqualTo(Map.of("Kerdan Front", 1, "Kordan Front", 1, "NOR", 1, "NER", 1, "SWE", 4));
    }

    @Test
    void aPairThatWasJudgedIsNotProposedAgain() {
        for (Decision.Verdict verdict : Decision.Verdict.values()) {
            assertThat(proposals(speakers("Karimov", "Kerimov")
                            .decide("", new Decision.Identity(true, "Kerimov", "Karimov", verdict))
                            .ledger()))
                    .as(verdict.name())
                    .isEmpty();
        }
    }

    /// Kerimov is Karimov and Karimov is Karimow, so nothing is left to ask of Kerimov and Karimow.
    @Test
    void aPairThatFollowsFromTwoJudgementsIsNotProposed() {
        assertThat(proposals(speakers("Karimov", "Kerimov", "Kerimow")
                        .decide("", new Decision.Identity(true, "Karimov", "Kerimov", Decision.Verdict.SAME))
                        .decide("", new Decision.Identity(true, "Karimov", "Kerimow", Decision.Verdict.SAME))
                        .ledger()))
                .isEmpty();
    }
}
