package casus.ties;

/// A main supplier of arms in some years, after SIPRI.
///
/// @param share  of the recipient's imports of major arms, 0 to 1
/// @param from   first year
/// @param until  last year
/// @param source where to look it up
public record Supply(String recipient, String supplier, double share, int from, int until, String source) {}
