package casus.terms.code;

/// The life cycle of something one actor hands to another.
public enum Stage implements WireName {
    REQUESTED("requested"),
    OFFERED("offered"),
    PROMISED("promised"),
    ORDERED("ordered"),
    DELIVERED("delivered"),
    DECLINED("declined"),
    STALLED("stalled"),
    LAPSED("lapsed"),
    /// Made by both, in the recipient's country or with its parts.
    CO_PRODUCED("coProduced");

    private final String wire;

    Stage(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
