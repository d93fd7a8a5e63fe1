package casus.ledger.gap;

import casus.terms.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What became of one kind of goods: asked, offered, promised, ordered, delivered; or refused, stuck, given up.
///
/// @param item  the class of goods
/// @param steps by stage, then by date, undated last
public record LifeCycle(String item, List<Step> steps) {
    private static final Set<Stage> PROMISES = EnumSet.of(Stage.PROMISED, Stage.ORDERED);
    private static final Set<Stage> DELIVERIES = EnumSet.of(Stage.DELIVERED, Stage.CO_PRODUCED);

    public LifeCycle {
        steps = List.copyOf(steps);
    }

    /// Acts told at one of these stages.
    private long told(Set<Stage> stages) {
        return steps.stream()
                .filter(s -> s.told() && stages.stream().anyMatch(g -> g.wire().equals(s.what())))
                .count();
    }

    /// Promises and orders told, and deliveries that are planned.
    public int promised() {
        long planned = steps.stream()
                .filter(s -> s.status().equals("planned")
                        && DELIVERIES.stream().anyMatch(g -> g.wire().equals(s.what())))
                .count();
        return (int) (told(PROMISES) + planned);
    }

    /// Deliveries told.
    public int delivered() {
        return (int) told(DELIVERIES);
    }

    /// Deliveries told on one claimant's word only.
    public int unverified() {
        return (int) steps.stream()
                .filter(s -> s.told()
                        && !s.certain()
                        && DELIVERIES.stream().anyMatch(g -> g.wire().equals(s.what())))
                .count();
    }

    /// Acts told at a stage.
    public int at(Stage stage) {
        return (int) told(Set.of(stage));
    }
}
