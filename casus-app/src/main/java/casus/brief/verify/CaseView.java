package casus.brief.verify;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.StoredBrief;
import java.util.List;

/// What `verify` needs of a case.
///
/// @param ledger    as of the brief's day
/// @param stateHash of the whole case
/// @param briefs    every estimate a brief was made of, in order
public record CaseView(Ledger ledger, Actors actors, String stateHash, List<StoredBrief> briefs) {
    public CaseView {
        briefs = List.copyOf(briefs);
    }

    /// Of a case that files no briefs.
    public CaseView(Ledger ledger, Actors actors, String stateHash) {
        this(ledger, actors, stateHash, List.of());
    }
}
