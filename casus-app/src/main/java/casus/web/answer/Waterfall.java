package casus.web.answer;

import casus.terms.Probability;
import casus.terms.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A sum of log-odds drawn step by step: each bar begins where the one before it ends, the first at even odds.
///
/// @param steps in the order of the terms
/// @param even  where even odds (50%) stand, from 0 to 100
/// @param total of all steps
public record Waterfall(List<Step> steps, String even, double total) {
    private static final double MARGIN = 0.04;
    private static final double LEAST = 0.6;

    /// One bar.
    ///
    /// @param number from 1
    /// @param x      its left end, from 0 to 100
    /// @param wide   its length
    /// @param end    where the next one begins
    /// @param after  the probability with all terms so far
    public record Step(int number, Term term, String x, String wide, String end, Probability after) {
        /// Its anchor on the page.
        public String id() {
            return "t-" + number;
        }

        /// Whether it raises the odds.
        public boolean isUp() {
            return term.logOdds() >= 0;
        }
    }

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /// The steps of a sum.
    public static Waterfall of(List<Term> terms) {
        double least = 0;
        double most = 0;
        double sum = 0;
        for (Term t : terms) {
            sum += t.logOdds();
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        double span = Math.max(most - least, LEAST);
        double from = least - MARGIN * span;
        double scale = 100 / (span * (1 + 2 * MARGIN));
        List<Step> out = new ArrayList<>();
        double before = 0;
        for (Term t : terms) {
            double after = before + t.logOdds();
            double x = (Math.min(before, after) - from) * scale;
            double wide = Math.max(Math.abs(t.logOdds()) * scale, LEAST);
            out.add(new Step(
                    out.size() + 1,
                    t,
                    AnswerWords.n(x),
                    AnswerWords.n(wide),
                    AnswerWords.n((after - from) * scale),
                    Probability.ofLogOdds(after)));
            before = after;
        }
        return new Waterfall(out, AnswerWords.n(-from * scale), before);
    }

    /// The part that moves most of those that rest on sentences of the case.
    public Optional<Step> onRecord() {
        return steps.stream()
                .filter(s -> !s.term().entries().isEmpty())
                .max(Comparator.comparingDouble(s -> Math.abs(s.term().logOdds())));
    }

    /// What the sum would be without one part.
    public Probability without(Step step) {
        return Probability.ofLogOdds(total - step.term().logOdds());
    }

    /// The steps that move most, strongest first.
    public List<Step> strongest(int most) {
        return steps.stream()
                .sorted(Comparator.comparingDouble(s -> -Math.abs(s.term().logOdds())))
                .limit(most)
                .toList();
    }
}
