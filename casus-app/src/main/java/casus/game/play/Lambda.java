package casus.game.play;

/// λ as crises that have ended tell it, beside the judged one.
///
/// @param crises        behind it
/// @param likeliest     by maximum likelihood; in λ per range of utility
/// @param low           of the 95% interval by likelihood ratio
/// @param high          of that interval; at most 100, where the search ends
/// @param found         whether the likelihood has its summit inside 0.05 to 100
/// @param withPrior     with the judged λ as prior (MAP); the judged one itself where it is fixed
/// @param logLikelihood at the summit
public record Lambda(
        int crises, double likeliest, double low, double high, boolean found, double withPrior, double logLikelihood) {}
