/// Counts that fade, and the tables they live in: plain arrays, since event history holds millions of them. It
/// decides nothing.
@NullMarked
package casus.history.tally;

import org.jspecify.annotations.NullMarked;
