package casus.assess.judgement;

import casus.terms.Rung;
import casus.terms.code.WireName;
import java.util.List;
import java.util.Set;

/// One number that no source and no back-test gives: who judged it, why, and how far off it may be.
///
/// @param id     in the file of judgements
/// @param use    what the number is
/// @param keys   what it applies to
/// @param rungs  the responses it bears on; for an association the two that go together
/// @param ratio  the point: odds of a prior, likelihood ratio, odds ratio, cap as a ratio, a weight, or a threshold
/// @param low    the least the author would defend
/// @param high   the most
/// @param group  the kind of evidence that is capped together
/// @param label  in plain words
/// @param author who judged it
/// @param reason why
/// @param date   when
public record Judgement(
        String id,
        Use use,
        Set<String> keys,
        List<Rung> rungs,
        double ratio,
        double low,
        double high,
        String group,
        String label,
        String author,
        String reason,
        String date) {
    /// What a judged number is.
    public enum Use implements WireName {
        /// Odds that no line estimates.
        PRIOR,
        /// How far a class of precedents is from the question.
        FIT,
        /// Likelihood ratio of one telling of a kind of entry.
        RATIO,
        /// Odds ratio of two rungs.
        ASSOCIATION,
        /// The most a group can move the odds.
        CAP,
        /// Odds against a surprise or an error that no term foresees.
        SURPRISE,
        /// Width that no line accounts for; its point is 1.
        SPREAD,
        /// Share of a log ratio; or how many cases a judged level counts as.
        WEIGHT,
        /// A length of time in days.
        SPAN,
        /// Where a rule changes its answer.
        THRESHOLD
    }

    public Judgement {
        keys = Set.copyOf(keys);
        rungs = List.copyOf(rungs);
        boolean mayBeNothing = use == Use.WEIGHT;
        if (!((low > 0 || mayBeNothing && low == 0) && low <= ratio && ratio <= high)) {
            throw new IllegalArgumentException(
                    "the judgement " + id + " has " + ratio + " outside " + low + " to " + high);
        }
        if (author.isBlank() || reason.isBlank() || date.isBlank()) {
            throw new IllegalArgumentException("the judgement " + id + " needs an author, a reason and a date");
        }
    }

    /// Natural log of the point.
    public double logRatio() {
        return Math.log(ratio);
    }

    /// The log ratio at a place between 0 and 1 of the triangular distribution from `low` over `ratio` to
    /// `high`, in logs.
    public double logRatioAt(double place) {
        double a = Math.log(low);
        double b = Math.log(high);
        double mode = logRatio();
        if (a == b) {
            return mode;
        }
        double turn = (mode - a) / (b - a);
        return place < turn
                ? a + Math.sqrt(place * (b - a) * (mode - a))
                : b - Math.sqrt((1 - place) * (b - a) * (b - mode));
    }

    /// Who judged it, with its id.
    public String by() {
        return author + " (" + id + ")";
    }
}
