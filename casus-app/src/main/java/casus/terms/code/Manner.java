package casus.terms.code;

/// How words are reported: quoted, told, or partly quoted.
public enum Manner implements WireName {
    DIRECT,
    INDIRECT,
    MIXED
}
