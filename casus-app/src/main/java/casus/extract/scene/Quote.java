package casus.extract.scene;

import casus.extract.text.Tree.Span;

/// A quote with its speaker.
///
/// @param inner between the marks
/// @param outer with them
/// @param how   the rule that found the speaker
public record Quote(Span inner, Span outer, Voice voice, String how) {}
