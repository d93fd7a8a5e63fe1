/// Whether something happens at all: dated events in, for two actors and a kind of act the probability of at
/// least one such act within so many days out, with the reliability it had on days it was not fitted to. A
/// ranking score (`casus.history.rank`) is never a probability that something happens, and is not used here.
@NullMarked
package casus.history.hazard;

import org.jspecify.annotations.NullMarked;
