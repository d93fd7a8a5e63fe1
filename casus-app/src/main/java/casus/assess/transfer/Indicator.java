package casus.assess.transfer;

import casus.terms.Probability;
import com.fasterxml.jackson.annotation.JsonProperty;

/// Something the case does not hold that would change the answer, had one clean article told it.
///
/// @param what     to look for
/// @param then     the probability with it
/// @param shift    by how much that differs, -1 to 1
/// @param judgedBy who judged its weight
public record Indicator(
        String what, @JsonProperty("probability") Probability then, double shift, String judgedBy) {}
