/// Who joins whose side: the model, its features, its fit and its scores.
///
/// Disputes and what was known of the states before them come in; what goes out are probabilities that a
/// third state joins either side or neither, taken apart into groups of reasons. It refuses to say how
/// probable a dispute is.
@NullMarked
package casus.precedent.model;

import org.jspecify.annotations.NullMarked;
