package casus.terms.code;

/// What an event is about: the contexts of PLOVER 0.8 that the ladder or the reader needs.
public enum Context implements WireName {
    MILITARY("military"),
    INTELLIGENCE("intelligence"),
    HUMANITARIAN("humanitarian"),
    ECONOMIC("economic"),
    DIPLOMATIC("diplomatic"),
    NUCLEAR("nuclear"),
    CYBER("cyber"),
    TERRITORY("territory"),
    LEGAL("legal"),
    ELECTION("election");

    private final String wire;

    Context(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
