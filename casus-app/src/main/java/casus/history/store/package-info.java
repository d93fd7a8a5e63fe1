/// Event tables: event data sets as their makers publish them come in, line by line, and one table of dated acts
/// between actors goes out, in DuckDB or Parquet. A line that cannot be read becomes a problem with its
/// number, and the rest goes on. It refuses to decide which set is right.
@NullMarked
package casus.history.store;

import org.jspecify.annotations.NullMarked;
