package casus.history.hazard;

import java.util.Arrays;

/// A rising step curve from raw to calibrated probabilities, by the pool-adjacent-violators algorithm (Ayer et
/// al. 1955), joined by straight lines between the middles of its steps so that it is not flat there.
///
/// @param raw        rising
/// @param calibrated never falling
public record Curve(double[] raw, double[] calibrated) {
    /// The calibrated probability. It is never less than a tenth of the raw one: that something never happened in
    /// a sample does not make it impossible.
    public double of(double probability) {
        return Math.max(probability / 10, between(probability));
    }

    private double between(double probability) {
        if (raw.length == 0) {
            return probability;
        }
        int at = Arrays.binarySearch(raw, probability);
        if (at >= 0) {
            return calibrated[at];
        }
        int next = -at - 1;
        if (next == 0) {
            return raw[0] <= 0 ? calibrated[0] : calibrated[0] * probability / raw[0];
        }
        if (next == raw.length) {
            return calibrated[next - 1];
        }
        double share = (probability - raw[next - 1]) / (raw[next] - raw[next - 1]);
        return calibrated[next - 1] + share * (calibrated[next] - calibrated[next - 1]);
    }
}
