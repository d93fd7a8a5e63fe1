package casus.extract;

import casus.extract.learned.Proposal;
import casus.ledger.record.Entry;
import java.util.Optional;

/// A draft that may be kept, with what speaks for it.
///
/// @param draft    as it would be entered
/// @param byRule   whether a rule made it
/// @param proposal of the heads: the one it was made from, or the likeliest one that a rule's draft agrees with
/// @param agrees   whether rule and heads tell the same
/// @param features by place in [Acceptance.Feature]
record Suggestion(Entry draft, boolean byRule, Optional<Proposal> proposal, boolean agrees, double[] features) {}
