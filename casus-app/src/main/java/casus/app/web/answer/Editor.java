package casus.app.web.answer;

import casus.brief.Brief;
import casus.brief.Line;
import casus.brief.Part;
import casus.brief.Section;
import casus.brief.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The words of a brief as somebody may change them, and the brief with the changed ones. What is computed,
/// quoted or cited is locked: it has to stand in its line in the order in which it was made.
final class Editor {
    /// What may be reworded; the rest are tables, standing sentences and lists of sources.
    private static final Set<Line.Style> PROSE =
            Set.of(Line.Style.HEADLINE, Line.Style.PARAGRAPH, Line.Style.DETAIL, Line.Style.ITEM);

    private Editor() {}

    /// A line to be reworded.
    ///
    /// @param name   by which a form sends it: section and place, such as `bottom-line.0`
    /// @param label  for a person
    /// @param text   as it stands
    /// @param locked what it has to keep, in order
    record Field(String name, String label, String text, List<String> locked) {
        Field {
            locked = List.copyOf(locked);
        }
    }

    /// A changed line that lost something.
    ///
    /// @param field its name
    record Lost(String field, String what, String remedy) {}

    /// A brief with changed words.
    ///
    /// @param lost what keeps it from being one
    record Reworded(Brief brief, List<Lost> lost) {
        Reworded {
            lost = List.copyOf(lost);
        }
    }

    /// The lines of the main text that may be reworded.
    static List<Field> fields(Brief brief, List<Section> main) {
        List<Field> out = new ArrayList<>();
        for (Section section : main) {
            int shown = 0;
            for (int i = 0; i < section.lines().size(); i++) {
                Line line = section.lines().get(i);
                if (isProse(line)) {
                    shown++;
                    out.add(new Field(
                            name(section, i),
                            (section.heading().isEmpty() ? "Head" : section.heading()) + ", line " + shown,
                            text(line),
                            line.parts().stream()
                                    .filter(p -> !(p instanceof Part.Words))
                                    .map(Editor::shown)
                                    .filter(s -> !s.isBlank())
                                    .toList()));
                }
            }
        }
        return out;
    }

    /// The brief with the lines of these names reworded.
    static Reworded of(Brief brief, Map<String, String> words) {
        List<Lost> lost = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (Section section : brief.sections()) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < section.lines().size(); i++) {
                Line line = section.lines().get(i);
                String name = name(section, i);
                Optional<String> changed = Optional.ofNullable(words.get(name))
                        .filter(w -> isProse(line) && !flat(w).equals(flat(text(line))));
                lines.add(changed.map(w -> line(line, name, w, lost)).orElse(line));
            }
            sections.add(new Section(section.id(), section.heading(), lines));
        }
        return new Reworded(new Brief(brief.stamp(), sections), lost);
    }

    /// Only what differs from the brief as it was made.
    static Map<String, String> changes(List<Field> fields, Map<String, String> sent) {
        Map<String, String> out = new TreeMap<>();
        fields.forEach(f -> Optional.ofNullable(sent.get(f.name()))
                .map(Editor::flat)
                .filter(w -> !w.equals(flat(f.text())))
                .ifPresent(w -> out.put(f.name(), w)));
        return out;
    }

    private static Line line(Line line, String name, String words, List<Lost> lost) {
        List<Part> parts = new ArrayList<>();
        String text = Shown.of(words).strip();
        int at = 0;
        for (Part part : line.parts()) {
            if (part instanceof Part.Words) {
                continue;
            }
            String locked = shown(part);
            if (locked.isBlank()) {
                parts.add(part);
                continue;
            }
            int found = text.indexOf(locked, at);
            if (found < 0) {
                lost.add(new Lost(
                        name,
                        (text.contains(locked)
                                        ? "“" + locked + "” stands in another place"
                                        : "“" + locked + "” is gone")
                                + key(part),
                        "put it back where it was; numbers, quotes and citations are locked"));
                return line;
            }
            words(text.substring(at, found), parts);
            parts.add(part);
            at = found + locked.length();
        }
        words(text.substring(at), parts);
        return new Line(line.style(), line.id(), List.of(parts));
    }

    private static void words(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text));
        }
    }

    private static String key(Part part) {
        return part instanceof Part.Figure f ? " (" + f.key() + ")" : "";
    }

    private static boolean isProse(Line line) {
        return PROSE.contains(line.style())
                && line.cells().size() == 1
                && line.parts().stream().noneMatch(p -> p instanceof Part.Bar)
                && line.parts().stream().anyMatch(p -> p instanceof Part.Words);
    }

    private static String text(Line line) {
        return line.parts().stream()
                .map(Editor::shown)
                .collect(Collectors.joining())
                .strip();
    }

    private static String shown(Part part) {
        return switch (part) {
            case Part.Quote q -> "“" + q.shown() + "”";
            case Part.Words w -> Shown.of(w.shown());
            case Part.Figure f -> Shown.of(f.shown());
            case Part.Citation c -> c.shown();
            case Part.EntryRef e -> e.shown();
            case Part.Name n -> n.shown();
            case Part.Code c -> c.shown();
            case Part.Bar b -> b.shown();
        };
    }

    private static String flat(String text) {
        return Shown.of(text).strip();
    }

    private static String name(Section section, int line) {
        return section.id() + "." + line;
    }
}
