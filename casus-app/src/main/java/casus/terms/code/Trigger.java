package casus.terms.code;

/// What a question takes as given.
public enum Trigger implements WireName {
    /// The adversary attacks the protégé.
    ATTACK,
    /// Nothing but the state of things today.
    NOW
}
