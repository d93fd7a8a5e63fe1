package casus.brief.verify;

import casus.ledger.Actors;
import casus.ledger.Ledger;

/// What `verify` needs of a case.
///
/// @param ledger    as of the brief's day
/// @param stateHash of the whole case
public record CaseView(Ledger ledger, Actors actors, String stateHash) {}
