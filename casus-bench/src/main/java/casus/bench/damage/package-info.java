/// What the reader makes of damaged articles.
@NullMarked
package casus.bench.damage;

import org.jspecify.annotations.NullMarked;
