package casus.parser;

/// A 64-bit fingerprint of a kind and a string: FNV-1a over UTF-16 units (Fowler, Noll and Vo; draft-eastlake-fnv),
/// closed by the finaliser of MurmurHash3 (Appleby).
///
/// One multiplication per unit, and no string is built to look a joined feature up. Two keys of one table never
/// share a fingerprint, [Convert] sees to that; a string unknown to the table is taken for a known one with a
/// chance below 2^-43 per look-up.
final class Fingerprint {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static long of(int kind, String key) {
        return close(feed(open(kind), key));
    }

    static long open(int kind) {
        return (BASIS ^ (kind + 1L)) * PRIME;
    }

    static long feed(long state, String part) {
        long fed = state;
        for (int i = 0, n = part.length(); i < n; i++) {
            fed = feed(fed, part.charAt(i));
        }
        return fed;
    }

    static long feed(long state, char unit) {
        return (state ^ unit) * PRIME;
    }

    /// Never 0, which marks an empty slot.
    static long close(long state) {
        long mixed = state;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }

    /// The first slot to try in a table of `capacity` slots: Lemire's range reduction on the high bits.
    static int slot(long fingerprint, int capacity) {
        return (int) Math.unsignedMultiplyHigh(fingerprint, capacity);
    }
}
