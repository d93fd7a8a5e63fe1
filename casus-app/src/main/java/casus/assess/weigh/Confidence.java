package casus.assess.weigh;

import casus.assess.judgement.Judgements;
import casus.terms.code.WireName;

/// How much an estimate can be relied on: computed, and never in one sentence with a likelihood (ICD 203).
///
/// @param level    low, moderate or high
/// @param sentence the whole sentence, with its reason
public record Confidence(Level level, String sentence) {
    /// ICD 203's three levels.
    public enum Level implements WireName {
        LOW,
        MODERATE,
        HIGH
    }

    /// Low for few families, an open contradiction or a wide interval; high for many families with a primary
    /// document; else moderate.
    ///
    /// @param families      independent families behind the estimate
    /// @param open          open contradictions on the point
    /// @param width         of the interval, 0 to 1
    /// @param primary whether a primary document is among the articles
    /// @param judgements where the three lie
    public static Confidence of(int families, int open, double width, boolean primary, Judgements judgements) {
        double wide = judgements.threshold("confidence.wide");
        String basis = families == 0
                ? "no article bears on it"
                : families == 1 ? "one independent source bears on it" : families + " independent sources bear on it";
        if (families < judgements.threshold("confidence.few") || open > 0 || width > wide) {
            String more = (open > 0
                            ? "; "
                                    + (open == 1
                                            ? "a contradiction on it is open"
                                            : open + " contradictions on it are open")
                            : "")
                    + (width > wide ? "; the interval is wider than " + Math.round(wide * 100) + " points" : "");
            return new Confidence(Level.LOW, "Confidence: low; " + basis + more + ".");
        }
        if (families >= judgements.threshold("confidence.many") && primary) {
            return new Confidence(
                    Level.HIGH, "Confidence: high; " + basis + ", with a primary document, and nothing on it is open.");
        }
        return new Confidence(
                Level.MODERATE,
                "Confidence: moderate; " + basis + (primary ? "" : ", none of them a primary document") + ".");
    }
}
