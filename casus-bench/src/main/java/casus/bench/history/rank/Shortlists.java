package casus.bench.history.rank;

import casus.history.rank.Candidates;
import casus.history.rank.RankFeature;
import java.util.Arrays;

/// The best candidates of many questions, for [BoostedTrees]: a row of bins for each, its score by the weights and
/// whether it is an answer.
final class Shortlists {
    /// What a row holds beside the features: how far the score lies behind the best, the place on the list, how
    /// often the subject did the relation in all and lately, how active subject and relation are, the softmax
    /// share on the list, and with how many others the candidate deals.
    static final int WIDTH = RankFeature.COUNT + 8;

    /// Candidates on a list.
    static final int LENGTH = 40;

    private static final int SAMPLE = 20_000;

    private byte[] bins = new byte[1 << 20];
    private float[] scores = new float[1 << 14];
    private boolean[] answers = new boolean[1 << 14];
    private int[] from = new int[1 << 10];
    private int rows;
    private int questions;

    /// Where the values of each feature are cut into bins.
    private final float[][] cuts;

    Shortlists(float[][] cuts) {
        this.cuts = cuts.clone();
    }

    /// Cuts that put as many rows of a sample into each bin, as far as equal values allow.
    static float[][] cuts(Sample sample) {
        float[][] out = new float[WIDTH][];
        float[] column = new float[sample.rows];
        for (int k = 0; k < WIDTH; k++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = sample.values[i * WIDTH + k];
            }
            Arrays.sort(column);
            float[] cut = new float[BoostedTrees.BINS - 1];
            int n = 0;
            for (int b = 1; b < BoostedTrees.BINS && column.length > 0; b++) {
                float value = column[(int) ((long) b * column.length / BoostedTrees.BINS)];
                if (n == 0 || value > cut[n - 1]) {
                    cut[n++] = value;
                }
            }
            out[k] = Arrays.copyOf(cut, n);
        }
        return out;
    }

    /// The first rows seen, to find the cuts from.
    static final class Sample {
        private final float[] values = new float[SAMPLE * WIDTH];
        private int rows;

        boolean full() {
            return rows == SAMPLE;
        }

        void add(Shortlist list) {
            int n = Math.min(list.size(), SAMPLE - rows);
            System.arraycopy(list.values(), 0, values, rows * WIDTH, n * WIDTH);
            rows += n;
        }
    }

    /// The bins of a list, [#WIDTH] bytes for each candidate.
    static void bin(float[][] cuts, Shortlist list, byte[] out, int at) {
        for (int i = 0; i < list.size(); i++) {
            for (int k = 0; k < WIDTH; k++) {
                out[at + i * WIDTH + k] = bin(cuts[k], list.values()[i * WIDTH + k]);
            }
        }
    }

    private static byte bin(float[] cut, float value) {
        int low = 0;
        int high = cut.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value >= cut[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (byte) low;
    }

    /// Adds a list that holds at least one of the answers.
    void add(Shortlist list, Candidates candidates, int[] truth) {
        int n = list.size();
        boolean found = false;
        while ((rows + n) * WIDTH > bins.length) {
            bins = Arrays.copyOf(bins, bins.length + bins.length / 2);
        }
        if (rows + n > scores.length) {
            scores = Arrays.copyOf(scores, scores.length * 2);
            answers = Arrays.copyOf(answers, answers.length * 2);
        }
        if (questions + 2 > from.length) {
            from = Arrays.copyOf(from, from.length * 2);
        }
        for (int i = 0; i < n; i++) {
            int candidate = candidates.entity(list.candidate(i));
            boolean answer = Arrays.binarySearch(truth, candidate) >= 0;
            answers[rows + i] = answer;
            scores[rows + i] = (float) list.score(i);
            found |= answer;
        }
        if (found) {
            bin(cuts, list, bins, rows * WIDTH);
            rows += n;
            from[++questions] = rows;
        }
    }

    /// Where a feature is cut.
    float[] cuts(int feature) {
        return cuts[feature].clone();
    }

    byte[] bins() {
        return bins;
    }

    float[] scores() {
        return scores;
    }

    boolean answer(int row) {
        return answers[row];
    }

    int rows() {
        return rows;
    }

    int questions() {
        return questions;
    }

    /// The first row of a question.
    int from(int question) {
        return from[question];
    }
}
