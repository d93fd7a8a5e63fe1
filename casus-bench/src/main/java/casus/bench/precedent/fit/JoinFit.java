package casus.bench.precedent.fit;

import casus.bench.precedent.fit.Choice.Outcome;
import casus.history.hazard.PositiveDefinite;
import casus.precedent.model.JoinFeature;
import casus.precedent.model.JoinModel;
import casus.precedent.table.Resource;
import casus.terms.table.JudgedNumbers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Fits a conditional logit (McFadden 1974, in Zarembka, ed., Frontiers in Econometrics: 105–142): a third
/// state joins A with odds exp(u(A)) and B with odds exp(u(B)) against joining neither, where u is one linear
/// function of its stance, so that the same reasons count whichever side is asked about.
///
/// Variant: features standardised, a ridge on all but the level, Newton's method with halved steps until the
/// gradient is nil; an optimiser that stops early looks like a bad model. A step costs two passes over the
/// choices and k² products each; k is about 80. The bootstrap is by dispute and of one step (Kline & Santos
/// 2012, Journal of Econometric Methods 1: 23–41): weights of the disputes are drawn, and the estimate moves
/// by the inverse Hessian times the reweighted scores. It fails where joiners of one dispute wait for each
/// other: they count as independent, and the bootstrap by dispute widens only the interval.
public final class JoinFit {
    private static final long SEED = 1816;
    private static final int WEIGHT_DIGITS = 9;
    private static final int DRAW_DIGITS = 6;
    private static final int MOST_STEPS = 60;
    private static final double GRADIENT = 1e-7;

    /// How the fit weighs fitting against smoothness, and late disputes against early ones.
    ///
    /// @param ridge    the penalty on the square of each standardised weight
    /// @param halfLife years in which a dispute comes to count half as much
    /// @param recent   how many of the last years give the level of an estimate
    record Settings(double ridge, double halfLife, int recent) {
        static Settings of(JudgedNumbers judged) {
            return new Settings(judged.value("fit.ridge"), judged.value("fit.halfLife"), judged.count("fit.recent"));
        }
    }

    private final List<Choice> choices;
    private final int k = JoinFeature.values().length;
    private final double[] mean = new double[k];
    private final double[] spread = new double[k];
    private final float[][] a;
    private final float[][] b;
    private final double ridge;
    private final int recentYears;
    private final double[] votes;

    private JoinFit(List<Choice> choices, Settings settings) {
        this.choices = choices;
        this.ridge = settings.ridge();
        this.recentYears = settings.recent();
        this.a = new float[choices.size()][];
        this.b = new float[choices.size()][];
        this.votes = new double[choices.size()];
        int last = choices.stream().mapToInt(Choice::year).max().orElse(0);
        Arrays.setAll(votes, i -> Math.pow(0.5, (last - choices.get(i).year()) / settings.halfLife()));
    }

    /// What was fitted.
    ///
    /// @param from    first year of the disputes
    /// @param through last year
    /// @param weights one a feature, the level last
    /// @param recent  by how much the level of the last years lies above that of all, in log-odds
    /// @param typical the mean of each feature
    /// @param draws   weights of the bootstrap
    public record Fitted(
            int from, int through, double[] weights, double recent, double[] typical, List<double[]> draws) {
        JoinModel model() {
            return new JoinModel(from, through, weights, recent, typical, draws);
        }

        /// The model as it is written to a file; weights with nine significant digits, draws with six.
        ObjectNode json() {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.put("from", from).put("through", through).put("recentShift", rounded(recent, WEIGHT_DIGITS));
            ObjectNode byName = out.putObject("weights");
            ObjectNode means = out.putObject("typical");
            byName.put("LEVEL", rounded(weights[weights.length - 1], WEIGHT_DIGITS));
            for (JoinFeature feature : JoinFeature.values()) {
                byName.put(feature.name(), rounded(weights[feature.ordinal()], WEIGHT_DIGITS));
                means.put(feature.name(), rounded(typical[feature.ordinal()], WEIGHT_DIGITS));
            }
            ArrayNode all = out.putArray("draws");
            for (double[] draw : draws) {
                ArrayNode one = all.addArray();
                for (double weight : draw) {
                    one.add(rounded(weight, DRAW_DIGITS));
                }
            }
            return out;
        }

        private static double rounded(double value, int digits) {
            return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
        }
    }

    /// Fits a model; the same choices in the same order give the same model.
    public static JoinModel model(List<Choice> choices) {
        return fit(choices, 0).model();
    }

    /// Fits the model and draws from its bootstrap.
    ///
    /// @param draws how many bootstrap draws
    static Fitted fit(List<Choice> choices, int draws) {
        JoinFit fit = new JoinFit(choices, Settings.of(Resource.judged()));
        fit.standardise();
        double[] weights = fit.optimum();
        double recent = fit.recentLevel(weights);
        return fit.unstandardised(weights, recent, fit.bootstrap(weights, draws));
    }

    private void standardise() {
        JoinFeature[] features = JoinFeature.values();
        double[] squares = new double[k];
        for (int i = 0; i < choices.size(); i++) {
            a[i] = new float[k];
            b[i] = new float[k];
            for (int f = 0; f < k; f++) {
                a[i][f] = (float) features[f].of(choices.get(i).toA());
                b[i][f] = (float) features[f].of(choices.get(i).toB());
                mean[f] += a[i][f] + b[i][f];
                squares[f] += a[i][f] * (double) a[i][f] + b[i][f] * (double) b[i][f];
            }
        }
        int n = 2 * choices.size();
        for (int f = 0; f < k; f++) {
            mean[f] /= n;
            double variance = squares[f] / n - mean[f] * mean[f];
            spread[f] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        for (int i = 0; i < choices.size(); i++) {
            for (int f = 0; f < k; f++) {
                a[i][f] = (float) ((a[i][f] - mean[f]) / spread[f]);
                b[i][f] = (float) ((b[i][f] - mean[f]) / spread[f]);
            }
        }
    }

    /// Weights of the standardised features, the level last.
    private double[] optimum() {
        double[] weights = new double[k + 1];
        long joined = choices.stream().filter(c -> c.did() != Outcome.NEITHER).count();
        weights[k] = Math.log((joined + 1.0) / (2.0 * choices.size()));
        double value = value(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[k + 1];
            double[][] hessian = new double[k + 1][k + 1];
            derive(weights, gradient, hessian);
            if (largest(gradient) < GRADIENT * choices.size()) {
                return weights;
            }
            double[] move = PositiveDefinite.of(hessian).solve(gradient);
            double length = 1;
            double[] next = moved(weights, move, length);
            double then = value(next);
            while (then < value && length > 1e-6) {
                length /= 2;
                next = moved(weights, move, length);
                then = value(next);
            }
            weights = next;
            value = then;
        }
        throw new IllegalStateException("the fit did not come to rest in " + MOST_STEPS + " steps");
    }

    private static double[] moved(double[] from, double[] move, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * move[i];
        }
        return to;
    }

    private static double largest(double[] gradient) {
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        return largest;
    }

    /// The penalised log-likelihood.
    private double value(double[] weights) {
        double sum = 0;
        for (int i = 0; i < choices.size(); i++) {
            double ua = utility(weights, a[i]);
            double ub = utility(weights, b[i]);
            double all = JoinModel.logSum(ua, ub);
            sum += votes[i]
                    * switch (choices.get(i).did()) {
                        case JOINS_A -> ua - all;
                        case JOINS_B -> ub - all;
                        case NEITHER -> -all;
                    };
        }
        for (int f = 0; f < k; f++) {
            sum -= ridge / 2 * weights[f] * weights[f];
        }
        return sum;
    }

    private double utility(double[] weights, float[] x) {
        double sum = weights[k];
        for (int f = 0; f < k; f++) {
            sum += weights[f] * x[f];
        }
        return sum;
    }

    /// Gradient of the penalised log-likelihood, and the lower half of its negative Hessian.
    private void derive(double[] weights, double[] gradient, double[][] hessian) {
        for (int i = 0; i < choices.size(); i++) {
            double ua = utility(weights, a[i]);
            double ub = utility(weights, b[i]);
            double all = JoinModel.logSum(ua, ub);
            double pa = Math.exp(ua - all);
            double pb = Math.exp(ub - all);
            Outcome did = choices.get(i).did();
            add(gradient, a[i], votes[i] * ((did == Outcome.JOINS_A ? 1 : 0) - pa));
            add(gradient, b[i], votes[i] * ((did == Outcome.JOINS_B ? 1 : 0) - pb));
            curve(hessian, a[i], b[i], pa, pb, votes[i]);
        }
        for (int f = 0; f < k; f++) {
            gradient[f] -= ridge * weights[f];
            hessian[f][f] += ridge;
        }
        hessian[k][k] += 1e-9;
    }

    private void add(double[] gradient, float[] x, double residual) {
        for (int f = 0; f < k; f++) {
            gradient[f] += residual * x[f];
        }
        gradient[k] += residual;
    }

    /// pa·aaᵀ + pb·bbᵀ − (pa·a + pb·b)(pa·a + pb·b)ᵀ.
    private void curve(double[][] hessian, float[] xa, float[] xb, double pa, double pb, double vote) {
        for (int f = 0; f <= k; f++) {
            double fa = f < k ? xa[f] : 1;
            double fb = f < k ? xb[f] : 1;
            double middle = pa * fa + pb * fb;
            double wa = vote * pa * (fa - middle);
            double wb = vote * pb * (fb - middle);
            double[] row = hessian[f];
            for (int g = 0; g < f; g++) {
                row[g] += wa * xa[g] + wb * xb[g];
            }
            if (f < k) {
                row[f] += wa * fa + wb * fb;
            } else {
                row[f] += wa + wb;
            }
        }
    }

    /// The level at which the last years' joiners come out in number.
    private double recentLevel(double[] weights) {
        int last = choices.stream().mapToInt(Choice::year).max().orElse(0);
        double level = weights[k];
        for (int step = 0; step < MOST_STEPS; step++) {
            double expected = 0;
            double slope = 0;
            int joined = 0;
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).year() > last - recentYears) {
                    double shift = level - weights[k];
                    double ua = utility(weights, a[i]) + shift;
                    double ub = utility(weights, b[i]) + shift;
                    double neither = Math.exp(-JoinModel.logSum(ua, ub));
                    expected += 1 - neither;
                    slope += neither * (1 - neither);
                    joined += choices.get(i).did() == Outcome.NEITHER ? 0 : 1;
                }
            }
            double move = Math.clamp((joined + 0.5 - expected) / Math.max(slope, 1e-9), -1, 1);
            level += move;
            if (Math.abs(move) < 1e-9) {
                return level;
            }
        }
        return level;
    }

    private List<double[]> bootstrap(double[] weights, int draws) {
        if (draws == 0) {
            return List.of();
        }
        List<double[]> scores = scores(weights);
        double[][] hessian = new double[k + 1][k + 1];
        derive(weights, new double[k + 1], hessian);
        PositiveDefinite inverse = PositiveDefinite.of(hessian);
        SplittableRandom random = new SplittableRandom(SEED);
        List<double[]> out = new ArrayList<>();
        for (int d = 0; d < draws; d++) {
            double[] sum = new double[k + 1];
            for (double[] score : scores) {
                double weight = -Math.log(1 - random.nextDouble()) - 1;
                for (int f = 0; f <= k; f++) {
                    sum[f] += weight * score[f];
                }
            }
            out.add(moved(weights, inverse.solve(sum), 1));
        }
        return out;
    }

    /// The score of each dispute, in the order of the disputes.
    private List<double[]> scores(double[] weights) {
        List<double[]> scores = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if (scores.isEmpty() || choice.dispute() != last) {
                scores.add(new double[k + 1]);
                last = choice.dispute();
            }
            double ua = utility(weights, a[i]);
            double ub = utility(weights, b[i]);
            double all = JoinModel.logSum(ua, ub);
            add(scores.getLast(), a[i], votes[i] * ((choice.did() == Outcome.JOINS_A ? 1 : 0) - Math.exp(ua - all)));
            add(scores.getLast(), b[i], votes[i] * ((choice.did() == Outcome.JOINS_B ? 1 : 0) - Math.exp(ub - all)));
        }
        return scores;
    }

    private Fitted unstandardised(double[] weights, double recent, List<double[]> draws) {
        int from = choices.stream().mapToInt(Choice::year).min().orElse(0);
        int through = choices.stream().mapToInt(Choice::year).max().orElse(0);
        return new Fitted(
                from,
                through,
                raw(weights),
                recent - weights[k],
                mean.clone(),
                draws.stream().map(this::raw).toList());
    }

    /// Weights for features as they are, the level for a stance at zero last.
    private double[] raw(double[] weights) {
        double[] out = new double[k + 1];
        out[k] = weights[k];
        for (int f = 0; f < k; f++) {
            out[f] = weights[f] / spread[f];
            out[k] -= out[f] * mean[f];
        }
        return out;
    }
}
