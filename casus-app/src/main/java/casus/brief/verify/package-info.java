/// The proof of a brief.
///
/// A file that somebody may have changed by hand comes in, with its case; faults go out, each with line and
/// remedy. The sense of words an analyst put in is beyond it, and it says nothing of it.
@NullMarked
package casus.brief.verify;

import org.jspecify.annotations.NullMarked;
