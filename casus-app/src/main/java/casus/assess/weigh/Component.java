package casus.assess.weigh;

import casus.terms.Estimate;
import casus.terms.Rung;
import casus.terms.Term;
import java.util.List;
import java.util.Optional;

/// What one line of inquiry contributed to one rung.
///
/// @param name     `precedent` or `evidence`
/// @param rung     of the ladder
/// @param weight   in the pool
/// @param logOdds  contribution to the pooled log-odds
/// @param estimate the line's own estimate; empty for a line that only moves the others'
/// @param terms    as they stand in the waterfall
/// @param cannotSee what the line is blind to
public record Component(
        String name,
        Rung rung,
        double weight,
        double logOdds,
        Optional<Estimate> estimate,
        List<Term> terms,
        String cannotSee) {
    public Component {
        terms = List.copyOf(terms);
    }
}
