package casus.precedent;

import casus.terms.code.WireName;

/// What sort of promise a rate is about.
enum Promise implements WireName {
    DEFENSE("defense"),
    OFFENSE("offense"),
    NEUTRALITY("neutrality"),
    NONAGGRESSION("nonaggression"),
    /// No promise that bears on war; an agreement without a defence clause falls here too.
    NONE("none"),
    /// Alliances of all kinds together, or no distinction made.
    ANY("any");

    private final String wire;

    Promise(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
