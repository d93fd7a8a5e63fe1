package casus.assess.weigh;

import casus.terms.code.WireName;

/// How much an estimate can be relied on: computed, and never in one sentence with a likelihood (ICD 203).
///
/// @param level    low, moderate or high
/// @param sentence the whole sentence, with its reason
public record Confidence(Level level, String sentence) {
    private static final double WIDE = 0.30;
    private static final int FEW = 2;
    private static final int MANY = 3;

    /// ICD 203's three levels.
    public enum Level implements WireName {
        LOW,
        MODERATE,
        HIGH
    }

    /// By the rule of DESIGN section 7.
    ///
    /// @param families      independent families behind the estimate
    /// @param open          open contradictions on the point
    /// @param width         of the interval, 0 to 1
    /// @param primary whether a primary document is among the articles
    public static Confidence of(int families, int open, double width, boolean primary) {
        String basis = families == 0
                ? "no article bears on it"
                : families == 1
                        ? "one independent family of articles bears on it"
                        : families + " independent families of articles bear on it";
        if (families < FEW || open > 0 || width > WIDE) {
            String more = (open > 0
                            ? "; "
                                    + (open == 1
                                            ? "a contradiction on it is open"
                                            : open + " contradictions on it are open")
                            : "")
                    + (width > WIDE ? "; the interval is wider than 30 points" : "");
            return new Confidence(Level.LOW, "Confidence: low; " + basis + more + ".");
        }
        if (families >= MANY && primary) {
            return new Confidence(
                    Level.HIGH, "Confidence: high; " + basis + ", with a primary document, and nothing on it is open.");
        }
        return new Confidence(
                Level.MODERATE,
                "Confidence: moderate; " + basis + (primary ? "" : ", none of them a primary document") + ".");
    }
}
