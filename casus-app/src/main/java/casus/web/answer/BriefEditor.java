package casus.web.answer;

import casus.brief.Brief;
import casus.brief.NoteSlot;
import casus.brief.SafeText;
import casus.brief.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The notes of a brief as somebody may write them, and the brief with these notes. Everything else in it is computed,
/// quoted or a standing sentence, and locked.
final class BriefEditor {
    private BriefEditor() {}

    /// A note to be written.
    ///
    /// @param name    by which a form sends it: `note.` and the section, such as `note.bottom-line`
    /// @param label   for a person
    /// @param text    as it stands, without the label a reader sees
    /// @param section to which it belongs
    record Field(String name, String label, String text, String section) {}

    /// The notes that may be written.
    static List<Field> fields(Brief brief) {
        return brief.sections().stream()
                .filter(s -> s.note().isPresent())
                .map(s -> new Field(
                        name(s),
                        "Note on " + (s.heading().isEmpty() ? "the head" : s.heading()),
                        s.note().orElse(""),
                        s.id()))
                .toList();
    }

    /// The brief with these notes, by name.
    static Brief of(Brief brief, Map<String, String> notes) {
        return new Brief(
                brief.stamp(),
                brief.sections().stream()
                        .map(s -> s.note().isPresent() && notes.containsKey(name(s))
                                ? s.withNote(labelled(notes.getOrDefault(name(s), "")))
                                : s)
                        .toList());
    }

    /// Only what differs from the brief as it was made.
    static Map<String, String> changes(List<Field> fields, Map<String, String> sent) {
        Map<String, String> out = new TreeMap<>();
        fields.forEach(f -> Optional.ofNullable(sent.get(f.name()))
                .filter(w ->
                        !SafeText.of(w).strip().equals(SafeText.of(f.text()).strip()))
                .ifPresent(w -> out.put(f.name(), w)));
        return out;
    }

    private static String labelled(String note) {
        return note.lines()
                .map(l -> SafeText.of(l).strip())
                .filter(l -> !l.isEmpty())
                .map(l -> l.startsWith(NoteSlot.LABEL) ? l : NoteSlot.LABEL + " " + l)
                .collect(Collectors.joining("\n"));
    }

    private static String name(Section section) {
        return "note." + section.id();
    }
}
