/// How well event history ranks and foretells, on temporal knowledge graphs.
@NullMarked
package casus.bench.history;

import org.jspecify.annotations.NullMarked;
