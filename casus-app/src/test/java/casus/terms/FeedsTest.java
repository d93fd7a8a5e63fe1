package casus.terms;

import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.Feeds.Side;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedsTest {
    @Test
    void anAttackOnTheAdversaryIsForceAndOneOnAnybodyElseIsNot() {
        assertThat(Feeds.event(EventType.ASSAULT, Optional.empty(), Set.of(), Side.ADVERSARY))
                .containsExactly(Rung.FORCE);
        assertThat(Feeds.event(EventType.ASSAULT, Optional.empty(), Set.of(), Side.OTHER))
                .isEmpty();
        assertThat(Feeds.event(EventType.ASSAULT, Optional.empty(), Set.of(), Side.PROTEGE))
                .isEmpty();
    }

    @Test
    void aidFeedsTheRungOfItsContext() {
        assertThat(Feeds.event(EventType.AID, Optional.empty(), Set.of(Context.HUMANITARIAN), Side.PROTEGE))
                .containsExactly(Rung.HUMANITARIAN);
        assertThat(Feeds.event(
                        EventType.AID, Optional.empty(), Set.of(Context.MILITARY, Context.INTELLIGENCE), Side.PROTEGE))
                .containsExactly(Rung.INTELLIGENCE, Rung.ARMS);
        assertThat(Feeds.event(EventType.AID, Optional.empty(), Set.of(), Side.PROTEGE))
                .isEmpty();
    }

    @Test
    void aRequestIsMediationOnlyWhenItAsksForPeace() {
        assertThat(Feeds.event(EventType.REQUEST, Optional.of("yield"), Set.of(), Side.OTHER))
                .containsExactly(Rung.MEDIATION);
        assertThat(Feeds.event(EventType.REQUEST, Optional.empty(), Set.of(), Side.ADVERSARY))
                .isEmpty();
    }

    @Test
    void onlyWhatIsDeliveredOrMadeTogetherIsArms() {
        assertThat(Feeds.transfer(Stage.DELIVERED)).contains(Rung.ARMS);
        assertThat(Feeds.transfer(Stage.CO_PRODUCED)).contains(Rung.ARMS);
        assertThat(Feeds.transfer(Stage.PROMISED)).contains(Rung.WORDS);
        assertThat(Feeds.transfer(Stage.DECLINED)).isEmpty();
    }
}
