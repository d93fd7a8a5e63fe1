package casus.bench.precedent.pair;

import casus.precedent.pair.PairModel.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was said, in bands, beside the share that came; bounds by a bootstrap over conflicts, since decisions about one
/// conflict go together.
public final class ReliabilityBands {
    private static final int FEWEST = 30;
    private static final double[] EDGES = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
    private static final int DRAWS = 400;
    private static final long SEED = 1977;

    private ReliabilityBands() {}

    /// One decision.
    public record Said(String conflict, double probability, boolean came) {}

    /// Bands of at least thirty, lowest first; the last may have fewer.
    public static List<Scored> of(List<Said> all) {
        List<Said> sorted = all.stream()
                .sorted(Comparator.comparingDouble(Said::probability))
                .toList();
        List<Scored> out = new ArrayList<>();
        int from = 0;
        double low = 0;
        for (double edge : EDGES) {
            int to = from;
            while (to < sorted.size() && sorted.get(to).probability() <= edge) {
                to++;
            }
            boolean last = edge == 1;
            if (to - from >= FEWEST || last && to > from) {
                out.add(band(low, edge, sorted.subList(from, to)));
                from = to;
                low = edge;
            }
        }
        return out;
    }

    private static Scored band(double low, double high, List<Said> band) {
        double[] draws = ConflictDraws.of(band, Said::conflict, DRAWS, SEED)
                .mapToDouble(ReliabilityBands::came)
                .sorted()
                .toArray();
        return new Scored(
                low,
                high,
                band.size(),
                band.stream().mapToDouble(Said::probability).average().orElse(0),
                came(band),
                draws[DRAWS / 20],
                draws[DRAWS - 1 - DRAWS / 20]);
    }

    private static double came(List<Said> all) {
        return all.stream().mapToDouble(s -> s.came() ? 1 : 0).average().orElse(0);
    }
}
