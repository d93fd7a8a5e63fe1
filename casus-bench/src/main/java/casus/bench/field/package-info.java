/// Whether small files with the field's own pitfalls are read right, kind by kind.
///
/// A folder comes in; what each file must and must not give stands in `expected.csv`. What goes out is which kinds are
/// right.
@NullMarked
package casus.bench.field;

import org.jspecify.annotations.NullMarked;
