/// A library: what any number of archives say, in Parquet, of which a case takes out what bears on a question.
///
/// Articles and their entries lie in 256 parts by the first two digits of the hash of the article's file; families
/// and actors are worked out over all of them. What a library holds depends on the articles alone, not on the order or
/// the number of runs in which they came.
@NullMarked
package casus.library;

import org.jspecify.annotations.NullMarked;
