/// Load on the workbench: what a person clicks, asked over loopback from another process. Comes in: an address; goes
/// out: times and sizes.
@NullMarked
package casus.bench.workbench;

import org.jspecify.annotations.NullMarked;
