package casus.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.assess.Omission.OmissionKind;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common.Review;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What belongs to an answer besides its numbers. An answer takes a while, so each is made once and looked at from
/// all sides.
class AnswerPartsTest {
    private static final Actors ACTORS = Actors.load();
    private static final LocalDate TODAY = LocalDate.of(2031, 8, 22);
    private static final String ASKED = "Will Brazil defend Peru against Chile?";

    /// Two articles of one family, one of another, and one about others.
    private static LedgerBuilder made() {
        return new LedgerBuilder()
                .in("a.txt", "one")
                .review(Review.ACCEPTED)
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .on("2031-06-14")
                .event("BRA", EventType.ACCUSE, "CHL")
                .review(Review.SUGGESTED)
                .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, false))
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST)
                .driver("BRA", Motive.TIE, Pull.FOR)
                .says("BRA", "We will not send soldiers")
                .in("b.txt", "one")
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST)
                .transfer("BRA", Stage.DECLINED, "PER", "sensors")
                .in("c.txt")
                .accordingTo("an envoy")
                .event("BRA", EventType.AID, "PER", Context.MILITARY)
                .driver("BRA", Motive.STOCK, Pull.AGAINST)
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST)
                .expects("PER", "Peru will look elsewhere")
                .in("d.txt")
                .event("ARG", EventType.ACCUSE, "CHL")
                .expects("ARG", "Argentina will wait");
    }

    private static EntryId id(int number) {
        return new EntryId(number);
    }

    private static List<Omission> left(Answer answer, OmissionKind kind) {
        return answer.leaveOneOut().stream().filter(o -> o.what() == kind).toList();
    }

    private static Omission left(Answer answer, OmissionKind kind, String name) {
        return left(answer, kind).stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Rung, Probability> without(Ledger ledger, String article) {
        Assessment assessment = Assessment.of(LedgerBuilder.without(ledger, article), ACTORS, TODAY);
        return assessment.points(assessment.parse(ASKED).first());
    }

    @Test
    void anAnswerTellsWhatItRestsOnWhatIsLeftOutAndWhatToWatch() {
        Ledger ledger = made().ledger();
        Assessment assessment = Assessment.of(ledger, ACTORS, TODAY);
        Question question = assessment.question(ASKED, Optional.empty());
        Answer answer = assessment.answer(question);

        assertThat(answer.attack().orElseThrow().start()).contains(LocalDate.of(2031, 6, 13));
        assertThat(answer.reviewedEntries()).isEqualTo(2);
        assertThat(answer.refused()).containsExactly(id(6), id(8));
        assertThat(answer.consequences()).extracting(c -> c.entry().id()).containsExactly(id(12));
        assertThat(answer.consequences().getFirst().regions()).containsExactly("the Americas");
        assertThat(answer.contradictions()).isEmpty();
        assertThat(answer.periods()).isEmpty();
        assertThat(answer.judgements())
                .isEqualTo(answer.forecast().judgements().size())
                .isPositive();

        assertThat(answer.reasons())
                .extracting(r -> r.motive().wire() + " " + r.pulls().wire() + " " + r.families() + " " + r.entries())
                .startsWith("overstretch against 2 [L-4, L-7, L-11]")
                .containsExactlyInAnyOrder(
                        "overstretch against 2 [L-4, L-7, L-11]", "stock against 1 [L-10]", "tie for 1 [L-5]");
        assertThat(answer.reasons()).allMatch(r -> (r.pulls() == Pull.FOR) == r.logOdds() > 0);

        assertThat(answer.notes())
                .contains(
                        "Observed is what is not clearly before 2031-06-13, when Chile's attack on Peru began.",
                        "1 reported act has no date, and may belong to another time.");
        assertThat(answer.absent()).noneMatch(a -> a.contains("What follows") || a.contains("is not estimated"));

        assertThat(answer.watch()).hasSizeLessThanOrEqualTo(12).isNotEmpty();
        assertThat(answer.watch().stream().map(w -> Math.abs(w.shift())))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(answer.watch())
                .allSatisfy(w -> assertThat(w.shift())
                        .isCloseTo(
                                w.then().value()
                                        - answer.forecast()
                                                .probability(w.rung())
                                                .value(),
                                within(1e-9)));
        assertThat(answer.watch())
                .noneMatch(w -> w.judgedBy().contains("deed.words")
                        || w.judgedBy().contains("driver.")
                        || w.judgedBy().contains(".reported")
                        || w.judgedBy().contains("past."));
        assertThat(answer.watch()).anyMatch(w -> w.judgedBy().contains("deed.force.seen"));

        assertThat(left(answer, OmissionKind.ARTICLE))
                .extracting(o -> o.name() + " " + o.articles())
                .containsExactly("a.txt [a.txt]", "b.txt [b.txt]", "c.txt [c.txt]");
        assertThat(left(answer, OmissionKind.FAMILY))
                .extracting(o -> o.name() + " " + o.articles())
                .containsExactly("c.txt [c.txt]", "one [a.txt, b.txt]");
        assertThat(left(answer, OmissionKind.SPEAKER))
                .extracting(o -> o.name() + " " + o.articles())
                .containsExactly("A speaker [a.txt]", "an envoy [c.txt]");
        assertThat(left(answer, OmissionKind.LINE))
                .extracting(Omission::name)
                .startsWith("precedent")
                .endsWith("evidence");
        assertThat(left(answer, OmissionKind.ASSUMPTION))
                .extracting(Omission::name)
                .contains("surprise.attack")
                .endsWith("undated");
        assertThat(left(answer, OmissionKind.FAMILY, "c.txt").probabilities())
                .isEqualTo(left(answer, OmissionKind.ARTICLE, "c.txt").probabilities())
                .isEqualTo(without(ledger, "c.txt"));
        assertThat(left(answer, OmissionKind.ARTICLE, "a.txt").probabilities()).isEqualTo(without(ledger, "a.txt"));
        assertThat(left(answer, OmissionKind.SPEAKER, "A speaker")
                        .on(Rung.FORCE)
                        .value())
                .isGreaterThan(answer.forecast().probability(Rung.FORCE).value());
        assertThat(left(answer, OmissionKind.SPEAKER, "an envoy").on(Rung.ARMS).value())
                .isLessThan(answer.forecast().probability(Rung.ARMS).value());
        assertThat(left(answer, OmissionKind.ASSUMPTION, "undated")
                        .on(Rung.ARMS)
                        .value())
                .isNotEqualTo(answer.forecast().probability(Rung.ARMS).value());

        assessment
                .points(question)
                .forEach((rung, p) -> assertThat(p.value())
                        .isCloseTo(answer.forecast().probability(rung).value(), within(1e-9)));

        ObjectNode json = AnswerJson.of(answer);
        assertThat(json.path("question").path("patron").asText()).isEqualTo("BRA");
        assertThat(json.path("question").path("window").asInt()).isEqualTo(30);
        assertThat(json.path("observed")).hasSize(Rung.values().length);
        assertThat(json.path("observed").path(0).path("state").asText()).isEqualTo("seen");
        assertThat(json.path("highest")).hasSize(Rung.values().length + 1);
        assertThat(json.path("attack").path("start").asText()).isEqualTo("2031-06-13");
        assertThat(json.path("leaveOneOut")).hasSize(answer.leaveOneOut().size());
        assertThat(json.path("follows")).hasSize(1);
        assertThat(json.path("watch")).hasSize(answer.watch().size());
        assertThat(json.path("lines")).hasSize(answer.forecast().components().size());
    }

    @Test
    void aQuestionWithADayTakesThingsAsTheyStandAndLooksNoFurther() {
        Ledger ledger = made().ledger();
        Assessment assessment = Assessment.of(ledger, ACTORS, TODAY);
        assertThatThrownBy(() -> assessment.question(ASKED, Optional.of(TODAY)))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("2031-08-22 is not after today, 2031-08-22");
        Question question = assessment.question(ASKED, Optional.of(TODAY.plusDays(40)));
        assertThat(question.by()).contains(TODAY.plusDays(40));
        Answer answer = assessment
                .over(made().in("e.txt").event("BRA", EventType.ASSAULT, "CHL").ledger())
                .answerAlone(question);
        assertThat(answer.leaveOneOut()).isEmpty();
        assertThat(answer.absent())
                .anyMatch(a -> a.startsWith("Whether an attack comes by 2031-10-01 is not estimated"));
        assertThat(answer.observed().stream().filter(o -> o.rung() == Rung.FORCE))
                .singleElement()
                .satisfies(o -> assertThat(o.entries()).containsExactly(id(15)));
        assertThat(answer.forecast().probability(Rung.FORCE).value())
                .isGreaterThan(assessment
                        .answerAlone(question)
                        .forecast()
                        .probability(Rung.FORCE)
                        .value());
    }
}
