/// What one parsed sentence says, before anybody asks who is meant.
///
/// A sentence and the parser's words come in; what goes out are who does what to whom around a verb, whether it
/// has happened, the dates, and the acts, goods and motives its words tell by the lexicons. It refuses to
/// decide which state or person a word stands for, and it knows no other sentence.
@NullMarked
package casus.extract.text;

import org.jspecify.annotations.NullMarked;
