package casus.terms;

import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.Feeds.Side;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.WireName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedsTest {
    /// DESIGN section 3's table, row by row: type, mode and contexts, then what it feeds toward protégé, adversary and
    /// anybody else.
    private static final String TABLE = """
            SUPPORT                     | words        | –          | –
            AGREE                       | words        | –          | –
            AGREE mediate               | words mediation | mediation | mediation
            ACCUSE                      | –            | words      | –
            PROTEST                     | –            | words      | –
            THREATEN                    | –            | words      | –
            CONSULT                     | mediation    | mediation  | –
            CONSULT MILITARY            | –            | –          | –
            REQUEST yield               | mediation    | mediation  | mediation
            REQUEST                     | –            | –          | –
            AID                         | –            | –          | –
            AID HUMANITARIAN            | humanitarian | –          | –
            AID ECONOMIC                | humanitarian | –          | –
            AID INTELLIGENCE            | intelligence | –          | –
            AID MILITARY                | arms         | –          | –
            AID peacekeep MILITARY      | deployment   | –          | –
            COOPERATE INTELLIGENCE      | intelligence | –          | –
            COOPERATE MILITARY          | –            | –          | –
            COOPERATE drill MILITARY    | deployment   | –          | –
            SANCTION                    | –            | sanctions  | –
            SANCTION ECONOMIC           | –            | sanctions  | –
            MOBILIZE MILITARY           | deployment   | deployment | –
            COERCE                      | –            | –          | –
            COERCE ECONOMIC             | –            | sanctions  | –
            COERCE DIPLOMATIC           | –            | sanctions  | –
            COERCE MILITARY             | –            | force      | –
            COERCE MILITARY ECONOMIC    | –            | force      | –
            COERCE CYBER                | –            | –          | –
            ASSAULT                     | –            | force      | –
            CONCEDE                     | –            | –          | –
            RETREAT                     | –            | –          | –
            REJECT                      | –            | –          | –
            """;

    @Test
    void everyEventFeedsTheRungsItsRowNames() {
        Set<EventType> told = EnumSet.noneOf(EventType.class);
        TABLE.lines().forEach(line -> {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            String[] words = cells.getFirst().split(" +");
            EventType type = EventType.valueOf(words[0]);
            told.add(type);
            Optional<String> mode = Stream.of(words)
                    .filter(w -> w.equals(w.toLowerCase(Locale.ROOT)))
                    .findFirst();
            Set<Context> contexts = Stream.of(words)
                    .skip(1)
                    .filter(w -> w.equals(w.toUpperCase(Locale.ROOT)))
                    .map(Context::valueOf)
                    .collect(Collectors.toSet());
            for (Side side : Side.values()) {
                assertThat(Feeds.event(type, mode, contexts, side))
                        .as(line + " toward " + side)
                        .isEqualTo(rungs(cells.get(side.ordinal() + 1)));
            }
        });
        assertThat(told).containsExactly(EventType.values());
    }

    private static Set<Rung> rungs(String cell) {
        return cell.equals("–")
                ? Set.of()
                : Stream.of(cell.split(" "))
                        .map(w -> WireName.of(Rung.class, w))
                        .collect(Collectors.toSet());
    }

    @Test
    void onlyWhatIsDeliveredOrMadeTogetherIsArms() {
        assertThat(Feeds.transfer(Stage.DELIVERED)).contains(Rung.ARMS);
        assertThat(Feeds.transfer(Stage.CO_PRODUCED)).contains(Rung.ARMS);
        assertThat(Feeds.transfer(Stage.PROMISED)).contains(Rung.WORDS);
        assertThat(Feeds.transfer(Stage.DECLINED)).isEmpty();
    }
}
