package casus.extract;

import casus.extract.learned.Heads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How likely a suggestion is right: a logistic model for each kind, fitted on articles that the heads had not seen,
/// and the least probability at which one is kept.
///
/// The share of right ones among those of one probability is that probability as far as the corpus is like the
/// article; extraction-quality.md prints how far.
final class Acceptance {
    /// What is known of a suggestion. [#TYPE] opens a run: type of event, stage or motive.
    enum Feature {
        CONSTANT,
        RULE_ALONE,
        BOTH,
        TRIGGER,
        AGENT,
        NO_AGENT,
        OTHER,
        NO_OTHER,
        DATED,
        OBLIGES,
        UNREAL,
        DENIED,
        HEADING,
        QUESTION,
        QUOTED,
        NOUN,
        RIVAL,
        FAR_AGENT,
        FAR_OTHER,
        LOOSE_AGENT,
        LOOSE_OTHER,
        DIRECT,
        INDIRECT,
        SHORT,
        SIDED,
        NAMELESS,
        BY_TURN,
        BY_SAYING,
        BY_CLAUSE,
        GOODS,
        TYPE,
        TYPE1,
        TYPE2,
        TYPE3,
        TYPE4,
        TYPE5,
        TYPE6,
        TYPE7,
        TYPE8,
        TYPE9,
        TYPE10,
        TYPE11,
        TYPE12,
        TYPE13,
        TYPE14,
        TYPE15
    }

    private final Map<String, double[]> weights;
    private final Map<String, Double> least;
    private final Map<String, Double> leastByRule;

    private Acceptance(Map<String, double[]> weights, Map<String, Double> least, Map<String, Double> leastByRule) {
        this.weights = weights;
        this.least = least;
        this.leastByRule = leastByRule;
    }

    /// The lines that ship.
    static List<String> lines() throws IOException {
        try (InputStream in = Acceptance.class.getResourceAsStream("acceptance.tsv")) {
            if (in == null) {
                throw new IOException("acceptance.tsv is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /// @param lines kind, name of a feature, `least` or `leastByRule`, number, apart by tabs
    static Acceptance of(List<String> lines) throws IOException {
        Map<String, double[]> weights = new HashMap<>();
        Map<String, Double> least = new HashMap<>();
        Map<String, Double> leastByRule = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            if (parts.length != 3) {
                throw new IOException("no kind, feature and number: " + line);
            }
            if (parts[1].equals("least")) {
                least.put(parts[0], Double.parseDouble(parts[2]));
            } else if (parts[1].equals("leastByRule")) {
                leastByRule.put(parts[0], Double.parseDouble(parts[2]));
            } else {
                weights.computeIfAbsent(parts[0], k -> new double[Feature.values().length])[
                                Feature.valueOf(parts[1]).ordinal()] =
                        Double.parseDouble(parts[2]);
            }
        }
        return new Acceptance(weights, least, leastByRule);
    }

    /// The probability that a suggestion of a kind is right.
    double confidence(String kind, double[] features) {
        double[] w = weights.getOrDefault(kind, new double[features.length]);
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * features[i];
        }
        return Heads.sigmoid(sum);
    }

    /// Whether a suggestion of a kind is kept at a probability. What a rule tells is kept further down: where a text is
    /// like those the rules were written with, they are right more often than the corpus lets them be.
    boolean keeps(String kind, boolean byRule, double confidence) {
        double bound = least.getOrDefault(kind, 0.5);
        return confidence >= (byRule ? leastByRule.getOrDefault(kind, bound) : bound);
    }
}
