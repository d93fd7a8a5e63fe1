/// Counts the odds ratios that judged ratios are held against: from patrons' decisions, and from tables of events.
@NullMarked
package casus.bench.ratio;

import org.jspecify.annotations.NullMarked;
