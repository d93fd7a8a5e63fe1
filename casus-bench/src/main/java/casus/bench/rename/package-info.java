/// Whether the reader reads language or names: articles under other names.
@NullMarked
package casus.bench.rename;

import org.jspecify.annotations.NullMarked;
