package casus.terms;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    private static String text(RandomGenerator random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(1_700); i > 0; i--) {
            out.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 : 'a');
        }
        return out.toString();
    }

    @Test
    void aPlaceLookedUpIsThePlaceCounted() {
        forall(300, CodePointsTest::text, text -> {
            CodePoints points = new CodePoints(text);
            assertThat(points.count()).isEqualTo(text.codePointCount(0, text.length()));
            for (int at = 0; at <= text.length(); at += 7) {
                assertThat(points.before(at)).isEqualTo(text.codePointCount(0, at));
            }
            for (int point = 0; point <= points.count(); point += 5) {
                assertThat(points.unitOf(point)).isEqualTo(text.offsetByCodePoints(0, point));
            }
        });
    }
}
