/// Words as numbers: the pieces of BERT's vocabulary, and the encoder that sees them.
///
/// Words come in, pieces and states go out. This room refuses to decide what a state means.
@NullMarked
package casus.extract.encode;

import org.jspecify.annotations.NullMarked;
