package casus.brief;

import java.util.regex.Pattern;

/// The two comments between which an analyst's own words may stand in a brief; readers of the brief do not see them.
public final class NoteSlot {
    /// With what each paragraph of a note begins, so that a reader can tell whose words it holds.
    public static final String LABEL = "Note:";

    /// What closes a note.
    public static final String END = "<!-- end of note -->";

    /// What opens one, with the id of its section.
    public static final Pattern START = Pattern.compile("<!-- note on (?<section>[a-z0-9-]+): [^<>]*-->");

    private NoteSlot() {}

    /// What opens the note of a section.
    static String start(Section section) {
        return "<!-- note on " + section.id()
                + ": yours may stand between these two lines; begin with \"Note:\", end with an entry as in (L-12) -->";
    }
}
