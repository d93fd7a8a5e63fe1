package casus.history.rank;

/// Rules of the form head(X, Y, T) ← body(X, Y, U), U before T, for all pairs of relations, inverses included:
/// where X does `head` to somebody and has a past of `body` with Y, how often is it Y? Counted apart by how long
/// ago the last body event was (ten bins) and how many there were (four bins), as in the functions of CountTRuCoLa
/// (2025); TLogic (AAAI 2022) gives body support, rule support and confidence their meaning. Each bin is drawn
/// towards the rule as a whole, and that towards a small constant, by five pseudo-counts.
///
/// Memory is 320 bytes for each pair of relations; a day costs time in proportion to the pasts of those who act.
final class RuleCounts {
    static final int RECENCIES = 10;
    static final int FREQUENCIES = 4;
    static final int BINS = RECENCIES * FREQUENCIES;

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
    private final float[] body;
    private final float[] rule;
    private final float[] allBody;
    private final float[] allRule;

    /// @param relations all relations, inverses included
    RuleCounts(int relations) {
        this.relations = relations;
        allBody = new float[relations * relations];
        allRule = new float[relations * relations];
        body = new float[relations * relations * BINS];
        rule = new float[relations * relations * BINS];
    }

    /// The same counts, which then go their own way.
    RuleCounts copy() {
        RuleCounts out = new RuleCounts(relations);
        System.arraycopy(body, 0, out.body, 0, body.length);
        System.arraycopy(rule, 0, out.rule, 0, rule.length);
        System.arraycopy(allBody, 0, out.allBody, 0, allBody.length);
        System.arraycopy(allRule, 0, out.allRule, 0, allRule.length);
        return out;
    }

    /// The bin of a body last seen so many days ago and so many times in all.
    static int bin(int daysAgo, float times) {
        int recency = daysAgo < RECENCY_BIN.length ? RECENCY_BIN[daysAgo] : RECENCIES - 1;
        int frequency = times < 2 ? 0 : times < 4 ? 1 : times < 10 ? 2 : 3;
        return recency * FREQUENCIES + frequency;
    }

    /// The share of times the rule held where its body held, between 0 and 1.
    float confidence(int bodyRelation, int headRelation, int bin) {
        int pair = headRelation * relations + bodyRelation;
        float whole = (allRule[pair] + RARE * PSEUDO) / (allBody[pair] + PSEUDO);
        int at = pair * BINS + bin;
        return (rule[at] + PSEUDO * whole) / (body[at] + PSEUDO);
    }

    /// How often the body held when somebody did the head.
    int bodySupport(int bodyRelation, int headRelation, int bin) {
        return (int) body[(headRelation * relations + bodyRelation) * BINS + bin];
    }

    /// How often it was then done to the same.
    int ruleSupport(int bodyRelation, int headRelation, int bin) {
        return (int) rule[(headRelation * relations + bodyRelation) * BINS + bin];
    }

    /// Sets what was counted elsewhere.
    void put(int bodyRelation, int headRelation, int bin, int bodySupport, int ruleSupport) {
        int pair = headRelation * relations + bodyRelation;
        body[pair * BINS + bin] = bodySupport;
        rule[pair * BINS + bin] = ruleSupport;
        allBody[pair] += bodySupport;
        allRule[pair] += ruleSupport;
    }

    /// Counts one case.
    void count(int bodyRelation, int headRelation, int bin, boolean held) {
        int pair = headRelation * relations + bodyRelation;
        int at = pair * BINS + bin;
        body[at]++;
        allBody[pair]++;
        if (held) {
            rule[at]++;
            allRule[pair]++;
        }
    }
}
