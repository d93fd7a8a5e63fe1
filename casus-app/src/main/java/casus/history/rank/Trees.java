package casus.history.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Gradient-boosted trees of fixed depth over features cut into at most 64 bins (Friedman 2001; histograms as in
/// LightGBM, NeurIPS 2017), on the same listwise likelihood as [Weights], which they start from. Each tree sees a
/// part of the questions and half the features. The same questions and the same seed give the same trees.
///
/// Cost: for each tree and level, rows × features additions. It fails where what it learned on stops being like
/// what it is asked; the number of trees is therefore chosen on the validation part.
final class Trees {
    static final int BINS = 64;

    private static final int DEPTH = 5;
    private static final int NODES = (1 << DEPTH) - 1;
    private static final int LEAVES = 1 << DEPTH;
    private static final double RATE = 0.15;
    private static final double RIDGE = 5;
    private static final double LEAST = 5;
    private static final double SUBSAMPLE = 0.3;
    private static final double SLIGHT = 1e-4;

    /// One tree, nodes in breadth-first order.
    ///
    /// @param feature the feature asked for at each inner node
    /// @param cut     rows with a larger bin go right; [#BINS] sends all left
    /// @param value   what each leaf adds to the score
    private record Tree(int[] feature, int[] cut, float[] value) {
        float value(byte[] bins, int at) {
            int node = 0;
            for (int d = 0; d < DEPTH; d++) {
                node = 2 * node + (bins[at + feature[node]] > cut[node] ? 2 : 1);
            }
            return value[node - NODES];
        }
    }

    private final int width;
    private final List<Tree> trees = new ArrayList<>();
    private final SplittableRandom random;

    Trees(int width, long seed) {
        this.width = width;
        random = new SplittableRandom(seed);
    }

    int size() {
        return trees.size();
    }

    /// Keeps the first trees only.
    void keep(int first) {
        trees.subList(first, trees.size()).clear();
    }

    /// What tree number `tree` adds to a row's score.
    float value(int tree, byte[] bins, int at) {
        return trees.get(tree).value(bins, at);
    }

    /// What all trees add to a row's score.
    float value(byte[] bins, int at) {
        float sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(bins, at);
        }
        return sum;
    }

    /// Grows trees on shortlists whose answers are known.
    void grow(Shortlists lists, int count) {
        float[] score = Arrays.copyOf(lists.scores(), lists.rows());
        Bed bed = new Bed(lists);
        for (int t = 0; t < count; t++) {
            Tree tree = bed.grow(score);
            trees.add(tree);
            for (int i = 0; i < score.length; i++) {
                score[i] += tree.value(lists.bins(), i * width);
            }
        }
    }

    /// The work space of growing.
    private final class Bed {
        private final Shortlists lists;
        private final float[] gradient;
        private final float[] curvature;
        private final int[] node;
        private final int[] row;
        private final int[] chosen = new int[width / 2];
        private final float[] sums = new float[LEAVES / 2 * chosen.length * BINS * 2];
        private int rows;

        Bed(Shortlists lists) {
            this.lists = lists;
            gradient = new float[lists.rows()];
            curvature = new float[lists.rows()];
            node = new int[lists.rows()];
            row = new int[lists.rows()];
        }

        Tree grow(float[] score) {
            rows = 0;
            for (int q = 0; q < lists.questions(); q++) {
                if (random.nextDouble() < SUBSAMPLE) {
                    slope(lists.from(q), lists.from(q + 1), score);
                }
            }
            choose();
            int[] feature = new int[NODES];
            int[] cut = new int[NODES];
            Arrays.fill(cut, BINS);
            for (int depth = 0; depth < DEPTH; depth++) {
                level(depth, feature, cut);
            }
            return new Tree(feature, cut, leaves());
        }

        private void slope(int from, int to, float[] score) {
            double top = Double.NEGATIVE_INFINITY;
            int answers = 0;
            for (int i = from; i < to; i++) {
                top = Math.max(top, score[i]);
                answers += lists.answer(i) ? 1 : 0;
            }
            double all = 0;
            for (int i = from; i < to; i++) {
                all += Math.exp(score[i] - top);
            }
            for (int i = from; i < to; i++) {
                double p = Math.exp(score[i] - top) / all;
                boolean answer = lists.answer(i);
                if (answer || p >= SLIGHT) {
                    gradient[i] = (float) ((answer ? 1.0 / answers : 0) - p);
                    curvature[i] = (float) (p * (1 - p));
                    node[i] = 0;
                    row[rows++] = i;
                }
            }
        }

        private void choose() {
            int[] order = new int[width];
            Arrays.setAll(order, k -> k);
            for (int k = 0; k < chosen.length; k++) {
                int other = k + random.nextInt(width - k);
                chosen[k] = order[other];
                order[other] = order[k];
            }
            Arrays.sort(chosen);
        }

        private void level(int depth, int[] feature, int[] cut) {
            int nodes = 1 << depth;
            int first = nodes - 1;
            int stride = chosen.length * BINS * 2;
            Arrays.fill(sums, 0, nodes * stride, 0);
            byte[] bins = lists.bins();
            for (int j = 0; j < rows; j++) {
                int i = row[j];
                int base = (node[i] - first) * stride;
                int at = i * width;
                float g = gradient[i];
                float h = curvature[i];
                for (int k = 0; k < chosen.length; k++) {
                    int cell = base + ((k * BINS + bins[at + chosen[k]]) << 1);
                    sums[cell] += g;
                    sums[cell + 1] += h;
                }
            }
            for (int n = 0; n < nodes; n++) {
                split(first + n, n * stride, feature, cut);
            }
            for (int j = 0; j < rows; j++) {
                int i = row[j];
                int at = node[i];
                node[i] = 2 * at + (bins[i * width + feature[at]] > cut[at] ? 2 : 1);
            }
        }

        private void split(int at, int base, int[] feature, int[] cut) {
            double g = 0;
            double h = 0;
            for (int b = 0; b < BINS; b++) {
                g += sums[base + 2 * b];
                h += sums[base + 2 * b + 1];
            }
            double whole = g * g / (h + RIDGE);
            double best = 1e-6;
            for (int k = 0; k < chosen.length; k++) {
                double left = 0;
                double leftCurvature = 0;
                for (int b = 0; b < BINS - 1; b++) {
                    int cell = base + ((k * BINS + b) << 1);
                    left += sums[cell];
                    leftCurvature += sums[cell + 1];
                    double rightCurvature = h - leftCurvature;
                    if (leftCurvature < LEAST || rightCurvature < LEAST) {
                        continue;
                    }
                    double right = g - left;
                    double gain =
                            left * left / (leftCurvature + RIDGE) + right * right / (rightCurvature + RIDGE) - whole;
                    if (gain > best) {
                        best = gain;
                        feature[at] = chosen[k];
                        cut[at] = b;
                    }
                }
            }
        }

        private float[] leaves() {
            double[] g = new double[LEAVES];
            double[] h = new double[LEAVES];
            for (int j = 0; j < rows; j++) {
                int i = row[j];
                g[node[i] - NODES] += gradient[i];
                h[node[i] - NODES] += curvature[i];
            }
            float[] out = new float[LEAVES];
            for (int k = 0; k < LEAVES; k++) {
                out[k] = (float) (RATE * g[k] / (h[k] + RIDGE));
            }
            return out;
        }
    }
}
