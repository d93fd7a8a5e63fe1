/// The words of an article without what only the page needs: marks of no width, soft hyphens, pictures, Markdown. What
/// comes in is an article; what goes out is the same article in plain words, and the way back to the places of the
/// stored text. It decides nothing about meaning.
@NullMarked
package casus.extract.plain;

import org.jspecify.annotations.NullMarked;
