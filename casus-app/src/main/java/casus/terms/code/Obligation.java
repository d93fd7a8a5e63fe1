package casus.terms.code;

/// What a party to an agreement owes: the five obligations of ATOP 5.1 (Alliance Treaty Obligations and
/// Provisions).
public enum Obligation implements WireName {
    DEFENSE("defense"),
    OFFENSE("offense"),
    NEUTRALITY("neutrality"),
    NONAGGRESSION("nonaggression"),
    CONSULTATION("consultation");

    private final String wire;

    Obligation(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
