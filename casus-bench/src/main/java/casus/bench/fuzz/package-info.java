/// What takes bytes from outside, one target for each: tried with damaged seeds by the build, and for as long as wanted
/// by a
/// fuzzer that sees which code an input reaches (`casus dev fuzz`). It never ships and decides nothing.
@NullMarked
package casus.bench.fuzz;

import org.jspecify.annotations.NullMarked;
