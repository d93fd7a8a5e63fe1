package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.code.EventType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TiesTest {
    @Test
    void aReactionIsTiedToTheActItNames() {
        List<Entry.Event> events =
                DraftLines.from("Norway attacked Sweden. Chile condemned the attack by Norway.", Entry.Event.class);
        List<EntryId> attacks = events.stream()
                .filter(e -> e.type() == EventType.ASSAULT)
                .map(e -> e.common().id())
                .toList();
        assertThat(events.stream().filter(e -> e.type() == EventType.ACCUSE).flatMap(e -> e.about().stream()))
                .hasSize(1)
                .allMatch(attacks::contains);
    }

    @Test
    void aReproachThatNamesNoActIsTiedToNone() {
        assertThat(DraftLines.from("Norway attacked Sweden. Chile criticized Norway.", Entry.Event.class).stream()
                        .filter(e -> e.type() == EventType.ACCUSE)
                        .map(Entry.Event::about))
                .containsExactly(Optional.empty());
    }

    @Test
    void whatIsGivenInReturnKnowsWhatFor() {
        List<Entry.Transfer> transfers = DraftLines.from(
                "Norway has delivered drones to Sweden. In return, Sweden sent tanks to Norway.", Entry.Transfer.class);
        assertThat(transfers.getFirst().inReturnFor()).isEmpty();
        assertThat(transfers.getLast().inReturnFor())
                .contains(transfers.getFirst().common().id());
    }
}
