/// The screens on the answer side: the question with its two ladders, its anatomy, the competing hypotheses, the
/// brief, and the crisis played otherwise. What comes in is an answer of `assess` or a game of `game`; what goes
/// out is what a template shows. No number is made here.
@NullMarked
package casus.web.answer;

import org.jspecify.annotations.NullMarked;
