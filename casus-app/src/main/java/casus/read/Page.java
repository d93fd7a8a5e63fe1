package casus.read;

import casus.terms.Edtf;
import java.util.Map;
import java.util.Optional;

/// What a file's own format tells, before its text is looked at.
///
/// @param text   the stored text
/// @param profile what the page says of its author outside its text; empty if nothing
/// @param levels of the headings it marks, 1 to 6, by the UTF-16 offset each starts at
record Page(
        String text,
        Optional<String> title,
        Optional<String> byline,
        Optional<String> publisher,
        Optional<Edtf> published,
        String profile,
        Map<Integer, Integer> levels) {
    Page {
        levels = Map.copyOf(levels);
    }

    /// A text that tells nothing of itself.
    static Page of(String text) {
        return new Page(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", Map.of());
    }
}
