/// The tables that the model of precedents is fitted to and counted from: files in, what they say of states in a year
/// out.
@NullMarked
package casus.bench.precedent.table;

import org.jspecify.annotations.NullMarked;
