package casus.brief;

/// The words that stand in a brief for the absence of an as-of day.
final class Stamped {
    static final String ALL = "all that is on record";

    private Stamped() {}
}
