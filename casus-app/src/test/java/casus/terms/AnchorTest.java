package casus.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnchorTest {
    private static final String TEXT = "🛰 Норд said: “We deliver.” Nobody asked.";

    @Test
    void offsetsCountCodePointsAndNotUnits() {
        int from = TEXT.indexOf("We deliver");
        Anchor anchor = Anchor.of(TEXT, from, from + 10);
        assertThat(anchor.start()).isEqualTo(from - 1);
        assertThat(anchor.exact()).isEqualTo("We deliver");
        assertThat(anchor.isLiveIn(TEXT)).isTrue();
    }

    @Test
    void anAlteredTextIsFoundOut() {
        Anchor anchor = Anchor.of(TEXT, 0, 10);
        assertThat(anchor.isLiveIn(TEXT.replace("said", "says"))).isTrue();
        assertThat(anchor.isLiveIn("x" + TEXT)).isFalse();
        assertThat(anchor.isLiveIn("")).isFalse();
    }

    @Test
    void aQuoteOfAnotherLengthThanItsOffsetsIsRefused() {
        assertThatThrownBy(() -> new Anchor("abc", "", "", 0, 4)).hasMessageContaining("cannot hold \"abc\"");
    }
}
