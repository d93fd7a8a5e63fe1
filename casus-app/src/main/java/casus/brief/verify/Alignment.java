package casus.brief.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which line of a brief stems from which line of the same brief made again: the order-preserving pairing with the
/// most words in common (Needleman & Wunsch 1970, Journal of Molecular Biology 48: 443–453). Equal lines at both
/// ends are paired first; what is left costs O(n·m). Two lines with less than two fifths of their words in common
/// are strangers.
final class Alignment {
    private static final double STRANGERS = 0.4;
    private static final double SAME = 3;

    /// A pair; one of the two is empty where a line was added or taken away.
    record Pair(Optional<BriefRow> made, Optional<BriefRow> found) {}

    private Alignment() {}

    static List<Pair> of(List<BriefRow> made, List<BriefRow> found) {
        int from = 0;
        while (from < Math.min(made.size(), found.size()) && made.get(from).isSame(found.get(from))) {
            from++;
        }
        int tail = 0;
        while (tail < Math.min(made.size(), found.size()) - from
                && made.get(made.size() - 1 - tail).isSame(found.get(found.size() - 1 - tail))) {
            tail++;
        }
        List<Pair> out = new ArrayList<>();
        for (int i = 0; i < from; i++) {
            out.add(pair(made.get(i), found.get(i)));
        }
        middle(made.subList(from, made.size() - tail), found.subList(from, found.size() - tail), out);
        for (int i = tail; i > 0; i--) {
            out.add(pair(made.get(made.size() - i), found.get(found.size() - i)));
        }
        return out;
    }

    private static Pair pair(BriefRow a, BriefRow b) {
        return new Pair(Optional.of(a), Optional.of(b));
    }

    private static void middle(List<BriefRow> made, List<BriefRow> found, List<Pair> out) {
        int n = made.size();
        int m = found.size();
        List<Set<String>> a = made.stream().map(BriefRow::bag).toList();
        List<Set<String>> b = found.stream().map(BriefRow::bag).toList();
        double[][] score = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                score[i][j] = made.get(i).isSame(found.get(j)) ? SAME : alike(a.get(i), b.get(j));
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        score[i][j] >= STRANGERS ? best[i + 1][j + 1] + score[i][j] : 0);
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && score[i][j] >= STRANGERS && best[i][j] == best[i + 1][j + 1] + score[i][j]) {
                out.add(pair(made.get(i++), found.get(j++)));
            } else if (j == m || (i < n && best[i][j] == best[i + 1][j])) {
                out.add(new Pair(Optional.of(made.get(i++)), Optional.empty()));
            } else {
                out.add(new Pair(Optional.empty(), Optional.of(found.get(j++))));
            }
        }
    }

    private static double alike(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / Math.max(1, a.size() + b.size());
    }
}
