package casus.library;

import casus.read.Families;
import java.util.Arrays;

/// A sketch of a text by which near-copies are found among millions: the least of its shingles' hashes under each of 64
/// hash functions (Broder, "On the resemblance and containment of documents", 1997). The share of places in which two
/// sketches are alike estimates how much the texts have in common. In 16 bands of four, texts of which half is
/// common meet in a band with a probability of about two thirds, of which four fifths is common with nearly all.
final class MinHash {
    /// Numbers in a sketch.
    static final int SIZE = 64;
    /// Numbers in a band.
    static final int BAND = 4;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private MinHash() {}

    /// The sketch of a text.
    static int[] of(String text) {
        int[] least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long shingle : Families.shingles(text)) {
            for (int i = 0; i < SIZE; i++) {
                least[i] = Math.min(least[i], (int) (mix(shingle + (i + 1) * GOLDEN) >>> 33));
            }
        }
        return least;
    }

    /// The bands of a sketch; a band at another place is another number.
    static long[] bands(int[] sketch) {
        long[] out = new long[SIZE / BAND];
        for (int i = 0; i < out.length; i++) {
            long hash = i;
            for (int j = i * BAND; j < (i + 1) * BAND; j++) {
                hash = mix(hash * GOLDEN + sketch[j]);
            }
            out[i] = hash;
        }
        return out;
    }

    /// How much of two texts is common, from 0 to 1.
    static double alike(int[] a, int[] b) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            if (a[i] == b[i]) {
                same++;
            }
        }
        return (double) same / SIZE;
    }

    /// SplitMix64's last step.
    private static long mix(long x) {
        long z = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
