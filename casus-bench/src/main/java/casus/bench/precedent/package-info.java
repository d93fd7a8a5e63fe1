/// How well precedents foretell who joins, and whether the published rates can be counted again.
@NullMarked
package casus.bench.precedent;

import org.jspecify.annotations.NullMarked;
