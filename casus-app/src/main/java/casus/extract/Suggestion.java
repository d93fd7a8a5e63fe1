package casus.extract;

import casus.ledger.record.Entry;

/// A draft that may be kept, with what speaks for it.
///
/// @param draft    as it would be entered
/// @param byRule   whether a rule made it
/// @param features by place in [Acceptance.Feature]
record Suggestion(Entry draft, boolean byRule, double[] features) {}
