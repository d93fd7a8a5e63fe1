package casus.terms;

import casus.terms.code.WireName;

/// One rung of the ladder of responses, lowest first. Rungs co-occur: a patron may speak, mediate and send medicine
/// at once.
public enum Rung implements WireName {
    WORDS("words"),
    MEDIATION("mediation"),
    HUMANITARIAN("humanitarian"),
    INTELLIGENCE("intelligence"),
    /// Weapons, materiel, training, or money for them.
    ARMS("arms"),
    /// Own troops, fire or air defence used.
    FORCE("force");

    private final String wire;

    Rung(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
