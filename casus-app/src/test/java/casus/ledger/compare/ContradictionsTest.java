package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.terms.code.Manner;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
    private static final String TEXT =
            "The partnership treaty was signed on 17 January 2025. Others say April. Norway sent jets. Norway offered jets but met little interest. Norway did not send help in April. Norway sent 24 jets, or 50.";

    private static List<String> of(Entry... entries) {
        return Contradictions.of(
                        SampleLedger.ledger(List.of(SampleLedger.article("a.txt", TEXT)), List.of(entries)),
                        Actors.load())
                .stream()
                .map(c -> c.type().wire() + " " + c.a().id() + " " + c.b().id() + ": " + c.about())
                .toList();
    }

    private static Common at(int id, String quote, Status status, Optional<String> when) {
        return SampleLedger.common(id, "a.txt", TEXT, quote, status, when);
    }

    private static Common at(int id, String quote) {
        return at(id, quote, Status.OCCURRED, Optional.empty());
    }

    @Test
    void aTreatyDatedTwiceIsOneContradiction() {
        assertThat(of(
                        SampleLedger.agreement(at(1, "treaty"), "partnership treaty", Optional.of("2025-01-17")),
                        SampleLedger.agreement(at(2, "April"), "strategic pact", Optional.of("XXXX-04"))))
                .containsExactly(
                        "date L-1 L-2: signature of the partnership treaty between Norway and Sweden: 2025-01-17 or XXXX-04");
    }

    @Test
    void aMonthAndADayInItAreNoContradiction() {
        assertThat(of(
                        SampleLedger.agreement(at(1, "treaty"), "treaty", Optional.of("2025-01-17")),
                        SampleLedger.agreement(at(2, "April"), "treaty", Optional.of("2025-01"))))
                .isEmpty();
    }

    @Test
    void twoTreatiesOfDifferentYearsAreTwoTreaties() {
        assertThat(of(
                        SampleLedger.agreement(at(1, "treaty"), "fishing treaty", Optional.of("1995")),
                        SampleLedger.agreement(at(2, "April"), "partnership treaty", Optional.of("2025-01"))))
                .isEmpty();
    }

    @Test
    void twoTreatiesOfOneNameAreOneOnlyIfTheirYearsAreNear() {
        assertThat(of(
                        SampleLedger.agreement(at(1, "treaty"), "partnership treaty", Optional.of("2003")),
                        SampleLedger.agreement(at(2, "April"), "partnership treaty", Optional.of("2025-01"))))
                .isEmpty();
        assertThat(of(
                        SampleLedger.agreement(at(1, "treaty"), "partnership treaty", Optional.of("2024-12")),
                        SampleLedger.agreement(at(2, "April"), "partnership treaty", Optional.of("2025-01"))))
                .containsExactly(
                        "date L-1 L-2: signature of the partnership treaty between Norway and Sweden: 2024-12 or 2025-01");
    }

    @Test
    void theSameWordsInTwoMouthsAreAContradictionUnlessAnybodySaysThem() {
        assertThat(of(
                        said(1, "Ann Oak", "We shall keep every ship at home"),
                        said(2, "Per Lind", "We shall keep every ship at home!")))
                .containsExactly("attribution L-1 L-2: the same words of Ann Oak or of Per Lind");
        assertThat(of(said(1, "Ann Oak", "This is wrong"), said(2, "Per Lind", "This is wrong")))
                .isEmpty();
        assertThat(of(
                        said(1, "Ann Oak", "We shall keep every ship at home"),
                        said(2, "Ann Oak", "We shall keep every ship at home!")))
                .isEmpty();
    }

    private static Entry.Statement said(int id, String speaker, String content) {
        return new Entry.Statement(
                at(id, "Others say"),
                Optional.of(speaker),
                speaker,
                Optional.empty(),
                Optional.of(SampleLedger.NORWAY),
                Optional.empty(),
                Manner.DIRECT,
                content,
                Optional.empty());
    }

    /// An article of 2025 that says that deliveries are limited to training jets, beside one that tells of fighters.
    private static List<String> limited(String when) {
        String much = "Norway sent fighters and jets to Sweden.";
        String little = "Arms\nPublished 3 March 2025\n\nNorway's deliveries to Sweden are limited to training jets.";
        Article first = SampleLedger.article("much.txt", much);
        Article second = SampleLedger.article("little.txt", little);
        return Contradictions.of(
                        SampleLedger.ledger(
                                List.of(first, second),
                                List.of(
                                        SampleLedger.transfer(
                                                SampleLedger.common(
                                                        1,
                                                        "much.txt",
                                                        first.text(),
                                                        "sent fighters",
                                                        Status.OCCURRED,
                                                        Optional.of(when)),
                                                "fighters",
                                                Stage.DELIVERED,
                                                Optional.empty()),
                                        SampleLedger.transfer(
                                                SampleLedger.common(
                                                        2,
                                                        "little.txt",
                                                        second.text(),
                                                        "deliveries to Sweden",
                                                        Status.OCCURRED,
                                                        Optional.empty()),
                                                "training jets",
                                                Stage.DELIVERED,
                                                Optional.empty()))),
                        Actors.load())
                .stream()
                .map(c -> c.type().wire() + " " + c.a().id() + " " + c.b().id() + ": " + c.about())
                .toList();
    }

    @Test
    void aLimitSpeaksOfTheYearsBeforeItAndOfNoOldDelivery() {
        assertThat(limited("2022"))
                .containsExactly(
                        "scope L-1 L-2: aircraft from Norway to Sweden: only training jets, or more than that");
        assertThat(limited("2011")).isEmpty();
    }

    @Test
    void oneItemDeliveredAndOnlyOfferedIsAContradiction() {
        assertThat(of(
                        SampleLedger.transfer(at(1, "sent jets"), "jets", Stage.DELIVERED, Optional.empty()),
                        SampleLedger.transfer(at(2, "offered jets"), "jets", Stage.OFFERED, Optional.empty())))
                .containsExactly("stage L-1 L-2: aircraft from Norway to Sweden: delivered or offered");
    }

    @Test
    void askingFirstAndGettingLaterIsNone() {
        assertThat(of(
                        SampleLedger.transfer(at(1, "sent jets"), "jets", Stage.DELIVERED, Optional.empty()),
                        SampleLedger.transfer(at(2, "offered jets"), "jets", Stage.REQUESTED, Optional.empty())))
                .isEmpty();
    }

    @Test
    void twoCountsOfOneDeliveryAreAContradiction() {
        assertThat(of(
                        SampleLedger.transfer(at(1, "24 jets"), "24 jets", Stage.DELIVERED, Optional.of(24)),
                        SampleLedger.transfer(at(2, "50"), "50 jets", Stage.DELIVERED, Optional.of(50))))
                .containsExactly("quantity L-1 L-2: aircraft from Norway to Sweden: 24 or 50");
    }

    @Test
    void anActToldAndDeniedIsAContradictionUnlessTheDaysDiffer() {
        assertThat(of(
                        SampleLedger.aid(at(1, "sent jets")),
                        SampleLedger.aid(at(2, "did not send help", Status.DENIED, Optional.empty()))))
                .containsExactly("occurred L-1 L-2: Norway → Sweden, aid: reported by one passage, denied by another");
        assertThat(of(
                        SampleLedger.aid(at(1, "sent jets", Status.OCCURRED, Optional.of("1999"))),
                        SampleLedger.aid(at(2, "did not send help", Status.DENIED, Optional.of("1998")))))
                .containsExactly(
                        "superseded L-1 L-2: Norway → Sweden, aid: reported by one passage, denied by another");
        assertThat(of(
                        SampleLedger.aid(at(1, "sent jets", Status.OCCURRED, Optional.of("1999"))),
                        SampleLedger.aid(at(2, "did not send help", Status.DENIED, Optional.of("2025-06")))))
                .isEmpty();
    }
}
