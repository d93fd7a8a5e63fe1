package casus.bench.ratio;

import java.util.Locale;

/// A row of `counted.csv`.
///
/// @param id     of the judgement it is held against
/// @param ratio  counted
/// @param source in words
record CountedRatio(String id, OddsRatios.Ratio ratio, String source) {
    static final String HEAD = "id,n,came,ratio,low,high,source";

    String line() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%.3g,%.3g,%.3g,\"%s\"",
                id,
                ratio.n(),
                ratio.came(),
                Math.exp(ratio.logRatio()),
                ratio.low(),
                ratio.high(),
                source);
    }
}
