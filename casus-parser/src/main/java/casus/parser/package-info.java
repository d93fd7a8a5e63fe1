/// In comes the text of one sentence, or its tokens; out go its words with tag, lemma, head and relation, each with
/// its exact place in the text. The parser is NLP4J's English tagger and dependency parser over one flat,
/// memory-mapped model file, which the build makes from the models as published. The room refuses to decide where
/// sentences end, what a parse means, and which of two readings is the right one.
@NullMarked
package casus.parser;

import org.jspecify.annotations.NullMarked;
