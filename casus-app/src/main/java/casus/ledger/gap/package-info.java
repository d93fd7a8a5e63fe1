/// What one actor said to another and what it did: life cycles of goods, words beside deeds, and what went the
/// other way.
///
/// A ledger and a pair of actors come in; counts with the entries behind them, and a timeline, go out. It
/// refuses to call silence a zero: what no article tells is not counted as undelivered, only as not told.
@NullMarked
package casus.ledger.gap;

import org.jspecify.annotations.NullMarked;
