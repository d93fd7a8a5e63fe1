package casus.brief;

import java.util.Map;

/// A brief as text.
///
/// @param text  the whole file
/// @param lines which line of the brief stands on which line of the file, counted from 1
/// @param notes below which line of the file the note of a section stands, by the section's id
public record RenderedBrief(String text, Map<Integer, BriefLine> lines, Map<String, Integer> notes) {
    /// A text without room for notes.
    public RenderedBrief(String text, Map<Integer, BriefLine> lines) {
        this(text, lines, Map.of());
    }
}
