/// What all benches share while they run: progress and memory.
@NullMarked
package casus.bench.run;

import org.jspecify.annotations.NullMarked;
