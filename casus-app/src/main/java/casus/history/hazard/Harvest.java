package casus.history.hazard;

import casus.history.tally.LongTable;
import java.util.Arrays;

/// Walks over the days and gathers [Cells] at origins.
public final class Harvest {
    private static final int RECENT = 90;

    private final ActTable acts;
    private final PairTraits traits;
    private final int[] byStrand;
    private final int[] next;
    private final LongTable strandIds = new LongTable();
    private int from;

    public Harvest(ActTable acts) {
        this.acts = acts;
        traits = new PairTraits(acts.actors().size(), acts.kinds().size());
        next = new int[acts.size()];
        int[] latest = new int[Math.max(1, acts.size())];
        byStrand = new int[Math.max(1, acts.size())];
        Arrays.fill(byStrand, -1);
        for (int i = 0; i < acts.size(); i++) {
            int strand = strand(i);
            if (byStrand[strand] < 0) {
                byStrand[strand] = i;
            } else {
                next[latest[strand]] = i;
            }
            next[i] = -1;
            latest[strand] = i;
        }
    }

    public PairTraits traits() {
        return traits;
    }

    private long key(int actor, int recipient, int kind) {
        return ((long) actor * acts.actors().size() + recipient) * acts.kinds().size() + kind;
    }

    private int strand(int act) {
        long key = key(acts.actor()[act], acts.recipient()[act], acts.kind()[act]);
        int id = strandIds.get(key);
        if (id < 0) {
            id = strandIds.size();
            strandIds.put(key, id);
        }
        return id;
    }

    /// Remembers all acts up to and including a day.
    public void upTo(int day) {
        while (from < acts.size() && acts.day()[from] <= day) {
            traits.remember(acts.actor()[from], acts.recipient()[from], acts.kind()[from], acts.day()[from]);
            from++;
        }
    }

    /// Gathers every kind of every pair that had any act in so many days, none left out.
    void gatherAll(int origin, int recent, Cells out) {
        for (int pair = 0; pair < traits.pairCount(); pair++) {
            if (origin - traits.last(pair) < recent) {
                for (int kind = 0; kind < acts.kinds().size(); kind++) {
                    cell(pair, kind, origin, 1, out);
                }
            }
        }
    }

    /// How many acts of a kind a pair has behind one day and up to another.
    int times(int pair, int kind, int after, int upTo) {
        int n = 0;
        int strand = strandIds.get(key(traits.actor(pair), traits.recipient(pair), kind));
        for (int i = strand < 0 ? -1 : byStrand[strand]; i >= 0 && acts.day()[i] <= upTo; i = next[i]) {
            n += acts.day()[i] > after ? 1 : 0;
        }
        return n;
    }

    /// The same for acts of any kind.
    int times(int pair, int after, int upTo) {
        int n = 0;
        for (int kind = 0; kind < acts.kinds().size(); kind++) {
            n += times(pair, kind, after, upTo);
        }
        return n;
    }

    /// Adds the cell of a pair and a kind; all acts up to the origin must be remembered, and none after it.
    public void cell(int pair, int kind, int origin, float weight, Cells out) {
        int actor = traits.actor(pair);
        int recipient = traits.recipient(pair);
        int days = 0;
        int lead = 0;
        int seen = -1;
        int strand = strandIds.get(key(actor, recipient, kind));
        for (int i = strand < 0 ? -1 : byStrand[strand]; i >= 0; i = next[i]) {
            int day = acts.day()[i];
            if (day > origin) {
                lead = day - origin <= out.horizon() ? day - origin : 0;
                break;
            }
            days += day > origin - RECENT && day != seen ? 1 : 0;
            seen = day;
        }
        int cell = out.add(pair, kind, lead, days, weight);
        traits.write(actor, recipient, kind, origin, out.traits(), out.at(cell));
    }
}
