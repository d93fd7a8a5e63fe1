package casus.terms.code;

/// How words are reported: quoted, told, or partly quoted.
public enum Manner implements WireName {
    DIRECT("direct"),
    INDIRECT("indirect"),
    MIXED("mixed");

    private final String wire;

    Manner(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
