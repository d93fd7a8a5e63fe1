package casus.bench.history;

import casus.bench.history.hazard.HazardFit;
import casus.bench.history.quad.SplitQuads;
import casus.bench.history.quad.StateQuads;
import casus.bench.history.rank.Ranking;
import casus.bench.history.rank.TrainedModel;
import casus.history.hazard.ActTable;
import casus.history.hazard.Hazards;
import casus.history.rank.Partners.Learned;
import casus.history.rank.RankFeature;
import casus.history.rank.RankModel;
import casus.history.rank.RuleCounts;
import casus.terms.InputProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Fits all that event history ships as `learned.csv`.
///
/// @param partners rules and weights of the ranking
/// @param types    hazards of PLOVER's types
/// @param rungs    hazards of the ladder's rungs
public record HistoryFit(Learned partners, Hazards.Numbers types, Hazards.Numbers rungs) {
    private static final int HORIZON = 30;

    /// Learns from a folder of the benchmark form whose relations bear CAMEO's names. The test part is not
    /// looked at.
    public static HistoryFit of(Path folder) {
        return of(SplitQuads.read(folder), folder.toString());
    }

    /// @param where the events come from, for messages
    static HistoryFit of(SplitQuads quads, String where) {
        StateQuads states = StateQuads.of(quads);
        if (states.types().validFrom() == 0 || states.rungs().validFrom() == 0) {
            throw new InputProblem(
                    where,
                    "no event is between two states and of a relation that CAMEO names",
                    "give a set whose actors end in their country in parentheses and whose relations bear CAMEO's names");
        }
        return new HistoryFit(learned(states.types()), hazards(states.types()), hazards(states.rungs()));
    }

    /// Rules and weights from the training part of events; the last part is not looked at.
    private static Learned learned(SplitQuads quads) {
        TrainedModel trained = Ranking.model(quads, Ranking.Settings.shipped(), quads.testStep());
        RankModel model = trained.model();
        List<Learned.Weight> weights = Arrays.stream(RankFeature.values())
                .filter(f -> model.weights().of(f) != 0)
                .map(f -> new Learned.Weight(f.name(), model.weights().of(f)))
                .toList();
        int all = model.memory().relations();
        List<int[]> rules = new ArrayList<>();
        for (int body = 0; body < all; body++) {
            for (int head = 0; head < all; head++) {
                for (int bin = 0; bin < RuleCounts.BINS; bin++) {
                    int support = model.rules().bodySupport(body, head, bin);
                    if (support > 0) {
                        rules.add(new int[] {
                            body, head, bin, support, model.rules().ruleSupport(body, head, bin)
                        });
                    }
                }
            }
        }
        return new Learned(quads.relations().size(), weights, rules);
    }

    private static Hazards.Numbers hazards(SplitQuads quads) {
        int valid = quads.step()[quads.validFrom()];
        int test =
                quads.testFrom() < quads.size() ? quads.step()[quads.testFrom()] : quads.step()[quads.size() - 1] + 1;
        int middle = Math.min(valid, test - HORIZON - 1);
        ActTable acts = new ActTable(
                quads.entities(), quads.relations(), quads.subject(), quads.object(), quads.relation(), quads.step());
        return HazardFit.fit(acts, middle, test, HORIZON);
    }

    /// One line for each number, always in the same order.
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add("what,of,a,b,c,d,e");
        partners.weights().forEach(w -> out.add("weight," + w.feature() + "," + number(w.value()) + ",,,,"));
        hazard(out, "types", types);
        hazard(out, "rungs", rungs);
        partners.rules().forEach(r -> out.add("rule,," + r[0] + "," + r[1] + "," + r[2] + "," + r[3] + "," + r[4]));
        return out;
    }

    private static void hazard(List<String> out, String of, Hazards.Numbers n) {
        out.add("horizon," + of + "," + n.horizon() + ",,,,");
        n.kinds().forEach(k -> out.add("kind," + of + "," + k + ",,,,"));
        n.weights().forEach(w -> out.add("hazard," + of + "," + number(w) + ",,,,"));
        for (int i = 0; i < n.raw().size(); i++) {
            out.add("curve," + of + "," + number(n.raw().get(i)) + ","
                    + number(n.calibrated().get(i)) + ",,,");
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
