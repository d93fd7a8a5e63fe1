package casus.terms.code;

/// Whether a driver makes its actor more or less willing to come to the aid of its partner in the passage.
public enum Pull implements WireName {
    FOR,
    AGAINST
}
