/// The form in which a room keeps its judged numbers: a table with a range, an author and a reason a row.
///
/// A file of a room's resources comes in, checked numbers go out; what they mean is for the room to say.
@NullMarked
package casus.terms.table;

import org.jspecify.annotations.NullMarked;
