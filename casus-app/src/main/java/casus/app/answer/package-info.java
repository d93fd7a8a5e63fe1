/// Commands that answer: questions, briefs, scores, precedents, history, games and gaps.
@NullMarked
package casus.app.answer;

import org.jspecify.annotations.NullMarked;
