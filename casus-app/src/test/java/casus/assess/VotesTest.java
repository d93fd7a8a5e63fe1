package casus.assess;

import static casus.assess.SmallSelection.ACTORS;
import static casus.assess.SmallSelection.QUESTION;
import static casus.assess.SmallSelection.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.judgement.OtherJudgements;
import casus.assess.judgement.Vote;
import casus.game.Crisis;
import casus.history.History;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.precedent.DutyBasis;
import casus.precedent.Finding;
import casus.precedent.PairLevels;
import casus.precedent.Precedents;
import casus.precedent.ReferenceClass;
import casus.terms.Estimate;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Target;
import casus.terms.Term;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The lines that hand in a level.
class VotesTest {
    private static final Precedents PRECEDENTS = Precedents.load();

    private static LedgerBuilder made() {
        return new LedgerBuilder()
                .in("a.txt")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, true))
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST);
    }

    private static Votes votes(Finding finding, List<PastEvent> events) {
        return new Votes(
                QUESTION, made().ledger(), ACTORS, Judgements.load(), finding, events, new HashMap<>(), true, TODAY);
    }

    private static Votes playing(Question question, Ledger ledger, Map<Votes.GameRequest, Crisis.GameFinding> played) {
        return new Votes(
                question,
                ledger,
                ACTORS,
                OtherJudgements.weighing("line.game", 1),
                finding(ledger),
                List.of(),
                played,
                true,
                TODAY);
    }

    private static Finding finding(Ledger ledger) {
        return PRECEDENTS.finding(QUESTION, ledger, ACTORS, TODAY);
    }

    private static Estimate estimate(Rung rung, double logOdds) {
        Probability p = Probability.ofLogOdds(logOdds);
        List<Term> terms = List.of(new Term("a rate", logOdds, List.of(), List.of("3 of 7"), Optional.empty()));
        return new Estimate("precedent", new Target(QUESTION, rung), p, p, p, terms, "anything else");
    }

    /// Force and deployment, and no step to war.
    private static Finding finding(double force, double deployment, Optional<Finding.ToWar> toWar) {
        return new Finding(
                finding(made().ledger()).reference(),
                List.of(estimate(Rung.DEPLOYMENT, deployment), estimate(Rung.FORCE, force)),
                Map.of(Rung.DEPLOYMENT, random -> 0.25, Rung.FORCE, random -> 0.5),
                toWar,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Finding with(Finding finding, PairLevels.PairFinding pair) {
        return new Finding(
                finding.reference(),
                finding.estimates(),
                finding.posteriors(),
                finding.toWar(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(pair));
    }

    private static Vote vote(Votes votes, String line) {
        return votes.all().stream()
                .filter(v -> v.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shifts(Votes votes, Rung rung) {
        return vote(votes, Votes.PRECEDENT).on(rung).orElseThrow().shifts().stream()
                .map(s -> s.judgement().map(Judgement::id).orElse(s.term().label()))
                .toList();
    }

    @Test
    void thePrecedentsVoteWhereTheyHaveARateAndRestOnTheAgreement() {
        Finding finding = finding(made().ledger());
        Votes votes = votes(finding, List.of());
        Vote vote = vote(votes, Votes.PRECEDENT);
        assertThat(vote.share()).isEqualTo(1);
        assertThat(vote.spent()).isEqualTo(finding.reference().entries()).isNotEmpty();
        assertThat(votes.spent()).isEqualTo(vote.spent());
        for (Rung rung : Rung.values()) {
            assertThat(vote.on(rung).map(Vote.RungVote::estimate)).isEqualTo(finding.on(rung));
        }
        assertThat(vote.on(Rung.FORCE)).isPresent();
    }

    @Test
    void forceGoesHalfTheWayToWarAndIsAdjustedForAPairInDispute() {
        Finding finding = finding(0.4, 1, Optional.of(new Finding.ToWar(0.8, false, List.of("a war"))));
        Votes votes = votes(finding, List.of());
        assertThat(shifts(votes, Rung.FORCE))
                .containsExactly("severity of the attack: assumed middle", "fit.pair.owed");
        Vote.RungVote force = vote(votes, Votes.PRECEDENT).on(Rung.FORCE).orElseThrow();
        assertThat(force.shifts().getFirst().term().logOdds()).isEqualTo(0.4);
        assertThat(force.shifts().getFirst().term().cases()).containsExactly("a war");
        assertThat(force.logOdds()).isCloseTo(0.4 + 0.4 + Math.log(2.5), within(1e-12));
        assertThat(force.posterior().draw(new SplittableRandom(1))).isEqualTo(0.5);
    }

    @Test
    void theAdjustmentIsThatOfTheClauseAndOfCounts() {
        Ledger none = new LedgerBuilder()
                .in("a.txt")
                .event("CHL", EventType.ASSAULT, "PER")
                .ledger();
        Votes votes = votes(finding(none), List.of());
        assertThat(shifts(votes, Rung.FORCE)).contains("fit.pair.other").doesNotContain("fit.pair.owed");
        assertThat(shifts(votes, Rung.ARMS)).containsExactly("fit.pair.arms.other");
    }

    @Test
    void whoFightsHasSentSomebodySoDeploymentIsRaisedToForceAndNeverLowered() {
        Vote raised = vote(votes(finding(0.4, -2, Optional.empty()), List.of()), Votes.PRECEDENT);
        Vote.RungVote sent = raised.on(Rung.DEPLOYMENT).orElseThrow();
        assertThat(sent.logOdds()).isCloseTo(raised.on(Rung.FORCE).orElseThrow().logOdds(), within(1e-12));
        assertThat(sent.shifts()).singleElement().satisfies(s -> {
            assertThat(s.term().label()).isEqualTo("never rarer than force");
            assertThat(s.term().cases()).containsExactly("3 of 7");
        });
        assertThat(sent.posterior().draw(new SplittableRandom(1))).isEqualTo(0.25);
        Vote above = vote(votes(finding(0.4, 3, Optional.empty()), List.of()), Votes.PRECEDENT);
        assertThat(above.on(Rung.DEPLOYMENT).orElseThrow().logOdds()).isEqualTo(3);
    }

    @Test
    void theLevelOfThisVeryPairGoesBeforeTheClassesAndOfAStrangerIsLowered() {
        Finding classes = finding(0.4, 1, Optional.empty());
        for (boolean stranger : List.of(true, false)) {
            PairLevels.PairFinding pair = new PairLevels.PairFinding(
                    List.of(estimate(Rung.WORDS, 1.5), estimate(Rung.FORCE, -1), estimate(Rung.ARMS, 0)),
                    Map.of(Rung.WORDS, random -> 0.9, Rung.FORCE, random -> 0.1),
                    List.of(),
                    new DutyBasis(
                            DutyBasis.Used.NEITHER,
                            false,
                            ReferenceClass.DefenseClause.NO_AGREEMENT,
                            List.of(),
                            Optional.empty(),
                            false),
                    Optional.empty(),
                    stranger,
                    Map.of(),
                    List.of());
            Votes votes = votes(with(classes, pair), List.of());
            Vote vote = vote(votes, Votes.PRECEDENT);
            assertThat(vote.on(Rung.FORCE).orElseThrow().estimate())
                    .isEqualTo(pair.estimates().get(1));
            assertThat(vote.on(Rung.FORCE).orElseThrow().posterior().draw(new SplittableRandom(1)))
                    .isEqualTo(0.1);
            assertThat(shifts(votes, Rung.FORCE)).isEqualTo(stranger ? List.of("fit.stranger.force") : List.of());
            assertThat(shifts(votes, Rung.WORDS)).isEqualTo(stranger ? List.of("fit.stranger.words") : List.of());
            assertThat(vote.on(Rung.DEPLOYMENT).orElseThrow().estimate())
                    .isEqualTo(classes.estimates().getFirst());
            assertThat(vote.on(Rung.ARMS)).isEmpty();
        }
    }

    @Test
    void eventHistoryVotesOnceItHasSeenEnoughAttacksAndSaysSoBefore() {
        int enough = History.AfterAttacks.ENOUGH;
        Votes few = votes(finding(made().ledger()), SmallSelection.attacks(enough - 1, 1, EventType.SUPPORT));
        assertThat(few.all()).extracting(Vote::line).containsExactly(Votes.PRECEDENT);
        assertThat(few.absent())
                .contains("Event history, what these two usually do next, has no vote: " + (enough - 1)
                        + " cases after an attack on the protégé, needs " + enough + ".");
        Votes many = votes(finding(made().ledger()), SmallSelection.attacks(enough, 1, EventType.SUPPORT));
        assertThat(many.all()).extracting(Vote::line).containsExactly(Votes.PRECEDENT, Votes.HISTORY);
        assertThat(many.absent()).noneMatch(a -> a.startsWith("Event history"));
        assertThat(vote(many, Votes.HISTORY).share()).isEqualTo(1);
    }

    @Test
    void historyIsJeffreysRateOfTheWindowsInWhichARungWasSeen() {
        int windows = History.AfterAttacks.ENOUGH + 2;
        Votes votes = votes(finding(made().ledger()), SmallSelection.attacks(windows, 3, EventType.SUPPORT));
        Vote.RungVote words = vote(votes, Votes.HISTORY).on(Rung.WORDS).orElseThrow();
        double logOdds = Math.log(3.5 / (windows - 3 + 0.5));
        double deviation = Math.sqrt(1 / 3.5 + 1 / (windows - 3 + 0.5));
        Estimate estimate = words.estimate();
        assertThat(words.logOdds()).isCloseTo(logOdds, within(1e-12));
        assertThat(estimate.low().logOdds()).isCloseTo(logOdds - 1.645 * deviation, within(1e-9));
        assertThat(estimate.high().logOdds()).isCloseTo(logOdds + 1.645 * deviation, within(1e-9));
        assertThat(estimate.terms().getFirst().cases())
                .containsExactly("words in 3 of " + windows + " windows of 30 days after an attack since 2000-01-10");
        Vote.RungVote force = vote(votes, Votes.HISTORY).on(Rung.FORCE).orElseThrow();
        assertThat(force.logOdds()).isCloseTo(Math.log(0.5 / (windows + 0.5)), within(1e-12));
        SplittableRandom random = new SplittableRandom(7);
        double[] draws = new double[20_000];
        java.util.Arrays.setAll(draws, i -> new Probability(words.posterior().draw(random)).logOdds());
        double mean = java.util.Arrays.stream(draws).average().orElseThrow();
        double variance = java.util.Arrays.stream(draws)
                .map(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(logOdds, within(0.05));
        assertThat(Math.sqrt(variance)).isCloseTo(deviation, within(0.03));
    }

    @Test
    void theGameWithoutAWeightIsNotPlayedButItsMonthsAreThere() {
        Votes votes = votes(finding(made().ledger()), List.of());
        assertThat(votes.all()).extracting(Vote::line).doesNotContain(Votes.GAME);
        assertThat(votes.absent()).contains("The crisis game has no vote: no outcome has shown its skill.");
        assertThat(votes.notes()).isEmpty();
        List<Consequence.Period> periods = votes.periods();
        assertThat(periods).isNotEmpty().allSatisfy(p -> {
            assertThat(p.what()).isNotBlank();
            assertThat(p.months()).isPositive();
            assertThat(p.start()).isNotNull();
        });
        assertThat(periods).anyMatch(p -> !p.start().equals(p.end()));
    }

    @Test
    void theGameWeighsAsMuchAsTheShareOfItsNumbersThatRestOnEntries() {
        Map<Votes.GameRequest, Crisis.GameFinding> played = new LinkedHashMap<>();
        Votes votes = playing(QUESTION, made().ledger(), played);
        Crisis.GameFinding line = played.values().iterator().next();
        Vote game = vote(votes, Votes.GAME);
        assertThat(line.evidenced()).isBetween(1, line.numbers() - 1);
        assertThat(game.share()).isEqualTo(line.evidenced() / (double) line.numbers());
        assertThat(game.spent()).isEqualTo(line.entries()).isNotEmpty();
        assertThat(votes.spent())
                .containsAll(line.entries())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(game.judged()).isNotEmpty().allMatch(id -> id.startsWith("game."));
        assertThat(votes.notes())
                .singleElement()
                .asString()
                .contains(line.evidenced() + " of its " + line.numbers() + " numbers rest on entries");
        for (Estimate e : line.estimates()) {
            Vote.RungVote on = game.on(e.target().rung()).orElseThrow();
            assertThat(on.logOdds()).isCloseTo(e.probability().logOdds(), within(1e-9));
            assertThat(on.estimate().terms())
                    .allMatch(t -> t.logOdds() != 0 && t.label().endsWith(" (crisis game)"));
        }
        Votes again = playing(QUESTION, made().ledger(), played);
        assertThat(played).hasSize(1);
        assertThat(vote(again, Votes.GAME).share()).isEqualTo(game.share());
    }

    @Test
    void aGameThatRestsOnNoEntryOrHasNoAttackerHasNoVote() {
        Ledger empty = new LedgerBuilder().in("a.txt").ledger();
        Votes bare = playing(QUESTION, empty, new HashMap<>());
        assertThat(bare.all()).extracting(Vote::line).doesNotContain(Votes.GAME);
        assertThat(bare.absent())
                .anyMatch(a -> a.startsWith("The crisis game") && a.endsWith(" numbers rests on an entry."));
        Votes nobody = playing(SmallSelection.question(Optional.empty()), empty, new HashMap<>());
        assertThat(nobody.all()).extracting(Vote::line).doesNotContain(Votes.GAME);
        assertThat(nobody.absent())
                .anyMatch(a -> a.startsWith("The crisis game, what each side would do, has no vote: ")
                        && a.contains("attack"));
        assertThat(nobody.periods()).isEmpty();
    }
}
