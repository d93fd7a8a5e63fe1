package casus.bench.game;

import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Strategic models fitted elsewhere, and crises simulated here to see whether intervals cover what made
/// them.
final class EstimationPart {
    private static final int SIMULATIONS = 500;
    private static final int CRISES = 400;

    /// Within these a fit and its reference are one.
    private static final double SAME = 1e-5;

    private static final double SAME_COEFFICIENT = 1e-3;

    private EstimationPart() {}

    static void measure(Path folder, ObjectNode out, List<String> problems) {
        ArrayNode fits = JsonNodeFactory.instance.arrayNode();
        double logLikelihood = 0;
        double atReference = 0;
        double coefficient = 0;
        double probability = 0;
        int models = 0;
        int skipped = 0;
        for (Map<String, String> row : rows(folder.resolve("models.csv"))) {
            try {
                Comparison compared = compare(folder, row);
                models++;
                fits.add(compared.json());
                problems.addAll(compared.lines());
                logLikelihood = Math.max(logLikelihood, compared.logLikelihood());
                atReference = Math.max(atReference, compared.atReference());
                coefficient = Math.max(coefficient, compared.coefficient());
                probability = Math.max(probability, compared.probability());
            } catch (InputProblem e) {
                skipped++;
                problems.add(row.get("name") + ": " + e.what());
            } catch (IllegalArgumentException e) {
                skipped++;
                problems.add(row.get("name") + ": " + e.getMessage());
            }
        }
        out.put("models", models)
                .put("maxLogLikDifference", logLikelihood)
                .put("maxLogLikDifferenceAtReference", atReference)
                .put("maxCoefficientDifference", coefficient)
                .put("maxProbabilityDifference", probability)
                .put("skipped", skipped)
                .put("simulations", SIMULATIONS)
                .put("coverage", coverage())
                .set("fits", fits);
    }

    /// A fit beside the reference.
    ///
    /// @param expected   the reference's log-likelihood, as it was printed
    /// @param found      the log-likelihood at the reference's own coefficients
    /// @param coefficient the largest difference of a coefficient, and of which
    record Comparison(
            String name,
            Estimation.Fit fit,
            double expected,
            double found,
            double coefficient,
            String term,
            double probability) {
        double logLikelihood() {
            return Math.abs(fit.logLikelihood() - expected);
        }

        double atReference() {
            return Math.abs(found - expected);
        }

        ObjectNode json() {
            ObjectNode node = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", name)
                    .put("logLik", fit.logLikelihood())
                    .put("aboveReference", fit.logLikelihood() - expected)
                    .put("converged", fit.converged());
            ArrayNode maxima = node.putArray("maxima");
            fit.maxima().forEach(maxima::add);
            ArrayNode runsOff = node.putArray("runsOff");
            fit.runsOff().forEach(runsOff::add);
            return node;
        }

        /// Which optimum is higher and by how much, where they differ, and what has none.
        List<String> lines() {
            List<String> out = new ArrayList<>();
            double above = fit.logLikelihood() - expected;
            if (Math.abs(above) > SAME || coefficient > SAME_COEFFICIENT) {
                out.add(String.format(
                        Locale.ROOT,
                        "%s: the log-likelihood of our fit is %.6f, %s the reference's %.6f; %s differs by %.4g",
                        name,
                        fit.logLikelihood(),
                        Math.abs(above) <= SAME
                                ? "that of"
                                : String.format(Locale.ROOT, "%.6f %s", Math.abs(above), above > 0 ? "above" : "below"),
                        expected,
                        term,
                        coefficient));
            }
            if (fit.maxima().size() > 1) {
                out.add(String.format(
                        Locale.ROOT,
                        "%s: the starts led to %d maxima, the second %.4f below the highest",
                        name,
                        fit.maxima().size(),
                        fit.maxima().getFirst() - fit.maxima().get(1)));
            }
            if (!fit.runsOff().isEmpty()) {
                out.add(name + ": no finite estimate of " + String.join(", ", fit.runsOff())
                        + ": the regressor (nearly) separates the outcomes, and the likelihood rises without end");
            }
            return out;
        }
    }

    static Comparison compare(Path folder, Map<String, String> row) {
        StrategicModel.Shape shape = StrategicModel.Shape.find(row.getOrDefault("model", ""))
                .orElseThrow(() -> new InputProblem("models.csv", "no model is called " + row.get("model"), ""));
        StrategicModel model = new StrategicModel(
                shape,
                row.getOrDefault("link", "").equals("logit") ? StrategicModel.Link.LOGIT : StrategicModel.Link.PROBIT,
                row.getOrDefault("error", "").equals("private")
                        ? StrategicModel.Error.PRIVATE
                        : StrategicModel.Error.AGENT);
        Path data = folder.resolve(row.getOrDefault("data", ""));
        if (!Files.isRegularFile(data)) {
            throw new InputProblem("models.csv", "its data file is not there: " + row.get("data"), "");
        }
        List<Map<String, String>> predictions = rows(folder.resolve(row.getOrDefault("predictions", "")));
        List<String> levels = predictions.isEmpty()
                ? List.of()
                : predictions.getFirst().keySet().stream().skip(2).toList();
        CrisisTable cases = Formula.parse(row.getOrDefault("formula", ""))
                .cases(model, columns(rows(data)), row.getOrDefault("subset", ""), levels);
        Estimation.Fit fit = Estimation.fit(model, cases);
        double[] reference = rows(folder.resolve(row.getOrDefault("coefficients", ""))).stream()
                .mapToDouble(r ->
                        Double.parseDouble(r.getOrDefault("estimate", "NaN").strip()))
                .toArray();
        if (reference.length != fit.coefficients().length) {
            throw new InputProblem(
                    "models.csv",
                    reference.length + " coefficients for the terms " + fit.terms(),
                    "compare the formula");
        }
        double expected = Double.parseDouble(row.getOrDefault("loglik", "NaN"));
        double[] ours = fit.coefficients();
        int largest = IntStream.range(0, reference.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(reference[i] - ours[i])))
                .orElse(0);
        return new Comparison(
                row.getOrDefault("name", ""),
                fit,
                expected,
                Estimation.logLikelihood(model, cases, reference),
                Math.abs(reference[largest] - ours[largest]),
                fit.terms().get(largest),
                probability(model, cases, reference, predictions, levels));
    }

    private static double probability(
            StrategicModel model,
            CrisisTable cases,
            double[] reference,
            List<Map<String, String>> predictions,
            List<String> levels) {
        double most = 0;
        for (int c = 0; c < Math.min(cases.size(), predictions.size()); c++) {
            double[] ours = model.probabilities(cases.utilities(c, reference));
            for (int k = 0; k < ours.length; k++) {
                double theirs = Double.parseDouble(
                        predictions.get(c).getOrDefault(levels.get(k), "NaN").strip());
                most = Math.max(most, Math.abs(ours[k] - theirs));
            }
        }
        return most;
    }

    /// The share of 95% intervals that cover the coefficients which made the crises, over simulated sets
    /// of crises.
    private static double coverage() {
        StrategicModel model =
                new StrategicModel(StrategicModel.Shape.EGAME12, StrategicModel.Link.LOGIT, StrategicModel.Error.AGENT);
        List<List<String>> terms =
                List.of(List.of("(Intercept)", "x"), List.of(), List.of("(Intercept)"), List.of("(Intercept)", "z"));
        double[] truth = {0.3, -0.8, 0.9, -0.2, 1.1};
        int covered = 0;
        int intervals = 0;
        for (int s = 0; s < SIMULATIONS; s++) {
            SplittableRandom random = new SplittableRandom(1000 + s);
            double[][][] x = new double[CRISES][][];
            int[] outcomes = new int[CRISES];
            for (int c = 0; c < CRISES; c++) {
                double own = random.nextDouble() * 4 - 2;
                double other = random.nextDouble() * 4 - 2;
                x[c] = new double[][] {{1, own}, {}, {1}, {1, other}};
                double[] utilities = {truth[0] + truth[1] * own, 0, truth[2], truth[3] + truth[4] * other};
                outcomes[c] = drawn(model.probabilities(utilities), random.nextDouble());
            }
            Estimation.Fit fit = Estimation.fit(model, CrisisTable.of(terms, x, outcomes));
            for (int t = 0; t < truth.length; t++) {
                covered += fit.converged() && fit.covers(t, truth[t]) ? 1 : 0;
                intervals++;
            }
        }
        return (double) covered / intervals;
    }

    private static int drawn(double[] probabilities, double at) {
        double sum = 0;
        for (int k = 0; k < probabilities.length; k++) {
            sum += probabilities[k];
            if (at < sum) {
                return k;
            }
        }
        return probabilities.length - 1;
    }

    private static List<Map<String, String>> rows(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(StrategyBench.text(file))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> columns(List<Map<String, String>> rows) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (String name :
                rows.isEmpty() ? List.<String>of() : List.copyOf(rows.getFirst().keySet())) {
            out.put(
                    name,
                    new ArrayList<>(IntStream.range(0, rows.size())
                            .mapToObj(i -> rows.get(i).getOrDefault(name, "").strip())
                            .toList()));
        }
        return out;
    }
}
