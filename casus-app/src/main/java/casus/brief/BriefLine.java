package casus.brief;

import java.util.List;
import java.util.Optional;

/// One line of a brief: a paragraph, an item or a row of a table. In Markdown and in HTML it is one line of
/// the file.
///
/// @param style what it is
/// @param id    by which other lines point to it
/// @param cells one, or as many as the table has columns
public record BriefLine(Style style, Optional<String> id, List<List<LinePart>> cells) {
    /// What a line is.
    public enum Style {
        /// How the paper is to be handled, in the words of whoever asked for it.
        MARKING,
        /// Which brief it is, and how far its headline moved.
        EDITION,
        HEADLINE,
        PARAGRAPH,
        /// What belongs to the paragraph before it.
        DETAIL,
        ITEM,
        /// A standing sentence of the tool, marked °: it says something of the method and nothing of the case.
        STOCK,
        SUBHEADING,
        TABLE_HEAD,
        TABLE_ROW,
        SOURCE,
        QUOTED
    }

    public BriefLine {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /// All parts, cell after cell.
    public List<LinePart> parts() {
        return cells.stream().flatMap(List::stream).toList();
    }

    /// The parts of the only cell.
    List<LinePart> only() {
        return cells.getFirst();
    }

    boolean isTable() {
        return style == Style.TABLE_HEAD || style == Style.TABLE_ROW;
    }
}
