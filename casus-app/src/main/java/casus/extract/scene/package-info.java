/// One article under extraction: its sentences, its cast, its quotes and speakers, and the drafts found so far.
///
/// An article with its parsed sentences comes in; what goes out are the quotes with who said them, according to
/// whom and when a word is told, and the drafts in the order in which they were added, each once. It refuses to
/// decide what is an entry: it keeps what the finders of entries hand it.
@NullMarked
package casus.extract.scene;

import org.jspecify.annotations.NullMarked;
