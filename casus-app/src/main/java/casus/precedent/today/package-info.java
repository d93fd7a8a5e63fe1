/// States as they are today, from a small table of our own, for questions that no coded table reaches.
///
/// The tables that ship come in, with what a user puts in their place; what goes out answers the same
/// questions as the history of the tables. It refuses to guess: what is not in a table is missing, and
/// counted as such.
@NullMarked
package casus.precedent.today;

import org.jspecify.annotations.NullMarked;
