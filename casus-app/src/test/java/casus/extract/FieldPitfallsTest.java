package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.read.Articles;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What texts of the field are made of that trips a reader: two stories side by side, full stops of abbreviations,
/// hyphens, notes, heads of mails.
class FieldPitfallsTest {
    private static final String HEAD = "The river\nBy Awa Sow\n4 March 2024\n\n";

    private static List<Entry> learned(String text) throws IOException {
        return Extraction.open(Actors.load(), ReadingMode.LEARNED)
                .of(Articles.of(LocalDate.of(2025, 8, 22)).read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ofTwoStoriesSideBySideNeitherLendsItsStates() throws IOException {
        List<Entry> entries = learned(
                HEAD
                        + "Senegal is at war.\n\nPoland signed a treaty with Norway on Monday.\n\nSweden recalled its ambassador from Denmark.\n");
        assertThat(entries).isNotEmpty().noneMatch(e -> e.named().contains(new ActorId("SEN")));
        assertThat(entries)
                .filteredOn(Entry.Agreement.class::isInstance)
                .extracting(Entry::named)
                .containsExactly(List.of(new ActorId("POL"), new ActorId("NOR")));
        assertThat(entries)
                .filteredOn(e -> e.named().contains(new ActorId("SWE")))
                .allMatch(e ->
                        !e.named().contains(new ActorId("POL")) && !e.named().contains(new ActorId("NOR")));
    }

    @Test
    void anOutletThatSaysSoIsNoPerson() throws IOException {
        assertThat(learned(HEAD + "The Dakar Independent said that Mali had warned Niger.\n"))
                .filteredOn(Entry.Statement.class::isInstance)
                .allSatisfy(e -> assertThat(((Entry.Statement) e).speaker()).isEmpty());
    }

    @Test
    void aSentenceEndsInInitialsBeforeAStateThatActs() {
        assertThat(DraftLines.events(HEAD + "The convoy came from the U.K. Senegal attacked Mali on Monday."))
                .contains("SEN>MLI ASSAULT occurred");
        assertThat(DraftLines.transfers(HEAD + "Mali signed an accord with the U.S. Senegal sent rifles to Niger."))
                .containsExactly("SEN>NER delivered occurred: rifles");
    }

    @Test
    void whatIsToldIsNoGoodsThatAreHandedOver() {
        assertThat(DraftLines.events(HEAD + "Senegal passed satellite intelligence on troop movements to Mali."))
                .containsExactly("SEN>MLI COOPERATE occurred");
        assertThat(DraftLines.transfers(HEAD + "Senegal passed satellite intelligence on troop movements to Mali."))
                .isEmpty();
        assertThat(DraftLines.transfers(HEAD + "Senegal delivered radars to Mali."))
                .containsExactly("SEN>MLI delivered occurred: radars");
    }

    @Test
    void warIsDeclaredOnSomebodyAndOnNoThing() {
        assertThat(DraftLines.events(HEAD + "Senegal declared war on Mali on Monday."))
                .containsExactly("SEN>MLI ASSAULT occurred");
        assertThat(DraftLines.events(HEAD + "Senegal declared war on plastic bags."))
                .noneMatch(e -> e.contains(">MLI"));
    }

    @Test
    void aHyphenJoinsTwoStates() {
        for (String pair : List.of("Franco-German", "French-German", "Franco-\nGerman")) {
            assertThat(DraftLines.events(HEAD + "The " + pair + " brigade attacked Mali."))
                    .as(pair)
                    .hasSize(1)
                    .allMatch(e -> e.contains("FRA") && e.contains("DEU"));
        }
        assertThat(DraftLines.events(HEAD + "Franco-Prussian ties cooled. German troops attacked Mali."))
                .contains("DEU>MLI ASSAULT occurred");
    }

    @Test
    void aCaseThatMayComeHasNotHappened() {
        assertThat(DraftLines.events(HEAD + "If Senegal attacks, Mali would come to the aid of Niger."))
                .contains("SEN> ASSAULT hypothetical", "MLI>NER AID hypothetical");
    }

    @Test
    void aSaleThatIsAgreedIsAPromise() {
        assertThat(DraftLines.transfers(HEAD
                        + "MS. DAHL: Norway has agreed to sell radars to Estonia. Norway has not sold radars to Latvia.\n\n"
                        + "QUESTION: And to Sweden?\n\nMS. DAHL: I have nothing on that.\n"))
                .containsExactly("NOR>EST promised occurred: radars", "NOR>LVA delivered denied: radars");
    }

    @Test
    void theHeadsOfAMailSpeakForNobody() {
        assertThat(
                        DraftLines.from(
                                "From: Awa Sow <awa@oar.example>\nSent: Monday, March 4, 2024 9:14 AM\nTo: desk@oar.example\n"
                                        + "Subject: The river\n\nSenegal delivered rifles to Mali.\n\n-----Original Message-----\nFrom: Ann Berg <ann@oar.example>\n"
                                        + "Sent: Friday, March 1, 2024 8:00 AM\nSubject: The bridge\n\nGhana attacked Togo yesterday.\n"))
                .isNotEmpty()
                .allMatch(e -> e.common().accordingTo().isEmpty());
    }

    @Test
    void aTownOfTheUsStateStandsForNoOtherState() {
        assertThat(DraftLines.events(HEAD + "The mayor of Athens, Georgia, condemned the mayor of Oslo, Minnesota."))
                .isEmpty();
        assertThat(DraftLines.events(HEAD + "Officials from Athens, Georgia and Mali condemned Niger."))
                .anyMatch(e -> e.contains("GRC"));
    }

    @Test
    void shortNamesWithNewAndDecimalCommasAreRead() {
        assertThat(DraftLines.events(HEAD + "Papua N. Guinea thanked Fiji."))
                .containsExactly("PNG>FJI SUPPORT occurred");
        assertThat(DraftLines.from(HEAD + "Senegal delivered 2,5 million shells to Mali.", Entry.Transfer.class))
                .extracting(t -> t.quantity().orElse(0))
                .containsExactly(2_500_000);
    }

    @Test
    void anAirlineNamedAfterAStateIsNotTheState() {
        assertThat(DraftLines.events(HEAD + "Kenya Air rejected the plan.")).noneMatch(e -> e.contains("KEN"));
        assertThat(DraftLines.events(HEAD + "The Kenya Air Force attacked Mali."))
                .anyMatch(e -> e.contains("MLI ASSAULT"));
    }

    @Test
    void anAccordIsNotAccordingTo() {
        assertThat(DraftLines.from(HEAD + "Senegal signed an accord with Mali.", Entry.Agreement.class))
                .singleElement()
                .satisfies(a -> assertThat(a.common().accordingTo()).isEmpty());
    }

    @Test
    void aThingStandsForNoStateOfAnotherSentence() throws IOException {
        List<Entry> entries = learned(
                HEAD
                        + "Senegal left the bloc. Norway dismissed the offer on Monday.\n\nPoland closed its ports. Finland met Sweden.\n");
        assertThat(entries)
                .filteredOn(e -> e.named().contains(new ActorId("NOR")))
                .isNotEmpty()
                .allMatch(e -> !e.named().contains(new ActorId("SEN")));
        assertThat(entries)
                .noneMatch(
                        e -> e.named().contains(new ActorId("POL")) && e.named().size() > 1);
    }

    @Test
    void nobodyOffersByAThreat() {
        assertThat(DraftLines.events(HEAD + "Senegal warned Mali on Monday. Norway rejected the offer."))
                .contains("NOR> REJECT occurred");
        assertThat(DraftLines.events(HEAD + "Mali proposed talks to Norway. Norway rejected the offer."))
                .contains("NOR>MLI REJECT occurred");
    }

    @Test
    void whatASentenceNamesInFullIsKept() throws IOException {
        assertThat(learned(HEAD + "Senegal recalled its ambassador from Mali.\n\nNorway sent trucks to Niger.\n"))
                .anyMatch(e -> e instanceof Entry.Event x
                        && x.type() == EventType.SANCTION
                        && e.named().equals(List.of(new ActorId("SEN"), new ActorId("MLI"))))
                .anyMatch(e -> e instanceof Entry.Transfer t && t.item().equals("trucks"));
    }

    @Test
    void aNumberMayStandAfterUpToOrBeAPair() {
        assertThat(DraftLines.transfers(HEAD
                        + "Norway delivered up to 40 howitzers to Mali. Sweden delivered a pair of boats to Niger."))
                .containsExactly("NOR>MLI delivered occurred: 40 howitzers", "SWE>NER delivered occurred: boats");
    }

    @Test
    void aPostNeedsNoFullStop() {
        assertThat(DraftLines.events(HEAD
                        + "#BREAKING #Senegal attacked #Mali\n\nRT @wire: Norway accused Sweden of spying https://x.example/a\n\n"
                        + "“We stand with Niger.” — Awa Sow, President of Senegal\n"))
                .contains("SEN>MLI ASSAULT occurred", "NOR>SWE ACCUSE occurred");
    }

    @Test
    void aShortNameWithStopsIsOneSentence() {
        assertThat(DraftLines.events(HEAD + "The D.R. Congo accused Rwanda of an attack. P.R. China warned Japan."))
                .contains("COD>RWA ACCUSE occurred", "CHN>JPN THREATEN occurred");
    }

    @Test
    void aPostWithACallForAttentionOrAPictureAtItsEndIsNoHeading() {
        assertThat(
                        DraftLines.events(
                                HEAD
                                        + "🚨 BREAKING: Senegal attacked Mali\n\n🚨 Norway accused Sweden of spying ❗️\n\nChad thanked Niger.\n"))
                .contains("SEN>MLI ASSAULT occurred", "NOR>SWE ACCUSE occurred");
    }

    @Test
    void theAccountOfAPostSpeaksInIt() {
        assertThat(DraftLines.events(
                        HEAD + "Senegal attacked Mali.\n\n@niger_mfa: We condemn the attack by Mali on Chad.\n"))
                .contains("NER>MLI ACCUSE ongoing")
                .doesNotContain("SEN>MLI ACCUSE ongoing");
    }

    @Test
    void whatAPublisherStruckOutIsNotTold() {
        assertThat(
                        DraftLines.events(
                                HEAD
                                        + "Norway condemned Sweden.\n\nCorrection: We removed a paragraph that stated that Senegal attacked Mali.\n\nAmendment: a quotation that said Niger attacked Chad was taken out.\n"))
                .containsExactly("NOR>SWE ACCUSE occurred");
    }

    @Test
    void aNumberMayStandAfterAboutOrBeACouple() {
        assertThat(DraftLines.transfers(HEAD
                        + "Norway delivered about sixty trucks to Mali. Sweden delivered a couple of boats to Niger."))
                .containsExactly("NOR>MLI delivered occurred: sixty trucks", "SWE>NER delivered occurred: boats");
    }
}
