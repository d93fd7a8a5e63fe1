/// A model of the user's own as a second reader. An article and what Casus read in it come in; entries that the text
/// bears out go out, with what was dropped and why. The room decides nothing about meaning: it asks, and the text and
/// Casus' own reading decide what is let in. No connection is opened but to the one host the user named.
@NullMarked
package casus.second;

import org.jspecify.annotations.NullMarked;
