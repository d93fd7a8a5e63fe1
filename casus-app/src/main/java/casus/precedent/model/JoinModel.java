package casus.precedent.model;

import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Who joins: a conditional logit whose weights ship. A third state joins A with odds exp(u(A)) and B with odds
/// exp(u(B)) against joining neither, where u is one linear function of its stance.
public final class JoinModel {
    private static final String LEVEL = "LEVEL";

    private final int from;
    private final int through;
    private final double[] weights;
    private final double recent;
    private final double[] typical;
    private final List<double[]> draws;

    /// @param weights one a feature, the level last
    /// @param recent  by how much the level of the last twenty years lies above that of all
    /// @param typical the mean of each feature
    /// @param draws   weights of the bootstrap
    public JoinModel(int from, int through, double[] weights, double recent, double[] typical, List<double[]> draws) {
        this.from = from;
        this.through = through;
        this.weights = weights.clone();
        this.recent = recent;
        this.typical = typical.clone();
        this.draws = List.copyOf(draws);
    }

    /// First and last year of the disputes it was fitted on.
    public int from() {
        return from;
    }

    public int through() {
        return through;
    }

    /// By how much the level of the last twenty years of the fit lies above that of all, in log-odds.
    public double recentShift() {
        return recent;
    }

    /// The probability that a state joins the supported side, given how it stands to it and to the other.
    public double joins(JoinFeatures supported, JoinFeatures other, boolean atRecentLevel) {
        double shift = atRecentLevel ? recent : 0;
        return joins(weights, supported, other, shift);
    }

    private static double joins(double[] weights, JoinFeatures supported, JoinFeatures other, double shift) {
        double u = utility(weights, supported) + shift;
        double v = utility(weights, other) + shift;
        return Math.exp(u - logSum(u, v));
    }

    /// ln(1 + exp(u) + exp(v)): what the three outcomes share.
    public static double logSum(double u, double v) {
        double most = Math.max(0, Math.max(u, v));
        return most + Math.log(Math.exp(-most) + Math.exp(u - most) + Math.exp(v - most));
    }

    private static double utility(double[] weights, JoinFeatures stance) {
        double sum = weights[weights.length - 1];
        for (JoinFeature feature : JoinFeature.values()) {
            sum += weights[feature.ordinal()] * feature.of(stance);
        }
        return sum;
    }

    /// The same from one draw of the bootstrap, at the recent level.
    public double joins(JoinFeatures supported, JoinFeatures other, int draw) {
        return joins(draws.get(draw), supported, other, recent);
    }

    /// How many bootstrap draws there are.
    public int draws() {
        return draws.size();
    }

    /// The log-odds of joining the supported side, taken apart; they add up.
    ///
    /// @param level  of a third state of middling features, in the last twenty years of the fit
    /// @param groups what each group of reasons adds
    /// @param other  what the chance to join the other side takes away
    public record Parts(double level, Map<Group, Double> groups, double other) {
        public Parts {
            groups = Collections.unmodifiableMap(new EnumMap<>(groups));
        }
    }

    /// Takes an estimate apart.
    public Parts parts(JoinFeatures supported, JoinFeatures other) {
        Map<Group, Double> groups = new EnumMap<>(Group.class);
        double level = weights[weights.length - 1] + recent;
        for (JoinFeature feature : JoinFeature.values()) {
            int f = feature.ordinal();
            level += weights[f] * typical[f];
            groups.merge(feature.group(), weights[f] * (feature.of(supported) - typical[f]), Double::sum);
        }
        double against = utility(weights, other) + recent;
        return new Parts(level, groups, -Math.log1p(Math.exp(against)));
    }

    /// Reads a fitted model.
    ///
    /// @throws InputProblem if a feature is missing: the file is of another version
    public static JoinModel of(JsonNode json, String where) {
        JoinFeature[] features = JoinFeature.values();
        double[] weights = new double[features.length + 1];
        double[] typical = new double[features.length];
        weights[features.length] = number(json.path("weights"), LEVEL, where);
        for (JoinFeature feature : features) {
            weights[feature.ordinal()] = number(json.path("weights"), feature.name(), where);
            typical[feature.ordinal()] = number(json.path("typical"), feature.name(), where);
        }
        List<double[]> draws = new ArrayList<>();
        for (JsonNode draw : json.path("draws")) {
            double[] one = new double[features.length + 1];
            for (int f = 0; f < one.length; f++) {
                one[f] = draw.path(f).asDouble();
            }
            draws.add(one);
        }
        return new JoinModel(
                json.path("from").asInt(),
                json.path("through").asInt(),
                weights,
                number(json, "recentShift", where),
                typical,
                draws);
    }

    private static double number(JsonNode json, String name, String where) {
        if (!json.path(name).isNumber()) {
            throw new InputProblem(
                    where, "the model has no " + name, "fit it anew with this version: `casus fit precedents DIR`");
        }
        return json.path(name).asDouble();
    }
}
