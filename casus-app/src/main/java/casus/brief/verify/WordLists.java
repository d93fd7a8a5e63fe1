package casus.brief.verify;

/// Rows of words, as alternatives of a pattern, longest first.
final class WordLists {
    /// ICD 203 (2015), section D.6.e(2)(a), first row.
    static final String LIKELIHOOD =
            "almost no chance|very unlikely|unlikely|roughly even chance|very likely|almost certain(?:ly)?|likely";

    /// ICD 203's second row, the Professional Head of Intelligence Assessment's yardstick, and their relatives.
    static final String OTHER_ROWS =
            "remote chance|highly unlikely|highly likely|highly improbable|highly probable|improbable|probable|probably|realistic possibility"
                    + "|realistic probability|roughly even odds|nearly certain|near certain|remote|a good chance|a fair chance|doubtful";

    /// Words of number; "one" is left out, since it is mostly a pronoun.
    static final String NUMBERS =
            "zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                    + "|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|thrice|double|per cent|percent";

    /// Words that say something is possible and not how probable.
    static final String MODALS = "may|might|could|perhaps|maybe|possibly|conceivably";

    private WordLists() {}
}
