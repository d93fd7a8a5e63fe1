package casus.corpus.record;

/// The words of the text that name one participant, pronouns and descriptions included.
///
/// @param words      as written
/// @param occurrence which of several places in the text with these words, from 1
/// @param span       where that is
public record Mention(String words, int occurrence, Span span) {}
