/// Entries that a person puts on record, and the commonest mends of others. Comes in: words chosen in an article;
/// goes out: an entry, or what it may be. It refuses to decide whether the entry is right.
@NullMarked
package casus.work.hand;

import org.jspecify.annotations.NullMarked;
