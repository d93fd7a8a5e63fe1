package casus.assess;

import static casus.assess.SmallSelection.ACTORS;
import static casus.assess.SmallSelection.QUESTION;
import static casus.assess.SmallSelection.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.assess.reply.Duty;
import casus.ledger.Ledger;
import casus.ledger.record.Common.Review;
import casus.precedent.Precedents;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Trigger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Answers from rates and articles alone, made in a moment: what each part of an answer says.
class ShortAnswerTest {
    private static LedgerBuilder made() {
        return new LedgerBuilder()
                .in("a.txt")
                .review(Review.ACCEPTED)
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .review(Review.CORRECTED)
                .on("2031-06-14")
                .event("BRA", EventType.ACCUSE, "CHL")
                .review(Review.SUGGESTED)
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST)
                .says("BRA", "We will not send soldiers")
                .expects("PER", "Peru will look elsewhere")
                .in("far.txt")
                .event("KEN", EventType.ACCUSE, "UGA")
                .expects("KEN", "Kenya will wait");
    }

    private static Assessment assessment(Ledger ledger) {
        return Assessment.of(ledger, ACTORS, TODAY).withoutTables();
    }

    private static Question asked(Question.Kind kind, Trigger trigger, Optional<LocalDate> by) {
        return new Question(
                kind, QUESTION.patron(), QUESTION.protege(), QUESTION.adversary(), trigger, 30, by, QUESTION.asked());
    }

    @Test
    void anAnswerHoldsTheDayTheReviewedEntriesTheAttackAndWhatFollows() {
        Answer answer = assessment(made().ledger()).answerAlone(QUESTION);
        assertThat(answer.today()).isEqualTo(TODAY);
        assertThat(answer.question()).isEqualTo(QUESTION);
        assertThat(answer.reviewedEntries()).isEqualTo(2);
        assertThat(answer.attack().orElseThrow().start()).contains(LocalDate.of(2031, 6, 13));
        assertThat(answer.observed()).extracting(o -> o.rung()).containsExactly(Rung.values());
        assertThat(answer.reasons()).extracting(r -> r.motive()).containsExactly(Motive.OVERSTRETCH);
        assertThat(answer.refused()).containsExactly(new EntryId(4));
        assertThat(answer.consequences()).extracting(c -> c.entry().id()).containsExactly(new EntryId(5));
        assertThat(answer.consequences().getFirst().regions()).containsExactly("the Americas");
        assertThat(answer.leaveOneOut()).isEmpty();
        assertThat(answer.watch()).hasSize(12);
        assertThat(answer.periods()).isEmpty();
        assertThat(answer.contradictions()).isEmpty();
        assertThat(answer.notes()).anyMatch(n -> n.startsWith("Observed is what is not clearly before"));
        assertThat(answer.judgements()).isEqualTo(answer.forecast().judgements().size());
    }

    @Test
    void theReviewedForecastIsThatOfALedgerWithNothingElse() {
        Ledger ledger = made().ledger();
        Answer answer = assessment(ledger).answerAlone(QUESTION);
        Answer alone = assessment(ledger.only(e -> e.id().number() <= 2)).answerAlone(QUESTION);
        for (Rung rung : Rung.values()) {
            assertThat(answer.reviewed().probability(rung))
                    .isEqualTo(alone.forecast().probability(rung));
        }
        assertThat(answer.reviewed().probability(Rung.FORCE))
                .isNotEqualTo(answer.forecast().probability(Rung.FORCE));
    }

    @Test
    void anArticleThatNamesNeitherPatronNorProtegeChangesNothing() {
        Ledger ledger = made().ledger();
        Ledger near = ledger.only(e -> e.common().article().equals("a.txt"));
        assertThat(assessment(ledger).points(QUESTION))
                .isEqualTo(assessment(near).points(QUESTION));
        Answer answer = assessment(ledger).answer(QUESTION);
        assertThat(answer.leaveOneOut()).isNotEmpty().noneMatch(o -> o.name().equals("far.txt"));
        assertThat(answer.leaveOneOut()).anyMatch(o -> o.name().equals("a.txt"));
    }

    @Test
    void thePointsAloneAreThoseOfTheAnswer() {
        Assessment assessment = assessment(made().ledger());
        Answer answer = assessment.answerAlone(QUESTION);
        assessment
                .points(QUESTION)
                .forEach((rung, p) -> assertThat(p.value())
                        .isCloseTo(answer.forecast().probability(rung).value(), within(1e-9)));
    }

    @Test
    void aQuestionOfWhatFollowsShowsTheMonthsAfterAndSaysTheyAreNoEstimate() {
        Answer answer =
                assessment(made().ledger()).answerAlone(asked(Question.Kind.FOLLOWS, Trigger.ATTACK, Optional.empty()));
        assertThat(answer.periods()).isNotEmpty();
        assertThat(answer.absent()).anyMatch(a -> a.startsWith("What follows is what the articles expect"));
        assertThat(assessment(made().ledger()).answerAlone(QUESTION).absent())
                .noneMatch(a -> a.startsWith("What follows"));
    }

    @Test
    void anAnswerSaysWhatHasNoVoteAndWhatIsNotEstimated() {
        Assessment assessment = assessment(made().ledger());
        assertThat(assessment.answerAlone(QUESTION).absent())
                .contains("The judged ratios of what articles report were scored by no outcome.")
                .anyMatch(a -> a.startsWith("The crisis game"))
                .anyMatch(a -> a.startsWith("Event history"))
                .noneMatch(a -> a.contains("is not estimated"));
        Optional<LocalDate> by = Optional.of(TODAY.plusDays(30));
        assertThat(assessment
                        .answerAlone(asked(Question.Kind.WILL, Trigger.ATTACK, by))
                        .absent())
                .contains("Whether an attack comes by 2031-09-21 is not estimated; the answer holds given an attack.");
        assertThat(assessment
                        .answerAlone(asked(Question.Kind.WILL, Trigger.NOW, by))
                        .absent())
                .contains("Whether an attack comes by 2031-09-21 is not estimated; the answer holds given the state of"
                        + " things today, for 30 days.");
    }

    @Test
    void aLastDayIsTakenFromBesideTheQuestionOrFromItAndLiesAfterToday() {
        Assessment assessment = assessment(made().ledger());
        assertThat(assessment.dated(QUESTION, Optional.empty())).isEqualTo(QUESTION);
        LocalDate day = TODAY.plusDays(1);
        assertThat(assessment.dated(QUESTION, Optional.of(day)).by()).contains(day);
        assertThat(assessment
                        .question("Will Brazil defend Peru against Chile?", Optional.of(day))
                        .by())
                .contains(day);
        assertThatThrownBy(() -> assessment.dated(QUESTION, Optional.of(TODAY)))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("2031-08-22 is not after today, 2031-08-22");
        assertThat(assessment.on(TODAY.plusDays(9)).answerAlone(QUESTION).today())
                .isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void anotherLedgerOrOtherPrecedentsGiveAnotherAnswerAndLeaveThisOneAsItIs() {
        Assessment assessment = assessment(made().ledger());
        Map<Rung, ?> before = assessment.points(QUESTION);
        Ledger fought = made().in("b.txt")
                .on("2031-06-16")
                .event("BRA", EventType.ASSAULT, "CHL", Context.MILITARY)
                .ledger();
        assertThat(assessment.over(fought).points(QUESTION))
                .isEqualTo(assessment(fought).points(QUESTION))
                .isNotEqualTo(before);
        assertThat(assessment.with(Precedents.load()).points(QUESTION)).isEqualTo(before);
        assertThat(assessment.points(QUESTION)).isEqualTo(before);
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndAnotherSeedOthers() {
        Ledger ledger = made().ledger();
        Answer usual = assessment(ledger).answerAlone(QUESTION);
        Answer other = Assessment.of(ledger, ACTORS, TODAY, 7).withoutTables().answerAlone(QUESTION);
        assertThat(assessment(ledger).answerAlone(QUESTION).forecast().rungs())
                .isEqualTo(usual.forecast().rungs());
        assertThat(other.forecast().on(Rung.FORCE).low())
                .isNotEqualTo(usual.forecast().on(Rung.FORCE).low());
        assertThat(other.forecast().probability(Rung.FORCE))
                .isEqualTo(usual.forecast().probability(Rung.FORCE));
    }

    @Test
    void aDutyIsWhatTheCaseTellsUnlessATreatySaysMore() {
        Ledger told =
                made().agreement("BRA", "PER", Map.of(Obligation.DEFENSE, true)).ledger();
        Ledger denied = made().agreement("BRA", "PER", Map.of(Obligation.DEFENSE, false))
                .ledger();
        Ledger silent = made().ledger();
        Duty book = new Duty(Duty.Owed.YES, "a treaty of 1947", List.of());
        Duty none = new Duty(Duty.Owed.NO, "a treaty of 1950", List.of());
        assertThat(assessment(told)
                        .duty(QUESTION, (x, y, day) -> Optional.of(none))
                        .owed())
                .isEqualTo(Duty.Owed.YES);
        assertThat(assessment(silent).duty(QUESTION, (x, y, day) -> Optional.of(book)))
                .isEqualTo(book);
        assertThat(assessment(silent)
                        .duty(QUESTION, (x, y, day) -> Optional.empty())
                        .owed())
                .isEqualTo(Duty.Owed.UNKNOWN);
        assertThat(assessment(denied)
                        .duty(QUESTION, (x, y, day) -> Optional.of(none))
                        .owed())
                .isEqualTo(Duty.Owed.NO);
        Duty both = assessment(denied).duty(QUESTION, (x, y, day) -> Optional.of(book));
        assertThat(both.owed()).isEqualTo(Duty.Owed.YES);
        assertThat(both.from()).isEqualTo("a treaty of 1947; disputed: the case says there is no duty to defend");
        assertThat(both.entries()).isNotEmpty();
        assertThat(assessment(silent).duty(QUESTION, (x, y, day) -> {
                    assertThat(x).isEqualTo(QUESTION.patron());
                    assertThat(y).isEqualTo(QUESTION.protege());
                    assertThat(day).isEqualTo(TODAY);
                    return Optional.of(book);
                }))
                .isEqualTo(book);
    }

    @Test
    void theReasonsAloneNeedNoForecast() {
        Ledger ledger = made().driver("BRA", Motive.TIE, Pull.FOR).ledger();
        assertThat(Assessment.reasons(ledger, ACTORS, QUESTION))
                .extracting(r -> r.motive().wire() + " " + r.pulls().wire())
                .contains("overstretch against");
    }

    @Test
    void theJsonOfAnAnswerHoldsWhatTheAnswerHolds() {
        Answer answer = assessment(made().ledger()).answer(QUESTION);
        ObjectNode json =
                AnswerJson.of(answer, Map.of(TODAY, assessment(made().ledger()).points(QUESTION)));
        assertThat(json.path("question").toString())
                .isEqualTo("{\"patron\":\"BRA\",\"protege\":\"PER\",\"adversary\":\"CHL\",\"trigger\":\"attack\","
                        + "\"window\":30,\"kind\":\"will\",\"asked\":\"Will Brazil defend Peru?\","
                        + "\"today\":\"2031-08-22\",\"by\":null}");
        assertThat(json.path("rungs")).hasSize(8);
        assertThat(json.path("rungs").path(7).path("rung").asText()).isEqualTo("force");
        assertThat(json.path("rungs").path(7).path("words").asText()).isNotBlank();
        assertThat(json.path("rungs").path(7).path("probability").asDouble())
                .isCloseTo(answer.forecast().probability(Rung.FORCE).value(), within(5e-7));
        assertThat(json.path("highest")).hasSize(9);
        assertThat(json.path("highest").path(0).path("rung").asText()).isEqualTo("none");
        JsonNode line = json.path("lines").path(json.path("lines").size() - 2);
        assertThat(line.path("line").asText() + " " + line.path("rung").asText())
                .isEqualTo("precedent force");
        assertThat(line.path("low").asDouble()).isLessThan(line.path("high").asDouble());
        assertThat(line.path("weight").asDouble()).isEqualTo(1);
        assertThat(json.path("reviewed").path("entries").asInt()).isEqualTo(2);
        assertThat(json.path("reviewed").path("rungs")).hasSize(8);
        assertThat(json.path("attack").path("start").asText()).isEqualTo("2031-06-13");
        assertThat(json.path("attack").path("entries").toString()).isEqualTo("[\"L-1\"]");
        assertThat(json.path("follows").path(0).path("entry").asText()).isEqualTo("L-5");
        assertThat(json.path("follows").path(0).path("regions").toString()).isEqualTo("[\"the Americas\"]");
        assertThat(json.path("reference").path("defense").asText()).isNotBlank();
        assertThat(json.path("leaveOneOut")).hasSize(answer.leaveOneOut().size());
        assertThat(json.path("leaveOneOut").path(0).path("what").asText()).isEqualTo("article");
        assertThat(json.path("leaveOneOut").path(0).path("probabilities")).hasSize(8);
        assertThat(json.path("ach").path("hypotheses")).isNotEmpty();
        assertThat(json.path("ach").path("evidence").path(0).path("cells"))
                .hasSize(json.path("ach").path("hypotheses").size());
        assertThat(json.path("asItStood").path(0).path("asOf").asText()).isEqualTo("2031-08-22");
        assertThat(json.path("asItStood").path(0).path("force").isNumber()).isTrue();
        assertThat(json.path("watch")).hasSize(12);
        assertThat(json.path("periods")).isEmpty();
    }
}
