/// Temporal knowledge graphs in the benchmark form: events in three parts, read from files, as acts and as dealings
/// of states.
@NullMarked
package casus.bench.history.quad;

import org.jspecify.annotations.NullMarked;
