package casus.history.hazard;

import casus.terms.LogOdds;

/// What a source's own past adds to hazards fitted elsewhere. Sources are coded more or less densely, and a
/// hazard knows only the density it was fitted to. So a logistic with five numbers is fitted to the windows
/// after earlier days of the source: a shift, a slope of the log-odds fitted elsewhere (Platt 1999), and what
/// the number of same acts in two years and in half a year and of any acts in two years add. It is drawn
/// towards the shipped hazard by a ridge, and where fewer than thirty windows saw an act, it is that hazard.
/// Cost: the pairs of the last year, at sixty origins.
record PairCalibration(Harvest harvest, double[] weight) {
    private static final int ORIGINS = 60;
    private static final int RECENT = 365;
    private static final int LONG = 730;
    private static final int SHORT = 183;
    private static final int LEAST = 30;
    private static final int MOST_CELLS = 400_000;
    private static final int ROUNDS = 25;
    private static final int WIDTH = 5;
    private static final double RIDGE = 0.5;

    /// @param day  the last day known
    /// @param days looked ahead
    static PairCalibration of(Hazards hazards, ActTable acts, int day, int days) {
        Harvest harvest = new Harvest(acts);
        Cells cells = new Cells(days);
        Extra extra = new Extra();
        int first = acts.size() == 0 ? day : acts.day()[0];
        int step = Math.max(days, (day - first) / (2 * ORIGINS));
        int begin = Math.max(first + days, day - days - step * ORIGINS);
        for (int origin = begin; origin + days <= day && cells.size() < MOST_CELLS; origin += step) {
            harvest.upTo(origin);
            harvest.gatherAll(origin, RECENT, cells);
            extra.fill(harvest, cells, origin);
        }
        harvest.upTo(day);
        return new PairCalibration(harvest, fit(hazards, cells, extra, days));
    }

    /// The counts of each cell.
    private static final class Extra {
        private float[] values = new float[3 * 1024];
        private int cells;

        void fill(Harvest harvest, Cells all, int origin) {
            for (; cells < all.size(); cells++) {
                if (values.length < 3 * (cells + 1)) {
                    values = java.util.Arrays.copyOf(values, values.length * 2);
                }
                counts(harvest, all.pair(cells), all.kind(cells), origin, values, 3 * cells);
            }
        }
    }

    private static void counts(Harvest harvest, int pair, int kind, int origin, float[] out, int at) {
        int same = pair < 0 ? 0 : harvest.times(pair, kind, origin - LONG, origin);
        int lately = pair < 0 ? 0 : harvest.times(pair, kind, origin - SHORT, origin);
        int any = pair < 0 ? 0 : harvest.times(pair, origin - LONG, origin);
        out[at] = (float) Math.log1p(5 * same);
        out[at + 1] = (float) Math.log1p(5 * lately);
        out[at + 2] = (float) Math.log1p(any);
    }

    private static double[] fit(Hazards hazards, Cells cells, Extra extra, int days) {
        double[] weight = {0, 1, 0, 0, 0};
        int happened = 0;
        double[] x = new double[cells.size()];
        for (int c = 0; c < x.length; c++) {
            x[c] = Hazards.logit(hazards.probability(cells, c, days));
            happened += cells.happened(c) ? 1 : 0;
        }
        if (happened < LEAST) {
            return weight;
        }
        double best = loss(weight, x, cells, extra);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(weight, x, cells, extra);
            double length = 1;
            double[] tried = moved(weight, step, length);
            double loss = loss(tried, x, cells, extra);
            while (loss > best && length > 1e-3) {
                length /= 2;
                tried = moved(weight, step, length);
                loss = loss(tried, x, cells, extra);
            }
            if (loss > best - 1e-6) {
                break;
            }
            best = loss;
            weight = tried;
        }
        return weight;
    }

    private static double[] moved(double[] weight, double[] step, double length) {
        double[] out = weight.clone();
        for (int k = 0; k < WIDTH; k++) {
            out[k] += length * step[k];
        }
        return out;
    }

    private static double ridge(int k) {
        return k == 0 ? RIDGE / 100 : RIDGE;
    }

    private static double loss(double[] weight, double[] x, Cells cells, Extra extra) {
        double sum = 0;
        for (int k = 0; k < WIDTH; k++) {
            double off = weight[k] - (k == 1 ? 1 : 0);
            sum += ridge(k) * off * off / 2;
        }
        double[] row = new double[WIDTH];
        for (int c = 0; c < x.length; c++) {
            row(row, x[c], extra.values, 3 * c);
            double p = Math.clamp(sigmoid(weight, row), 1e-12, 1 - 1e-12);
            sum -= Math.log(cells.happened(c) ? p : 1 - p);
        }
        return sum;
    }

    private static double[] step(double[] weight, double[] x, Cells cells, Extra extra) {
        double[] gradient = new double[WIDTH];
        double[][] hessian = new double[WIDTH][WIDTH];
        for (int k = 0; k < WIDTH; k++) {
            gradient[k] = -ridge(k) * (weight[k] - (k == 1 ? 1 : 0));
            hessian[k][k] = ridge(k);
        }
        double[] row = new double[WIDTH];
        for (int c = 0; c < x.length; c++) {
            row(row, x[c], extra.values, 3 * c);
            double p = sigmoid(weight, row);
            double residual = (cells.happened(c) ? 1 : 0) - p;
            double v = p * (1 - p);
            for (int k = 0; k < WIDTH; k++) {
                gradient[k] += residual * row[k];
                for (int j = 0; j <= k; j++) {
                    hessian[k][j] += v * row[k] * row[j];
                }
            }
        }
        return PositiveDefinite.of(hessian).solve(gradient);
    }

    private static void row(double[] row, double x, float[] extra, int at) {
        row[0] = 1;
        row[1] = x;
        row[2] = extra[at];
        row[3] = extra[at + 1];
        row[4] = extra[at + 2];
    }

    private static double sigmoid(double[] weight, double[] row) {
        double sum = 0;
        for (int k = 0; k < WIDTH; k++) {
            sum += weight[k] * row[k];
        }
        return LogOdds.probability(sum);
    }

    PairTraits traits() {
        return harvest.traits();
    }

    /// The probability for this source, at the end of a day.
    double of(double probability, int pair, int kind, int day) {
        float[] extra = new float[3];
        counts(harvest, pair, kind, day, extra, 0);
        double[] row = new double[WIDTH];
        row(row, Hazards.logit(probability), extra, 0);
        return sigmoid(weight, row);
    }
}
