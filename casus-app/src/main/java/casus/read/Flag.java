package casus.read;

import casus.terms.code.WireName;

/// Something about an article that calls for a second look. A flag never keeps an article out.
public enum Flag implements WireName {
    /// No day of publication stands in the file.
    NO_DATE,
    /// The day of publication is that in the file's name; the text itself has none.
    DATED_BY_NAME,
    /// A word mixes letters of two scripts that look alike, as Latin and Cyrillic do (Unicode Technical
    /// Standard 39).
    MIXED_SCRIPT,
    /// The noise around the text is that of another article of the same reading.
    SHARED_TEMPLATE,
    /// Most of the text stands in another article too.
    NEAR_DUPLICATE,
    /// The author's profile looks made up by a machine.
    SUSPECT_AUTHOR,
    /// Officials of a state's government are named as the source, and a member of its parliament is the only
    /// one of them who speaks.
    SOURCE_INFLATION,
    /// Not English: stored, and not read any further.
    OTHER_LANGUAGE,
    /// Longer than what is read for entries of one text: the rest is stored, fenced off, and not read.
    READ_IN_PART
}
