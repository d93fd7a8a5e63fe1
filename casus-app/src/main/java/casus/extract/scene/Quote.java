package casus.extract.scene;

import casus.extract.text.Tree.Span;

/// A quote with its speaker.
///
/// @param inner between the marks
/// @param outer with them
/// @param how   the rule that found the speaker
public record Quote(Span inner, Span outer, Voice voice, String how) {
    /// Whether it is a turn of a transcript, without marks.
    public boolean isTurn() {
        return how.equals(Speakers.HOW) || isQuestion();
    }

    /// Whether it is a question put in a transcript.
    public boolean isQuestion() {
        return how.equals(Speakers.ASKED);
    }
}
