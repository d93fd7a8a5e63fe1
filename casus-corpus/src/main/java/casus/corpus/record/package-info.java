/// What annotators write down: six kinds of records, the words they rest on, and the traps of an article.
///
/// Values of one annotated article come in and are kept as they are; `casus.corpus` reads and checks them.
/// This package refuses to decide whether two records agree.
@NullMarked
package casus.corpus.record;

import org.jspecify.annotations.NullMarked;
