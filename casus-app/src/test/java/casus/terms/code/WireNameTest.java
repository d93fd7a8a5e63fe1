package casus.terms.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WireNameTest {
    /// A list with a word of its own, and one that two constants share.
    private enum Colour implements WireName {
        RED,
        DARK_BLUE,
        NONE {
            @Override
            public String wire() {
                return "no colour";
            }
        },
        ALSO_RED {
            @Override
            public String wire() {
                return "red";
            }
        }
    }

    @Test
    void aConstantIsSpeltInCamelCaseUnlessItHasAWordOfItsOwn() {
        assertThat(Colour.RED.wire()).isEqualTo("red");
        assertThat(Colour.DARK_BLUE.wire()).isEqualTo("darkBlue");
        assertThat(Colour.NONE.wire()).isEqualTo("no colour");
    }

    @Test
    void aWordIsFoundAsTheFirstConstantSoSpeltAndNoOtherWordIs() {
        assertThat(WireName.find(Colour.class, "darkBlue")).contains(Colour.DARK_BLUE);
        assertThat(WireName.find(Colour.class, "no colour")).contains(Colour.NONE);
        assertThat(WireName.find(Colour.class, "red")).contains(Colour.RED);
        assertThat(WireName.find(Colour.class, "DARK_BLUE")).isEmpty();
        assertThatThrownBy(() -> WireName.of(Colour.class, "green")).hasMessageContaining("green");
    }
}
