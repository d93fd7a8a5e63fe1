package casus.extract;

import casus.ledger.record.Entry;

/// A draft that may be kept, with what speaks for it.
///
/// @param draft    as it would be entered
/// @param byRule   whether a rule made it
/// @param plain    whether a rule made it and its sentence names all whom it speaks of, so that nothing in it is
///     inferred and it is kept whatever the heads make of it
/// @param features by place in [Acceptance.Feature]
record Suggestion(Entry draft, boolean byRule, boolean plain, double[] features) {}
