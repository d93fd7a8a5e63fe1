package casus.terms;

import casus.terms.code.WireName;

/// One rung of the ladder of responses, lowest first. Rungs co-occur: a patron may speak, mediate and send medicine
/// at once.
public enum Rung implements WireName {
    WORDS,
    MEDIATION,
    /// Economic, financial, diplomatic or arms measures against the adversary, for the protégé's sake.
    SANCTIONS,
    HUMANITARIAN,
    INTELLIGENCE,
    /// Weapons, materiel, training, or money for them.
    ARMS,
    /// Own troops, ships, aircraft, crews or bases sent, moved or alerted, without fire.
    DEPLOYMENT,
    /// Own fire, fighting beside the protégé, own air defence used.
    FORCE
}
