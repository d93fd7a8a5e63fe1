package casus.assess.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.judgement.Judgement.Use;
import casus.terms.Rung;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
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

    private static double ratio(String key, Rung rung) {
        return ALL.of(Use.RATIO, key, rung).findFirst().orElseThrow().ratio();
    }
}
