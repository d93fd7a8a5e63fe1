package casus.brief;

/// The words that stand in a brief for the absence of an as-of day.
final class Stamped {
    static final String ALL = "all that is on record";

    /// The words that stand where the brief is for no reader in particular.
    static final String NOBODY = "nobody in particular";

    private Stamped() {}
}
