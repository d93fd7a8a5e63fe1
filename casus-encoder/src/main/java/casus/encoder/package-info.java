/// The encoder: from the words of a window to a state for each piece, and the matrices read from the states.
@NullMarked
package casus.encoder;

import org.jspecify.annotations.NullMarked;
