package casus.read;

/// A part of the stored text in which nothing becomes an entry. Dates and names in it are still read.
///
/// @param start first UTF-16 unit
/// @param end   one past the last UTF-16 unit, more than `start`
/// @param kind  why it is fenced
public record SkippedPart(int start, int end, Kind kind) {
    /// Why a part is fenced.
    public enum Kind {
        /// Menus, breadcrumbs, buttons.
        NAVIGATION,
        /// What stands under a picture, or its credit.
        CAPTION,
        /// Who wrote this.
        PROFILE,
        /// Titles of other articles.
        RELATED_LINKS,
        /// Filler that nobody wrote for a reader.
        SPAM,
        TABLE_OF_CONTENTS,
        /// What the reader is asked to write or to click.
        COMMENTS_INVITATION,
        /// Rights, credits, subscriptions.
        BOILERPLATE,
        /// Footnotes and endnotes.
        NOTES,
        /// Byline, date, outlet.
        HEADER,
        /// What stands beyond the first [Articles#MOST_READ] characters.
        BEYOND
    }

    public SkippedPart {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a fence cannot run from " + start + " to " + end);
        }
    }

    /// Whether the two share at least one unit.
    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
