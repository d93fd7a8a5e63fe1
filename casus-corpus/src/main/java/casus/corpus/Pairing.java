package casus.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/// Pairs each item of one list with at most one of another, as many as can be (H. W. Kuhn 1955, by augmenting
/// paths), so that the order of the records decides nothing. Cost: items × candidates, which for one article
/// is nothing.
final class Pairing<T> {
    private static final int FREE = -1;

    private final List<T> left;
    private final List<T> right;
    private final BiPredicate<T, T> fits;
    private final int[] partner;

    private Pairing(List<T> left, List<T> right, BiPredicate<T, T> fits) {
        this.left = left;
        this.right = right;
        this.fits = fits;
        this.partner = new int[right.size()];
        Arrays.fill(partner, FREE);
    }

    /// How many items of `left` find a partner of their own in `right`.
    static <T> int size(List<T> left, List<T> right, BiPredicate<T, T> fits) {
        Pairing<T> pairing = new Pairing<>(left, right, fits);
        int found = 0;
        for (int i = 0; i < left.size(); i++) {
            found += pairing.place(i, new boolean[right.size()]) ? 1 : 0;
        }
        return found;
    }

    private boolean place(int item, boolean[] tried) {
        for (int j = 0; j < right.size(); j++) {
            if (!tried[j] && fits.test(left.get(item), right.get(j))) {
                tried[j] = true;
                if (partner[j] == FREE || place(partner[j], tried)) {
                    partner[j] = item;
                    return true;
                }
            }
        }
        return false;
    }
}
