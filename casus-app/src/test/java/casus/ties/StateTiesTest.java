package casus.ties;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.code.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateTiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final StateTies TIES = StateTies.load();
    private static final Actors ACTORS = Actors.load();

    private static boolean defends(String from, String to, LocalDate day) {
        return TIES.bonds(from, to, "", day).stream().anyMatch(Bond::defends);
    }

    private static Stream<String> codes() {
        return Stream.of(
                        TIES.treaties().stream()
                                .flatMap(t -> t.parties().stream())
                                .map(Treaty.Party::code),
                        TIES.treaties().stream()
                                .flatMap(t -> Stream.concat(
                                        t.directed().keySet().stream(),
                                        t.directed().values().stream().flatMap(Set::stream))),
                        TIES.organisations().stream()
                                .flatMap(o -> o.members().stream())
                                .map(Treaty.Party::code))
                .flatMap(s -> s);
    }

    @Test
    void atLeastAHundredAndEightyTreatiesShipAndEachIdStandsOnce() {
        assertThat(TIES.treaties()).hasSizeGreaterThanOrEqualTo(180);
        Set<String> ids = new HashSet<>();
        assertThat(TIES.treaties().stream().map(Treaty::id).filter(id -> !ids.add(id)))
                .isEmpty();
    }

    @Test
    void everyPartyIsAnActorThatTheTablesKnow() {
        assertThat(codes().distinct().filter(c -> ACTORS.find(new ActorId(c)).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyTreatySaysWhatItObligesToInOneSentenceAndWhereToLookItUp() {
        assertThat(TIES.treaties())
                .allSatisfy(t -> assertThat(t.says()).isNotBlank().hasSizeLessThanOrEqualTo(220))
                .allSatisfy(t -> assertThat(t.source()).isNotBlank())
                .allSatisfy(t -> assertThat(t.parties()).isNotEmpty());
    }

    @Test
    void aDirectedDutyRunsFromOnePartyToAnother() {
        assertThat(TIES.treaties())
                .allSatisfy(t -> t.directed().forEach((from, to) -> {
                    assertThat(t.names(from)).as(t.id()).isTrue();
                    assertThat(to).as(t.id()).allMatch(t::names);
                }));
    }

    @Test
    void noTreatyEndsBeforeItBegins() {
        List<String> wrong = new ArrayList<>();
        for (Treaty t : TIES.treaties()) {
            t.inForce()
                    .from()
                    .ifPresent(from -> t.inForce()
                            .until()
                            .filter(until -> !until.isAfter(from))
                            .ifPresent(until -> wrong.add(t.id())));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatAnOrganisationBindsItsMembersByIsInTheTable() {
        assertThat(TIES.organisations().stream()
                        .flatMap(o -> o.binds().stream())
                        .filter(id -> TIES.treaty(id).isEmpty()))
                .isEmpty();
    }

    @Test
    void aShareIsAShare() {
        assertThat(TIES.supply("RUS", "IRN", TODAY)).isBetween(0.0, 1.0);
        assertThat(TIES.supply("USA", "JPN", TODAY)).isGreaterThan(0.5);
    }

    @Test
    void theAnswerFollowsTheDay() {
        assertThat(defends("USA", "POL", LocalDate.of(1990, 1, 1))).isFalse();
        assertThat(defends("USA", "POL", LocalDate.of(2008, 1, 1))).isTrue();
        assertThat(defends("SUN", "POL", LocalDate.of(1990, 1, 1))).isTrue();
        assertThat(defends("USA", "EST", LocalDate.of(2003, 1, 1))).isFalse();
        assertThat(defends("USA", "EST", TODAY)).isTrue();
        assertThat(defends("USA", "TWN", LocalDate.of(1958, 8, 23))).isTrue();
        assertThat(defends("USA", "TWN", TODAY)).isFalse();
        assertThat(defends("FRA", "BEL", LocalDate.of(1950, 1, 1))).isTrue();
        assertThat(defends("SUN", "PRK", LocalDate.of(1990, 1, 1))).isTrue();
        assertThat(defends("RUS", "PRK", LocalDate.of(2008, 8, 8))).isFalse();
        assertThat(defends("RUS", "PRK", TODAY)).isTrue();
    }

    @Test
    void anAllianceBindsItsOrganisationToTheMembersOfTheDay() {
        assertThat(defends("NATO", "EST", TODAY)).isTrue();
        assertThat(defends("NATO", "EST", LocalDate.of(2000, 1, 1))).isFalse();
        assertThat(defends("NATO", "UKR", TODAY)).isFalse();
    }

    @Test
    void aPartnershipWithoutTheClauseIsABondAndNoDuty() {
        List<Bond> bonds = TIES.bonds("RUS", "IRN", "ISR", TODAY);
        assertThat(bonds).isNotEmpty().noneMatch(Bond::defends);
    }

    @Test
    void aTreatyThatBindsTheAdversaryTooIsMarked() {
        assertThat(TIES.bonds("USA", "GRC", "TUR", TODAY))
                .anyMatch(b -> b.treaty().id().equals("north-atlantic-1949") && b.shared());
        assertThat(TIES.bonds("FRA", "GRC", "TUR", TODAY)).anyMatch(b -> b.defends() && !b.shared());
    }

    @Test
    void theDutyOfOnePartyIsNotTheDutyOfTheOther() {
        assertThat(TIES.bonds("USA", "JPN", "CHN", TODAY)).anyMatch(Bond::defends);
        assertThat(TIES.bonds("CHN", "PRK", "USA", TODAY))
                .anyMatch(b -> b.owed().contains(Obligation.DEFENSE));
    }

    @Test
    void aTreatyThatWasSignedAndIsNotInForceBindsNobody() {
        Span never = Span.NEVER;
        assertThat(never.holds(TODAY)).isFalse();
    }

    @Test
    void aSpanKnownToTheYearEndsWithIt() {
        Span span = Span.of("1955", "1979");
        assertThat(span.holds(LocalDate.of(1979, 12, 31))).isTrue();
        assertThat(span.holds(LocalDate.of(1980, 1, 1))).isFalse();
        assertThat(span.holds(LocalDate.of(1954, 12, 31))).isFalse();
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        assertThat(TIES.bonds("MEX", "MNG", "PRT", TODAY)).noneMatch(Bond::defends);
        assertThat(TIES.troops("MEX", "MNG", TODAY)).isZero();
        assertThat(TIES.supply("MEX", "MNG", TODAY)).isZero();
        assertThat(StateTies.none().bonds("USA", "KOR", "PRK", TODAY)).isEmpty();
    }
}
