package casus.bench.history.rank;

import casus.bench.history.quad.SplitQuads;
import casus.history.tally.IntList;
import casus.history.tally.LongTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The recurrency baseline (Gastinger et al., "History repeats itself: a baseline for temporal knowledge graph
/// forecasting", IJCAI 2024), to stand beside every result. The score of an object is
/// α·ψ + (1 - α)·ξ: ψ sums 2^(λ(k - t)) over the past steps k of (subject, relation, object), as a share of the
/// same sum over all past steps, and ξ is the object's share among those of the relation. λ, then α, are chosen
/// for each relation on the validation part, from the authors' lists.
final class Recurrency {
    private static final double[] LAMBDA = {
        0, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.5, 0.9, 1.0001
    };
    private static final double[] ALPHA = {
        0, 0.00001, 0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999, 1
    };
    private static final double LEAST = 1e-15;

    private final SplitQuads quads;
    private final int relations;
    private final int[] lambda;
    private final int[] alpha;

    private Recurrency(SplitQuads quads) {
        this.quads = quads;
        relations = 2 * quads.relations().size();
        lambda = new int[relations];
        alpha = new int[relations];
        Arrays.fill(lambda, LAMBDA.length - 1);
        Arrays.fill(alpha, ALPHA.length - 2);
    }

    /// Chooses on the validation part and ranks the test part.
    ///
    /// @param multiStep whether the test days' own events stay unknown
    static Scoreboard run(SplitQuads quads, boolean multiStep) {
        Recurrency recurrency = new Recurrency(quads);
        recurrency.choose(recurrency.lambda, LAMBDA.length, multiStep);
        recurrency.choose(recurrency.alpha, ALPHA.length, multiStep);
        Scoreboard.Tally tally = new Scoreboard.Tally();
        recurrency.pass(quads.testFrom(), quads.size(), multiStep, (past, q, questions, day) -> {
            int r = questions.relation()[q];
            double[] ranks = past.ranks(
                    questions.subject()[q],
                    r,
                    questions.answers()[q],
                    day,
                    recurrency.lambda[r],
                    ALPHA[recurrency.alpha[r]]);
            for (int a = 0; a < ranks.length; a++) {
                tally.add(ranks[a], questions.times()[q][a]);
            }
        });
        return tally.board();
    }

    private void choose(int[] chosen, int choices, boolean multiStep) {
        boolean first = chosen == lambda;
        double[] sums = new double[relations * choices];
        boolean[] asked = new boolean[relations];
        pass(quads.validFrom(), quads.testFrom(), multiStep, (past, q, questions, day) -> {
            int r = questions.relation()[q];
            asked[r] = true;
            for (int c = 0; c < choices; c++) {
                double[] ranks = past.ranks(
                        questions.subject()[q],
                        r,
                        questions.answers()[q],
                        day,
                        first ? c : lambda[r],
                        first ? 1 : ALPHA[c]);
                for (int a = 0; a < ranks.length; a++) {
                    sums[r * choices + c] += questions.times()[q][a] / ranks[a];
                }
            }
        });
        for (int r = 0; r < relations; r++) {
            if (asked[r]) {
                int best = 0;
                for (int c = 1; c < choices; c++) {
                    best = sums[r * choices + c] > sums[r * choices + best] ? c : best;
                }
                chosen[r] = best;
            }
        }
    }

    /// Takes one question.
    private interface Asked {
        void question(Past past, int q, RankQuestions questions, int day);
    }

    private void pass(int askFrom, int askTo, boolean multiStep, Asked asked) {
        Past past = new Past();
        for (int from = 0; from < askTo; ) {
            int day = quads.step()[from];
            int to = from;
            while (to < askTo && quads.step()[to] == day) {
                to++;
            }
            if (from >= askFrom) {
                RankQuestions questions = RankQuestions.of(quads, from, to);
                for (int q = 0; q < questions.size(); q++) {
                    asked.question(past, q, questions, day);
                }
            }
            if (from < askFrom || !multiStep) {
                past.remember(from, to, day);
            }
            from = to;
        }
    }

    /// The past so far.
    private final class Past {
        private final LongTable doingIds = new LongTable();
        private final List<IntList> doings = new ArrayList<>();
        private final LongTable strandIds = new LongTable();
        private final IntList strandObject = new IntList();
        private final List<double[]> strandSums = new ArrayList<>();
        private int[] strandLast = new int[1 << 10];
        private final int[][] counts = new int[relations][0];
        private final IntList[] objects = new IntList[relations];
        private final int[] totals = new int[relations];
        private final double[] scores = new double[quads.entities().size()];
        private int first = -1;
        private int last;
        private int normedFor = -1;
        private final double[] norms = new double[LAMBDA.length];

        Past() {
            Arrays.setAll(objects, r -> new IntList());
        }

        void remember(int from, int to, int day) {
            first = first < 0 ? day : first;
            last = day;
            int base = relations / 2;
            for (int i = from; i < to; i++) {
                remember(quads.subject()[i], quads.relation()[i], quads.object()[i], day);
                remember(quads.object()[i], quads.relation()[i] + base, quads.subject()[i], day);
            }
        }

        private void remember(int s, int r, int o, int day) {
            long doing = (long) s * relations + r;
            int d = doingIds.get(doing);
            if (d < 0) {
                d = doings.size();
                doingIds.put(doing, d);
                doings.add(new IntList());
            }
            long key = doing * quads.entities().size() + o;
            int strand = strandIds.get(key);
            if (strand < 0) {
                strand = strandSums.size();
                strandIds.put(key, strand);
                strandObject.add(o);
                strandSums.add(new double[LAMBDA.length]);
                doings.get(d).add(strand);
                if (strand == strandLast.length) {
                    strandLast = Arrays.copyOf(strandLast, strand * 2);
                }
                strandLast[strand] = day;
            }
            double[] sums = strandSums.get(strand);
            for (int l = 0; l < LAMBDA.length; l++) {
                sums[l] = sums[l] * Math.pow(2, LAMBDA[l] * (strandLast[strand] - day)) + 1;
            }
            strandLast[strand] = day;
            if (counts[r].length == 0) {
                counts[r] = new int[quads.entities().size()];
            }
            if (counts[r][o]++ == 0) {
                objects[r].add(o);
            }
            totals[r]++;
        }

        private double norm(int l, int day) {
            if (normedFor != day) {
                normedFor = day;
                for (int i = 0; i < LAMBDA.length; i++) {
                    double sum = 0;
                    for (int k = Math.max(first, 0); k < last; k++) {
                        sum += Math.pow(2, LAMBDA[i] * (k - day));
                    }
                    norms[i] = Math.max(sum, LEAST);
                }
            }
            return norms[l];
        }

        /// The ranks of all answers of a question.
        double[] ranks(int s, int r, int[] answers, int day, int l, double a) {
            IntList seen = objects[r];
            for (int i = 0; i < seen.size(); i++) {
                scores[seen.get(i)] = (1 - a) * counts[r][seen.get(i)] / totals[r];
            }
            int d = doingIds.get((long) s * relations + r);
            IntList strands = d < 0 ? new IntList() : doings.get(d);
            for (int i = 0; i < strands.size(); i++) {
                int strand = strands.get(i);
                double sum = strandSums.get(strand)[l] * Math.pow(2, LAMBDA[l] * (strandLast[strand] - day));
                scores[strandObject.get(strand)] += a * sum / norm(l, day);
            }
            double[] out = new double[answers.length];
            for (int k = 0; k < answers.length; k++) {
                out[k] = rank(seen, answers, answers[k]);
            }
            for (int i = 0; i < seen.size(); i++) {
                scores[seen.get(i)] = 0;
            }
            return out;
        }

        private double rank(IntList seen, int[] answers, int answer) {
            double own = scores[answer];
            int higher = 0;
            int equal = 0;
            for (int i = 0; i < seen.size(); i++) {
                double score = scores[seen.get(i)];
                higher += score > own ? 1 : 0;
                equal += score == own && score > 0 ? 1 : 0;
            }
            int filtered = 0;
            for (int other : answers) {
                higher -= scores[other] > own ? 1 : 0;
                if (other != answer && scores[other] == own) {
                    filtered++;
                }
            }
            if (own > 0) {
                return 1 + higher + (equal - 1 - filtered) / 2.0;
            }
            int zero = 0;
            for (int i = 0; i < seen.size(); i++) {
                zero += scores[seen.get(i)] == 0 ? 1 : 0;
            }
            int ties = quads.entities().size() - seen.size() + zero - 1 - filtered;
            return 1 + higher + ties / 2.0;
        }
    }
}
