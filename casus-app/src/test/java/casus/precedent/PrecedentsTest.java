package casus.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.precedent.cases.Case;
import casus.precedent.cases.CaseCatalogue;
import casus.precedent.model.PrecedentModel;
import casus.precedent.today.StatesToday;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Obligation;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private static final Actors ACTORS = Actors.load();
    private static final Question QUESTION = new Question(
            Question.Kind.WILL,
            new ActorId("BRA"),
            new ActorId("PER"),
            Optional.of(new ActorId("CHL")),
            Trigger.ATTACK,
            30,
            Optional.empty(),
            "Will Brazil defend Peru against Chile?");

    /// Nobody is named who could be looked up in the table of states, so the rates of classes stand alone.
    private static final Question OF_CLASSES = new Question(
            Question.Kind.WILL,
            new ActorId("BRA"),
            new ActorId("PER"),
            Optional.empty(),
            Trigger.ATTACK,
            30,
            Optional.empty(),
            "Will Brazil defend Peru?");

    /// Read anew for each use, so that no test rests on what another one left in it.
    private static Precedents precedents() {
        return Precedents.load(Precedents.shipped(), StatesToday.load());
    }

    @SafeVarargs
    private static Finding ofClasses(Map<Obligation, Boolean>... told) {
        List<Entry> entries = new ArrayList<>();
        for (Map<Obligation, Boolean> obligations : told) {
            entries.add(agreement(entries.size() + 1, obligations, List.of()));
        }
        return precedents().finding(OF_CLASSES, new Ledger(List.of(), entries), ACTORS);
    }

    private static Finding asked(String patron, String protege, String adversary, Set<Obligation> clauses) {
        Question question = new Question(
                Question.Kind.WILL,
                new ActorId(patron),
                new ActorId(protege),
                Optional.of(new ActorId(adversary)),
                Trigger.ATTACK,
                30,
                Optional.empty(),
                "?");
        return precedents().finding(question, new Ledger(List.of(), List.of()), ACTORS, clauses, 2025);
    }

    @SafeVarargs
    private static Finding finding(Map<Obligation, Boolean>... told) {
        List<Entry> entries = new ArrayList<>();
        for (Map<Obligation, Boolean> obligations : told) {
            entries.add(agreement(entries.size() + 1, obligations, List.of()));
        }
        return precedents().finding(QUESTION, new Ledger(List.of(), entries), ACTORS);
    }

    private static Entry.Agreement agreement(int id, Map<Obligation, Boolean> obligations, List<ActorId> owedBy) {
        Common common = new Common(
                new EntryId(id),
                "a.txt",
                new Anchor("x", "", "", id, id + 1),
                Status.OCCURRED,
                Optional.empty(),
                Optional.empty(),
                Common.Grade.UNKNOWN,
                Common.Review.SUGGESTED,
                new Common.MadeBy("hand", "hand"));
        return new Entry.Agreement(
                common,
                List.of(new ActorId("BRA"), new ActorId("PER")),
                "treaty",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                obligations,
                owedBy,
                List.of());
    }

    private static double force(Finding finding) {
        return finding.on(Rung.FORCE).orElseThrow().probability().value();
    }

    @Test
    void aPartnershipWithoutADefenceClauseIsNoDefencePact() {
        assertThat(finding(Map.of(Obligation.DEFENSE, false)).reference().promise())
                .isEqualTo(Promise.NONE);
        assertThat(finding(Map.of(Obligation.CONSULTATION, true)).reference().defense())
                .isEqualTo(DefenseClause.SILENT);
        assertThat(force(ofClasses(Map.of(Obligation.DEFENSE, false)))).isEqualTo(34.5 / 79991, within(1e-9));
        assertThat(force(finding(Map.of(Obligation.DEFENSE, false))))
                .isLessThan(force(finding(Map.of(Obligation.DEFENSE, true))));
    }

    @Test
    void toldNoClauseBeatsSilenceAndBothWaysIsFlagged() {
        assertThat(finding(Map.of(), Map.of(Obligation.DEFENSE, false))
                        .reference()
                        .defense())
                .isEqualTo(DefenseClause.NOT_OWED);
        Finding both = finding(Map.of(Obligation.DEFENSE, true), Map.of(Obligation.DEFENSE, false));
        assertThat(both.reference().defense()).isEqualTo(DefenseClause.CONFLICTING);
        assertThat(both.reference().entries()).hasSize(2);
        assertThat(force(both))
                .isBetween(
                        force(finding(Map.of(Obligation.DEFENSE, false))),
                        force(finding(Map.of(Obligation.DEFENSE, true))));
    }

    @Test
    void aClauseWithoutNamedPartiesIsTheirsInAnArticleAboutBothAndFlagged() {
        Entry.Agreement told = agreement(1, Map.of(Obligation.DEFENSE, true), List.of());
        Entry.Agreement clause = new Entry.Agreement(
                told.common(),
                List.of(),
                "collective treaty",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                told.obligations(),
                List.of(),
                List.of());
        assertThat(precedents()
                        .finding(QUESTION, new Ledger(List.of(), List.of(clause)), ACTORS)
                        .reference()
                        .defense())
                .isEqualTo(DefenseClause.NO_AGREEMENT);
        ReferenceClass reference = precedents()
                .finding(QUESTION, new Ledger(List.of(), List.of(clause, agreement(2, Map.of(), List.of()))), ACTORS)
                .reference();
        assertThat(reference.defense()).isEqualTo(DefenseClause.OWED);
        assertThat(reference.notes()).anyMatch(n -> n.contains("taken for theirs"));
    }

    @Test
    void aCeaseFireWithTheAdversaryIsNoTie() {
        Entry.Agreement told = agreement(1, Map.of(), List.of());
        Entry.Agreement truce = new Entry.Agreement(
                told.common(),
                List.of(new ActorId("BRA"), new ActorId("PER"), new ActorId("CHL")),
                "cease-fire",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        assertThat(precedents()
                        .finding(QUESTION, new Ledger(List.of(), List.of(truce)), ACTORS)
                        .reference()
                        .defense())
                .isEqualTo(DefenseClause.NO_AGREEMENT);
    }

    @Test
    void aDutyOwedByTheOtherPartyIsNotOwedByThePatron() {
        Ledger ledger = new Ledger(
                List.of(), List.of(agreement(1, Map.of(Obligation.DEFENSE, true), List.of(new ActorId("PER")))));
        assertThat(precedents().finding(QUESTION, ledger, ACTORS).reference().defense())
                .isEqualTo(DefenseClause.NOT_OWED);
    }

    /// engines/precedents, section 1: 74 of 9,601 defence allies joined the target, 1945–90.
    @Test
    void aCountedRateHasJeffreysInterval() {
        Estimate force =
                ofClasses(Map.of(Obligation.DEFENSE, true)).on(Rung.FORCE).orElseThrow();
        assertThat(force.probability().value()).isEqualTo(46.5 / 6495, within(1e-9));
        assertThat(force.low().value()).isEqualTo(0.00553, within(3e-4));
        assertThat(force.high().value()).isEqualTo(0.00897, within(3e-4));
        assertThat(force.terms().getFirst().cases().getFirst())
                .contains("46 of 6494", "1945–1990", "dispute", "GML 2.2.1");
    }

    @Test
    void everyRateHasCountsOrANoteAndAnEraAndACitation() {
        assertThat(precedents().catalogue()).hasSizeGreaterThan(30).allSatisfy(rate -> {
            assertThat((rate.numerator().isPresent() && rate.denominator().isPresent())
                            || rate.notes().contains("counts not on file"))
                    .isTrue();
            assertThat(rate.era()).matches("\\d{4}–\\d{4}");
            assertThat(rate.citation()).matches(".*\\d{4}.*");
        });
    }

    @Test
    void everyEstimateIsAnchoredAndSaysWhatItCannotSee() {
        for (Finding finding : List.of(
                finding(),
                finding(Map.of()),
                finding(Map.of(Obligation.DEFENSE, true)),
                finding(Map.of(Obligation.NONAGGRESSION, true)))) {
            assertThat(finding.estimates()).extracting(e -> e.target().rung()).containsExactly(Rung.values());
            assertThat(finding.toWar())
                    .hasValueSatisfying(w -> assertThat(w.logOdds()).isPositive());
            assertThat(finding.estimates()).allSatisfy(e -> {
                assertThat(e.terms()).allMatch(t -> !t.cases().isEmpty());
                assertThat(e.cannotSee()).isNotBlank();
            });
        }
    }

    @Test
    void aSmallClassIsShrunkTowardsItsParent() {
        PublishedRate small =
                precedents().find("support-defense-major-interstate").orElseThrow();
        double parent = precedents().find("support-defense-major").orElseThrow().share();
        assertThat(precedents().shrunk(small, parent).mean()).isBetween(small.share(), parent);
    }

    @Test
    void drawsOfABetaHaveItsMean() {
        for (Beta beta : List.of(new Beta(0.5, 3), new Beta(0.7, 999.3), new Beta(74.5, 9527.5))) {
            SplittableRandom random = new SplittableRandom(1);
            double sum = 0;
            for (int i = 0; i < 50_000; i++) {
                sum += beta.draw(random);
            }
            assertThat(sum / 50_000).isEqualTo(beta.mean(), within(0.03 * beta.mean()));
        }
    }

    @Test
    void aClauseAddedMovesTheAnswerAndAConsultationDutyHardlyDoes() {
        double none = force(asked("RUS", "IRN", "ISR", Set.of()));
        double consult = force(asked("RUS", "IRN", "ISR", Set.of(Obligation.CONSULTATION)));
        double defense = force(asked("RUS", "IRN", "ISR", Set.of(Obligation.DEFENSE)));
        assertThat(defense).isGreaterThan(2 * none);
        assertThat(Math.abs(Math.log(consult / none))).isLessThan(Math.log(defense / none));
    }

    @Test
    void theThreeOutcomesAddUpAndEachHasItsInterval() {
        JoinEstimate m = asked("USA", "JPN", "CHN", Set.of(Obligation.DEFENSE))
                .modelled()
                .orElseThrow();
        assertThat(m.joins().point().value()
                        + m.attacker().point().value()
                        + m.neither().point().value())
                .isEqualTo(1, within(1e-9));
        assertThat(List.of(m.joins(), m.attacker(), m.neither())).allSatisfy(i -> {
            assertThat(i.low().value()).isLessThan(i.high().value());
            assertThat(i.point().value()).isBetween(i.low().value(), i.high().value());
        });
        assertThat(m.inAny().value()).isLessThan(m.joins().point().value());
        assertThat(m.inWar().value()).isGreaterThan(m.joins().point().value());
    }

    @Test
    void everyClassLiesWithinItsParentAndTheLastIsAllThirdStates() {
        JoinEstimate m = asked("FRA", "POL", "RUS", Set.of(Obligation.DEFENSE))
                .modelled()
                .orElseThrow();
        assertThat(m.classes()).hasSize(5);
        for (int i = 1; i < m.classes().size(); i++) {
            assertThat(m.classes().get(i - 1).of())
                    .isLessThanOrEqualTo(m.classes().get(i).of());
            assertThat(m.classes().get(i - 1).joined())
                    .isLessThanOrEqualTo(m.classes().get(i).joined());
        }
        assertThat(m.classes().getLast().label()).isEqualTo("every third state, every dispute");
    }

    @Test
    void theNearestCasesOfAPatronThatStaysOutAreItsOwnRefusalsAndNoneIsOfTheYearItself() {
        JoinEstimate m = asked("RUS", "IRN", "ISR", Set.of()).modelled().orElseThrow();
        assertThat(m.nearest()).hasSize(10).allMatch(n -> n.which().year() < 2025);
        assertThat(m.nearest().stream().limit(3).map(n -> n.which().id()))
                .contains("iran-2024-rus", "syria-2018-rus-israel");
    }

    @Test
    void aPactThatNobodyToldOfIsFlaggedAndNotAssumed() {
        assertThat(asked("USA", "JPN", "CHN", Set.of()).modelled().orElseThrow().flags())
                .anyMatch(f -> f.contains("United States and Japan") && f.contains("--clauses defense"));
        assertThat(asked("USA", "JPN", "CHN", Set.of(Obligation.DEFENSE))
                        .modelled()
                        .orElseThrow()
                        .flags())
                .noneMatch(f -> f.contains("--clauses defense"));
    }

    @Test
    void theCatalogueHoldsRefusalsAndKeptPromisesAndMostOfItIsAfterTheFit() {
        List<Case> all = CaseCatalogue.load(StatesToday.load()).all();
        assertThat(all.stream().map(c -> c.year() + c.name()).distinct()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(all.stream()
                        .filter(c -> c.year() > 1990)
                        .map(c -> c.year() + c.name())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(all.stream().filter(c -> c.verdict().equals("kept"))).hasSizeGreaterThan(20);
        assertThat(all.stream().filter(c -> c.verdict().equals("broken"))).hasSizeGreaterThan(15);
        assertThat(all.stream().map(Case::id).distinct()).hasSameSizeAs(all);
        assertThat(all).allSatisfy(c -> {
            assertThat(ACTORS.isState(new ActorId(c.patron()))).as(c.id()).isTrue();
            assertThat(ACTORS.isState(new ActorId(c.protege()))).as(c.id()).isTrue();
            assertThat(c.promise().isEmpty() || !c.treaty().isBlank())
                    .as(c.id())
                    .isTrue();
        });
    }

    @Test
    void theModelThatShipsIsOfTheYearsItWasFittedTo() {
        PrecedentModel shipped = Precedents.shipped();
        assertThat(shipped.model().draws()).isEqualTo(100);
        assertThat(shipped.model().through()).isEqualTo(1990);
    }

    @Test
    void everyStateOfTodayHasANeighbourThatKnowsItAndPowerAddsUpToAll() {
        StatesToday today = StatesToday.load();
        double sum = 0;
        for (int a : today.states(2025)) {
            sum += today.power(a, 2025).orElseThrow();
            for (int b : today.states(2025)) {
                assertThat(today.contiguity(a, b, 2025)).isEqualTo(today.contiguity(b, a, 2025));
            }
        }
        assertThat(sum).isEqualTo(1, within(0.01));
        assertThat(today.states(2025)).hasSizeGreaterThan(190);
    }

    @Test
    void threeStatesClausesAndADayAreEnoughForAnAnswerAndItsTermsAddUp() {
        Finding told = precedents()
                .finding(
                        new ActorId("FRA"),
                        new ActorId("POL"),
                        new ActorId("RUS"),
                        Set.of(Obligation.DEFENSE),
                        LocalDate.of(2025, 8, 22),
                        ACTORS);
        assertThat(told.estimates()).allSatisfy(e -> {
            double sum = e.terms().stream().mapToDouble(Term::logOdds).sum();
            assertThat(1 / (1 + Math.exp(-sum))).isEqualTo(e.probability().value(), within(1e-9));
            assertThat(e.low().value()).isLessThan(e.high().value());
        });
        assertThat(told.modelled().orElseThrow().nearest()).hasSize(10);
        assertThat(told.givenSupport())
                .allSatisfy(g -> assertThat(g.rate().denominator()).contains(1051));
    }

    @Test
    void anEarlierDaySeesNoLaterCase() {
        Finding then = precedents()
                .finding(
                        new ActorId("RUS"),
                        new ActorId("IRN"),
                        new ActorId("ISR"),
                        Set.of(),
                        LocalDate.of(2010, 1, 1),
                        ACTORS);
        assertThat(then.modelled().orElseThrow().nearest())
                .isNotEmpty()
                .allMatch(n -> n.which().year() < 2010);
    }

    /// Without a promise a partnership is nearer to a partnership, and a state's attack to a state's.
    @Test
    void aPartnershipWithoutAClauseFindsPartnershipsAndAStatesAttackFindsStates() {
        Question question = new Question(
                Question.Kind.WILL,
                new ActorId("RUS"),
                new ActorId("IRN"),
                Optional.of(new ActorId("ISR")),
                Trigger.ATTACK,
                30,
                Optional.empty(),
                "?");
        Entry.Agreement told = agreement(1, Map.of(Obligation.DEFENSE, false), List.of());
        Entry.Agreement partnership = new Entry.Agreement(
                told.common(),
                List.of(new ActorId("RUS"), new ActorId("IRN")),
                "treaty",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                told.obligations(),
                List.of(),
                List.of());
        Finding partners = precedents().finding(question, new Ledger(List.of(), List.of(partnership)), ACTORS);
        assertThat(partners.reference().defense()).isEqualTo(DefenseClause.NOT_OWED);
        assertThat(partners.reference().partners()).isTrue();
        List<Case> near = partners.modelled().orElseThrow().nearest().stream()
                .map(n -> n.which())
                .toList();
        assertThat(near).allMatch(c -> c.adversary().matches("[A-Z]{3}"));
        assertThat(near.stream()
                        .filter(c ->
                                !c.promise().contains("defense") && !c.treaty().isBlank()))
                .hasSizeGreaterThanOrEqualTo(3);
    }
}
