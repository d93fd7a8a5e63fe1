package casus.bench.answer;

import casus.bench.precedent.pair.ConflictDraws;
import casus.bench.precedent.pair.ReliabilityBands;
import casus.bench.precedent.pair.ReliabilityBands.Said;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was said of one rung, beside what came: base rate, Brier score and its skill against the set's own rate, log
/// skill, area under the ROC curve, expected over observed, slope of calibration (Cox 1958), and expected calibration
/// error over tenths. Intervals are 5% and 95% of a bootstrap over conflicts.
record RungFigures(List<Said> all) {
    private static final int TENTHS = 10;
    private static final int DRAWS = 300;
    private static final long SEED = 1991;
    private static final double EDGE = 1e-6;

    RungFigures {
        all = List.copyOf(all);
    }

    private static double base(List<Said> all) {
        return all.stream().mapToDouble(s -> s.came() ? 1 : 0).average().orElse(Double.NaN);
    }

    private static double mean(List<Said> all) {
        return all.stream().mapToDouble(Said::probability).average().orElse(Double.NaN);
    }

    private static double brier(List<Said> all) {
        return all.stream()
                .mapToDouble(s -> Math.pow(s.probability() - (s.came() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
    }

    private static double skill(List<Said> all) {
        double b = base(all);
        return 1 - brier(all) / (b * (1 - b));
    }

    private static double logSkill(List<Said> all) {
        double b = base(all);
        double ours = all.stream()
                .mapToDouble(s -> log(s.probability(), s.came()))
                .average()
                .orElse(Double.NaN);
        return 1
                - ours
                        / all.stream()
                                .mapToDouble(s -> log(b, s.came()))
                                .average()
                                .orElse(Double.NaN);
    }

    private static double log(double p, boolean came) {
        double inside = Math.clamp(p, EDGE, 1 - EDGE);
        return -StrictMath.log(came ? inside : 1 - inside);
    }

    private static double auc(List<Said> all) {
        double[] came =
                all.stream().filter(Said::came).mapToDouble(Said::probability).toArray();
        double[] not = all.stream()
                .filter(s -> !s.came())
                .mapToDouble(Said::probability)
                .toArray();
        double sum = 0;
        for (double c : came) {
            for (double n : not) {
                sum += c > n ? 1 : c == n ? 1.0 / 2 : 0;
            }
        }
        return sum / ((double) came.length * not.length);
    }

    private static double expectedOverObserved(List<Said> all) {
        return mean(all) / base(all);
    }

    private static double calibrationError(List<Said> all) {
        List<Said> sorted = all.stream()
                .sorted(Comparator.comparingDouble(Said::probability))
                .toList();
        double sum = 0;
        for (int i = 0; i < TENTHS; i++) {
            List<Said> tenth = sorted.subList(sorted.size() * i / TENTHS, sorted.size() * (i + 1) / TENTHS);
            if (!tenth.isEmpty()) {
                sum += tenth.size() * Math.abs(mean(tenth) - base(tenth));
            }
        }
        return sum / all.size();
    }

    private static double slope(List<Said> all) {
        double a = 0;
        double b = 1;
        for (int round = 0; round < 50; round++) {
            double ga = 0;
            double gb = 0;
            double haa = 0;
            double hab = 0;
            double hbb = 0;
            for (Said s : all) {
                double p0 = Math.clamp(s.probability(), EDGE, 1 - EDGE);
                double x = StrictMath.log(p0 / (1 - p0));
                double p = 1 / (1 + StrictMath.exp(-a - b * x));
                double off = (s.came() ? 1 : 0) - p;
                double v = p * (1 - p);
                ga += off;
                gb += off * x;
                haa += v;
                hab += v * x;
                hbb += v * x * x;
            }
            double det = haa * hbb - hab * hab;
            if (!(Math.abs(det) > EDGE)) {
                return Double.NaN;
            }
            a += (hbb * ga - hab * gb) / det;
            b += (haa * gb - hab * ga) / det;
        }
        return b;
    }

    private double[] interval(ToDoubleFunction<List<Said>> of) {
        double[] sorted = ConflictDraws.of(all, Said::conflict, DRAWS, SEED)
                .mapToDouble(of)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new double[] {Double.NaN, Double.NaN}
                : new double[] {sorted[sorted.length / 20], sorted[sorted.length - 1 - sorted.length / 20]};
    }

    ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        long positives = all.stream().filter(Said::came).count();
        out.put("n", all.size()).put("positives", positives);
        if (positives == 0 || positives == all.size()) {
            return out;
        }
        put(out, "base", base(all));
        put(out, "said", mean(all));
        put(out, "brier", brier(all));
        put(out, "skill", skill(all));
        put(out, "logSkill", logSkill(all));
        put(out, "auc", auc(all));
        put(out, "eo", expectedOverObserved(all));
        put(out, "slope", slope(all));
        put(out, "ece", calibrationError(all));
        double[] auc = interval(RungFigures::auc);
        double[] skill = interval(RungFigures::skill);
        put(out, "aucLow", auc[0]);
        put(out, "aucHigh", auc[1]);
        put(out, "skillLow", skill[0]);
        put(out, "skillHigh", skill[1]);
        ArrayNode bands = out.putArray("bands");
        ReliabilityBands.of(all).forEach(b -> {
            ObjectNode band = bands.addObject().put("n", b.n());
            put(band, "said", b.said());
            put(band, "came", b.came());
            put(band, "cameLow", b.cameLow());
            put(band, "cameHigh", b.cameHigh());
        });
        return out;
    }

    private static void put(ObjectNode out, String key, double value) {
        if (Double.isFinite(value)) {
            out.put(key, Math.round(value * 10_000) / 10_000.0);
        } else {
            out.putNull(key);
        }
    }
}
