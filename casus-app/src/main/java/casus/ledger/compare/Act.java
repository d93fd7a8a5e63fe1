package casus.ledger.compare;

import casus.ledger.record.Entry;
import casus.terms.EntryId;
import java.util.List;
import java.util.Set;

/// One act, and every entry that reports it.
///
/// @param reports  at least one, by id
/// @param voices   who vouches for it, each once: a family of articles that tells it in its own voice, or the
///     one on whose word it stands, however many articles repeat it
/// @param couldBe  first entries of other acts that nothing known keeps apart from this one, a few of them
/// @param linkedBy what showed the reports to be one: "2025-06-13", "Operation …", "an analyst (D-3)"; empty
///     for a single report
public record Act(List<Entry> reports, Set<String> voices, List<EntryId> couldBe, Set<String> linkedBy) {
    public Act {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("an act without a report is none");
        }
        reports = List.copyOf(reports);
        voices = Set.copyOf(voices);
        couldBe = List.copyOf(couldBe);
        linkedBy = Set.copyOf(linkedBy);
    }

    /// The report with the smallest id.
    public Entry first() {
        return reports.getFirst();
    }

    /// Whether somebody vouches for it in an article's own voice, or two independent voices tell it.
    public boolean isVerified() {
        return voices.size() >= 2
                || reports.stream().anyMatch(r -> r.common().accordingTo().isEmpty());
    }
}
