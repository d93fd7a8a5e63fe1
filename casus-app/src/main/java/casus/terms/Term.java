package casus.terms;

import java.util.List;
import java.util.Optional;

/// One step of an estimate, in natural log-odds, with what it rests on.
///
/// @param label    what moved the estimate, in plain words
/// @param logOdds  by how much; the first term of an estimate is its starting level
/// @param entries  the ledger entries it rests on
/// @param cases    the historical cases or the published rate it rests on, by name with citation
/// @param judgedBy who judged the size, where no source or back-test gives it
public record Term(String label, double logOdds, List<EntryId> entries, List<String> cases, Optional<String> judgedBy) {
    public Term {
        entries = List.copyOf(entries);
        cases = List.copyOf(cases);
        if (!Double.isFinite(logOdds)) {
            throw new IllegalArgumentException("a term's log-odds are finite, not " + logOdds);
        }
        if (entries.isEmpty() && cases.isEmpty() && judgedBy.isEmpty()) {
            throw new IllegalArgumentException(
                    "the term \"" + label + "\" rests on nothing: what cannot be anchored is not said");
        }
    }
}
