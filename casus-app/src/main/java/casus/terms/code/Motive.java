package casus.terms.code;

/// Why an actor would, or would not, come to somebody's aid.
public enum Motive implements WireName {
    CAPABILITY,
    /// Forces or attention tied down elsewhere.
    OVERSTRETCH,
    /// Too few weapons for oneself.
    STOCK,
    /// Fear of a wider or direct war.
    ESCALATION,
    /// A relation with somebody the aid would hurt, or with the one to be aided.
    TIE,
    ECONOMY,
    INFLUENCE,
    REPUTATION,
    MEDIATOR_ROLE,
    DUTY,
    RECIPROCITY,
    NONPROLIFERATION,
    REGIME_SURVIVAL,
    DOMESTIC,
    IDEOLOGY
}
