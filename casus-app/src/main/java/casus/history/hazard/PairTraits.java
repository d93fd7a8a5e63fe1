package casus.history.hazard;

import casus.history.tally.Counters;
import casus.history.tally.IntList;
import casus.history.tally.LongTable;

/// What is known of two actors and a kind of act on a day, from the acts up to and including that day: how often
/// and how lately they did it, anything, and the same the other way round, and how active each is at it. Rates
/// are daily and enter by their logarithm.
public final class PairTraits {
    /// How many there are, without the kind and the lead.
    public static final int COUNT = 16;

    static final String[] NAMES = {
        "same act, 3-day half-life",
        "same act, 15-day half-life",
        "same act, 60-day half-life",
        "same act, all days",
        "days since the same act",
        "same act in the last 7 days",
        "any act, 3-day half-life",
        "any act, 15-day half-life",
        "any act, 60-day half-life",
        "days since any act",
        "same act in return, 15-day half-life",
        "any act in return, 15-day half-life",
        "the actor's same acts to anyone",
        "the recipient's same acts from anyone",
        "the actor's acts of any kind",
        "never the same act before"
    };

    private static final float FLOOR = 0.001f;
    private static final float LN2 = (float) Math.log(2);

    private final int kinds;
    private final long actors;
    private final LongTable pairIds = new LongTable();
    private final Counters pairs = new Counters();
    private final IntList pairActor = new IntList();
    private final IntList pairRecipient = new IntList();
    private final LongTable strandIds = new LongTable();
    private final Counters strands = new Counters();
    private final Counters doings;
    private final Counters sufferings;
    private final Counters busy;
    private int firstDay = -1;

    PairTraits(int actors, int kinds) {
        this.kinds = kinds;
        this.actors = actors;
        doings = new Counters(actors * kinds);
        sufferings = new Counters(actors * kinds);
        busy = new Counters(actors);
    }

    /// Remembers one act.
    void remember(int actor, int recipient, int kind, int day) {
        firstDay = firstDay < 0 ? day : firstDay;
        int pair = pair(actor, recipient);
        if (pair < 0) {
            pair = pairs.add();
            pairIds.put(actor * actors + recipient, pair);
            pairActor.add(actor);
            pairRecipient.add(recipient);
        }
        pairs.hit(pair, day);
        int strand = strandIds.get((long) pair * kinds + kind);
        if (strand < 0) {
            strand = strands.add();
            strandIds.put((long) pair * kinds + kind, strand);
        }
        strands.hit(strand, day);
        doings.hit(actor * kinds + kind, day);
        sufferings.hit(recipient * kinds + kind, day);
        busy.hit(actor, day);
    }

    public int pairCount() {
        return pairs.size();
    }

    int actor(int pair) {
        return pairActor.get(pair);
    }

    int recipient(int pair) {
        return pairRecipient.get(pair);
    }

    /// The pair's number, or -1 where the two had nothing to do with each other.
    int pair(int actor, int recipient) {
        return pairIds.get(actor * actors + recipient);
    }

    /// The day of the last act of any kind, or -1.
    public int last(int pair) {
        return pairs.last(pair);
    }

    /// The day of the last act of a kind, or -1.
    public int last(int pair, int kind) {
        int strand = pair < 0 ? -1 : strandIds.get((long) pair * kinds + kind);
        return strand < 0 ? -1 : strands.last(strand);
    }

    private static float rate(Counters counters, int id, int halfLife, int day) {
        float sum = id < 0 ? 0 : counters.faded(halfLife, id, day);
        return log(sum * LN2 / Counters.HALF_LIVES[halfLife]);
    }

    private static float log(float rate) {
        return (float) Math.log(1 + rate / FLOOR);
    }

    private static float since(int last, int day) {
        return last < 0 ? (float) Math.log(400) : (float) Math.log(1 + Math.min(399, day - last));
    }

    /// Writes the traits of a pair of actors and a kind at the end of a day.
    void write(int actor, int recipient, int kind, int day, float[] out, int at) {
        int pair = pair(actor, recipient);
        int back = pair(recipient, actor);
        int strand = pair < 0 ? -1 : strandIds.get((long) pair * kinds + kind);
        int backStrand = back < 0 ? -1 : strandIds.get((long) back * kinds + kind);
        float span = Math.max(30, day - firstDay + 1);
        out[at] = rate(strands, strand, Counters.SHORT, day);
        out[at + 1] = rate(strands, strand, Counters.MIDDLE, day);
        out[at + 2] = rate(strands, strand, Counters.LONG, day);
        out[at + 3] = log(strand < 0 ? 0 : strands.count(strand) / span);
        out[at + 4] = since(strand < 0 ? -1 : strands.last(strand), day);
        out[at + 5] = strand >= 0 && day - strands.last(strand) < 7 ? 1 : 0;
        out[at + 6] = rate(pairs, pair, Counters.SHORT, day);
        out[at + 7] = rate(pairs, pair, Counters.MIDDLE, day);
        out[at + 8] = rate(pairs, pair, Counters.LONG, day);
        out[at + 9] = since(pair < 0 ? -1 : pairs.last(pair), day);
        out[at + 10] = rate(strands, backStrand, Counters.MIDDLE, day);
        out[at + 11] = rate(pairs, back, Counters.MIDDLE, day);
        out[at + 12] = rate(doings, actor * kinds + kind, Counters.MIDDLE, day);
        out[at + 13] = rate(sufferings, recipient * kinds + kind, Counters.MIDDLE, day);
        out[at + 14] = rate(busy, actor, Counters.MIDDLE, day);
        out[at + 15] = strand < 0 ? 1 : 0;
    }
}
