package casus.terms;

import casus.terms.code.WireName;

/// One rung of the ladder of responses, lowest first. Rungs co-occur: a patron may speak, mediate and send medicine
/// at once.
public enum Rung implements WireName {
    WORDS,
    MEDIATION,
    HUMANITARIAN,
    INTELLIGENCE,
    /// Weapons, materiel, training, or money for them.
    ARMS,
    /// Own troops, fire or air defence used.
    FORCE
}
