package casus.corpus.record;

import java.util.Locale;

/// How real the text says an event or a transfer is.
public enum GoldStatus implements WireCode {
    /// Told in the article's own voice.
    OCCURRED,
    /// Told by a named source only.
    REPORTED,
    /// Said not to have happened.
    DENIED,
    PLANNED,
    /// Only possible: under a condition, a wish, a question.
    HYPOTHETICAL;

    @Override
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Not yet, or perhaps never.
    public boolean isOpen() {
        return this == PLANNED || this == HYPOTHETICAL;
    }
}
