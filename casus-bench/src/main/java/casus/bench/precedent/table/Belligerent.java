package casus.bench.precedent.table;

/// A state in an interstate war.
///
/// @param war   the war's number
/// @param name  the war's name, as its coders call it
/// @param state Correlates of War number
/// @param side  1 or 2
/// @param initiator whether it began the war
/// @param year  when it entered
/// @param day   of that year, 1 to 366, or 0 where unknown
public record Belligerent(int war, String name, int state, int side, boolean initiator, int year, int day) {}
