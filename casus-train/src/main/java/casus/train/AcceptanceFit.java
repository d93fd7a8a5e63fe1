package casus.train;

import casus.bench.reading.Score;
import casus.extract.Extraction;
import casus.extract.learned.Heads;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Fits how likely a suggestion is right, a ridged logistic regression for each kind (Le Cessie and van Houwelingen
/// 1992) by Newton's method, on suggestions for articles the heads had not seen; and the least probability at which
/// the kept ones reach a precision.
final class AcceptanceFit {
    static final List<String> KINDS = List.of("agreement", "transfer", "event", "statement", "driver", "expectation");
    private static final double RIDGE = 3;
    /// Trigger and parties carry most and are ridged least.
    private static final double LIGHT_RIDGE = 0.3;
    private static final List<String> LIGHT = List.of("TRIGGER", "AGENT", "OTHER");

    /// What rules do best is kept further down than the rest, by this factor.
    private static final Map<String, Double> OF_RULES = Map.of("driver", 0.0, "statement", 0.5, "expectation", 0.5);

    /// A suggestion and whether it is right.
    record Case(String kind, double[] features, boolean right) {}

    private AcceptanceFit() {}

    /// The lines of `acceptance.tsv`.
    static List<String> lines(Path gold, List<Path> suggestions, double wanted, double byRule) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path s : suggestions) cases.addAll(read(gold, s));
        List<String> names = Extraction.featureNames();
        Map<String, double[]> weights = new LinkedHashMap<>();
        for (String kind : KINDS) weights.put(kind, fit(cases.stream().filter(c -> c.kind().equals(kind)).toList(), names));
        double least = least(cases, weights, wanted);
        List<String> lines = new ArrayList<>();
        weights.forEach((kind, w) -> {
            boolean four = KINDS.indexOf(kind) < 4;
            lines.add(String.format(Locale.ROOT, "%s\tleast\t%.3f", kind, four ? least : Math.max(.3, least - .1)));
            lines.add(String.format(Locale.ROOT, "%s\tleastByRule\t%.3f", kind, byRule * OF_RULES.getOrDefault(kind, 1.0)));
            for (int i = 0; i < w.length; i++) if (w[i] != 0) lines.add(String.format(Locale.ROOT, "%s\t%s\t%.4f", kind, names.get(i), w[i]));
        });
        return lines;
    }

    static List<Case> read(Path gold, Path suggestions) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<JsonNode>> records = new LinkedHashMap<>();
        List<Case> out = new ArrayList<>();
        for (String line : Files.readAllLines(suggestions)) {
            JsonNode e = json.readTree(line);
            String document = e.path("article").asText().replaceFirst("\\.[a-z]+$", "");
            if (!records.containsKey(document)) {
                List<JsonNode> list = new ArrayList<>();
                for (String g : Files.readAllLines(gold.resolve(document + ".gold.jsonl"))) if (!g.isBlank()) list.add(json.readTree(g));
                records.put(document, list);
            }
            int from = e.at("/anchor/start").asInt(), to = e.at("/anchor/end").asInt();
            boolean right = records.get(document).stream().anyMatch(g -> Math.min(g.path("end").asInt(), to) > Math.max(g.path("start").asInt(), from) && Score.agree(g, e));
            double[] f = new double[e.path("features").size()];
            for (int i = 0; i < f.length; i++) f[i] = e.path("features").get(i).asDouble();
            out.add(new Case(e.path("kind").asText(), f, right));
        }
        return out;
    }

    static double[] fit(List<Case> cases, List<String> names) {
        int n = names.size();
        double[] w = new double[n];
        for (int round = 0; round < 30 && cases.size() > 20; round++) {
            RealMatrix h = new Array2DRowRealMatrix(n, n);
            double[] g = new double[n];
            for (int i = 0; i < n; i++) {
                double ridge = i == 0 ? 1e-3 : LIGHT.contains(names.get(i)) ? LIGHT_RIDGE : RIDGE;
                h.addToEntry(i, i, ridge + 1e-9);
                g[i] = -ridge * w[i];
            }
            for (Case c : cases) {
                double p = probability(w, c.features());
                for (int i = 0; i < n; i++) {
                    double x = c.features()[i];
                    if (x == 0) continue;
                    g[i] += x * ((c.right() ? 1 : 0) - p);
                    for (int j = 0; j < n; j++) h.addToEntry(i, j, p * (1 - p) * x * c.features()[j]);
                }
            }
            double[] step = new CholeskyDecomposition(h, 1e-8, 1e-12).getSolver().solve(new ArrayRealVector(g)).toArray();
            double most = 0;
            for (int i = 0; i < n; i++) { w[i] += step[i]; most = Math.max(most, Math.abs(step[i])); }
            if (most < 1e-7) break;
        }
        return w;
    }

    static double probability(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) sum += w[i] * x[i];
        return Heads.sigmoid(sum);
    }

    private static double least(List<Case> cases, Map<String, double[]> weights, double wanted) {
        for (int i = 20; i < 90; i++) {
            double t = i / 100.0;
            long kept = 0, right = 0;
            for (Case c : cases) if (KINDS.indexOf(c.kind()) < 4 && probability(weights.get(c.kind()), c.features()) >= t) { kept++; right += c.right() ? 1 : 0; }
            if (kept > 0 && right >= wanted * kept) return t;
        }
        return .9;
    }
}
