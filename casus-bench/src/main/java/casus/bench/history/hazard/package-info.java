/// Fits hazards to dated acts and measures how far their probabilities can be relied on.
@NullMarked
package casus.bench.history.hazard;

import org.jspecify.annotations.NullMarked;
