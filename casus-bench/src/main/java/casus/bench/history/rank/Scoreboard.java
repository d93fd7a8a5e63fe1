package casus.bench.history.rank;

/// Ranks, summed up as the field does: the mean of 1/rank, and the shares of ranks at most 1, 3 and 10.
///
/// @param queries how many ranks
/// @param mrr     mean reciprocal rank, 0 to 1
/// @param hits1   share of first places
/// @param hits3   share of places up to the third
/// @param hits10  share of places up to the tenth
public record Scoreboard(int queries, double mrr, double hits1, double hits3, double hits10) {
    /// Sums over ranks, in the order in which they come.
    static final class Tally {
        private int queries;
        private double reciprocal;
        private int first;
        private int third;
        private int tenth;

        void add(double rank, int times) {
            queries += times;
            reciprocal += times / rank;
            first += rank <= 1 ? times : 0;
            third += rank <= 3 ? times : 0;
            tenth += rank <= 10 ? times : 0;
        }

        void add(double[] ranks, int[] times) {
            for (int i = 0; i < ranks.length; i++) {
                add(ranks[i], times[i]);
            }
        }

        Scoreboard board() {
            double n = Math.max(1, queries);
            return new Scoreboard(queries, reciprocal / n, first / n, third / n, tenth / n);
        }
    }
}
