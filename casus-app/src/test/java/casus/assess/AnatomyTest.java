package casus.assess;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.Omission.OmissionKind;
import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.weigh.Pool;
import casus.history.History;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An answer taken apart, over selections that cost nothing.
class AnatomyTest {
    /// Two articles of one family, one of another.
    private static LedgerBuilder made() {
        return new LedgerBuilder()
                .in("c.txt", "harbour")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .on("2031-06-14")
                .event("BRA", EventType.ACCUSE, "CHL")
                .says("BRA", "We will not send soldiers")
                .in("a.txt", "wire")
                .on("2031-06-15")
                .accordingTo("an envoy")
                .event("BRA", EventType.AID, "PER", Context.MILITARY)
                .on("2031-06-15")
                .transfer("BRA", Stage.DECLINED, "PER", "sensors")
                .in("b.txt", "wire")
                .driver("BRA", Motive.STOCK, Pull.AGAINST);
    }

    private final SmallSelection small = new SmallSelection();

    private List<Omission> leftOut(Ledger ledger) {
        return leftOut(ledger, small);
    }

    private static List<Omission> leftOut(Ledger ledger, SmallSelection selection) {
        return new Anatomy(ledger, Bearing.of(SmallSelection.QUESTION, ledger), selection.of(ledger), selection::of)
                .leftOut();
    }

    private static List<Omission> of(OmissionKind kind, List<Omission> all) {
        return all.stream().filter(o -> o.what() == kind).toList();
    }

    private Map<Rung, Probability> without(Ledger ledger, Predicate<Entry> gone, List<String> articles) {
        return small.of(new Ledger(
                        ledger.articles().stream()
                                .filter(a -> !articles.contains(a.name()))
                                .toList(),
                        ledger.entries().stream().filter(gone.negate()).toList()))
                .points();
    }

    @Test
    void withoutAnArticleTheAnswerIsThatOfALedgerThatNeverHadIt() {
        Ledger ledger = made().ledger();
        List<Omission> articles = of(OmissionKind.ARTICLE, leftOut(ledger));
        assertThat(articles)
                .extracting(o -> o.name() + " " + o.label() + " " + o.articles())
                .containsExactly("a.txt a.txt [a.txt]", "b.txt b.txt [b.txt]", "c.txt c.txt [c.txt]");
        assertThat(articles)
                .allSatisfy(o -> assertThat(o.probabilities())
                        .isEqualTo(without(ledger, e -> e.common().article().equals(o.name()), List.of(o.name()))));
        assertThat(articles.stream().map(Omission::probabilities)).doesNotHaveDuplicates();
    }

    @Test
    void withoutAFamilyAllItsArticlesAreGoneAndOneOfASingleArticleIsThatArticle() {
        Ledger ledger = made().ledger();
        List<Omission> all = leftOut(ledger);
        List<Omission> families = of(OmissionKind.FAMILY, all);
        assertThat(families)
                .extracting(o -> o.name() + " " + o.label() + " " + o.articles())
                .containsExactly("harbour harbour [c.txt]", "wire wire [a.txt, b.txt]");
        assertThat(families.getFirst().probabilities())
                .isEqualTo(of(OmissionKind.ARTICLE, all).getLast().probabilities());
        assertThat(families.getLast().probabilities())
                .isEqualTo(without(ledger, e -> !e.common().article().equals("c.txt"), List.of("a.txt", "b.txt")));
    }

    @Test
    void withoutASpeakerHisStatementsAndWhatStandsOnHisWordAreGoneAndTheArticlesStay() {
        Ledger ledger = made().ledger();
        List<Omission> speakers = of(OmissionKind.SPEAKER, leftOut(ledger));
        assertThat(speakers)
                .extracting(o -> o.name() + " " + o.label() + " " + o.articles())
                .containsExactly("A speaker A speaker [c.txt]", "an envoy an envoy [a.txt]");
        assertThat(speakers.getFirst().probabilities())
                .isEqualTo(without(ledger, Entry.Statement.class::isInstance, List.of()));
        assertThat(speakers.getLast().probabilities())
                .isEqualTo(without(ledger, e -> e.common().accordingTo().isPresent(), List.of()));
    }

    @Test
    void aLineLeftOutSaysNothingAndThePrecedentsAloneLeaveEvenOdds() {
        Ledger ledger = made().ledger();
        List<Omission> lines = of(OmissionKind.LINE, leftOut(ledger));
        assertThat(lines)
                .extracting(o -> o.name() + ": " + o.label() + " " + o.articles())
                .containsExactly(
                        "precedent: the precedents (from even odds) []", "evidence: the evidence of the articles []");
        EntrySelection whole = small.of(ledger);
        assertThat(lines)
                .allSatisfy(o -> assertThat(o.probabilities())
                        .isEqualTo(whole.pointsWithout(Pool.Exclusion.line(o.name())))
                        .isNotEqualTo(whole.points()));
    }

    @Test
    void besideASecondLineThePrecedentsLeaveThatOneAndNoEvenOdds() {
        Ledger ledger = made().ledger();
        List<PastEvent> events = SmallSelection.attacks(History.AfterAttacks.ENOUGH, 2, EventType.SUPPORT);
        assertThat(of(OmissionKind.LINE, leftOut(ledger, new SmallSelection(Judgements.load(), events))))
                .extracting(Omission::label)
                .containsExactly("the precedents", "event history", "the evidence of the articles");
    }

    @Test
    void anAssumptionIsEachJudgedNumberThatRestsOnNoEntry() {
        Ledger ledger = made().ledger();
        EntrySelection whole = small.of(ledger);
        List<Omission> assumptions = of(OmissionKind.ASSUMPTION, leftOut(ledger));
        assertThat(assumptions)
                .extracting(o -> o.name() + " " + o.label())
                .isNotEmpty()
                .containsExactlyElementsOf(whole.standing().stream()
                        .map(j -> j.id() + " " + j.label())
                        .toList());
        assertThat(whole.standing()).extracting(Judgement::id).contains("surprise.attack");
        assertThat(assumptions)
                .allSatisfy(o -> assertThat(o.probabilities())
                        .isEqualTo(whole.pointsWithout(Pool.Exclusion.judgement(o.name())))
                        .isNotEqualTo(whole.points()));
    }

    @Test
    void actsAndTransfersWithoutADateAreAnAssumptionAndWordsWithoutOneAreNot() {
        for (LedgerBuilder undated : List.of(
                made().event("BRA", EventType.AID, "PER", Context.MILITARY),
                made().transfer("BRA", Stage.DELIVERED, "PER", "missiles"))) {
            Ledger ledger = undated.ledger();
            Omission last = leftOut(ledger).getLast();
            assertThat(last.name() + ": " + last.label())
                    .isEqualTo("undated: acts without a date count as of this attack");
            assertThat(last.probabilities())
                    .isEqualTo(small.of(made().ledger()).points())
                    .isNotEqualTo(small.of(ledger).points());
        }
        assertThat(leftOut(made().says("BRA", "We will see").ledger()))
                .noneMatch(o -> o.name().equals("undated"));
    }

    @Test
    void ofManyArticlesAndSpeakersTheFortyWithMostEntriesAreLeftOut() {
        LedgerBuilder made = new LedgerBuilder();
        List<String> names = IntStream.range(10, 53).mapToObj(n -> "n" + n).toList();
        for (String name : names) {
            made.in(name, "wire").accordingTo("envoy " + name).event("BRA", EventType.SUPPORT, "PER");
            if (List.of("n52", "n30").contains(name)) {
                made.accordingTo("envoy " + name).event("BRA", EventType.ACCUSE, "CHL");
            }
        }
        List<Omission> all = leftOut(made.ledger());
        assertThat(of(OmissionKind.ARTICLE, all))
                .extracting(Omission::name)
                .hasSize(40)
                .isSorted()
                .contains("n10", "n30", "n48", "n52")
                .doesNotContain("n49", "n50", "n51");
        assertThat(of(OmissionKind.SPEAKER, all))
                .hasSize(40)
                .extracting(Omission::name)
                .contains("envoy n52");
    }
}
