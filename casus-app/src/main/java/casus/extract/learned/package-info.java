/// The learned reader: an article as words with what grammar and lexicons say of each, windows of it, and small heads
/// over the encoder's states that propose who did what to whom.
///
/// An article under extraction comes in, proposals with scores go out. This room refuses to decide what is entered.
@NullMarked
package casus.extract.learned;

import org.jspecify.annotations.NullMarked;
