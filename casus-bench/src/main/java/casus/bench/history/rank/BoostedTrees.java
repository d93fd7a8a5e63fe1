package casus.bench.history.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Gradient-boosted trees of fixed depth over features cut into at most 64 bins (Friedman 2001; histograms as in
/// LightGBM, NeurIPS 2017), on the same listwise likelihood as [WeightLearner], whose weights they start from. Each
/// tree sees a
/// part of the questions and half the features. The same questions and the same seed give the same trees.
///
/// Cost: for each tree and level, rows × features additions. It fails where what it learned on stops being like
/// what it is asked; the number of trees is therefore chosen on the validation part.
final class BoostedTrees {
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
    /// @param least   the least value that goes right
    /// @param value   what each leaf adds to the score
    private record Tree(int[] feature, int[] cut, float[] least, float[] value) {
        float value(float[] values, int at) {
            int node = 0;
            for (int d = 0; d < DEPTH; d++) {
                node = 2 * node + (values[at + feature[node]] >= least[node] ? 2 : 1);
            }
            return value[node - NODES];
        }

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

    BoostedTrees(int width, long seed) {
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
    float value(int tree, float[] values, int at) {
        return trees.get(tree).value(values, at);
    }

    /// What all trees add to a row's score.
    float value(float[] values, int at) {
        float sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(values, at);
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

    /// The work space of growing. Rows lie grouped by node, in their order within each, with the features of the
    /// tree packed: a histogram is filled from few lines of the cache, in the order in which the rows came.
    private final class Bed {
        private final Shortlists lists;
        private final float[] gradient;
        private final float[] curvature;
        private final int[] chosen = new int[width / 2];
        private final float[] sums = new float[chosen.length * BINS * 2];
        private int[] row;
        private int[] right;
        private byte[] packed = new byte[0];
        private final int[] ends = new int[LEAVES];
        private final int[] newEnds = new int[LEAVES];
        private int rows;

        Bed(Shortlists lists) {
            this.lists = lists;
            gradient = new float[lists.rows()];
            curvature = new float[lists.rows()];
            row = new int[lists.rows()];
            right = new int[lists.rows()];
        }

        Tree grow(float[] score) {
            rows = 0;
            for (int q = 0; q < lists.questions(); q++) {
                if (random.nextDouble() < SUBSAMPLE) {
                    slope(lists.from(q), lists.from(q + 1), score);
                }
            }
            choose();
            pack();
            int[] feature = new int[NODES];
            int[] cut = new int[NODES];
            Arrays.fill(cut, BINS);
            float[] least = new float[NODES];
            Arrays.fill(least, Float.POSITIVE_INFINITY);
            ends[0] = rows;
            for (int depth = 0; depth < DEPTH; depth++) {
                level(depth, feature, cut);
            }
            for (int n = 0; n < NODES; n++) {
                float[] cuts = lists.cuts(feature[n]);
                least[n] = cut[n] < cuts.length ? cuts[cut[n]] : Float.POSITIVE_INFINITY;
            }
            return new Tree(feature, cut, least, leaves());
        }

        /// Packs what the tree may ask for, and numbers the rows anew.
        private void pack() {
            int n = chosen.length;
            if (packed.length < rows * n) {
                packed = new byte[rows * n];
            }
            byte[] bins = lists.bins();
            for (int j = 0; j < rows; j++) {
                int at = row[j] * width;
                for (int k = 0; k < n; k++) {
                    packed[j * n + k] = bins[at + chosen[k]];
                }
                row[j] = j;
            }
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
                    gradient[rows] = (float) ((answer ? 1.0 / answers : 0) - p);
                    curvature[rows] = (float) (p * (1 - p));
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
            int from = 0;
            for (int n = 0; n < nodes; n++) {
                int to = ends[n];
                if (to > from) {
                    fill(from, to);
                }
                int k = to > from ? split(first + n, feature, cut) : -1;
                newEnds[2 * n] = k < 0 ? to : part(from, to, k, cut[first + n]);
                newEnds[2 * n + 1] = to;
                from = to;
            }
            System.arraycopy(newEnds, 0, ends, 0, 2 * nodes);
        }

        /// The histograms of a node.
        private void fill(int from, int to) {
            Arrays.fill(sums, 0);
            int n = chosen.length;
            for (int j = from; j < to; j++) {
                int i = row[j];
                int at = i * n;
                float g = gradient[i];
                float h = curvature[i];
                for (int k = 0; k < n; k++) {
                    int cell = k * BINS + packed[at + k] << 1;
                    sums[cell] += g;
                    sums[cell + 1] += h;
                }
            }
        }

        /// Puts the rows of a node that go left before those that go right, both in their order.
        ///
        /// @return the end of the left
        private int part(int from, int to, int k, int cut) {
            int left = from;
            int held = 0;
            for (int j = from; j < to; j++) {
                int i = row[j];
                if (packed[i * chosen.length + k] > cut) {
                    right[held++] = i;
                } else {
                    row[left++] = i;
                }
            }
            System.arraycopy(right, 0, row, left, held);
            return left;
        }

        /// The best split of the node whose histograms lie ready.
        ///
        /// @return the place of its feature among the chosen, or -1 where none gains
        private int split(int at, int[] feature, int[] cut) {
            int place = -1;
            double g = 0;
            double h = 0;
            for (int b = 0; b < BINS; b++) {
                g += sums[2 * b];
                h += sums[2 * b + 1];
            }
            double whole = g * g / (h + RIDGE);
            double best = 1e-6;
            for (int k = 0; k < chosen.length; k++) {
                double left = 0;
                double leftCurvature = 0;
                for (int b = 0; b < BINS - 1; b++) {
                    int cell = (k * BINS + b) << 1;
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
                        place = k;
                        feature[at] = chosen[k];
                        cut[at] = b;
                    }
                }
            }
            return place;
        }

        private float[] leaves() {
            float[] out = new float[LEAVES];
            int from = 0;
            for (int n = 0; n < LEAVES; n++) {
                double g = 0;
                double h = 0;
                for (int j = from; j < ends[n]; j++) {
                    g += gradient[row[j]];
                    h += curvature[row[j]];
                }
                out[n] = (float) (RATE * g / (h + RIDGE));
                from = ends[n];
            }
            return out;
        }
    }
}
