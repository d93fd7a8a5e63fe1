/// What a file says, sentence by sentence; who published it, when; and whether it is clean.
///
/// In come files: plain text, Markdown, HTML and PDF. Out come articles, with the text that every anchor points
/// into, the sentences in it, the fenced parts of which nothing may become an entry, and flags that call for a
/// second look. This room refuses to decide what a sentence means, which of two articles is right, and when an
/// undated article appeared.
@NullMarked
package casus.read;

import org.jspecify.annotations.NullMarked;
