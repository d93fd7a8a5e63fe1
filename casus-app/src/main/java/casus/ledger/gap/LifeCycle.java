package casus.ledger.gap;

import casus.terms.code.Stage;
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

    private static boolean isAt(Step step, Set<Stage> stages) {
        return stages.stream().anyMatch(g -> g.wire().equals(step.what()));
    }

    /// Acts told at one of these stages.
    private int told(Set<Stage> stages) {
        return (int) steps.stream().filter(s -> s.told() && isAt(s, stages)).count();
    }

    /// Promises and orders told, and deliveries that are planned.
    public int promised() {
        long planned = steps.stream()
                .filter(s -> s.status().equals("planned") && isAt(s, DELIVERIES))
                .count();
        return told(PROMISES) + (int) planned;
    }

    /// Deliveries told.
    public int delivered() {
        return told(DELIVERIES);
    }

    /// Deliveries told on one claimant's word only.
    public int unverified() {
        return (int) steps.stream()
                .filter(s -> s.told() && !s.certain() && isAt(s, DELIVERIES))
                .count();
    }

    /// Refusals, and deals told as stuck or given up.
    public int fellThrough() {
        return told(EnumSet.of(Stage.DECLINED, Stage.STALLED, Stage.LAPSED));
    }

    /// Acts told at a stage.
    public int at(Stage stage) {
        return told(Set.of(stage));
    }
}
