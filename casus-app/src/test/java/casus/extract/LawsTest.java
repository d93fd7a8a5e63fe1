package casus.extract;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LawsTest {
    private static final List<String> STATES =
            List.of("Norway", "Sweden", "Peru", "Chile", "Kenya", "Japan", "Greece", "Mexico");
    private static final List<String> ACTS = List.of(
            "attacked",
            "condemned",
            "supplied missiles to",
            "might attack",
            "did not support",
            "called on",
            "signed a pact with",
            "will defend");

    @Test
    void everyAnchorIsLiveWhateverTheText() {
        forall(150, LawsTest::text, text -> {
            for (Entry e : DraftLines.from(text)) {
                assertThat(e.common().anchor().isLiveIn(text)).isTrue();
            }
        });
    }

    private static String text(RandomGenerator r) {
        StringBuilder out = new StringBuilder();
        for (int i = r.nextInt(1, 6); i > 0; i--) {
            out.append(r.nextInt(9) == 0 ? "🛰 " : "")
                    .append(STATES.get(r.nextInt(STATES.size())))
                    .append(' ')
                    .append(ACTS.get(r.nextInt(ACTS.size())))
                    .append(' ')
                    .append(STATES.get(r.nextInt(STATES.size())))
                    .append(r.nextBoolean() ? ". " : ".\r\n\r\n- ");
        }
        return out.append("The end.").toString();
    }
}
