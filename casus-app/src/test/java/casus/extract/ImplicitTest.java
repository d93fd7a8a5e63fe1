package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Participants and acts that a sentence leaves to its reader.
class ImplicitTest {
    @Test
    void aRecipientDeepInsideTheObjectIsFound() {
        assertThat(DraftLines.events("Norway imposed tariffs on about a third of all Swedish goods."))
                .contains("NOR>SWE SANCTION occurred");
    }

    @Test
    void rejectingADemandRejectsWhoeverMadeIt() {
        assertThat(DraftLines.events("Sweden asked Norway for talks. On Monday Norway rejected the demand."))
                .contains("NOR>SWE REJECT occurred");
    }

    @Test
    void theObjectOfAnInvasionIsNotItsSubject() {
        assertThat(DraftLines.events("Troops remain in Sweden, ten years after Norway invaded the country."))
                .contains("NOR>SWE ASSAULT occurred");
    }

    @Test
    void aPlaceStandsForTheStateItLiesIn() {
        assertThat(DraftLines.events("Norway bombed Marseille.")).containsExactly("NOR>FRA ASSAULT occurred");
    }

    @Test
    void aCapitalBeforeAnAttackTellsWhereNotWho() {
        assertThat(DraftLines.events("The Oslo attacks shocked Europe.")).noneMatch(e -> e.startsWith("NOR>"));
    }

    @Test
    void itsAllyIsSomebodyElseThanTheOwner() {
        assertThat(DraftLines.events("Sweden denied the charge. Norway has accused its ally of treason."))
                .contains("NOR>SWE ACCUSE occurred");
    }

    @Test
    void aDateBeforeTheSubjectDoesNotSwallowIt() {
        assertThat(DraftLines.events("On the night of 13 April Norway launched more than 300 drones at Sweden."))
                .contains("NOR>SWE ASSAULT occurred");
    }

    @Test
    void anActDeniedByTheOneBlamedIsDenied() {
        assertThat(DraftLines.events("Norway denied any role in the attack on Sweden."))
                .contains("NOR>SWE ASSAULT denied");
        assertThat(DraftLines.events("Norway denied having attacked Sweden.")).contains("NOR>SWE ASSAULT denied");
    }

    @Test
    void toSpeakOfEndingAnActSaysThatItIsThere() {
        assertThat(DraftLines.events("Sweden wants Norway to end its occupation of Denmark."))
                .contains("NOR>DNK COERCE occurred");
    }

    @Test
    void blameByANameIsAnAccusation() {
        assertThat(DraftLines.events("Sweden called Norway reckless and aggressive."))
                .contains("SWE>NOR ACCUSE occurred");
    }

    @Test
    void helpThatSomebodyHasIsHelpToHim() {
        assertThat(DraftLines.events("Sweden held the line with Norwegian support."))
                .contains("NOR>SWE SUPPORT occurred");
    }

    @Test
    void toDeclineToSpeakRejectsNobody() {
        assertThat(DraftLines.events("Norway declined to comment on Sweden's proposal."))
                .noneMatch(e -> e.contains("REJECT"));
    }

    @Test
    void meetingSomebodysWifeIsNoMeetingOfStates() {
        assertThat(DraftLines.events("President Jonas Gahr of Norway met the wife of a Swedish pastor."))
                .noneMatch(e -> e.contains("SWE"));
    }

    @Test
    void launchingARocketAtNobodyIsATest() {
        assertThat(DraftLines.events("Norway launched a rocket into space.")).containsExactly("NOR> MOBILIZE occurred");
    }

    @Test
    void aRebelIsNotTheStateHeFights() {
        assertThat(DraftLines.transfers("Norway has been training the Swedish rebels."))
                .containsExactly("NOR>Swedish rebels delivered ongoing: training");
    }

    @Test
    void goodsTakenUpAgainAreTheGoodsOfTheDealBefore() {
        assertThat(DraftLines.transfers(
                        "Sweden ordered 24 F-16 fighters from Norway. Norway froze the contract in 2010."))
                .contains("NOR>SWE stalled occurred: contract");
        assertThat(DraftLines.transfers("Sweden ordered 24 F-16 fighters from Norway. None has been delivered."))
                .anyMatch(t -> t.startsWith("NOR>SWE stalled occurred"));
    }

    @Test
    void aHoldOnArmsIsAStalledTransfer() {
        assertThat(DraftLines.transfers("Norway's hold on weapons for Sweden angered everyone."))
                .contains("NOR>SWE stalled occurred: weapons");
    }

    @Test
    void armsThatReachAStateWereDelivered() {
        assertThat(DraftLines.transfers("The first Norwegian tanks reached Sweden in May 2023."))
                .contains("NOR>SWE delivered occurred: first Norwegian tanks");
    }

    @Test
    void aHyphenBelongsToTheName() {
        assertThat(DraftLines.from("Foreign Minister Kim Dae-won of South Korea said that talks would go on.").stream()
                        .filter(Entry.Statement.class::isInstance)
                        .map(e -> ((Entry.Statement) e).speaker().orElse("-"))
                        .toList())
                .containsExactly("Kim Dae-won");
    }

    @Test
    void anEnvoyToAStateDoesNotSpeakForIt() {
        assertThat(DraftLines.statements("The envoy to Sweden, Jan Berg, said that talks would go on."))
                .allMatch(s -> s.startsWith("Jan Berg"));
        assertThat(DraftLines.from("The envoy to Sweden, Jan Berg, said that talks would go on.").stream()
                        .filter(Entry.Statement.class::isInstance)
                        .map(e -> ((Entry.Statement) e).actor())
                        .toList())
                .allMatch(Optional::isEmpty);
    }

    @Test
    void nobodyIsAskedForTwiceWhoStandsInsideHimself() {
        assertThat(DraftLines.from("The leader of the country attacked Norway.\n\n"
                        + "The president of the government sold arms to Norway."))
                .isNotNull();
    }

    @Test
    void aRefusalAnswersOnlyASentenceThatAsksSomething() {
        assertThat(DraftLines.events("Sweden mourned its king. Norway rejected the plan."))
                .containsExactly("NOR> REJECT occurred");
    }

    @Test
    void aMoveThatIsBlamedIsTheMoveToldBefore() {
        assertThat(DraftLines.events("Norway closed its border. Sweden condemned the decision."))
                .contains("SWE>NOR ACCUSE occurred");
    }

    @Test
    void themIsAListOfStates() {
        assertThat(DraftLines.events(
                        "Norway quarrelled with Sweden, Denmark and Finland. Last week it threatened them."))
                .contains("NOR>SWE+DNK+FIN THREATEN occurred");
    }

    @Test
    void whatIsHeldBySomebodyIsTakenFromThem() {
        assertThat(DraftLines.events("Norwegian troops retook two Swedish-held villages."))
                .containsExactly("NOR>SWE ASSAULT occurred");
    }

    @Test
    void statesThatAListNamesDidWhatItsClauseTells() {
        assertThat(DraftLines.events("States that have carried out raids on Sweden include Norway and Denmark."))
                .contains("NOR+DNK>SWE ASSAULT occurred");
    }

    @Test
    void anActThatIsRuledOutIsDenied() {
        assertThat(DraftLines.events("Norwegian leaders ruled out a strike on Sweden."))
                .contains("NOR>SWE ASSAULT denied");
    }

    @Test
    void officialsWithoutAStateAreThoseOfThePlaceVisited() {
        assertThat(DraftLines.events(
                        "Norwegian Foreign Minister Jo Example arrived in Sweden. Example met with officials."))
                .contains("NOR>SWE CONSULT occurred");
    }

    @Test
    void toBeToldToDoSomethingIsToBeAsked() {
        assertThat(DraftLines.events("Norway told Sweden not to treat it like a pupil."))
                .containsExactly("NOR>SWE REQUEST occurred");
    }

    @Test
    void anAircraftThatIsInterceptedIsMet() {
        assertThat(DraftLines.events("Norwegian jets took off to intercept Swedish fighters."))
                .containsExactly("NOR>SWE MOBILIZE occurred");
    }
}
