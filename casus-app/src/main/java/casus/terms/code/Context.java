package casus.terms.code;

/// What an event is about: the contexts of PLOVER 0.8 that the ladder or the reader needs.
public enum Context implements WireName {
    MILITARY,
    INTELLIGENCE,
    HUMANITARIAN,
    ECONOMIC,
    DIPLOMATIC,
    NUCLEAR,
    CYBER,
    TERRITORY,
    LEGAL,
    ELECTION
}
