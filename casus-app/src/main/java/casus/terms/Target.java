package casus.terms;

/// What an estimate is an estimate of: P(rung | trigger, window) for one patron, protégé and adversary.
///
/// @param question names patron, protégé, adversary, trigger and window
/// @param rung     the response estimated
public record Target(Question question, Rung rung) {}
