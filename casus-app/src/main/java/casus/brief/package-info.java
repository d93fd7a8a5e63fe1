/// How an answer is said: every sentence and every number with what it rests on, in Markdown and in HTML, and the
/// proof of it.
///
/// An answer and its ledger come in; a brief goes out, and so do the faults of a brief that somebody changed by
/// hand. This room computes no estimate: it says what `assess` found, and it refuses to say what it cannot anchor.
@NullMarked
package casus.brief;

import org.jspecify.annotations.NullMarked;
