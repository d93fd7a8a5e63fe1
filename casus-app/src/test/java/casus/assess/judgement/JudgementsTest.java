package casus.assess.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.assess.judgement.Judgement.Use;
import casus.terms.Rung;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JudgementsTest {
    private static final Judgements ALL = Judgements.load();

    @Test
    void everyGroupOfEvidenceHasACap() {
        ALL.of(Use.RATIO).forEach(j -> assertThat(ALL.cap(j.group())).as(j.id()).isPositive());
    }

    @Test
    void aReasonAgainstNeverRaisesForceAndAReasonForNeverLowersIt() {
        for (Motive motive : Motive.values()) {
            ALL.of(Use.RATIO, "driver." + Pull.AGAINST.wire() + "." + motive.wire(), Rung.FORCE)
                    .forEach(j -> assertThat(j.high()).as(j.id()).isLessThanOrEqualTo(1));
            ALL.of(Use.RATIO, "driver." + Pull.FOR.wire() + "." + motive.wire(), Rung.FORCE)
                    .forEach(j -> assertThat(j.ratio()).as(j.id()).isGreaterThanOrEqualTo(1));
        }
    }

    /// A deed counts most when seen, less when one reports it, least when it is denied as well; silence and denial
    /// count against it.
    @Test
    void betterToldDeedsCountMore() {
        for (Rung rung : Rung.values()) {
            assertThat(ratio("deed.seen", rung)).isGreaterThanOrEqualTo(ratio("deed.reported", rung));
            assertThat(ratio("deed.reported", rung)).isGreaterThanOrEqualTo(ratio("deed.disputed", rung));
            assertThat(ratio("deed.disputed", rung)).isGreaterThanOrEqualTo(1);
            assertThat(ratio("deed.denied", rung)).isLessThan(1);
            assertThat(ratio("deed.nothing", rung)).isLessThan(1);
        }
    }

    @Test
    void drawsStayBetweenLowAndHigh() {
        for (Judgement j : ALL.all()) {
            for (double place = 0; place < 1; place += 0.01) {
                assertThat(Math.exp(j.logRatioAt(place)))
                        .as(j.id())
                        .isBetween(j.low() * (1 - 1e-9), j.high() * (1 + 1e-9));
            }
        }
    }

    @Test
    void manyCasesThatAgreeTakeThePlaceOfAJudgement() {
        Judgement j = counted(new CountedRatio(1000, 5, 4, 6.25, "somewhere", false));
        assertThat(j.ratio()).isCloseTo(5, within(1e-9));
        assertThat(j.isCounted()).isTrue();
        assertThat(j.judgedBy()).isEmpty();
        assertThat(j.by()).isEqualTo("a count of cases (deed.force.seen)");
        assertThat(j.cases()).containsExactly("counted: an odds ratio of 5.0 (4.0 to 6.3) in 1,000 cases of somewhere");
    }

    @Test
    void fewCasesOrAWideIntervalMoveAJudgementAndDoNotReplaceIt() {
        Judgement wide = counted(new CountedRatio(1000, 5, 2, 12.5, "somewhere", false));
        Judgement few = counted(new CountedRatio(20, 5, 4, 6.25, "somewhere", false));
        assertThat(wide.ratio()).isBetween(5.0, JUDGED.ratio());
        assertThat(few.ratio()).isBetween(5.0, wide.ratio());
        Judgement neither = counted(new CountedRatio(1000, 1.2, 0.96, 1.5, "somewhere", false));
        for (Judgement j : List.of(wide, few, neither)) {
            assertThat(j.isCounted()).isFalse();
            assertThat(j.judgedBy()).contains("Ann (deed.force.seen)");
            assertThat(j.cases()).hasSize(1);
        }
    }

    /// Two counts of one width halve the variance.
    @Test
    void countsFromTwoSourcesCountTogether() {
        CountedRatio one = new CountedRatio(40, 4, 2, 8, "here", false);
        CountedRatio other = new CountedRatio(60, 4, 2, 8, "there", false);
        Judgement j = updated(List.of(one, other)).get("deed.force.seen");
        CountedRatio both = Objects.requireNonNull(j).counted().orElseThrow();
        assertThat(both.n()).isEqualTo(100);
        assertThat(both.ratio()).isCloseTo(4, within(1e-9));
        assertThat(Math.log(both.high() / both.low())).isCloseTo(Math.log(4) / Math.sqrt(2), within(1e-9));
        assertThat(both.source()).isEqualTo("here; there");
    }

    @Test
    void whatIsReportedByOneKeepsItsShareOfWhatIsSeen() {
        Judgement reported =
                Objects.requireNonNull(updated(List.of(new CountedRatio(1000, 4, 3.5, 4.5, "somewhere", false)))
                        .get("deed.force.reported"));
        assertThat(reported.logRatio()).isCloseTo(Math.log(8) * Math.log(4) / Math.log(80), within(0.01));
    }

    @Test
    void aCountOfNoJudgementIsRefused() {
        assertThatThrownBy(() -> Judgements.counted(
                        ALL.all(), Map.of("no.such", List.of(new CountedRatio(40, 4, 2, 8, "here", false)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no.such");
    }

    @Test
    void whatShipsHasPastForceAndDeedsThatWereSeenFromCounts() {
        for (String id : List.of("past.force", "deed.force.seen", "deed.deployment.seen")) {
            assertThat(ALL.all())
                    .filteredOn(j -> j.id().equals(id))
                    .singleElement()
                    .satisfies(j -> assertThat(j.isCounted()).as(id).isTrue());
        }
        assertThat(ratio("past", Rung.ARMS)).isBetween(2.5, 8.9);
    }

    private static final Judgement JUDGED = judged("deed.force.seen", 80, 20, 300);

    private static Judgement judged(String id, double ratio, double low, double high) {
        return new Judgement(
                id,
                Use.RATIO,
                Set.of("k"),
                List.of(Rung.FORCE),
                ratio,
                low,
                high,
                "deed",
                "a label",
                "Ann",
                "why",
                "2025-08-22",
                Optional.empty());
    }

    private static Map<String, Judgement> updated(List<CountedRatio> counts) {
        List<Judgement> all = new ArrayList<>(
                ALL.all().stream().filter(j -> j.id().startsWith("counted.")).toList());
        all.add(JUDGED);
        all.add(judged("deed.force.reported", 8, 2.67, 16));
        return Judgements.counted(all, Map.of("deed.force.seen", counts)).stream()
                .collect(Collectors.toMap(Judgement::id, j -> j));
    }

    private static Judgement counted(CountedRatio count) {
        return Objects.requireNonNull(updated(List.of(count)).get("deed.force.seen"));
    }

    private static double ratio(String key, Rung rung) {
        return ALL.of(Use.RATIO, key, rung).findFirst().orElseThrow().ratio();
    }
}
