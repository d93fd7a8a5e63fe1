package casus.bench.precedent;

import casus.bench.precedent.fit.Choice;
import casus.precedent.model.JoinFeatures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A look-up table of rates, the rival of the model: states are sorted into cells, and a cell's rate is drawn
/// to the rate of all as if by twenty more cases.
final class PrecedentLookup {
    private static final double PSEUDO_COUNT = 20;

    private final Function<JoinFeatures, String> cell;
    private final Map<String, Integer> joined = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private int joinedOfAll;
    private int ofAll;

    private PrecedentLookup(Function<JoinFeatures, String> cell) {
        this.cell = cell;
    }

    /// By the strongest promise.
    static PrecedentLookup byPromise(List<Choice> choices) {
        return new PrecedentLookup(PrecedentLookup::promise).count(choices);
    }

    /// By the strongest promise, whether a major power, whether a land neighbour.
    static PrecedentLookup byPromisePowerAndPlace(List<Choice> choices) {
        return new PrecedentLookup(s -> promise(s) + s.majorX() + (s.nearY() == 1)).count(choices);
    }

    private static String promise(JoinFeatures stance) {
        for (int bit : new int[] {1, 2, 16, 4, 8}) {
            if ((stance.toY() & bit) != 0) {
                return "owes " + bit;
            }
        }
        return "owes nothing";
    }

    private PrecedentLookup count(List<Choice> choices) {
        for (Choice choice : choices) {
            for (boolean target : new boolean[] {false, true}) {
                String key = cell.apply(choice.stance(target));
                int one = choice.joined(target) ? 1 : 0;
                joined.merge(key, one, Integer::sum);
                all.merge(key, 1, Integer::sum);
                joinedOfAll += one;
                ofAll++;
            }
        }
        return this;
    }

    double rate(JoinFeatures stance) {
        String key = cell.apply(stance);
        return (joined.getOrDefault(key, 0) + PSEUDO_COUNT * joinedOfAll / ofAll)
                / (all.getOrDefault(key, 0) + PSEUDO_COUNT);
    }
}
