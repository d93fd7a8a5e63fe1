package casus.bench.precedent.pair;

import casus.bench.precedent.pair.ReliabilityBands.Said;
import casus.precedent.pair.PairModel;
import casus.precedent.pair.PairModel.RungModel;
import casus.precedent.pair.PairModel.Scored;
import casus.precedent.pair.PastDecision;
import casus.precedent.pair.PatronMemory;
import casus.precedent.pair.PatronTrait;
import casus.precedent.pair.PatronTraits;
import casus.terms.LogOdds;
import casus.terms.Rung;
import casus.ties.StateTies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Logistic regression for each rung with a normal prior on every coefficient: about zero (the ridge of Le Cessie and
/// van Houwelingen 1992, Applied Statistics 41: 191–201), or about what was judged where outcomes cannot tell. Newton's
/// method; cost rungs × rounds × decisions × features². A second coder has a coefficient of its own, and the level that
/// ships lies midway between the two. It fails where patrons nobody thought of are asked about: the
/// decisions were chosen and not drawn.
///
/// @param patronTraits from the tables that ship
/// @param prior        of every coefficient
public record PairFit(PatronTraits patronTraits, PairPrior prior) {
    /// Fits to conflicts drawn with replacement that ship beside the model.
    public static final int DRAWS = 100;

    /// Of the draws.
    public static final long SEED = 1946;

    /// Of patrons' memory, chosen by the log score of held-out conflicts among half-lives of 10 to 60 years, weights
    /// of 0 to 0.4 and variances of 0.25 to 2.
    private static final double HALF_LIFE_YEARS = 10;

    private static final Map<Rung, Double> ELSEWHERE =
            Map.of(Rung.WORDS, 0.1, Rung.MEDIATION, 0.4, Rung.SANCTIONS, 0.4, Rung.HUMANITARIAN, 0.1, Rung.ARMS, 0.4);
    private static final double VARIANCE = 1;

    /// The set of another coder, who lists fewer patrons and finds more that came: the level that ships lies midway.
    private static final String SECOND = "dev";

    private static final char NOT = '0';
    private static final double MIDWAY = 0.5;
    private static final double PRECISION_OF_CODER = 2;
    private static final int DIGITS = 3;
    private static final int DIGITS_OF_PAST = 2;
    private static final int PARTS = 15;
    private static final int ROUNDS = 40;
    private static final double SMALL = 1e-8;
    private static final PatronTrait[] FEATURES = PatronTrait.values();

    /// On the tables that ship, with the judged means that ship.
    public static PairFit shipped() {
        return new PairFit(PatronTraits.of(StateTies.load()), PairPrior.load());
    }

    /// A line for every decision: id, conflict, features, outcomes.
    public List<String> table(List<Decision> decisions) {
        List<String> out = new ArrayList<>();
        out.add("id\tconflict\tyear\tset\t"
                + Arrays.stream(FEATURES).map(PatronTrait::wire).collect(Collectors.joining("\t")) + "\t"
                + Arrays.stream(Rung.values()).map(Rung::wire).collect(Collectors.joining("\t")));
        for (Decision d : decisions) {
            if (patronTraits.knows(d.question())) {
                Map<PatronTrait, Double> of = patronTraits.of(d.question());
                out.add(d.id() + "\t" + d.conflict() + "\t" + d.day().getYear() + "\t" + d.set() + "\t"
                        + Arrays.stream(FEATURES)
                                .map(f -> String.format(Locale.ROOT, "%.4f", of.get(f)))
                                .collect(Collectors.joining("\t"))
                        + "\t"
                        + Arrays.stream(Rung.values())
                                .map(r -> d.outcomes().containsKey(r)
                                        ? d.outcomes().get(r) ? "1" : "0"
                                        : "?")
                                .collect(Collectors.joining("\t")));
            }
        }
        return out;
    }

    /// What was said of every decision by a fit without its conflict: a fifteenth of the conflicts at a time.
    public Map<Decision, Map<Rung, Double>> heldOut(List<Decision> decisions) {
        Map<Decision, Map<Rung, Double>> all = new LinkedHashMap<>();
        for (int part = 0; part < PARTS; part++) {
            int here = part;
            Predicate<Decision> isOut = d -> Math.floorMod(d.conflict().hashCode(), PARTS) == here;
            PairModel model = of(decisions.stream().filter(isOut.negate()).toList(), 0, SEED);
            decisions.stream()
                    .filter(isOut)
                    .filter(d -> patronTraits.knows(d.question()))
                    .forEach(d -> {
                        Map<Rung, Double> said = new EnumMap<>(Rung.class);
                        for (Rung rung : Rung.values()) {
                            model.on(rung)
                                    .ifPresent(m -> said.put(
                                            rung,
                                            LogOdds.probability(m.logOdds(patronTraits.of(d.question()))
                                                    + model.memory()
                                                            .shift(rung, d.patron(), d.protege(), d.day())
                                                            .logOdds())));
                        }
                        all.put(d, said);
                    });
        }
        return all;
    }

    /// The same model with how it did on decisions it had not seen, in bands of at least thirty.
    public PairModel scored(PairModel model, List<Decision> decisions) {
        Map<Decision, Map<Rung, Double>> said = heldOut(decisions);
        Map<Rung, RungModel> rungs = new EnumMap<>(Rung.class);
        Map<Rung, List<Scored>> scored = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            model.on(rung).ifPresent(m -> rungs.put(rung, m));
            List<Said> told = said.entrySet().stream()
                    .filter(e -> e.getKey().outcomes().containsKey(rung)
                            && e.getValue().containsKey(rung))
                    .map(e -> new Said(
                            e.getKey().conflict(),
                            e.getValue().get(rung),
                            e.getKey().outcomes().get(rung)))
                    .toList();
            scored.put(rung, ReliabilityBands.of(told));
        }
        return new PairModel(rungs, scored, model.memory(), model.decisions(), model.conflicts());
    }

    /// The model as it ships.
    public static String json(PairModel model) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode out = json.createObjectNode();
        out.put("decisions", model.decisions()).put("conflicts", model.conflicts());
        ObjectNode rungs = out.putObject("rungs");
        for (Rung rung : Rung.values()) {
            model.on(rung).ifPresent(m -> {
                ObjectNode one = rungs.putObject(rung.wire());
                one.put("decisions", m.decisions()).put("came", m.came()).put("intercept", round(m.intercept()));
                ObjectNode coefficients = one.putObject("coefficients");
                for (PatronTrait f : FEATURES) {
                    coefficients.put(f.wire(), round(m.coefficients().getOrDefault(f, 0.0)));
                }
                ArrayNode draws = one.putArray("draws");
                for (double[] d : m.draws()) {
                    ArrayNode row = draws.addArray();
                    for (double v : d) {
                        row.add(round(v));
                    }
                }
            });
        }
        memory(out.putObject("memory"), model.memory());
        ObjectNode scored = out.putObject("scored");
        for (Rung rung : Rung.values()) {
            ArrayNode bands = scored.putArray(rung.wire());
            model.scored(rung)
                    .forEach(b -> bands.addObject()
                            .put("low", b.low())
                            .put("high", b.high())
                            .put("n", b.n())
                            .put("said", round(b.said()))
                            .put("came", round(b.came()))
                            .put("cameLow", round(b.cameLow()))
                            .put("cameHigh", round(b.cameHigh())));
        }
        return out.toString() + "\n";
    }

    private static void memory(ObjectNode out, PatronMemory memory) {
        out.put("halfLifeYears", memory.halfLifeYears()).put("variance", memory.variance());
        ObjectNode elsewhere = out.putObject("elsewhere");
        for (Rung rung : Rung.values()) {
            Optional.ofNullable(memory.elsewhere().get(rung)).ifPresent(w -> elsewhere.put(rung.wire(), w));
        }
        ArrayNode past = out.putArray("past");
        for (PastDecision d : memory.past()) {
            StringBuilder came = new StringBuilder();
            ArrayNode row = past.addArray();
            for (Rung rung : Rung.values()) {
                Optional<Boolean> is = Optional.ofNullable(d.came().get(rung));
                came.append(is.isEmpty() ? PairModel.UNKNOWN : is.orElseThrow() ? PairModel.CAME : NOT);
            }
            row.add(d.day().toString())
                    .add(d.conflict())
                    .add(d.patron())
                    .add(d.protege())
                    .add(came.toString());
            for (Rung rung : Rung.values()) {
                row.add(BigDecimal.valueOf(
                                Optional.ofNullable(d.logOdds().get(rung)).orElse(0.0))
                        .setScale(DIGITS_OF_PAST, RoundingMode.HALF_EVEN));
            }
        }
    }

    private static BigDecimal round(double v) {
        return BigDecimal.valueOf(v).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /// What each patron decided, beside what the model says of it.
    private PatronMemory memory(List<Decision> decisions, Map<Rung, RungModel> models) {
        List<PastDecision> past = new ArrayList<>();
        for (Decision d : decisions) {
            if (patronTraits.knows(d.question())) {
                Map<PatronTrait, Double> of = patronTraits.of(d.question());
                Map<Rung, Double> logOdds = new EnumMap<>(Rung.class);
                Map<Rung, Boolean> came = new EnumMap<>(Rung.class);
                d.outcomes()
                        .forEach((rung, is) -> Optional.ofNullable(models.get(rung))
                                .ifPresent(m -> {
                                    logOdds.put(rung, m.logOdds(of));
                                    came.put(rung, is);
                                }));
                past.add(new PastDecision(d.day(), d.conflict(), d.patron(), d.protege(), logOdds, came));
            }
        }
        return new PatronMemory(past, HALF_LIFE_YEARS, ELSEWHERE, VARIANCE);
    }

    /// A decision on numbers.
    ///
    /// @param second whether another coder coded it
    record Row(double[] features, Map<Rung, Boolean> outcomes, String conflict, boolean second) {}

    List<Row> rows(List<Decision> decisions) {
        List<Row> out = new ArrayList<>();
        for (Decision d : decisions) {
            if (patronTraits.knows(d.question())) {
                Map<PatronTrait, Double> of = patronTraits.of(d.question());
                double[] x = new double[FEATURES.length];
                Arrays.setAll(x, i -> of.get(FEATURES[i]));
                out.add(new Row(x, d.outcomes(), d.conflict(), d.set().equals(SECOND)));
            }
        }
        return out;
    }

    /// The model of these decisions.
    ///
    /// @param draws of the bootstrap over conflicts
    public PairModel of(List<Decision> decisions, int draws, long seed) {
        List<Row> rows = rows(decisions);
        Map<Rung, double[]> point = fit(rows);
        Map<Rung, List<double[]>> drawn = new EnumMap<>(Rung.class);
        ConflictDraws.of(rows, Row::conflict, draws, seed)
                .forEach(sample -> fit(sample)
                        .forEach((rung, w) -> drawn.computeIfAbsent(rung, k -> new ArrayList<>())
                                .add(w)));
        Map<Rung, RungModel> models = new EnumMap<>(Rung.class);
        point.forEach((rung, w) -> {
            Map<PatronTrait, Double> coefficients = new EnumMap<>(PatronTrait.class);
            for (int i = 0; i < FEATURES.length; i++) {
                coefficients.put(FEATURES[i], w[i + 1]);
            }
            List<Row> told =
                    rows.stream().filter(r -> r.outcomes().containsKey(rung)).toList();
            int came = (int) told.stream().filter(r -> r.outcomes().get(rung)).count();
            models.put(rung, new RungModel(told.size(), came, w[0], coefficients, drawn.getOrDefault(rung, List.of())));
        });
        return new PairModel(models, Map.of(), memory(decisions, models), rows.size(), (int)
                rows.stream().map(Row::conflict).distinct().count());
    }

    private Map<Rung, double[]> fit(List<Row> rows) {
        Map<Rung, double[]> out = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            List<Row> told =
                    rows.stream().filter(r -> r.outcomes().containsKey(rung)).toList();
            long came = told.stream().filter(r -> r.outcomes().get(rung)).count();
            if (came > 0 && came < told.size()) {
                out.put(rung, newton(told, rung));
            }
        }
        return out;
    }

    private double[] newton(List<Row> rows, Rung rung) {
        int n = FEATURES.length + 2;
        int coder = n - 1;
        double[] w = new double[n];
        double[] mean = new double[n];
        double[] precision = new double[n];
        precision[coder] = PRECISION_OF_CODER;
        for (int i = 1; i < coder; i++) {
            mean[i] = prior.on(FEATURES[i - 1], rung).mean();
            precision[i] = prior.on(FEATURES[i - 1], rung).precision();
        }
        System.arraycopy(mean, 0, w, 0, n);
        for (int round = 0; round < ROUNDS; round++) {
            RealMatrix h = new Array2DRowRealMatrix(n, n);
            double[] g = new double[n];
            for (int i = 1; i < n; i++) {
                h.addToEntry(i, i, precision[i]);
                g[i] = -precision[i] * (w[i] - mean[i]);
            }
            h.addToEntry(0, 0, SMALL);
            for (Row r : rows) {
                double[] x = new double[n];
                x[0] = 1;
                System.arraycopy(r.features(), 0, x, 1, FEATURES.length);
                x[coder] = r.second() ? 1 : 0;
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += w[i] * x[i];
                }
                double p = LogOdds.probability(sum);
                double off = (Boolean.TRUE.equals(r.outcomes().get(rung)) ? 1 : 0) - p;
                for (int i = 0; i < n; i++) {
                    if (x[i] != 0) {
                        g[i] += x[i] * off;
                        for (int j = 0; j < n; j++) {
                            h.addToEntry(i, j, p * (1 - p) * x[i] * x[j]);
                        }
                    }
                }
            }
            double[] step = new CholeskyDecomposition(h, SMALL, SMALL * SMALL)
                    .getSolver()
                    .solve(new ArrayRealVector(g))
                    .toArray();
            double most = 0;
            for (int i = 0; i < n; i++) {
                w[i] += step[i];
                most = Math.max(most, Math.abs(step[i]));
            }
            if (most < SMALL) {
                break;
            }
        }
        w[0] += MIDWAY * w[coder];
        return Arrays.copyOf(w, coder);
    }
}
