package casus.assess.reply;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.LedgerBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.Obligation;
import casus.terms.code.Status;
import casus.ties.StateTies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is said of a treaty: by the tables alone, and where an article says something else.
final class TreatyWordsTest {
    private static final Actors ACTORS = Actors.load();
    private static final KnownTreaties TREATIES = KnownTreaties.load();
    private static final StateTies TIES = StateTies.load();

    private static String duty(String patron, String protege, String day) {
        return TREATIES.duty(new ActorId(patron), new ActorId(protege), LocalDate.parse(day))
                .map(d -> d.owed().wire() + ": " + d.from())
                .orElse("none");
    }

    private static List<TreatyConflict> conflicts(LedgerBuilder ledger) {
        return TreatyConflicts.of(ledger.ledger(), ACTORS, TIES);
    }

    private static LedgerBuilder says(String a, String b, boolean owed) {
        return new LedgerBuilder().agreement(a, b, Map.of(Obligation.DEFENSE, owed));
    }

    @Test
    void aDutyIsToldWithTheTreatyItsArticleItsYearAndItsWords() {
        assertThat(duty("CHN", "PRK", "2026-06-01"))
                .isEqualTo(
                        "yes: Treaty of Friendship, Co-operation and Mutual Assistance (China-North Korea), Article 2,"
                                + " in force since 1961: If one is attacked and so at war, the other at once gives military and"
                                + " other help by all means at its disposal. Renewed in 2021");
        assertThat(duty("RUS", "PRK", "2010-06-01"))
                .startsWith("only to consult: Treaty of Friendship, Good-Neighbourliness and Cooperation"
                        + " (Russia-North Korea), Article 2, in force since 2000: At a danger of aggression")
                .endsWith("No duty of armed aid");
    }

    @Test
    void whereNoTreatyObligesTheClosestOneIsNamedAndThenTheOneThatIsOver() {
        assertThat(duty("RUS", "IRN", "2026-06-01"))
                .isEqualTo(
                        "no: the Treaty on Comprehensive Strategic Partnership (Russia-Iran) between them holds no duty to defend");
        assertThat(duty("USA", "TWN", "1979-06-01")).startsWith("yes: Mutual Defense Treaty");
        assertThat(duty("USA", "TWN", "2026-06-01"))
                .isEqualTo("no: the Taiwan Relations Act between them holds no duty to defend");
        assertThat(duty("SUN", "FIN", "1900-01-01")).isEqualTo("none");
        assertThat(duty("MEX", "MNG", "2026-06-01")).isEqualTo("none");
    }

    @Test
    void partnersWhoOweDefenceComeFirst() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        ActorId korea = new ActorId("PRK");
        List<ActorId> partners = TREATIES.partners(korea, day);
        assertThat(partners.subList(0, 2)).containsExactly(new ActorId("CHN"), new ActorId("RUS"));
        assertThat(partners.subList(2, partners.size()))
                .isNotEmpty()
                .isSorted()
                .noneMatch(p -> TREATIES.duty(p, korea, day)
                        .filter(d -> d.owed() == Duty.Owed.YES)
                        .isPresent());
    }

    @Test
    void twoAccountsOfOneDutyAgreeOrAreDisputed() {
        Duty yes = new Duty(Duty.Owed.YES, "one", List.of());
        Duty no = new Duty(Duty.Owed.NO, "two", List.of(new EntryId(2)));
        assertThat(yes.beside(no)).isEqualTo(new Duty(Duty.Owed.YES, "one; disputed: two", List.of(new EntryId(2))));
        assertThat(no.beside(new Duty(Duty.Owed.NO, "three", List.of(new EntryId(3)))))
                .isEqualTo(new Duty(Duty.Owed.NO, "two; three", List.of(new EntryId(2))));
        assertThat(Duty.Owed.CONSULT.wire()).isEqualTo("only to consult");
        assertThat(TreatyBook.empty().duty(new ActorId("CHN"), new ActorId("PRK"), LocalDate.EPOCH))
                .isEmpty();
    }

    @Test
    void aDutyThatTheTablesDoNotHoldIsAConflictWithTheClosestTreaty() {
        TreatyConflict one = conflicts(says("RUS", "IRN", true)).getFirst();
        assertThat(one.treaty().id()).isEqualTo("rus-irn-2025");
        assertThat(one.state()).isEqualTo(Contradiction.State.OPEN);
        assertThat(one.about())
                .isEqualTo(
                        "what binds Russia and Iran: a duty to defend, as an article has it; the Treaty on Comprehensive"
                                + " Strategic Partnership (Russia-Iran) holds no duty to defend, as of 2031-06-01");
        assertThat(one.why())
                .isEqualTo("an answer goes by the article, for a treaty may be newer than the table; settle it with"
                        + " `casus treaties correct rus-irn-2025`, or reject "
                        + one.entry().id() + " with `casus review`");
        assertThat(one.reportsDuty()).isTrue();
        assertThat(one.used(java.util.Optional.empty()))
                .isEqualTo("The answer goes by the article, for a treaty may be newer than the table.");
    }

    @Test
    void aDutyThatAnArticleDeniesIsAConflictWithTheTreatyThatHoldsIt() {
        TreatyConflict one = conflicts(says("CHN", "PRK", false)).getFirst();
        assertThat(one.treaty().id()).isEqualTo("chn-prk-1961");
        assertThat(one.about()).contains("no duty to defend, as an article has it;", "holds one in Article 2, as of");
        assertThat(one.why()).startsWith("an answer goes by the text of the treaty;");
        assertThat(one.reportsDuty()).isFalse();
        assertThat(one.used(java.util.Optional.empty())).isEqualTo("The answer goes by the text of the treaty.");
    }

    @Test
    void whatAgreesWithTheTablesOrIsNotToldAsAFactOfTwoIsNoConflict() {
        assertThat(conflicts(says("CHN", "PRK", true))).isEmpty();
        assertThat(conflicts(says("RUS", "IRN", false))).isEmpty();
        assertThat(conflicts(says("MEX", "MNG", true))).isEmpty();
        assertThat(conflicts(new LedgerBuilder()
                        .status(Status.PLANNED)
                        .agreement("RUS", "IRN", Map.of(Obligation.DEFENSE, true))))
                .isEmpty();
        assertThat(conflicts(new LedgerBuilder().agreement("RUS", "IRN", Map.of(Obligation.CONSULTATION, true))))
                .isEmpty();
        assertThat(conflicts(new LedgerBuilder()
                        .status(Status.ONGOING)
                        .agreement("RUS", "IRN", Map.of(Obligation.DEFENSE, true))))
                .hasSize(1);
    }

    @Test
    void ofSeveralEntriesThatSayTheSameTheEarliestInAnArticlesOwnVoiceCounts() {
        Ledger ledger = new LedgerBuilder()
                .accordingTo("a columnist")
                .agreement("RUS", "IRN", Map.of(Obligation.DEFENSE, true))
                .agreement("IRN", "RUS", Map.of(Obligation.DEFENSE, true))
                .agreement("RUS", "IRN", Map.of(Obligation.DEFENSE, true))
                .agreement("PRK", "CHN", Map.of(Obligation.DEFENSE, false))
                .ledger();
        assertThat(TreatyConflicts.of(ledger, ACTORS, TIES))
                .extracting(c -> c.entry().id())
                .containsExactly(new EntryId(2), new EntryId(4));
        assertThat(TreatyConflicts.of(ledger, ACTORS)).hasSize(2);
    }
}
