package casus.bench.precedent.fit;

import casus.precedent.model.DisputeHistory;
import casus.precedent.model.JoinFeatures;
import casus.precedent.model.Middling;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import casus.precedent.table.Resource;
import casus.precedent.table.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// One third state before one dispute: how it stood to either side, and what it did.
///
/// @param dispute number of the dispute
/// @param year    of the dispute
/// @param state   the third state
/// @param toA     its stance when side A is the one to support
/// @param toB     its stance when side B, the target, is
/// @param did     what it did
public record Choice(int dispute, int year, int state, JoinFeatures toA, JoinFeatures toB, Outcome did) {
    /// What a third state can do.
    public enum Outcome {
        /// Joins the side that acted first.
        JOINS_A,
        /// Joins the target.
        JOINS_B,
        NEITHER
    }

    /// All choices in the disputes of these years: every state with a known power that is no originator.
    /// Costs one look at every pair of a state and an originator.
    public static List<Choice> of(World world, DisputeHistory past, List<Dispute> disputes, IntPredicate years) {
        List<Choice> out = new ArrayList<>();
        Middling middling = Middling.of(Resource.judged());
        for (Dispute dispute : disputes) {
            if (years.test(dispute.year())) {
                add(out, world, past, dispute, middling);
            }
        }
        return out;
    }

    private static void add(List<Choice> out, World world, DisputeHistory past, Dispute dispute, Middling middling) {
        List<Participant> a = dispute.originators(true);
        List<Participant> b = dispute.originators(false);
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        List<Integer> statesA = states(a);
        List<Integer> statesB = states(b);
        int byA = a.stream().mapToInt(Participant::hostility).max().orElse(1);
        int byB = b.stream().mapToInt(Participant::hostility).max().orElse(1);
        JoinFeatures.Sides forA =
                JoinFeatures.Sides.of(world, statesA, statesB, dispute.year(), false, byA, byB, middling);
        JoinFeatures.Sides forB =
                JoinFeatures.Sides.of(world, statesB, statesA, dispute.year(), true, byB, byA, middling);
        Set<Integer> known = dispute.participants().stream()
                .filter(Participant::originator)
                .map(Participant::state)
                .collect(Collectors.toSet());
        for (int state : world.states(dispute.year())) {
            if (!known.contains(state)) {
                out.add(new Choice(
                        dispute.id(),
                        dispute.year(),
                        state,
                        JoinFeatures.of(world, past, state, forA),
                        JoinFeatures.of(world, past, state, forB),
                        did(dispute, state)));
            }
        }
    }

    private static List<Integer> states(List<Participant> side) {
        return side.stream().map(Participant::state).distinct().sorted().toList();
    }

    /// A state that was on both sides counts where it went first.
    private static Outcome did(Dispute dispute, int state) {
        Optional<Participant> joined = dispute.participants().stream()
                .filter(p -> p.state() == state)
                .reduce((p, q) -> q.year() < p.year() ? q : p);
        return joined.map(p -> p.sideA() ? Outcome.JOINS_A : Outcome.JOINS_B).orElse(Outcome.NEITHER);
    }

    /// The stance toward a side.
    public JoinFeatures stance(boolean target) {
        return target ? toB : toA;
    }

    /// Whether it joined a side.
    public boolean joined(boolean target) {
        return did == (target ? Outcome.JOINS_B : Outcome.JOINS_A);
    }

    /// A major power, or a neighbour by land or sea of either side: the usual sense of "politically
    /// relevant".
    public boolean relevant() {
        return toA.majorX() || toA.nearY() > 0 || toA.nearZ() > 0;
    }
}
