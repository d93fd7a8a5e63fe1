package casus.ties;

/// One state's troops in another.
///
/// @param state  whose
/// @param host   where
/// @param what   how many and where, in a few words
/// @param troops about how many
/// @param asOf   the year of the count
/// @param stood  while they stood there
/// @param source where to look it up
public record Stationing(String state, String host, String what, int troops, String asOf, Span stood, String source) {}
