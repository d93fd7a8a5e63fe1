/// What is printed on a terminal: answers, anatomies, outlooks, precedents and scores as lines of text. Comes
/// in: a finished answer; goes out: its lines, or its JSON. It refuses to compute anything that an answer does
/// not hold.
@NullMarked
package casus.app.page;

import org.jspecify.annotations.NullMarked;
