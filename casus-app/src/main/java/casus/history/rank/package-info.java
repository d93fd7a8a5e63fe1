/// Who comes next: dated events in, a ranking of possible partners out, learned in one pass over the days from
/// what the same actors did before. It says nothing about whether anything happens at all, which is a hazard and
/// another package's.
@NullMarked
package casus.history.rank;

import org.jspecify.annotations.NullMarked;
