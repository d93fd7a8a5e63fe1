package casus.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.ledger.Actors;
import casus.ledger.Common;
import casus.ledger.Entry;
import casus.ledger.Ledger;
import casus.precedent.ReferenceClass.Told;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Obligation;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Status;
import casus.terms.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private static final Actors ACTORS = Actors.load();
    private static final Precedents PRECEDENTS = Precedents.load();
    private static final Question QUESTION = new Question(
            Question.Kind.WILL,
            new ActorId("BRA"),
            new ActorId("PER"),
            Optional.of(new ActorId("CHL")),
            Trigger.ATTACK,
            30,
            Optional.empty(),
            "Will Brazil defend Peru against Chile?");

    @SafeVarargs
    private static Finding finding(Map<Obligation, Boolean>... told) {
        List<Entry> entries = new ArrayList<>();
        for (Map<Obligation, Boolean> obligations : told) {
            entries.add(agreement(entries.size() + 1, obligations, List.of()));
        }
        return PRECEDENTS.finding(QUESTION, new Ledger(List.of(), entries), ACTORS);
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
                .isEqualTo(Told.SILENT);
        assertThat(force(finding(Map.of(Obligation.DEFENSE, false)))).isEqualTo(0.0007, within(1e-9));
    }

    @Test
    void toldNoClauseBeatsSilenceAndBothWaysIsFlagged() {
        assertThat(finding(Map.of(), Map.of(Obligation.DEFENSE, false))
                        .reference()
                        .defense())
                .isEqualTo(Told.NOT_OWED);
        Finding both = finding(Map.of(Obligation.DEFENSE, true), Map.of(Obligation.DEFENSE, false));
        assertThat(both.reference().defense()).isEqualTo(Told.CONFLICTING);
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
        assertThat(PRECEDENTS
                        .finding(QUESTION, new Ledger(List.of(), List.of(clause)), ACTORS)
                        .reference()
                        .defense())
                .isEqualTo(Told.NO_AGREEMENT);
        ReferenceClass reference = PRECEDENTS
                .finding(QUESTION, new Ledger(List.of(), List.of(clause, agreement(2, Map.of(), List.of()))), ACTORS)
                .reference();
        assertThat(reference.defense()).isEqualTo(Told.OWED);
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
        assertThat(PRECEDENTS
                        .finding(QUESTION, new Ledger(List.of(), List.of(truce)), ACTORS)
                        .reference()
                        .defense())
                .isEqualTo(Told.NO_AGREEMENT);
    }

    @Test
    void aDutyOwedByTheOtherPartyIsNotOwedByThePatron() {
        Ledger ledger = new Ledger(
                List.of(), List.of(agreement(1, Map.of(Obligation.DEFENSE, true), List.of(new ActorId("PER")))));
        assertThat(PRECEDENTS.finding(QUESTION, ledger, ACTORS).reference().defense())
                .isEqualTo(Told.NOT_OWED);
    }

    /// engines/precedents, section 1: 74 of 9,601 defence allies joined the target, 1945–90.
    @Test
    void aCountedRateHasJeffreysInterval() {
        Estimate force =
                finding(Map.of(Obligation.DEFENSE, true)).on(Rung.FORCE).orElseThrow();
        assertThat(force.probability().value()).isEqualTo(74.5 / 9602, within(1e-9));
        assertThat(force.low().value()).isEqualTo(0.00630, within(3e-4));
        assertThat(force.high().value()).isEqualTo(0.00932, within(3e-4));
        assertThat(force.terms().getFirst().cases().getFirst())
                .contains("74 of 9601", "1945–1990", "dispute", "GML 2.2.1");
    }

    @Test
    void everyRateHasCountsOrANoteAndAnEraAndACitation() {
        assertThat(PRECEDENTS.catalogue()).hasSizeGreaterThan(30).allSatisfy(rate -> {
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
            assertThat(finding.estimates())
                    .extracting(e -> e.target().rung())
                    .containsExactly(Rung.INTELLIGENCE, Rung.ARMS, Rung.FORCE);
            assertThat(finding.estimates()).allSatisfy(e -> {
                assertThat(e.terms()).allMatch(t -> !t.cases().isEmpty());
                assertThat(e.cannotSee()).isNotBlank();
            });
        }
    }

    @Test
    void aSmallClassIsShrunkTowardsItsParent() {
        PublishedRate small =
                PRECEDENTS.find("support-defense-major-interstate").orElseThrow();
        double parent = PRECEDENTS.find("support-defense-major").orElseThrow().share();
        assertThat(Precedents.shrunk(small, parent).mean()).isBetween(small.share(), parent);
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
}
