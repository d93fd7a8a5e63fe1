package casus.parser;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;

/// The weights of a linear model, looked up by the fingerprint of a feature: open addressing with linear probing at
/// a load of 0.70 (Knuth, The Art of Computer Programming, vol. 3, 6.4), which takes about two probes for a known
/// feature and six for an unknown one.
///
/// A feature's record is the number n of labels with a weight, n weights, then n label numbers, four to an `int`;
/// 94 in a hundred weights of the published model are zero and are not kept. Read-only, so any number of threads
/// may share it.
final class WeightTable {
    /// Blocks a table takes in the file: fingerprints, offsets, records.
    static final int BLOCKS = 3;
    /// No record begins here.
    static final int UNKNOWN = 0;

    private final LongBuffer fingerprints;
    private final IntBuffer offsets;
    private final IntBuffer records;
    private final int capacity;

    WeightTable(List<ByteBuffer> blocks) {
        fingerprints = blocks.get(0).asLongBuffer();
        offsets = blocks.get(1).asIntBuffer();
        records = blocks.get(2).asIntBuffer();
        capacity = offsets.capacity();
    }

    /// Where the record of a feature begins, or [#UNKNOWN].
    int find(long fingerprint) {
        int slot = Fingerprint.slot(fingerprint, capacity);
        for (long found = fingerprints.get(slot); found != 0; found = fingerprints.get(slot)) {
            if (found == fingerprint) {
                return offsets.get(slot);
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
        return UNKNOWN;
    }

    /// Adds `factor` times the weights of a record to the scores of its labels. The order of additions is the
    /// file's: floats added in another order round to other sums, and then to other parses.
    void addScores(int record, float factor, float[] scores) {
        int count = records.get(record);
        int weights = record + 1;
        int labels = weights + count;
        for (int i = 0; i < count; i++) {
            int label = (records.get(labels + (i >> 2)) >>> ((i & 3) << 3)) & 255;
            scores[label] += Float.intBitsToFloat(records.get(weights + i)) * factor;
        }
    }
}
