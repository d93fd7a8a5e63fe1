package casus.brief;

import java.util.regex.Pattern;

/// The two comments between which an analyst's own words may stand in a brief; readers of the brief do not see them.
public final class NoteSlot {
    /// With what each paragraph of a note begins, so that a reader can tell whose words it holds.
    public static final String LABEL = "Note:";

    /// What closes a note.
    public static final String END = "<!-- end of note -->";

    /// The same, however many spaces stand in it.
    public static final Pattern CLOSE = Pattern.compile("<!-- +end +of +note +-->");

    /// What opens one, with the id of its section.
    public static final Pattern START = Pattern.compile("<!-- +note +on +[a-z0-9-]+: [^<>]*-->");

    private NoteSlot() {}

    /// What opens the note of a section.
    static String start(Section section) {
        return "<!-- note on " + section.id()
                + ": words of yours stand between these two lines, each sentence with the entry it rests on;"
                + " begin with \"Note:\" -->";
    }
}
