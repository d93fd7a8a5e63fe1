package casus.ledger.gap;

import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.EntryId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One act in a pair's record, with every entry that reports it.
///
/// @param what     "delivered", "AID", as on the wire
/// @param of       the goods or the kind of help, in words
/// @param deed     whether it is a deed; a promise, an offer, a request and praise are words
/// @param certain  told as done, by an article's own voice or by two voices
/// @param told     whether it is told as done at all; a planned, possible or denied one is not
/// @param time     the best date any report gives
/// @param speakers on whose word it stands, where it is nobody's own
/// @param grade    of the first report
/// @param reports  at least one, by id
public record Step(
        String what,
        String of,
        boolean deed,
        boolean certain,
        boolean told,
        Optional<Edtf> time,
        Set<String> speakers,
        String grade,
        List<Entry> reports) {
    public Step {
        speakers = Set.copyOf(speakers);
        reports = List.copyOf(reports);
    }

    /// The entries behind it.
    public List<EntryId> ids() {
        return reports.stream().map(Entry::id).toList();
    }

    /// "planned", "hypothetical", "denied" where it is not told as done.
    public String status() {
        return reports.getFirst().common().status().wire();
    }
}
