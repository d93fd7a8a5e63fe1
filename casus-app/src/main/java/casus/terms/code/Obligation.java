package casus.terms.code;

/// What a party to an agreement owes: the five obligations of ATOP 5.1 (Alliance Treaty Obligations and
/// Provisions).
public enum Obligation implements WireName {
    DEFENSE,
    OFFENSE,
    NEUTRALITY,
    NONAGGRESSION,
    CONSULTATION
}
