package casus.precedent.model;

/// Reasons that belong together: their features are too entangled to be told apart one by one, so they are
/// shown as a group.
public enum Group {
    PROMISE("what is promised"),
    POWER("power"),
    DISTANCE("distance"),
    RIVALRY("rivalry"),
    REGIME("kind of government"),
    RECORD("what it did before"),
    SITUATION("the attack itself");

    private final String label;

    Group(String label) {
        this.label = label;
    }

    /// In plain words.
    public String label() {
        return label;
    }
}
