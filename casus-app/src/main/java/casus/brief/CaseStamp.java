package casus.brief;

import casus.ledger.file.Edition;
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
/// @param by        the last day named beside the question
/// @param marking   a line that stands on top, where one was asked for
/// @param edition   which brief of which question it is; empty where the case files none
/// @param wordedBy  the model that worded its notes, and how it was asked; empty for none
public record CaseStamp(
        String casePath,
        String stateHash,
        String version,
        long seed,
        LocalDate today,
        Optional<LocalDate> asOf,
        String asked,
        Optional<ActorId> reader,
        Yardstick words,
        Optional<LocalDate> by,
        Optional<String> marking,
        Optional<Edition> edition,
        Optional<String> wordedBy) {
    /// The words that stand in a brief for the absence of an as-of day.
    public static final String ALL = "all that is on record";

    /// The words that stand where the brief is for no reader in particular.
    public static final String NOBODY = "nobody in particular";

    /// Without a model.
    public CaseStamp(
            String casePath,
            String stateHash,
            String version,
            long seed,
            LocalDate today,
            Optional<LocalDate> asOf,
            String asked,
            Optional<ActorId> reader,
            Yardstick words,
            Optional<LocalDate> by,
            Optional<String> marking,
            Optional<Edition> edition) {
        this(
                casePath,
                stateHash,
                version,
                seed,
                today,
                asOf,
                asked,
                reader,
                words,
                by,
                marking,
                edition,
                Optional.empty());
    }

    /// Without a last day, a marking and an edition.
    public CaseStamp(
            String casePath,
            String stateHash,
            String version,
            long seed,
            LocalDate today,
            Optional<LocalDate> asOf,
            String asked,
            Optional<ActorId> reader,
            Yardstick words) {
        this(
                casePath,
                stateHash,
                version,
                seed,
                today,
                asOf,
                asked,
                reader,
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same stamp of an edition.
    public CaseStamp of(Optional<Edition> other) {
        return new CaseStamp(
                casePath, stateHash, version, seed, today, asOf, asked, reader, words, by, marking, other, wordedBy);
    }

    /// The same stamp of a brief whose notes a model worded.
    public CaseStamp wordedBy(String model) {
        return new CaseStamp(
                casePath,
                stateHash,
                version,
                seed,
                today,
                asOf,
                asked,
                reader,
                words,
                by,
                marking,
                edition,
                Optional.of(model));
    }

    public CaseStamp {
        if (casePath.isBlank() || casePath.contains("\\")) {
            throw new IllegalArgumentException(
                    "a brief names its case by a relative path with forward slashes, not \"" + casePath + "\"");
        }
    }
}
