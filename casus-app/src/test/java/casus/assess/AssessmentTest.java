package casus.assess;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.observe.ObservedRung;
import casus.assess.question.Attack;
import casus.assess.weigh.Component;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.Reason;
import casus.assess.weigh.RungForecast;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final Actors ACTORS = Actors.load();
    private static final LocalDate TODAY = LocalDate.of(2031, 8, 22);
    private static final String ASKED = "Will Brazil defend Peru against Chile?";

    private static Answer answer(Ledger ledger) {
        Assessment assessment = Assessment.of(ledger, ACTORS, TODAY);
        return assessment.answer(assessment.parse(ASKED).first());
    }

    private static Forecast forecast(Ledger ledger) {
        Assessment assessment = Assessment.of(ledger, ACTORS, TODAY);
        return assessment.answerAlone(assessment.parse(ASKED).first()).forecast();
    }

    /// Brazil, bound by no promise to defend, speaks for Peru and stays out.
    static LedgerBuilder partner() {
        return new LedgerBuilder()
                .in("wire.txt")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .on("2031-06-14")
                .event("BRA", EventType.ACCUSE, "CHL")
                .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, false))
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST)
                .in("analysis.txt")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .driver("BRA", Motive.ESCALATION, Pull.AGAINST)
                .driver("BRA", Motive.STOCK, Pull.AGAINST)
                .driver("BRA", Motive.TIE, Pull.FOR)
                .on("2031-06-15")
                .mode("BRA", EventType.REQUEST, "CHL", "yield")
                .transfer("BRA", Stage.DECLINED, "PER", "airDefence")
                .in("interview.txt")
                .accordingTo("an envoy")
                .event("BRA", EventType.AID, "PER", Context.MILITARY)
                .status(Status.DENIED)
                .event("BRA", EventType.MOBILIZE, "CHL", Context.MILITARY)
                .says("BRA", "This aggression has no justification")
                .expects("PER", "Peru will look elsewhere for aircraft");
    }

    /// Brazil, bound to defend, sends its army.
    private static LedgerBuilder ally() {
        LedgerBuilder made = new LedgerBuilder();
        for (String article : List.of("one.txt", "two.txt", "three.txt")) {
            made.in(article)
                    .on("2031-06-13")
                    .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                    .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, true))
                    .on("2031-06-15")
                    .event("BRA", EventType.MOBILIZE, "CHL", Context.MILITARY)
                    .on("2031-06-17")
                    .event("BRA", EventType.ASSAULT, "CHL", Context.MILITARY)
                    .on("2031-06-14")
                    .event("BRA", EventType.ACCUSE, "CHL")
                    .driver("BRA", Motive.DUTY, Pull.FOR);
        }
        return made;
    }

    @Test
    void aPartnerWithoutADefenceClauseSpeaksAndDoesNotFight() {
        Answer answer = answer(partner().ledger());
        assertThat(answer.forecast().probability(Rung.FORCE).value()).isLessThan(0.1);
        assertThat(answer.forecast().probability(Rung.WORDS).value()).isGreaterThan(0.8);
        assertThat(answer.precedents().reference().defense().wire()).isEqualTo("not owed");
    }

    @Test
    void anAllyWhoseArmyIsAlreadyThereFights() {
        Answer answer = answer(ally().ledger());
        assertThat(answer.forecast().probability(Rung.FORCE).value()).isGreaterThan(0.5);
        assertThat(answer.forecast().ladder().highest(Rung.FORCE))
                .isEqualTo(answer.forecast().ladder().of(Rung.FORCE));
    }

    @Test
    void theObservedLadderTellsSeenReportedDeniedAndNothingApart() {
        Answer answer = answer(partner().ledger());
        assertThat(answer.observed().stream()
                        .map(o -> o.rung().wire() + " " + o.state().wire() + " " + o.acts() + " " + o.families()))
                .containsExactly(
                        "words seen 2 2",
                        "mediation seen 1 1",
                        "sanctions nothing 0 0",
                        "humanitarian nothing 0 0",
                        "intelligence nothing 0 0",
                        "arms reported 1 1",
                        "deployment denied 0 1",
                        "force nothing 0 0");
    }

    @Test
    void whatWasOverBeforeTheAttackIsNotObservedAfterIt() {
        Ledger ledger = partner()
                .in("old.txt")
                .on("2029")
                .event("BRA", EventType.AID, "PER", Context.HUMANITARIAN)
                .ledger();
        Answer answer = answer(ledger);
        EntryId old = ledger.entries().getLast().id();
        assertThat(observed(answer, Rung.HUMANITARIAN).state()).isEqualTo(ObservedRung.State.NOTHING);
        assertThat(answer.forecast().on(Rung.HUMANITARIAN).terms().stream().flatMap(t -> t.entries().stream()))
                .contains(old);
    }

    @Test
    void aTellingAndADenialOfTheSameDeedAreADispute() {
        Ledger ledger = partner()
                .in("denial.txt")
                .status(Status.DENIED)
                .event("BRA", EventType.AID, "PER", Context.MILITARY)
                .ledger();
        ObservedRung arms = observed(answer(ledger), Rung.ARMS);
        assertThat(arms.state()).isEqualTo(ObservedRung.State.DISPUTED);
        assertThat(arms.entries()).hasSize(2);
    }

    @Test
    void aLoneDenialDoesNotDisputeWhatThreeFamiliesTell() {
        LedgerBuilder made = ally().in("opinion.txt").status(Status.DENIED).event("BRA", EventType.ASSAULT, "CHL");
        assertThat(observed(answer(made.ledger()), Rung.FORCE).state()).isEqualTo(ObservedRung.State.SEEN);
        made.in("opinion2.txt").status(Status.DENIED).event("BRA", EventType.ASSAULT, "CHL");
        assertThat(observed(answer(made.ledger()), Rung.FORCE).state()).isEqualTo(ObservedRung.State.DISPUTED);
    }

    @Test
    void anOfferToMediateCountsThoughTheMediationIsOnlyPlanned() {
        Ledger ledger = new LedgerBuilder()
                .in("a.txt")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER")
                .status(Status.PLANNED)
                .mode("BRA", EventType.CONSULT, "CHL", "mediate")
                .status(Status.PLANNED)
                .event("BRA", EventType.AID, "PER", Context.MILITARY)
                .ledger();
        assertThat(observed(answer(ledger), Rung.MEDIATION).state()).isEqualTo(ObservedRung.State.SEEN);
        assertThat(observed(answer(ledger), Rung.ARMS).state()).isEqualTo(ObservedRung.State.NOTHING);
    }

    @Test
    void theLatestRoundOfAttacksIsTheTriggerAndStartsOnItsFirstDay() {
        Ledger ledger = new LedgerBuilder()
                .in("a.txt")
                .on("2029-04-01")
                .event("CHL", EventType.ASSAULT, "PER")
                .on("2031-06-24")
                .event("CHL", EventType.ASSAULT, "PER")
                .on("2031-06")
                .event("CHL", EventType.ASSAULT, "PER")
                .on("2031-06-13")
                .event("CHL.army", EventType.ASSAULT, "PER.army")
                .ledger();
        Attack attack = answer(ledger).attack().orElseThrow();
        assertThat(attack.start()).contains(LocalDate.of(2031, 6, 13));
        assertThat(attack.earlier()).containsExactly(new EntryId(1));
    }

    @Test
    void aReasonOfThePatronForSomebodyElseIsNoReasonHere() {
        LedgerBuilder made = partner()
                .in("other.txt")
                .agreement("BRA", "KEN", Map.of())
                .transfer("BRA", Stage.DELIVERED, "KEN", "missiles")
                .event("CHL", EventType.ACCUSE, "PER")
                .driver("BRA", Motive.DUTY, Pull.FOR);
        assertThat(answer(made.ledger()).reasons()).noneMatch(r -> r.motive() == Motive.DUTY);
    }

    @Test
    void anEchoOfTheSameInterviewIsOneVote() {
        Answer once = answer(partner().ledger());
        LedgerBuilder echoed = partner()
                .in("echo.txt", "interview.txt")
                .accordingTo("an envoy")
                .event("BRA", EventType.AID, "PER", Context.MILITARY);
        assertThat(answer(echoed.ledger()).forecast().probability(Rung.ARMS))
                .isEqualTo(once.forecast().probability(Rung.ARMS));
    }

    @Test
    void theWaterfallAddsUpAndTheJointKeepsItsMarginals() {
        for (Ledger ledger : List.of(
                partner().ledger(),
                ally().ledger(),
                new LedgerBuilder().in("empty.txt").ledger())) {
            Forecast forecast = answer(ledger).forecast();
            for (RungForecast rung : forecast.rungs()) {
                double sum = rung.terms().stream().mapToDouble(Term::logOdds).sum();
                assertThat(Probability.ofLogOdds(sum).value())
                        .isEqualTo(rung.probability().value(), within(1e-9));
                assertThat(forecast.ladder().of(rung.rung()).value())
                        .isEqualTo(rung.probability().value(), within(1e-9));
                assertThat(rung.terms()).isNotEmpty();
                assertThat(rung.low().value())
                        .isLessThanOrEqualTo(rung.probability().value());
                assertThat(rung.high().value())
                        .isGreaterThanOrEqualTo(rung.probability().value());
            }
        }
    }

    /// Lines with a level are averaged, so two of them may rest on one agreement; what is added to them may not.
    @Test
    void noFactIsSpentTwice() {
        for (Ledger ledger : List.of(partner().ledger(), ally().ledger())) {
            Answer answer = answer(ledger);
            Set<EntryId> attacks =
                    answer.attack().map(a -> Set.copyOf(a.entries())).orElse(Set.of());
            for (Component component : answer.forecast().components()) {
                List<EntryId> told = component.terms().stream()
                        .flatMap(t -> t.entries().stream())
                        .filter(id -> !component.name().equals("evidence") || !attacks.contains(id))
                        .toList();
                if (!component.name().equals("game")) {
                    assertThat(told)
                            .as(component.name() + component.rung().wire())
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void theClauseMovesThePrecedentAndNotTheEvidenceToo() {
        Answer answer = answer(partner().ledger());
        List<EntryId> clause = answer.precedents().reference().entries();
        assertThat(clause).isNotEmpty();
        answer.forecast().components().stream()
                .filter(component -> component.name().equals("evidence"))
                .flatMap(component -> component.terms().stream())
                .forEach(t -> assertThat(t.entries()).doesNotContainAnyElementsOf(clause));
    }

    @Test
    void oneMoreFamilyAgainstNeverRaisesForceInPrecedentsOrEvidence() {
        forall(8, r -> random(r, 12), made -> {
            Forecast before = forecast(
                    made.in("more.txt").event("BRA", EventType.CONSULT, "PER").ledger());
            double place = before.probability(Rung.FORCE).value();
            Motive motive = List.of(Motive.values()).get((int) (place * 1e6) % 15);
            Forecast more = forecast(made.driver("BRA", motive, Pull.AGAINST).ledger());
            Forecast denied = forecast(made.in("denied.txt")
                    .status(Status.DENIED)
                    .event("BRA", EventType.ASSAULT, "CHL")
                    .ledger());
            assertNoLineRises(before, more);
            assertNoLineRises(more, denied);
        });
    }

    /// What each line says of force by itself, brought to its full weight; a reason that the game takes over is
    /// no longer the evidence's. The game's yardstick is the range of a player's utilities: one more cost can
    /// stretch it, and so raise force a little (docs/decisions/0023-three-lines-hand-in-a-level.md).
    private static void assertNoLineRises(Forecast before, Forecast after) {
        Map<String, Double> then = force(before);
        Map<String, Double> now = force(after);
        boolean sameReasons = reasons(before) <= reasons(after);
        then.forEach((line, logOdds) -> {
            boolean moved = line.equals("evidence") && !sameReasons;
            if (now.containsKey(line) && !moved && !line.equals("game")) {
                assertThat(now.get(line)).as(line).isLessThanOrEqualTo(logOdds + 1e-9);
            }
        });
    }

    private static long reasons(Forecast forecast) {
        return forecast.components().stream()
                .filter(component ->
                        component.rung() == Rung.FORCE && component.name().equals("evidence"))
                .flatMap(component -> component.terms().stream())
                .filter(t -> t.label().startsWith("a reason"))
                .count();
    }

    /// The safety margin depends on the sum, so it is no line's.
    private static Map<String, Double> force(Forecast forecast) {
        return forecast.components().stream()
                .filter(component -> component.rung() == Rung.FORCE)
                .collect(Collectors.toMap(
                        Component::name,
                        component -> component.terms().stream()
                                        .filter(t -> !t.label().startsWith("safety margin"))
                                        .mapToDouble(Term::logOdds)
                                        .sum()
                                / component.weight()));
    }

    @Test
    void theGameHasNoVoteAndTheAnswerSaysWhy() {
        Answer answer = answer(ally().ledger());
        assertThat(answer.forecast().components().stream().map(Component::name))
                .contains("precedent", "evidence")
                .doesNotContain("game");
        assertThat(answer.absent()).anyMatch(a -> a.startsWith("The crisis game") && a.contains("no outcome"));
    }

    @Test
    void noEntryOfALineWithALevelHasARatioToo() {
        forall(5, r -> random(r, 14).ledger(), ledger -> {
            Forecast forecast = forecast(ledger);
            Set<EntryId> spent = forecast.components().stream()
                    .filter(component -> !component.name().equals("evidence"))
                    .flatMap(component -> component.terms().stream())
                    .flatMap(t -> t.entries().stream())
                    .collect(Collectors.toSet());
            forecast.components().stream()
                    .filter(component -> component.name().equals("evidence"))
                    .flatMap(component -> component.terms().stream())
                    .forEach(t -> assertThat(t.entries()).as(t.label()).noneMatch(spent::contains));
        });
    }

    @Test
    void orderOfArticlesAndEntriesDoesNotMatter() {
        forall(5, r -> random(r, 14).ledger(), ledger -> {
            List<Entry> order = new ArrayList<>(ledger.entries());
            Collections.shuffle(order, new java.util.SplittableRandom(7));
            assertThat(numbers(answer(LedgerBuilder.reordered(ledger, order)))).isEqualTo(numbers(answer(ledger)));
        });
    }

    @Test
    void withoutTablesOfStatesSwappingTwoActorsEverywhereSwapsTheAnswer() {
        forall(5, r -> random(r, 14).ledger(), ledger -> {
            Ledger swapped = LedgerBuilder.renamed(
                    ledger,
                    a -> new ActorId(
                            switch (a.value()) {
                                case "BRA" -> "CHL";
                                case "CHL" -> "BRA";
                                default -> a.value();
                            }));
            Assessment one = Assessment.of(ledger, ACTORS, TODAY).withoutTables();
            Assessment other = one.over(swapped);
            assertThat(numbers(other.answer(other.parse("Will Chile defend Peru against Brazil?")
                            .first())))
                    .isEqualTo(numbers(one.answer(one.parse(ASKED).first())));
        });
    }

    @Test
    void anEntryAboutOthersChangesNothing() {
        forall(5, r -> random(r, 14), made -> {
            List<String> before = numbers(answer(made.ledger()));
            LedgerBuilder more = made.in("elsewhere.txt")
                    .on("2031-06-20")
                    .event("KEN", EventType.ASSAULT, "NOR")
                    .driver("KEN", Motive.DUTY, Pull.FOR)
                    .agreement("KEN", "NOR", Map.of(Obligation.DEFENSE, true));
            assertThat(numbers(answer(more.ledger()))).isEqualTo(before);
        });
    }

    @Test
    void theSameLedgerGivesTheSameBytes() {
        assertThat(Wire.text(AnswerJson.of(answer(partner().ledger()))))
                .isEqualTo(Wire.text(AnswerJson.of(answer(partner().ledger()))));
    }

    @Test
    void jsonHasTheKeysOfTheDesign() {
        var json = AnswerJson.of(answer(partner().ledger()));
        assertThat(json.fieldNames()).toIterable().startsWith("question", "observed", "rungs", "highest", "lines");
        assertThat(json.path("question").fieldNames())
                .toIterable()
                .startsWith("patron", "protege", "adversary", "trigger", "window");
        assertThat(json.path("observed").path(0).fieldNames())
                .toIterable()
                .contains("rung", "state", "acts", "families", "entries");
        assertThat(json.path("rungs").path(5).fieldNames())
                .toIterable()
                .startsWith("rung", "probability", "low", "high", "words", "terms");
        assertThat(json.path("rungs").path(5).path("terms").path(0).fieldNames())
                .toIterable()
                .containsExactly("label", "logOdds", "entries", "cases", "judgedBy");
        assertThat(json.path("highest")).hasSize(Rung.values().length + 1);
        assertThat(json.path("highest").path(0).path("rung").asText()).isEqualTo("none");
    }

    @Test
    void onlyReviewedEntriesCountInTheReviewedForecast() {
        Answer none = answer(ally().ledger());
        Answer empty = answer(new LedgerBuilder().in("empty.txt").ledger());
        assertThat(none.reviewed().probability(Rung.FORCE))
                .isEqualTo(empty.forecast().probability(Rung.FORCE));
        Ledger reviewed = new LedgerBuilder()
                .review(Review.ACCEPTED)
                .in("one.txt")
                .on("2031-06-17")
                .event("BRA", EventType.ASSAULT, "CHL")
                .ledger();
        assertThat(answer(reviewed).reviewed().probability(Rung.FORCE))
                .isEqualTo(answer(reviewed).forecast().probability(Rung.FORCE));
    }

    @Test
    void anAnswerAloneIsTheWholeAnswerWithNothingLeftOut() {
        Answer whole = answer(partner().ledger());
        Answer alone = Assessment.of(partner().ledger(), ACTORS, whole.today()).answerAlone(whole.question());
        assertThat(whole.leaveOneOut()).isNotEmpty();
        assertThat(alone.leaveOneOut()).isEmpty();
        assertThat(Wire.text(AnswerJson.of(alone.with(whole.leaveOneOut()))))
                .isEqualTo(Wire.text(AnswerJson.of(whole)));
    }

    @Test
    void leavingOutAFamilyGivesTheForecastWithoutIt() {
        Answer answer = answer(partner().ledger());
        List<Omission> families = answer.leaveOneOut().stream()
                .filter(omission -> omission.what() == Omission.OmissionKind.FAMILY)
                .toList();
        assertThat(families.stream().map(Omission::name)).containsExactly("analysis.txt", "interview.txt", "wire.txt");
        assertThat(families.stream().map(omission -> omission.on(Rung.ARMS)))
                .doesNotContain(answer.forecast().probability(Rung.ARMS));
    }

    @Test
    void whatFollowsNamesActorRegionAndTheMonthsOfTheGame() {
        Assessment assessment = Assessment.of(partner().ledger(), ACTORS, TODAY);
        Answer answer = assessment.answer(
                assessment.parse("What follows if Brazil stays out?").first());
        assertThat(answer.consequences()).singleElement().satisfies(consequence -> {
            assertThat(consequence.entry().actor()).contains(new ActorId("PER"));
            assertThat(consequence.regions()).containsExactly("the Americas");
        });
        assertThat(answer.periods()).extracting(Consequence.Period::what).contains("trust", "hedging");
        assertThat(answer(partner().ledger()).periods()).isEmpty();
    }

    @Test
    void watchNamesWhatIsNotInTheCase() {
        List<WatchItem> watch = answer(partner().ledger()).watch();
        assertThat(watch.getFirst().shift()).isGreaterThan(0.1);
        assertThat(watch.stream().map(w -> w.rung() + w.what()))
                .doesNotHaveDuplicates()
                .noneMatch(w -> w.contains("no arms"));
    }

    @Test
    void reasonsForAndAgainstAreRanked() {
        List<Reason> reasons = answer(partner().ledger()).reasons();
        assertThat(reasons.stream().map(r -> r.motive().wire() + " " + r.pulls().wire()))
                .containsExactly("escalation against", "overstretch against", "tie for", "stock against");
        assertThat(reasons).allMatch(r -> !r.entries().isEmpty());
    }

    @Test
    void aLikelihoodAndAConfidenceNeverShareASentence() {
        answer(partner().ledger())
                .forecast()
                .rungs()
                .forEach(r -> assertThat(r.confidence().sentence())
                        .startsWith("Confidence: ")
                        .doesNotContain("likely")
                        .doesNotContain("chance"));
    }

    @Test
    void aQuestionWithADateSaysThatTheAttackItselfIsNotEstimated() {
        Assessment assessment = Assessment.of(partner().ledger(), ACTORS, TODAY);
        Question question = assessment
                .parse("Will Brazil defend Peru against Chile by 2031-12-31?")
                .first();
        assertThat(question.trigger()).isEqualTo(Trigger.NOW);
        assertThat(question.by()).isEqualTo(Optional.of(LocalDate.of(2031, 12, 31)));
        assertThat(assessment.answer(question).absent()).anyMatch(a -> a.contains("2031-12-31"));
    }

    private static ObservedRung observed(Answer answer, Rung rung) {
        return answer.observed().stream()
                .filter(o -> o.rung() == rung)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(Answer answer) {
        List<String> out = answer.forecast().rungs().stream()
                .map(r -> r.rung()
                        + " %.12f %.12f %.12f "
                                .formatted(
                                        r.probability().value(),
                                        r.low().value(),
                                        r.high().value())
                        + r.terms().stream().map(Term::label).toList())
                .collect(Collectors.toCollection(ArrayList::new));
        answer.observed().forEach(o -> out.add(o.rung() + " " + o.state() + " " + o.acts() + " " + o.families()));
        answer.leaveOneOut()
                .forEach(omission -> out.add(omission.name()
                        + " %.12f".formatted(omission.on(Rung.FORCE).value())));
        return out;
    }

    private static LedgerBuilder random(RandomGenerator random, int entries) {
        LedgerBuilder made = new LedgerBuilder();
        String[] who = {"BRA", "CHL", "PER", "BRA", "BRA"};
        Status[] how = {Status.OCCURRED, Status.OCCURRED, Status.OCCURRED, Status.DENIED, Status.PLANNED};
        for (int i = 0; i < entries; i++) {
            made.in("article" + random.nextInt(5) + ".txt", "family" + random.nextInt(4));
            made.status(how[random.nextInt(how.length)]);
            if (random.nextInt(3) > 0) {
                made.on("2031-06-" + (10 + random.nextInt(19)));
            }
            if (random.nextInt(4) == 0) {
                made.accordingTo("somebody");
            }
            String actor = who[random.nextInt(who.length)];
            String recipient =
                    actor.equals("PER") ? "CHL" : random.nextBoolean() ? "PER" : actor.equals("CHL") ? "PER" : "CHL";
            switch (random.nextInt(6)) {
                case 0 ->
                    made.driver(
                            "BRA",
                            List.of(Motive.values()).get(random.nextInt(15)),
                            random.nextBoolean() ? Pull.FOR : Pull.AGAINST);
                case 1 -> made.transfer("BRA", List.of(Stage.values()).get(random.nextInt(9)), "PER", "airDefence");
                case 2 ->
                    made.agreement(
                            "BRA",
                            "PER",
                            random.nextBoolean() ? Map.of() : Map.of(Obligation.DEFENSE, random.nextBoolean()));
                case 3 -> made.event("CHL", EventType.ASSAULT, "PER");
                default ->
                    made.event(
                            actor,
                            List.of(EventType.values()).get(random.nextInt(16)),
                            recipient,
                            List.of(Context.values()).get(random.nextInt(3)));
            }
        }
        return made;
    }
}
