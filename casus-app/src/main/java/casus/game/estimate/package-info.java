/// What past crises say about utilities: strategic logit and probit, by maximum likelihood or with a prior.
///
/// A model's shape, its formula and observed cases come in; what goes out are coefficients with standard
/// errors, the log-likelihood and fitted probabilities. This room refuses to say which model is right.
@NullMarked
package casus.game.estimate;

import org.jspecify.annotations.NullMarked;
