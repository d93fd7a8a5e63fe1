package casus.terms.code;

/// What a question takes as given.
public enum Trigger implements WireName {
    /// The adversary attacks the protégé.
    ATTACK("attack"),
    /// Nothing but the state of things today.
    NOW("now");

    private final String wire;

    Trigger(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
