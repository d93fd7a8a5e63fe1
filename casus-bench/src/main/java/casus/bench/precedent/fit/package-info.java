/// Fits and counts from the tables what the room of precedents ships.
@NullMarked
package casus.bench.precedent.fit;

import org.jspecify.annotations.NullMarked;
