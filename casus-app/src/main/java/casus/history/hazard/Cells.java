package casus.history.hazard;

import java.util.Arrays;

/// Instances to fit, calibrate or score on: a pair, a kind and an origin day, what was known at its end, and on
/// which of the following days the kind of act first happened. Silent cells are a sample, with the weight of
/// those they stand for.
public final class Cells {
    private final int horizon;
    private float[] traits = new float[PairTraits.COUNT * 1024];
    private int[] pair = new int[1024];
    private int[] kind = new int[1024];
    private int[] lead = new int[1024];
    private int[] recentDays = new int[1024];
    private float[] weight = new float[1024];
    private int size;

    /// @param horizon days looked ahead
    public Cells(int horizon) {
        this.horizon = horizon;
    }

    public int horizon() {
        return horizon;
    }

    public int size() {
        return size;
    }

    /// Room for one more; its traits are written by the caller at [#at].
    public int add(int ofPair, int ofKind, int firstLead, int daysInNinety, float cellWeight) {
        if (size == kind.length) {
            int larger = size * 2;
            traits = Arrays.copyOf(traits, larger * PairTraits.COUNT);
            pair = Arrays.copyOf(pair, larger);
            kind = Arrays.copyOf(kind, larger);
            lead = Arrays.copyOf(lead, larger);
            recentDays = Arrays.copyOf(recentDays, larger);
            weight = Arrays.copyOf(weight, larger);
        }
        pair[size] = ofPair;
        kind[size] = ofKind;
        lead[size] = firstLead;
        recentDays[size] = daysInNinety;
        weight[size] = cellWeight;
        return size++;
    }

    public float[] traits() {
        return traits;
    }

    public int at(int cell) {
        return cell * PairTraits.COUNT;
    }

    public int pair(int cell) {
        return pair[cell];
    }

    public int kind(int cell) {
        return kind[cell];
    }

    /// The first day of the act after the origin, 1 to the horizon; 0 where there was none.
    public int lead(int cell) {
        return lead[cell];
    }

    /// Whether the act happened within the horizon.
    public boolean happened(int cell) {
        return lead[cell] > 0;
    }

    /// On how many of the last ninety days the act happened.
    public int recentDays(int cell) {
        return recentDays[cell];
    }

    public float weight(int cell) {
        return weight[cell];
    }
}
