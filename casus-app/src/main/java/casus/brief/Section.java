package casus.brief;

import casus.terms.EntryId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of a brief under one heading.
///
/// @param id      by which it is pointed to
/// @param heading empty for the head of the brief
/// @param lines   in order
/// @param note    what an analyst adds, a paragraph a line, blank while there is none; empty where no note may stand
public record Section(String id, String heading, List<BriefLine> lines, Optional<String> note) {
    public Section {
        lines = List.copyOf(lines);
    }

    /// A part in which no note may stand.
    public Section(String id, String heading, List<BriefLine> lines) {
        this(id, heading, lines, Optional.empty());
    }

    /// The same with a note, or with room for one.
    ///
    /// @param words blank for room alone
    public Section withNote(String words) {
        return new Section(id, heading, lines, Optional.of(words));
    }

    /// The entries its lines quote or point to, in order.
    public Set<EntryId> entries() {
        Set<EntryId> out = new LinkedHashSet<>();
        lines.forEach(l -> l.parts().forEach(p -> {
            switch (p) {
                case LinePart.Quote q -> out.add(q.entry());
                case LinePart.EntryRef e -> out.add(e.entry());
                default -> {}
            }
        }));
        return out;
    }

    /// The paragraphs of the note.
    public List<String> noted() {
        return note.stream()
                .flatMap(String::lines)
                .map(l -> SafeText.of(l).strip())
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
