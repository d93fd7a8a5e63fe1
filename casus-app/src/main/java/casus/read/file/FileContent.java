package casus.read.file;

import casus.terms.Edtf;
import java.util.Map;
import java.util.Optional;

/// What a file's own format tells, before its text is looked at.
///
/// @param text   the stored text
/// @param profile what the page says of its author outside its text; empty if nothing
/// @param levels of the headings it marks, 1 to 6, by the UTF-16 offset each starts at
public record FileContent(
        String text,
        Optional<String> title,
        Optional<String> byline,
        Optional<String> publisher,
        Optional<Edtf> published,
        String profile,
        Map<Integer, Integer> levels) {
    public FileContent {
        levels = Map.copyOf(levels);
    }

    /// A text that tells nothing of itself.
    public static FileContent of(String text) {
        return new FileContent(
                text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", Map.of());
    }
}
