package casus.assess;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.Question;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The entries that bear on a question give the same numbers as all entries, whatever is left out.
class BearingTest {
    private static final List<String> WHO = List.of("BRA", "PER", "CHL", "ARG", "BRA.navy", "NOR", "SWE", "PER.mod");
    private static final List<Status> STATUSES =
            List.of(Status.OCCURRED, Status.OCCURRED, Status.DENIED, Status.PLANNED, Status.ONGOING);
    private static final Question ASKED = SmallSelection.question(Optional.of("CHL"));

    private final SmallSelection small = new SmallSelection();

    private static <T> T one(SplittableRandom random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// Some forty entries in six articles; some stand on one passage, and half have a day.
    private static Ledger made(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LedgerBuilder out = new LedgerBuilder();
        for (int i = 0; i < 40; i++) {
            out.in("a" + i / 7 + ".txt").status(one(random, STATUSES));
            if (random.nextInt(3) == 0) {
                out.passage("Some words did not say it was sent number " + random.nextInt(4) + ".");
            }
            if (random.nextBoolean()) {
                out.on("2031-06-" + (10 + random.nextInt(20)));
            }
            String a = one(random, WHO);
            String b = one(random, WHO.stream().filter(w -> !w.equals(a)).toList());
            switch (random.nextInt(8)) {
                case 7 -> out.together(one(random, List.of(EventType.ASSAULT, EventType.AID)), a, b);
                case 0 -> out.event(a, EventType.ASSAULT, b, Context.MILITARY);
                case 1 -> out.event(a, EventType.AID, b, Context.MILITARY);
                case 2 ->
                    out.agreement(
                            a, b, random.nextBoolean() ? Map.of(Obligation.DEFENSE, random.nextBoolean()) : Map.of());
                case 3 ->
                    out.transfer(
                            a,
                            one(random, List.of(Stage.DELIVERED, Stage.OFFERED, Stage.DECLINED)),
                            b,
                            one(random, List.of("sensors", "ships", "arms unspecified")));
                case 4 -> out.driver(a, one(random, List.of(Motive.values())), one(random, List.of(Pull.values())));
                case 5 -> out.says(a, "We will not send soldiers");
                default -> out.event(a, one(random, List.of(EventType.values())), b);
            }
        }
        return out.ledger();
    }

    private static Ledger without(Ledger ledger, String article) {
        return new Ledger(
                ledger.articles().stream()
                        .filter(a -> !a.name().equals(article))
                        .toList(),
                ledger.entries().stream()
                        .filter(e -> !e.common().article().equals(article))
                        .toList());
    }

    @Test
    void whatBearsOnAQuestionGivesTheNumbersOfAllEntriesWhateverIsLeftOut() {
        int fewer = 0;
        for (long seed = 0; seed < 40; seed++) {
            Ledger all = made(seed);
            Ledger bearing = Bearing.of(ASKED, all);
            fewer += all.entries().size() - bearing.entries().size();
            assertThat(bearing.articles()).isEqualTo(all.articles());
            assertThat(small.bare(bearing, ASKED).points())
                    .as("seed " + seed)
                    .isEqualTo(small.of(all, ASKED).points());
            String article = "a" + seed % 6 + ".txt";
            assertThat(small.bare(without(bearing, article), ASKED).points())
                    .as("seed " + seed + " without " + article)
                    .isEqualTo(small.of(without(all, article), ASKED).points());
            Predicate<Entry> dated = e -> e.common().time().isPresent();
            assertThat(small.bare(bearing.only(dated), ASKED).points())
                    .as("seed " + seed + " dated")
                    .isEqualTo(small.of(all.only(dated), ASKED).points());
        }
        assertThat(fewer).isPositive();
    }

    @Test
    void withoutAnAdversaryAnybodyMayBeOneAndAllEntriesBear() {
        Ledger all = made(7);
        assertThat(Bearing.of(SmallSelection.question(Optional.empty()), all)).isEqualTo(all);
    }
}
