/// How markup is written: escaping, numbers, elements of HTML and SVG.
///
/// Words and numbers come in, markup goes out in which no word can become a tag. What a page looks like is for
/// the rooms to say.
@NullMarked
package casus.terms.markup;

import org.jspecify.annotations.NullMarked;
