package casus.history.rank;

/// Rules of the form head(X, Y, T) ← body(X, Y, U), U before T, for all pairs of relations, inverses included:
/// where X does `head` to somebody and has a past of `body` with Y, how often is it Y? Counted apart by how long
/// ago the last body event was (ten bins) and how many there were (four bins), as in the functions of
/// CountTRuCoLa (2025); TLogic (AAAI 2022) gives body support, rule support and confidence their meaning. Each
/// bin is drawn towards the rule as a whole, and that towards a small constant, by five pseudo-counts.
///
/// Memory is 320 bytes for each pair of relations; a day costs time in proportion to the pasts of those who act.
public final class RuleCounts {
    static final int RECENCIES = 10;
    static final int FREQUENCIES = 4;
    public static final int BINS = RECENCIES * FREQUENCIES;

    private static final float PSEUDO = 5;
    private static final float RARE = 0.002f;
    private static final int[] RECENCY = {1, 2, 3, 5, 8, 14, 25, 50, 100};
    private static final byte[] RECENCY_BIN = new byte[128];

    static {
        for (int d = 0; d < RECENCY_BIN.length; d++) {
            byte bin = 0;
            while (bin < RECENCY.length && d > RECENCY[bin]) {
                bin++;
            }
            RECENCY_BIN[d] = bin;
        }
    }

    private final int relations;

    /// Body support in even places, rule support behind it: by head, body and bin, and by head and body.
    private final float[] counts;

    private final float[] all;

    /// @param relations all relations, inverses included
    public RuleCounts(int relations) {
        this.relations = relations;
        all = new float[2 * relations * relations];
        counts = new float[2 * relations * relations * BINS];
    }

    /// The same counts, which then go their own way.
    public RuleCounts copy() {
        RuleCounts out = new RuleCounts(relations);
        System.arraycopy(counts, 0, out.counts, 0, counts.length);
        System.arraycopy(all, 0, out.all, 0, all.length);
        return out;
    }

    /// The bin of a body last seen so many days ago and so many times in all.
    public static int bin(int daysAgo, float times) {
        int recency = daysAgo < RECENCY_BIN.length ? RECENCY_BIN[daysAgo] : RECENCIES - 1;
        int frequency = times < 2 ? 0 : times < 4 ? 1 : times < 10 ? 2 : 3;
        return recency * FREQUENCIES + frequency;
    }

    /// The share of times the rule held where its body held, between 0 and 1.
    float confidence(int bodyRelation, int headRelation, int bin) {
        int pair = headRelation * relations + bodyRelation;
        float whole = (all[2 * pair + 1] + RARE * PSEUDO) / (all[2 * pair] + PSEUDO);
        int at = 2 * (pair * BINS + bin);
        return (counts[at + 1] + PSEUDO * whole) / (counts[at] + PSEUDO);
    }

    /// How often the body held when somebody did the head.
    public int bodySupport(int bodyRelation, int headRelation, int bin) {
        return (int) counts[2 * ((headRelation * relations + bodyRelation) * BINS + bin)];
    }

    /// How often it was then done to the same.
    public int ruleSupport(int bodyRelation, int headRelation, int bin) {
        return (int) counts[2 * ((headRelation * relations + bodyRelation) * BINS + bin) + 1];
    }

    /// Sets what was counted elsewhere.
    void put(int bodyRelation, int headRelation, int bin, int bodySupport, int ruleSupport) {
        int pair = headRelation * relations + bodyRelation;
        counts[2 * (pair * BINS + bin)] = bodySupport;
        counts[2 * (pair * BINS + bin) + 1] = ruleSupport;
        all[2 * pair] += bodySupport;
        all[2 * pair + 1] += ruleSupport;
    }

    /// Counts one case.
    public void count(int bodyRelation, int headRelation, int bin, boolean held) {
        int pair = headRelation * relations + bodyRelation;
        int at = 2 * (pair * BINS + bin);
        counts[at]++;
        all[2 * pair]++;
        if (held) {
            counts[at + 1]++;
            all[2 * pair + 1]++;
        }
    }
}
