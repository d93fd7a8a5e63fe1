package casus.history.hazard;

import casus.terms.LogOdds;

/// The discrete-time hazard: the logistic probability that the act happens on day d after the origin, not having
/// happened since (Allison 1982). One weight for each trait, one for each kind, one for each lead.
public final class Logistic {
    private final int kinds;
    private final int horizon;
    private final double[] weight;

    public Logistic(int kinds, int horizon, double[] weight) {
        this.kinds = kinds;
        this.horizon = horizon;
        this.weight = weight.clone();
    }

    /// The weights: traits, then kinds, then leads.
    public double[] weights() {
        return weight.clone();
    }

    /// The part of the log-odds that does not depend on the lead.
    public double base(float[] traits, int at, int kind) {
        double sum = weight[PairTraits.COUNT + kind];
        for (int k = 0; k < PairTraits.COUNT; k++) {
            sum += weight[k] * traits[at + k];
        }
        return sum;
    }

    /// The hazard on day `lead` after the origin.
    public double hazard(double base, int lead) {
        double x = base + weight[PairTraits.COUNT + kinds + Math.min(lead, horizon) - 1];
        return LogOdds.probability(x);
    }

    /// P(N) = 1 - Π(1 - h): at least once within `days` days. Beyond the horizon the last lead's hazard goes on.
    public double within(double base, int days) {
        double none = 1;
        for (int d = 1; d <= days; d++) {
            none *= 1 - hazard(base, d);
        }
        return 1 - none;
    }
}
