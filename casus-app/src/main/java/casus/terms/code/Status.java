package casus.terms.code;

/// Whether what an entry tells has happened, as its sentence has it: negation, modality and conditionals
/// decide.
public enum Status implements WireName {
    OCCURRED("occurred"),
    ONGOING("ongoing"),
    PLANNED("planned"),
    HYPOTHETICAL("hypothetical"),
    DENIED("denied");

    private final String wire;

    Status(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
