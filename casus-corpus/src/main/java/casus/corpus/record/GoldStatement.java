package casus.corpus.record;

import java.util.Locale;
import java.util.Optional;

/// What somebody is quoted as saying; its quote is the content, not the cue.
///
/// @param speaker a person, in Latin letters; empty for an anonymous one and for a body
/// @param actor   the state or body spoken for; empty for private persons and experts
/// @param about   what it is about
public record GoldStatement(
        RecordHead head, Optional<String> speaker, Optional<String> actor, Manner manner, Optional<String> about)
        implements GoldRecord {
    /// Whether the words stand in quotation marks (or in a transcript) or are told.
    public enum Manner implements WireCode {
        DIRECT,
        INDIRECT;

        @Override
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
