package casus.terms.code;

/// Why an actor would, or would not, come to somebody's aid.
public enum Motive implements WireName {
    CAPABILITY("capability"),
    /// Forces or attention tied down elsewhere.
    OVERSTRETCH("overstretch"),
    /// Too few weapons for oneself.
    STOCK("stock"),
    /// Fear of a wider or direct war.
    ESCALATION("escalation"),
    /// A relation with somebody the aid would hurt, or with the one to be aided.
    TIE("tie"),
    ECONOMY("economy"),
    INFLUENCE("influence"),
    REPUTATION("reputation"),
    MEDIATOR_ROLE("mediatorRole"),
    DUTY("duty"),
    RECIPROCITY("reciprocity"),
    NONPROLIFERATION("nonproliferation"),
    REGIME_SURVIVAL("regimeSurvival"),
    DOMESTIC("domestic"),
    IDEOLOGY("ideology");

    private final String wire;

    Motive(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
