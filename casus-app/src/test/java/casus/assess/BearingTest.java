package casus.assess;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.weigh.Forecast;
import casus.ledger.Ledger;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.Question;
import casus.terms.Rung;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The entries that bear on a question give the same numbers as all entries, whatever is left out.
class BearingTest {
    private static final Question ASKED = SmallSelection.question(Optional.of("CHL"));

    private final SmallSelection small = new SmallSelection();

    @Test
    void whatBearsOnAQuestionGivesTheNumbersOfAllEntriesWhateverIsLeftOut() {
        int fewer = 0;
        for (long seed = 0; seed < 40; seed++) {
            Ledger all = MadeLedger.of(seed);
            Ledger bearing = Bearing.of(ASKED, all);
            fewer += all.entries().size() - bearing.entries().size();
            assertThat(bearing.articles()).isEqualTo(all.articles());
            assertThat(small.bare(bearing, ASKED).points())
                    .as("seed " + seed)
                    .isEqualTo(small.of(all, ASKED).points());
            String article = "a" + seed % 6 + ".txt";
            assertThat(small.bare(LedgerBuilder.without(bearing, article), ASKED)
                            .points())
                    .as("seed " + seed + " without " + article)
                    .isEqualTo(
                            small.of(LedgerBuilder.without(all, article), ASKED).points());
            Predicate<Entry> dated = e -> e.common().time().isPresent();
            assertThat(small.bare(bearing.only(dated), ASKED).points())
                    .as("seed " + seed + " dated")
                    .isEqualTo(small.of(all.only(dated), ASKED).points());
        }
        assertThat(fewer).isPositive();
    }

    /// All that an answer tells of a selection, but for its numbers.
    private static List<Object> told(EntrySelection selection) {
        Forecast forecast = selection.forecast();
        return List.of(
                selection.observation().ladder(),
                selection.finding().reference(),
                selection.finding().notes(),
                selection.reasons(forecast),
                selection.refused(),
                selection.follows(),
                selection.touching(),
                selection.watch(forecast),
                selection.notes(),
                selection.votes().periods(),
                forecast.on(Rung.FORCE).terms(),
                forecast.on(Rung.ARMS).confidence());
    }

    @Test
    void whatBearsOnAQuestionTellsAllThatAnAnswerOfAllEntriesTells() {
        Set<Contradiction.Type> types = new HashSet<>();
        int follows = 0;
        for (long seed = 0; seed < 20; seed++) {
            Ledger all = MadeLedger.of(seed);
            EntrySelection whole = small.of(all, ASKED);
            assertThat(told(small.among(all, ASKED))).as("seed " + seed).isEqualTo(told(whole));
            whole.touching().forEach(c -> types.add(c.type()));
            follows += whole.follows().size();
        }
        assertThat(types)
                .as("the ledgers have contradictions of several sorts")
                .contains(Contradiction.Type.OCCURRED, Contradiction.Type.STAGE, Contradiction.Type.ATTRIBUTION);
        assertThat(follows).isPositive();
    }

    @Test
    void withoutAnAdversaryAnybodyMayBeOneAndAllEntriesBear() {
        Ledger all = MadeLedger.of(7);
        assertThat(Bearing.of(SmallSelection.question(Optional.empty()), all)).isEqualTo(all);
    }
}
