/// Which entries speak of one act, which cannot both be right, and how well each is supported.
///
/// A ledger comes in; acts with their reports, contradictions with both quotes, and a ledger with computed
/// grades go out. It compares frames (who, to whom, what, when) and never the likeness of words, and it
/// refuses to merge or to drop anything.
@NullMarked
package casus.ledger.compare;

import org.jspecify.annotations.NullMarked;
