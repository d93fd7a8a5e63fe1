/// How good the forecasts were, once it is known what came.
///
/// Resolved questions with the answers given before come in; Brier and log scores, a calibration table, and
/// the terms that pulled the wrong way go out. This room changes no forecast, and it says where there are too
/// few to judge by.
@NullMarked
package casus.assess.score;

import org.jspecify.annotations.NullMarked;
