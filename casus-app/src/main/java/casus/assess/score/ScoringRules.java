package casus.assess.score;

/// Scoring rules; both are proper: on average nothing beats saying what one believes (Gneiting & Raftery 2007).
final class ScoringRules {
    private ScoringRules() {}

    /// Squared error of one probability: 0 is perfect, 1 is certain and wrong, .25 is what always saying 50%
    /// gets.
    static double brier(double probability, boolean came) {
        double miss = (came ? 1 : 0) - probability;
        return miss * miss;
    }

    /// Brier's own score (1950) over categories that exclude each other: 0 to 2.
    ///
    /// @param came the index of the one that came
    static double brier(double[] probabilities, int came) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double miss = (i == came ? 1 : 0) - probabilities[i];
            sum += miss * miss;
        }
        return sum;
    }

    /// Surprise at what came, in nats: 0 is perfect, .69 is what 50% gets, and there is no most.
    static double log(double probabilityOfWhatCame) {
        return 0 - Math.log(probabilityOfWhatCame);
    }
}
