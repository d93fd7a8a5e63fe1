package casus.history.rank;

import casus.history.tally.Counters;
import casus.history.tally.IntList;
import java.util.Arrays;

/// The receivers of a relation and the partners of an actor that were most to be seen lately, strongest first,
/// as of a day. Lists are made when first asked for and kept for the day. For one thread.
final class TopLists {
    private static final int RECEIVERS = 100;
    private static final int PARTNERS = 20;

    private final EventMemory memory;
    private final int[][] receivers;
    private final int[] receiversDay;
    private final int[][] partners;
    private final int[] partnersDay;
    private final float[] heap = new float[RECEIVERS];
    private final int[] held = new int[RECEIVERS];

    TopLists(EventMemory memory, int entities) {
        this.memory = memory;
        receivers = new int[memory.relations()][];
        receiversDay = new int[memory.relations()];
        partners = new int[entities][];
        partnersDay = new int[entities];
        Arrays.fill(receiversDay, -1);
        Arrays.fill(partnersDay, -1);
    }

    /// Forgets all lists, as must be done when a day is remembered.
    void forget() {
        Arrays.fill(receiversDay, -1);
        Arrays.fill(partnersDay, -1);
    }

    /// Forgets the partners of one actor.
    void forgetPartners(int entity) {
        partnersDay[entity] = -1;
    }

    /// Up to a hundred objects of a relation, by the 60-day sum, as counters of [EventMemory#receivings].
    int[] receivers(int relation, int day) {
        if (receiversDay[relation] != day) {
            receivers[relation] =
                    top(memory.receivingsOf(relation), memory.receivings(), Counters.LONG, day, RECEIVERS);
            receiversDay[relation] = day;
        }
        return receivers[relation];
    }

    /// Up to twenty pairs of an actor, by the 15-day sum.
    int[] partners(int entity, int day) {
        if (partnersDay[entity] != day) {
            partners[entity] = top(memory.pairsOf(entity), memory.pairs(), Counters.MIDDLE, day, PARTNERS);
            partnersDay[entity] = day;
        }
        return partners[entity];
    }

    private int[] top(IntList ids, Counters counters, int halfLife, int day, int most) {
        int n = 0;
        for (int i = 0; i < ids.size(); i++) {
            int id = ids.get(i);
            float value = counters.faded(halfLife, id, day);
            if (n == most && value <= heap[n - 1]) {
                continue;
            }
            int at = n < most ? n++ : n - 1;
            while (at > 0 && heap[at - 1] < value) {
                heap[at] = heap[at - 1];
                held[at] = held[at - 1];
                at--;
            }
            heap[at] = value;
            held[at] = id;
        }
        return Arrays.copyOf(held, n);
    }
}
