package casus.bench.precedent;

import casus.bench.precedent.fit.Choice;
import casus.terms.LogOdds;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well probabilities of joining foretold who joined.
final class PrecedentScores {
    private static final int LISTED = 10;

    /// One state before one side of one dispute.
    ///
    /// @param choice      the state's choice
    /// @param target      whether the supported side is the target
    /// @param joined      whether it joined that side
    /// @param probability what was foretold
    record ScoredChoice(Choice choice, boolean target, boolean joined, double probability) {
        private double logOdds() {
            return Math.log(probability) - Math.log1p(-probability);
        }
    }

    private PrecedentScores() {}

    /// The share of the scored that joined.
    static double rate(List<ScoredChoice> all) {
        return (all.stream().filter(ScoredChoice::joined).count() + 0.5) / (all.size() + 1.0);
    }

    /// Area under the curve; log-loss gain over the constant rate of the years that were fitted (and over the
    /// set's own, which no forecaster can know); slope of the log-odds; expected by observed joiners; recall
    /// of the joiners among the ten likeliest; and their mean reciprocal rank.
    ///
    /// @param fittedRate the rate of joining in the same subset of the years that were fitted
    static ObjectNode of(List<ScoredChoice> all, double fittedRate) {
        ObjectNode out = brief(all, fittedRate);
        if (!out.has("auc")) {
            return out;
        }
        out.put("gainOverOwnRate", rounded(gain(all, ownRate(all)))).put("slope", rounded(slope(all)));
        double expected = all.stream().mapToDouble(ScoredChoice::probability).sum();
        out.put("eo", rounded(expected / out.get("positives").asLong()));
        ranks(all, out);
        return out;
    }

    /// Number, joiners, area under the curve and gain only.
    static ObjectNode brief(List<ScoredChoice> all, double fittedRate) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        long positives = all.stream().filter(ScoredChoice::joined).count();
        out.put("n", all.size()).put("positives", positives);
        if (positives > 0 && positives < all.size()) {
            out.put("auc", rounded(auc(all))).put("gain", rounded(gain(all, fittedRate)));
        }
        return out;
    }

    private static double ownRate(List<ScoredChoice> all) {
        return all.stream().filter(ScoredChoice::joined).count() / (double) all.size();
    }

    static double auc(List<ScoredChoice> all) {
        List<ScoredChoice> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(ScoredChoice::probability));
        double rankSum = 0;
        long positives = 0;
        for (int i = 0; i < sorted.size(); ) {
            int j = i;
            long here = 0;
            while (j < sorted.size()
                    && sorted.get(j).probability() == sorted.get(i).probability()) {
                here += sorted.get(j).joined() ? 1 : 0;
                j++;
            }
            rankSum += here * ((i + 1 + j) / 2.0);
            positives += here;
            i = j;
        }
        return (rankSum - positives * (positives + 1) / 2.0) / (positives * (double) (sorted.size() - positives));
    }

    static double gain(List<ScoredChoice> all, double rate) {
        double share = ownRate(all);
        double constant = -share * Math.log(rate) - (1 - share) * Math.log1p(-rate);
        double loss = all.stream()
                .mapToDouble(s -> -Math.log(Math.max(1e-15, s.joined() ? s.probability() : 1 - s.probability())))
                .average()
                .orElseThrow();
        return 1 - loss / constant;
    }

    /// The slope of a logistic regression of what happened on the log-odds foretold; 1 is right, less is too
    /// bold. Newton's method with halved steps.
    static double slope(List<ScoredChoice> all) {
        double level = 0;
        double slope = 1;
        double value = logLikelihood(all, level, slope);
        for (int step = 0; step < 50; step++) {
            double g0 = 0;
            double g1 = 0;
            double h00 = 1e-9;
            double h01 = 0;
            double h11 = 1e-9;
            for (ScoredChoice s : all) {
                double x = s.logOdds();
                double p = LogOdds.probability(level + slope * x);
                double r = (s.joined() ? 1 : 0) - p;
                double w = p * (1 - p);
                g0 += r;
                g1 += r * x;
                h00 += w;
                h01 += w * x;
                h11 += w * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            double moveLevel = (h11 * g0 - h01 * g1) / determinant;
            double moveSlope = (h00 * g1 - h01 * g0) / determinant;
            double length = 1;
            double then = logLikelihood(all, level + moveLevel, slope + moveSlope);
            while (!(then >= value) && length > 1e-6) {
                length /= 2;
                then = logLikelihood(all, level + length * moveLevel, slope + length * moveSlope);
            }
            if (!(then > value)) {
                return slope;
            }
            level += length * moveLevel;
            slope += length * moveSlope;
            value = then;
        }
        return slope;
    }

    private static double logLikelihood(List<ScoredChoice> all, double level, double slope) {
        double sum = 0;
        for (ScoredChoice s : all) {
            double u = level + slope * s.logOdds();
            sum += (s.joined() ? u : 0) - Math.max(0, u) - Math.log1p(Math.exp(-Math.abs(u)));
        }
        return sum;
    }

    private static void ranks(List<ScoredChoice> all, ObjectNode out) {
        Map<Long, List<ScoredChoice>> sides = new HashMap<>();
        all.forEach(s -> sides.computeIfAbsent(s.choice().dispute() * 2L + (s.target() ? 1 : 0), d -> new ArrayList<>())
                .add(s));
        double found = 0;
        double reciprocal = 0;
        int joiners = 0;
        for (List<ScoredChoice> side : sides.values()) {
            if (side.stream().noneMatch(ScoredChoice::joined)) {
                continue;
            }
            side.sort(Comparator.comparingDouble(ScoredChoice::probability)
                    .reversed()
                    .thenComparing(s -> s.choice().state()));
            for (int rank = 1; rank <= side.size(); rank++) {
                if (side.get(rank - 1).joined()) {
                    joiners++;
                    found += rank <= LISTED ? 1 : 0;
                    reciprocal += 1.0 / rank;
                }
            }
        }
        out.put("recallAt10", rounded(found / joiners)).put("mrr", rounded(reciprocal / joiners));
    }

    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
