package casus.brief;

import casus.terms.ActorId;
import casus.terms.Yardstick;
import java.time.LocalDate;
import java.util.Optional;

/// What it takes to make the same brief again.
///
/// @param casePath  of the case file, relative to the brief's folder, with forward slashes
/// @param stateHash of the case, SHA-256 in hexadecimal
/// @param version   of the tool
/// @param seed      of every draw
/// @param today     the day the question is answered
/// @param asOf      only what was in print by then; empty for all that is on record
/// @param asked     the words of the question
/// @param reader    the state or body the brief is written for; empty for nobody in particular
/// @param words     the row of likelihood words it is written in
public record CaseStamp(
        String casePath,
        String stateHash,
        String version,
        long seed,
        LocalDate today,
        Optional<LocalDate> asOf,
        String asked,
        Optional<ActorId> reader,
        Yardstick words) {
    /// The words that stand in a brief for the absence of an as-of day.
    public static final String ALL = "all that is on record";

    /// The words that stand where the brief is for no reader in particular.
    public static final String NOBODY = "nobody in particular";

    public CaseStamp {
        if (casePath.isBlank() || casePath.contains("\\")) {
            throw new IllegalArgumentException(
                    "a brief names its case by a relative path with forward slashes, not \"" + casePath + "\"");
        }
    }
}
