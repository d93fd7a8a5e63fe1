/// How often a patron of this kind came to a protégé of this kind, on each rung: a logistic model fitted on decisions
/// with known outcomes.
@NullMarked
package casus.precedent.pair;

import org.jspecify.annotations.NullMarked;
