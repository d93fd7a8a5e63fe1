/// A brief as a file to hand on: PDF and Word.
///
/// A brief comes in, bytes go out; the same brief gives the same bytes. These two cannot be verified, since a
/// reader's program may change them: the brief to prove is the Markdown or HTML one of the same case.
@NullMarked
package casus.brief.paper;

import org.jspecify.annotations.NullMarked;
