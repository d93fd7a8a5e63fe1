package casus.assess;

import casus.assess.weigh.Forecast;
import casus.assess.weigh.RungForecast;
import casus.terms.EntryId;
import casus.terms.Ladder;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Analysis of competing hypotheses (Heuer 1999, "Psychology of Intelligence Analysis", ch. 8), as bookkeeping
/// and not as proof: what each kind of evidence does to each hypothesis on how far the patron goes.
///
/// Hypotheses stand in rows (Dhami, Belton & Mandel 2019, Applied Cognitive Psychology 33: 1080–1090, find no
/// gain from Heuer's own layout) and exclude one another: the highest rung taken is none, words, … or force. A
/// cell is a likelihood ratio, never a count: the odds of the hypothesis with all evidence over its odds with
/// this column taken out of the joint distribution. Weighting by grade and independence is in the ratios
/// already. A column's worth is its spread over the hypotheses; evidence that moves all alike tells nothing
/// between them.
///
/// @param hypotheses `none`, then the rungs, lowest first
/// @param columns    most diagnostic first
public record Ach(List<Hypothesis> hypotheses, List<Column> columns) {
    /// One row.
    ///
    /// @param name        `none` or a rung's wire name: the highest step taken
    /// @param probability with all evidence
    public record Hypothesis(String name, Probability probability) {}

    /// One kind of evidence.
    ///
    /// @param label         in plain words
    /// @param entries       it rests on
    /// @param judgedBy      who judged its ratios
    /// @param ratios        one a hypothesis: above 1 speaks for it, below 1 against
    /// @param diagnosticity largest over smallest ratio, in natural logs; 0 tells nothing
    /// @param without       probability of each hypothesis with this column taken out
    public record Column(
            String label,
            List<EntryId> entries,
            List<String> judgedBy,
            List<Double> ratios,
            double diagnosticity,
            List<Probability> without) {
        public Column {
            entries = List.copyOf(entries);
            judgedBy = List.copyOf(judgedBy);
            ratios = List.copyOf(ratios);
            without = List.copyOf(without);
        }
    }

    private static final double SURE = 1e-12;

    public Ach {
        hypotheses = List.copyOf(hypotheses);
        columns = List.copyOf(columns);
    }

    /// The matrix of a forecast.
    public static Ach of(Forecast forecast) {
        double[] joint = new double[Ladder.SUBSETS];
        for (int subset = 0; subset < joint.length; subset++) {
            joint[subset] = forecast.ladder().exactly(Ladder.rungs(subset)).value();
        }
        double[] with = highest(joint);
        List<Hypothesis> rows = new ArrayList<>();
        for (int h = 0; h < with.length; h++) {
            rows.add(new Hypothesis(h == 0 ? "none" : Rung.values()[h - 1].wire(), probability(with[h])));
        }
        Map<String, double[]> moves = new LinkedHashMap<>();
        Map<String, Set<EntryId>> entries = new LinkedHashMap<>();
        Map<String, Set<String>> judges = new LinkedHashMap<>();
        for (RungForecast rung : forecast.rungs()) {
            rung.terms().stream().filter(Ach::isEvidence).forEach(t -> {
                moves.computeIfAbsent(t.label(), l -> new double[Rung.values().length])[
                                rung.rung().ordinal()] +=
                        t.logOdds();
                entries.computeIfAbsent(t.label(), l -> new LinkedHashSet<>()).addAll(t.entries());
                judges.computeIfAbsent(t.label(), l -> new LinkedHashSet<>())
                        .addAll(t.judgedBy().stream().toList());
            });
        }
        List<Column> columns = new ArrayList<>();
        moves.forEach((label, move) -> columns.add(column(
                label,
                entries.getOrDefault(label, Set.of()).stream().sorted().toList(),
                List.copyOf(judges.getOrDefault(label, Set.of())),
                with,
                highest(without(joint, move)))));
        columns.sort(
                Comparator.comparingDouble((Column c) -> -c.diagnosticity()).thenComparing(Column::label));
        return new Ach(rows, columns);
    }

    /// What articles tell, and somebody judged; not the level from precedents, nor what stands without an entry.
    private static boolean isEvidence(Term term) {
        return term.judgedBy().isPresent() && !term.entries().isEmpty();
    }

    private static Column column(
            String label, List<EntryId> entries, List<String> judges, double[] with, double[] without) {
        List<Double> ratios = new ArrayList<>();
        List<Probability> left = new ArrayList<>();
        for (int h = 0; h < with.length; h++) {
            ratios.add(odds(with[h]) / odds(without[h]));
            left.add(probability(without[h]));
        }
        double most = ratios.stream().mapToDouble(Math::log).max().orElse(0);
        double least = ratios.stream().mapToDouble(Math::log).min().orElse(0);
        return new Column(label, entries, judges, ratios, most - least, left);
    }

    private static double odds(double p) {
        double inside = Math.clamp(p, SURE, 1 - SURE);
        return inside / (1 - inside);
    }

    private static Probability probability(double p) {
        return new Probability(Math.clamp(p, 0, 1));
    }

    /// The joint distribution with these log-odds taken back from their rungs.
    private static double[] without(double[] joint, double[] move) {
        double[] out = new double[joint.length];
        double sum = 0;
        for (int subset = 0; subset < joint.length; subset++) {
            double taken = 0;
            for (int rung = 0; rung < move.length; rung++) {
                taken += (subset >> rung & 1) == 1 ? move[rung] : 0;
            }
            out[subset] = joint[subset] * Math.exp(-taken);
            sum += out[subset];
        }
        for (int subset = 0; subset < out.length; subset++) {
            out[subset] /= sum;
        }
        return out;
    }

    /// P(highest rung), `none` first.
    private static double[] highest(double[] joint) {
        double[] out = new double[Rung.values().length + 1];
        for (int subset = 0; subset < joint.length; subset++) {
            out[Integer.SIZE - Integer.numberOfLeadingZeros(subset)] += joint[subset];
        }
        return out;
    }
}
