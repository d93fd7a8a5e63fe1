/// Fits the model of pairs on decisions with known outcomes, and scores it on conflicts it was not fitted on.
@NullMarked
package casus.bench.precedent.pair;

import org.jspecify.annotations.NullMarked;
