package casus.read;

/// One sentence, heading or bullet of an article, as a stretch of its stored text.
///
/// @param start     first UTF-16 unit, never white space; the mark of a bullet or heading stands before it
/// @param end       one past the last UTF-16 unit
/// @param kind      what it is on the page
/// @param heading   index, in the article's sentences, of the heading it stands under; -1 if none
/// @param parent    index of the lead-in or bullet it hangs under; -1 if none
/// @param paragraph number of its paragraph, heading or bullet, from 0
public record Sentence(int start, int end, Kind kind, int heading, int parent, int paragraph) {
    /// What a sentence is on the page.
    public enum Kind {
        TITLE,
        HEADING,
        PROSE,
        BULLET
    }

    public Sentence {
        if (start < 0 || end <= start || heading < -1 || parent < -1 || paragraph < 0) {
            throw new IllegalArgumentException("no sentence from " + start + " to " + end + " under " + heading
                    + " and " + parent + " in paragraph " + paragraph);
        }
    }

    /// The words themselves.
    public String in(String text) {
        return text.substring(start, end);
    }
}
