package casus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.LedgerBuilder;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who some actors are compared with.
class FocusTest {
    private static final String SHARED = "Norway and Sweden spoke, and Chile armed Peru.";

    /// The ids of what is held in the focus on Chile.
    private static List<Integer> held(LedgerBuilder made) {
        Ledger ledger = made.ledger();
        Focus focus = Focus.on(List.of(new ActorId("CHL")), ledger);
        return ledger.entries().stream()
                .filter(focus::holds)
                .map(Entry::id)
                .map(id -> id.number())
                .toList();
    }

    @Test
    void whoIsNamedAndTheBodiesOfItsStateAreHeldAndOthersAreNot() {
        assertThat(held(new LedgerBuilder()
                        .event("CHL", EventType.AID, "PER")
                        .event("NOR", EventType.AID, "CHL.mod")
                        .agreement("CHL", "SWE", Map.of())
                        .event("NOR", EventType.AID, "SWE")
                        .says("NOR", "Chile is far away")))
                .containsExactly(1, 2, 3);
    }

    @Test
    void anActOfSeveralIsComparedByItsFirstTwoSoTheirActsAreHeldToo() {
        assertThat(held(new LedgerBuilder()
                        .together(EventType.ASSAULT, "NOR", "CHL")
                        .event("NOR", EventType.AID, "SWE")
                        .event("SWE", EventType.AID, "PER")))
                .containsExactly(1, 2);
    }

    @Test
    void whoIsNamedInAPassageThatNamesThemIsHeldWhereverItIsNamed() {
        LedgerBuilder shared = new LedgerBuilder()
                .passage(SHARED)
                .event("CHL", EventType.AID, "PER")
                .passage(SHARED)
                .event("NOR", EventType.CONSULT, "SWE")
                .in("b.txt")
                .event("SWE", EventType.AID, "DNK");
        assertThat(held(shared)).containsExactly(1, 2, 3);
        LedgerBuilder apart = new LedgerBuilder()
                .passage(SHARED)
                .event("CHL", EventType.AID, "PER")
                .in("b.txt")
                .passage(SHARED)
                .event("NOR", EventType.CONSULT, "SWE");
        assertThat(held(apart)).as("the same words in another article").containsExactly(1);
    }
}
