package casus.assess;

import casus.terms.Probability;
import casus.terms.Rung;
import com.fasterxml.jackson.annotation.JsonProperty;

/// Something not in the case that would change the answer, had one clean article told it.
///
/// @param what     to look for
/// @param rung     the response it bears on
/// @param then     P(rung) with it
/// @param shift    by how much that differs, -1 to 1
/// @param judgedBy who judged its weight
public record WatchItem(
        String what, Rung rung, @JsonProperty("probability") Probability then, double shift, String judgedBy) {}
