package casus.terms.code;

/// The life cycle of something one actor hands to another.
public enum Stage implements WireName {
    REQUESTED,
    OFFERED,
    PROMISED,
    ORDERED,
    DELIVERED,
    DECLINED,
    STALLED,
    LAPSED,
    /// Made by both, in the recipient's country or with its parts.
    CO_PRODUCED
}
