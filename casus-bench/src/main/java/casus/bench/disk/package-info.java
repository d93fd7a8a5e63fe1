/// What a full disk, or one that may only be read, leaves of a case and of a brief. It never ships and decides nothing.
@NullMarked
package casus.bench.disk;

import org.jspecify.annotations.NullMarked;
