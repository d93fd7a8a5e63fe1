/// Learns who comes next: weights, rules and boosted trees, in one pass over the days of a knowledge graph, and the
/// figures that come out.
@NullMarked
package casus.bench.history.rank;

import org.jspecify.annotations.NullMarked;
