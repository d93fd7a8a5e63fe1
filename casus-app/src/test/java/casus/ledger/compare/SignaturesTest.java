package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.code.Obligation;
import casus.terms.code.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {
    private static final String PLAIN = "Norway and Sweden signed the partnership treaty.";

    static Entry.Agreement pact(
            Common c, List<ActorId> parties, String name, String signed, Map<Obligation, Boolean> duties) {
        return new Entry.Agreement(
                c,
                parties,
                name,
                Optional.of(signed).filter(s -> !s.isEmpty()).map(Edtf::new),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                duties,
                List.of(),
                List.of());
    }

    private static Entry.Agreement pact(Common c, String name, String signed) {
        return pact(c, List.of(Press.NORWAY, Press.SWEDEN), name, signed, Map.of());
    }

    private static Press two(
            String one, String two, String nameOne, String nameTwo, String signedOne, String signedTwo) {
        Press press = new Press().article("one", "", one).article("two", "", two);
        press.add(pact(press.at("one", one, Status.OCCURRED, ""), nameOne, signedOne));
        return press.add(pact(press.at("two", two, Status.OCCURRED, ""), nameTwo, signedTwo));
    }

    @Test
    void twoDatesOfOneSignatureContradictEachOtherUnderTheLongerName() {
        assertThat(two(PLAIN, PLAIN, "treaty", "“partnership treaty", "2025-01-17", "2025-04")
                        .contradictions())
                .containsExactly(
                        "DATE L-1 L-2: signature of the partnership treaty between Norway and Sweden: 2025-01-17 or 2025-04");
        assertThat(two(PLAIN, PLAIN, "partnership treaty", "treaty", "2025-01-17", "2025-04")
                        .contradictions())
                .singleElement()
                .asString()
                .contains("signature of the partnership treaty between");
    }

    @ParameterizedTest
    @CsvSource({
        "treaty,treaty,2024-12,2025-01,1",
        "treaty,treaty,2023-12,2025-01,0",
        "fishing treaty,partnership treaty,2025-01,2025-04,0",
        "defence pact,security treaty,2025-01,2025-04,1",
        "partnership pact,strategic treaty,2025-01,2025-04,1",
        "fishing treaty,this treaty,2025-01,2025-04,1",
        "this treaty,fishing treaty,2025-01,2025-04,1",
        "tin pact,oil treaty,2025-01,2025-04,1",
        "iron pact,coal treaty,2025-01,2025-04,0"
    })
    void twoMentionsAreOneAgreementByATellingWordAndNearYears(
            String one, String two, String signedOne, String signedTwo, int found) {
        assertThat(two(PLAIN, PLAIN, one, two, signedOne, signedTwo).contradictions())
                .hasSize(found);
    }

    /// One side's signature, or a ratification, is a later step only where it is the later date.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The treaty was ratified by both. | 2025-04 | SAME_ACT",
                "The treaty was ratified by both. | 2024-12 | DATE",
                "The treaty came into force. | 2025-04 | SAME_ACT",
                "The treaty, signed by Norway alone. | 2025-04 | SAME_ACT",
                "The treaty, which Sweden had signed. | 2025-04 | SAME_ACT",
                "The treaty, signed by Norway and Sweden. | 2025-04 | DATE",
                "The treaty, signed by Denmark alone. | 2025-04 | DATE",
                "The treaty, signed by both. | 2025-04 | DATE",
                "The treaty, signed by Norway and another. | 2025-04 | DATE"
            })
    void aLaterStepOfOneSideIsNoOtherDate(String words, String signed, Contradiction.Type type) {
        List<Contradiction> found =
                two(PLAIN, words, "treaty", "treaty", "2025-01-17", signed).found();
        assertThat(found).extracting(Contradiction::type).containsExactly(type);
        List<Contradiction> turned =
                two(words, PLAIN, "treaty", "treaty", signed, "2025-01-17").found();
        assertThat(turned).extracting(Contradiction::type).containsExactly(type);
        if (type == Contradiction.Type.SAME_ACT) {
            assertThat(found.getFirst().state()).isEqualTo(Contradiction.State.EXPLAINED);
            assertThat(found.getFirst().why()).contains("; " + signed + " is reported of one side's signature");
        }
    }

    @Test
    void twoRatificationsAreTwoDates() {
        String ratified = "The treaty was ratified by both.";
        assertThat(two(ratified, ratified, "treaty", "treaty", "2025-01-17", "2025-04")
                        .found())
                .extracting(Contradiction::type)
                .containsExactly(Contradiction.Type.DATE);
    }

    /// Of "XXXX-04" and "2025-01-17" April is the later, whatever its year.
    @Test
    void ofAnUnknownYearTheMonthTellsWhichIsLater() {
        assertThat(two(PLAIN, "The treaty was ratified by both.", "treaty", "treaty", "2025-01-17", "XXXX-04")
                        .found())
                .extracting(Contradiction::type)
                .containsExactly(Contradiction.Type.SAME_ACT);
        assertThat(two(PLAIN, "The treaty was ratified by both.", "treaty", "treaty", "2025-05-17", "XXXX-04")
                        .found())
                .extracting(Contradiction::type)
                .containsExactly(Contradiction.Type.DATE);
    }

    @Test
    void anAgreementOfOnePartyOrOfOtherPartiesIsNotCompared() {
        Press press = new Press().article("one", "", PLAIN);
        press.add(pact(press.at("one", PLAIN, Status.OCCURRED, ""), "treaty", "2025-01-17"));
        press.add(pact(
                press.at("one", PLAIN, Status.OCCURRED, ""),
                List.of(Press.NORWAY, Press.DENMARK),
                "treaty",
                "2025-04",
                Map.of()));
        press.add(pact(
                press.at("one", PLAIN, Status.OCCURRED, ""), List.of(Press.NORWAY), "treaty", "2025-05", Map.of()));
        press.add(pact(
                press.at("one", PLAIN, Status.OCCURRED, ""), List.of(Press.NORWAY), "treaty", "2025-06", Map.of()));
        assertThat(press.contradictions()).isEmpty();
    }

    private static Press planned(String printed, String signedWords, String signed, String planArticle) {
        String plan = "Norway and Sweden intend to agree on a treaty.";
        Press press = new Press().article("one", "", signedWords + " " + plan).article("two", printed, plan);
        press.add(pact(press.at("one", signedWords, Status.OCCURRED, ""), "treaty", signed));
        return press.add(pact(press.at(planArticle, plan, Status.PLANNED, ""), "partnership treaty", ""));
    }

    @Test
    void aPlanPrintedAfterTheSignatureStandsAtTwoStages() {
        assertThat(planned("2025-03-01", PLAIN, "2025-01-17", "two").contradictions())
                .containsExactly(
                        "STAGE L-1 L-2: partnership treaty between Norway and Sweden: still to be signed, or signed already");
        assertThat(planned("2025-01-10", PLAIN, "2025-01-17", "two").contradictions())
                .isEmpty();
        assertThat(planned("", PLAIN, "2025-01-17", "two").contradictions()).isEmpty();
        assertThat(planned("2025-03-01", PLAIN, "", "two").contradictions()).isEmpty();
    }

    @Test
    void aPlanBesideAnUndatedSignatureInOneArticleStandsAtTwoStages() {
        assertThat(planned("", PLAIN, "", "one").contradictions()).hasSize(1);
        assertThat(planned("", "Norway and Sweden have a treaty.", "", "one").contradictions())
                .isEmpty();
        assertThat(planned("", "Norway and Sweden have a treaty.", "2025-01", "one")
                        .contradictions())
                .hasSize(1);
    }
}
