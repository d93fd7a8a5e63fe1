/// The words all rooms share: what a probability, a rung, an actor, a date and a place in a text are.
///
/// Nothing comes in but values; what goes out is checked once, in the constructors, so that no other room checks it
/// again. This room refuses to decide anything about a text or a case.
@NullMarked
package casus.terms;

import org.jspecify.annotations.NullMarked;
