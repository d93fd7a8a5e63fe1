package casus.bench.history.hazard;

import casus.history.hazard.Cells;
import casus.history.hazard.Hazards;
import casus.history.hazard.PairTraits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How far probabilities can be relied on, on days they were not fitted to.
///
/// @param instances  pairs, kinds and origins scored
/// @param mass       how many they stand for, silent ones included
/// @param brier      mean squared error
/// @param logLoss    mean negative log-likelihood, natural
/// @param ece        expected calibration error in 15 bins of equal mass
/// @param classRate  the Brier score of the rate of the kind
/// @param ownRate    the Brier score of the pair's own smoothed frequency over 90 days
/// @param persistence the Brier score of the rate of the kind given whether it happened in the last 7 days
/// @param skill      1 - brier / the best of the three
/// @param bins       the reliability table, by rising probability
public record Reliability(
        int instances,
        double mass,
        double brier,
        double logLoss,
        double ece,
        double classRate,
        double ownRate,
        double persistence,
        double skill,
        List<Bin> bins) {
    private static final int BINS = 15;
    private static final double PRIOR_DAYS = 10;
    private static final double LEAST = 1e-6;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /// @param forecast mean probability
    /// @param observed share in which it happened
    /// @param mass     how many
    public record Bin(double forecast, double observed, double mass) {}

    static Reliability of(Hazards hazards, Cells training, Cells test) {
        int kinds = hazards.kinds().size();
        double[] rate = rates(training, kinds, 0);
        double[] quiet = rates(training, kinds, 1);
        double[] busy = rates(training, kinds, 2);
        double[] p = new double[test.size()];
        double[] sums = new double[6];
        for (int c = 0; c < test.size(); c++) {
            int kind = test.kind(c);
            double y = test.happened(c) ? 1 : 0;
            double w = test.weight(c);
            p[c] = hazards.probability(test, c, test.horizon());
            double daily = 1 - Math.pow(1 - rate[kind], 1.0 / test.horizon());
            double own = (test.recentDays(c) + PRIOR_DAYS * daily) / (90 + PRIOR_DAYS);
            double ownWithin = 1 - Math.pow(1 - own, test.horizon());
            sums[0] += w;
            sums[1] += w * square(p[c] - y);
            sums[2] += w * square(rate[kind] - y);
            sums[3] += w * square(ownWithin - y);
            sums[4] += w * square((persisted(test, c) ? busy[kind] : quiet[kind]) - y);
            double inside = Math.clamp(p[c], LEAST, 1 - LEAST);
            sums[5] -= w * Math.log(test.happened(c) ? inside : 1 - inside);
        }
        double mass = sums[0];
        List<Bin> bins = bins(test, p, mass);
        double ece = 0;
        for (Bin bin : bins) {
            ece += bin.mass / mass * Math.abs(bin.forecast - bin.observed);
        }
        double best = Math.min(sums[2], Math.min(sums[3], sums[4]));
        return new Reliability(
                test.size(),
                mass,
                sums[1] / mass,
                sums[5] / mass,
                ece,
                sums[2] / mass,
                sums[3] / mass,
                sums[4] / mass,
                1 - sums[1] / best,
                bins);
    }

    /// The cells that are not silent.
    static Cells active(Cells all) {
        Cells out = new Cells(all.horizon());
        for (int c = 0; c < all.size(); c++) {
            if (all.recentDays(c) > 0) {
                int copy = out.add(all.pair(c), all.kind(c), all.lead(c), all.recentDays(c), all.weight(c));
                System.arraycopy(all.traits(), all.at(c), out.traits(), out.at(copy), PairTraits.COUNT);
            }
        }
        return out;
    }

    /// Whether the act happened in the seven days up to the origin.
    private static boolean persisted(Cells cells, int cell) {
        return cells.traits()[cells.at(cell) + 5] > 0;
    }

    private static double square(double x) {
        return x * x;
    }

    /// The share of cells in which the act happened, by kind.
    ///
    /// @param which 0 all cells, 1 those without the act in the last week, 2 those with it
    private static double[] rates(Cells cells, int kinds, int which) {
        double[] happened = new double[kinds];
        double[] all = new double[kinds];
        for (int c = 0; c < cells.size(); c++) {
            if (which == 0 || (which == 2) == persisted(cells, c)) {
                all[cells.kind(c)] += cells.weight(c);
                happened[cells.kind(c)] += cells.happened(c) ? cells.weight(c) : 0;
            }
        }
        for (int k = 0; k < kinds; k++) {
            happened[k] = (happened[k] + LEAST) / (all[k] + 1);
        }
        return happened;
    }

    private static List<Bin> bins(Cells cells, double[] p, double mass) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> p[i]).thenComparing(i -> i));
        List<Bin> out = new ArrayList<>();
        double inBin = 0;
        double forecast = 0;
        double observed = 0;
        double seen = 0;
        for (int c : order) {
            double w = cells.weight(c);
            inBin += w;
            forecast += w * p[c];
            observed += cells.happened(c) ? w : 0;
            seen += w;
            if (seen >= mass * (out.size() + 1) / BINS - 1e-9 && out.size() < BINS) {
                out.add(new Bin(forecast / inBin, observed / inBin, inBin));
                inBin = 0;
                forecast = 0;
                observed = 0;
            }
        }
        return out;
    }

    /// The reliability diagram: observed shares against forecast probabilities, both on a logarithmic scale,
    /// since most acts are rare.
    public String svg() {
        int side = 320;
        int margin = 48;
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"",
                side + 2 * margin,
                side + 2 * margin));
        out.append(
                " aria-label=\"Reliability diagram\" font-family=\"Liberation Sans, sans-serif\" font-size=\"12\">\n");
        out.append(
                "<style>svg{background:#fff;color:#222}line,path{stroke:currentColor;fill:none}text{fill:currentColor}"
                        + "circle{fill:#2563a8}@media(prefers-color-scheme:dark){svg{background:#16181c;color:#ddd}"
                        + "circle{fill:#7fb2ea}}</style>\n");
        for (int power = -4; power <= 0; power++) {
            double at = position(Math.pow(10, power), side);
            String label = power == 0 ? "1" : "0." + "0".repeat(-power - 1) + "1";
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    margin + at,
                    side + margin + 18,
                    label,
                    margin - 6,
                    side + margin - at + 4,
                    label));
        }
        out.append(String.format(
                Locale.ROOT, "<path d=\"M%d %dV%dH%d\"/>%n", margin, margin, side + margin, side + margin));
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke-dasharray=\"4 4\"/>%n",
                margin,
                side + margin,
                side + margin,
                margin));
        for (Bin bin : bins) {
            out.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>forecast %.4f, observed %.4f</title></circle>%n",
                    margin + position(bin.forecast, side),
                    side + margin - position(bin.observed, side),
                    bin.forecast,
                    bin.observed));
        }
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">forecast probability</text>%n",
                margin + side / 2,
                side + 2 * margin - 10));
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"14\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 14 %d)\">observed share</text>%n",
                margin + side / 2,
                margin + side / 2));
        return out.append("</svg>\n").toString().replace("\r", "");
    }

    private static double position(double p, int side) {
        return side * (1 + Math.log10(Math.clamp(p, 1e-4, 1)) / 4);
    }
}
