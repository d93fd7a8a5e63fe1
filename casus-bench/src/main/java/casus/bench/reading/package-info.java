/// How much of hand-made gold the reader finds, how right it is, and how fast.
@NullMarked
package casus.bench.reading;

import org.jspecify.annotations.NullMarked;
