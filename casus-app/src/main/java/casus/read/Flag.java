package casus.read;

import casus.terms.code.WireName;

/// Something about an article that calls for a second look. A flag never keeps an article out.
public enum Flag implements WireName {
    /// No day of publication stands in the file.
    NO_DATE("noDate"),
    /// The day of publication is that in the file's name; the text itself has none.
    DATED_BY_NAME("datedByName"),
    /// A word mixes letters of two scripts that look alike, as Latin and Cyrillic do (Unicode Technical
    /// Standard 39).
    MIXED_SCRIPT("mixedScript"),
    /// The noise around the text is that of another article of the same reading.
    SHARED_TEMPLATE("sharedTemplate"),
    /// Most of the text stands in another article too.
    NEAR_DUPLICATE("nearDuplicate"),
    /// The author's profile looks made up by a machine.
    SUSPECT_AUTHOR("suspectAuthor"),
    /// Officials of a state's government are named as the source, and a member of its parliament is the only
    /// one of them who speaks.
    SOURCE_INFLATION("sourceInflation"),
    /// Not English: stored, and not read any further.
    OTHER_LANGUAGE("otherLanguage"),
    /// Longer than what is read for entries of one text: the rest is stored, fenced off, and not read.
    READ_IN_PART("readInPart");

    private final String wire;

    Flag(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
