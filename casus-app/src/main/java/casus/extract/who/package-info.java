/// Who is meant: which state, body, group or person a word of an article stands for.
///
/// The parsed sentences of an article and the tables of names come in; for a noun or pronoun, the actors it
/// means, the person it names, and whose it is go out. It refuses to decide what anybody does, and whom a text
/// leaves open stays open: an empty list, never a guess.
@NullMarked
package casus.extract.who;

import org.jspecify.annotations.NullMarked;
