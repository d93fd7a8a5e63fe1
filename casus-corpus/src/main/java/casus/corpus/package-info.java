/// The annotated corpus: articles, what a careful analyst enters from them, and how well two analysts agree.
///
/// The folder `casus-corpus` comes in; checked records, the agreement of two annotations and the split into
/// training, validation and test articles go out.
/// This package refuses to know the reader it trains and measures: it imports nothing of Casus.
@NullMarked
package casus.corpus;

import org.jspecify.annotations.NullMarked;
