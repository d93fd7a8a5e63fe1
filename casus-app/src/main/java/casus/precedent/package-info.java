/// What allies did in like cases before.
///
/// A question and the case's agreements come in; what goes out are the reference class, an estimate for every
/// rung that a published or counted rate covers, and the rates to print beside it, each with numerator,
/// denominator, era and citation. This room refuses to decide what the case's own evidence is worth, and it
/// never turns a partnership into a defence pact.
@NullMarked
package casus.precedent;

import org.jspecify.annotations.NullMarked;
