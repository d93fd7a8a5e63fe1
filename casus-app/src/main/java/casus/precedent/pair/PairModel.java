package casus.precedent.pair;

import casus.precedent.table.Resource;
import casus.terms.LogOdds;
import casus.terms.Rung;
import casus.terms.code.WireName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A logistic model for each rung, fitted on patrons' decisions with known outcomes: a decision's log-odds are a level
/// and, for each feature, a coefficient times its value.
///
/// It fails where what decided was none of its features: persons, stakes, the size of the attack.
public final class PairModel {
    /// One rung's model.
    ///
    /// @param decisions    it was fitted on
    /// @param came         in how many of them the rung was taken
    /// @param intercept    the level of a patron with no feature at all
    /// @param coefficients by feature
    /// @param draws        the same fitted anew on conflicts drawn with replacement: level first,
    ///     then coefficients in the order of the features
    public record RungModel(
            int decisions, int came, double intercept, Map<PatronTrait, Double> coefficients, List<double[]> draws) {
        public RungModel {
            coefficients = Map.copyOf(coefficients);
            draws = List.copyOf(draws);
        }

        /// The log-odds of the rung.
        public double logOdds(Map<PatronTrait, Double> features) {
            double sum = intercept;
            for (PatronTrait f : PatronTrait.values()) {
                sum += coefficients.getOrDefault(f, 0.0) * features.getOrDefault(f, 0.0);
            }
            return sum;
        }

        /// The log-odds in every draw, sorted; the point alone where nothing was drawn.
        public double[] logOddsOfDraws(Map<PatronTrait, Double> features) {
            if (draws.isEmpty()) {
                return new double[] {logOdds(features)};
            }
            PatronTrait[] all = PatronTrait.values();
            double[] out = new double[draws.size()];
            for (int d = 0; d < out.length; d++) {
                double[] w = draws.get(d);
                double sum = w[0];
                for (int i = 0; i < all.length; i++) {
                    sum += w[i + 1] * features.getOrDefault(all[i], 0.0);
                }
                out[d] = sum;
            }
            Arrays.sort(out);
            return out;
        }

        /// The probability of the rung.
        public double probability(Map<PatronTrait, Double> features) {
            return LogOdds.probability(logOdds(features));
        }
    }

    /// How decisions like one came out that the model had not been fitted on.
    ///
    /// @param low      least probability said of them
    /// @param high     most
    /// @param n        how many decisions
    /// @param said     the mean of what was said
    /// @param came     the share that came
    /// @param cameLow  5% bound of that share, over conflicts drawn with replacement
    /// @param cameHigh 95% bound
    public record Scored(double low, double high, int n, double said, double came, double cameLow, double cameHigh) {}

    private static final String SHIPPED = "pairs.json";
    private static final int LEVELS = 5;

    /// In a row of outcomes, one character for each rung.
    public static final char CAME = '1';

    /// Nobody knows.
    public static final char UNKNOWN = '?';

    private final Map<Rung, RungModel> rungs;
    private final Map<Rung, List<Scored>> scored;
    private final PatronMemory memory;
    private final int decisions;
    private final int conflicts;

    public PairModel(
            Map<Rung, RungModel> rungs,
            Map<Rung, List<Scored>> scored,
            PatronMemory memory,
            int decisions,
            int conflicts) {
        this.memory = memory;
        this.scored = new EnumMap<>(Rung.class);
        this.scored.putAll(scored);
        this.rungs = new EnumMap<>(Rung.class);
        this.rungs.putAll(rungs);
        this.decisions = decisions;
        this.conflicts = conflicts;
    }

    /// Of no decision.
    public static PairModel empty() {
        return new PairModel(Map.of(), Map.of(), PatronMemory.NONE, 0, 0);
    }

    /// What patrons decided before, beside what it says of them.
    public PatronMemory memory() {
        return memory;
    }

    /// How many decisions it was fitted on.
    public int decisions() {
        return decisions;
    }

    /// In how many conflicts.
    public int conflicts() {
        return conflicts;
    }

    /// The model of a rung; empty where too few decisions tell of it.
    public Optional<RungModel> on(Rung rung) {
        return Optional.ofNullable(rungs.get(rung));
    }

    /// How decisions came out of which the same was said, each by a fit without its conflict.
    public Optional<Scored> scored(Rung rung, double probability) {
        return scored.getOrDefault(rung, List.of()).stream()
                .filter(s -> s.low() <= probability && probability <= s.high())
                .findFirst();
    }

    /// The same of every band, lowest first.
    public List<Scored> scored(Rung rung) {
        return List.copyOf(scored.getOrDefault(rung, List.of()));
    }

    /// The model that ships.
    public static PairModel shipped() {
        return read(Resource.open(SHIPPED), SHIPPED);
    }

    /// Reads what `casus fit pairs` wrote.
    ///
    /// @param name of the file, for messages
    /// @throws IllegalStateException if it is no such file
    public static PairModel read(InputStream in, String name) {
        try {
            JsonNode all = new ObjectMapper().readTree(in);
            Map<Rung, RungModel> rungs = new EnumMap<>(Rung.class);
            all.path("rungs")
                    .properties()
                    .forEach(e -> rungs.put(WireName.of(Rung.class, e.getKey()), rung(e.getValue())));
            Map<Rung, List<Scored>> scored = new EnumMap<>(Rung.class);
            all.path("scored").properties().forEach(e -> {
                List<Scored> bands = new ArrayList<>();
                e.getValue()
                        .forEach(b -> bands.add(new Scored(
                                b.path("low").asDouble(),
                                b.path("high").asDouble(),
                                b.path("n").asInt(),
                                b.path("said").asDouble(),
                                b.path("came").asDouble(),
                                b.path("cameLow").asDouble(),
                                b.path("cameHigh").asDouble())));
                scored.put(WireName.of(Rung.class, e.getKey()), bands);
            });
            return new PairModel(
                    rungs,
                    scored,
                    memory(all.path("memory")),
                    all.path("decisions").asInt(),
                    all.path("conflicts").asInt());
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    private static PatronMemory memory(JsonNode node) {
        List<PastDecision> past = new ArrayList<>();
        node.path("past").forEach(d -> past.add(decision(d)));
        Map<Rung, Double> elsewhere = new EnumMap<>(Rung.class);
        node.path("elsewhere")
                .properties()
                .forEach(e -> elsewhere.put(
                        WireName.of(Rung.class, e.getKey()), e.getValue().asDouble()));
        return new PatronMemory(
                past,
                node.path("halfLifeYears").asDouble(),
                elsewhere,
                node.path("variance").asDouble());
    }

    /// Day, conflict, patron, protégé, outcomes, then log-odds by rung.
    private static PastDecision decision(JsonNode row) {
        Map<Rung, Double> logOdds = new EnumMap<>(Rung.class);
        Map<Rung, Boolean> came = new EnumMap<>(Rung.class);
        String outcomes = row.path(4).asText();
        for (Rung rung : Rung.values()) {
            if (outcomes.charAt(rung.ordinal()) != UNKNOWN) {
                came.put(rung, outcomes.charAt(rung.ordinal()) == CAME);
                logOdds.put(rung, row.path(LEVELS + rung.ordinal()).asDouble());
            }
        }
        return new PastDecision(
                LocalDate.parse(row.path(0).asText()),
                row.path(1).asText(),
                row.path(2).asText(),
                row.path(3).asText(),
                logOdds,
                came);
    }

    private static RungModel rung(JsonNode node) {
        Map<PatronTrait, Double> coefficients = new EnumMap<>(PatronTrait.class);
        node.path("coefficients")
                .properties()
                .forEach(e -> coefficients.put(
                        WireName.of(PatronTrait.class, e.getKey()), e.getValue().asDouble()));
        List<double[]> draws = new ArrayList<>();
        for (JsonNode draw : node.path("draws")) {
            double[] w = new double[PatronTrait.values().length + 1];
            Arrays.setAll(w, i -> draw.path(i).asDouble());
            draws.add(w);
        }
        return new RungModel(
                node.path("decisions").asInt(),
                node.path("came").asInt(),
                node.path("intercept").asDouble(),
                coefficients,
                draws);
    }
}
