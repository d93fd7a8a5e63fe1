package casus.web.answer;

import casus.brief.Brief;
import casus.brief.BriefLine;
import casus.brief.LinePart;
import casus.brief.SafeText;
import casus.brief.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The words of a brief as somebody may change them, and the brief with the changed ones. What is computed,
/// quoted or cited is locked: it has to stand in its line in the order in which it was made.
final class BriefEditor {
    /// What may be reworded; the rest are tables, standing sentences and lists of sources.
    private static final Set<BriefLine.Style> PROSE =
            Set.of(BriefLine.Style.HEADLINE, BriefLine.Style.PARAGRAPH, BriefLine.Style.DETAIL, BriefLine.Style.ITEM);

    private BriefEditor() {}

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
    record Loss(String field, String what, String remedy) {}

    /// A brief with changed words.
    ///
    /// @param lost what keeps it from being one
    record Rewording(Brief brief, List<Loss> lost) {
        Rewording {
            lost = List.copyOf(lost);
        }
    }

    /// The lines of the main text that may be reworded.
    static List<Field> fields(Brief brief, List<Section> main) {
        List<Field> out = new ArrayList<>();
        for (Section section : main) {
            int shown = 0;
            for (int i = 0; i < section.lines().size(); i++) {
                BriefLine line = section.lines().get(i);
                if (isProse(line)) {
                    shown++;
                    out.add(new Field(
                            name(section, i),
                            (section.heading().isEmpty() ? "Head" : section.heading()) + ", line " + shown,
                            text(line),
                            line.parts().stream()
                                    .filter(p -> !(p instanceof LinePart.Words))
                                    .map(BriefEditor::shown)
                                    .filter(s -> !s.isBlank())
                                    .toList()));
                }
            }
        }
        return out;
    }

    /// The brief with the lines of these names reworded.
    static Rewording of(Brief brief, Map<String, String> words) {
        List<Loss> lost = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (Section section : brief.sections()) {
            List<BriefLine> lines = new ArrayList<>();
            for (int i = 0; i < section.lines().size(); i++) {
                BriefLine line = section.lines().get(i);
                String name = name(section, i);
                Optional<String> changed = Optional.ofNullable(words.get(name))
                        .filter(w -> isProse(line) && !flat(w).equals(flat(text(line))));
                lines.add(changed.map(w -> line(line, name, w, lost)).orElse(line));
            }
            sections.add(new Section(section.id(), section.heading(), lines));
        }
        return new Rewording(new Brief(brief.stamp(), sections), lost);
    }

    /// Only what differs from the brief as it was made.
    static Map<String, String> changes(List<Field> fields, Map<String, String> sent) {
        Map<String, String> out = new TreeMap<>();
        fields.forEach(f -> Optional.ofNullable(sent.get(f.name()))
                .map(BriefEditor::flat)
                .filter(w -> !w.equals(flat(f.text())))
                .ifPresent(w -> out.put(f.name(), w)));
        return out;
    }

    private static BriefLine line(BriefLine line, String name, String words, List<Loss> lost) {
        List<LinePart> parts = new ArrayList<>();
        String text = SafeText.of(words).strip();
        int at = 0;
        for (LinePart part : line.parts()) {
            if (part instanceof LinePart.Words) {
                continue;
            }
            String locked = shown(part);
            if (locked.isBlank()) {
                parts.add(part);
                continue;
            }
            int found = text.indexOf(locked, at);
            if (found < 0) {
                lost.add(new Loss(
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
        return new BriefLine(line.style(), line.id(), List.of(parts));
    }

    private static void words(String text, List<LinePart> parts) {
        if (!text.isEmpty()) {
            parts.add(new LinePart.Words(text));
        }
    }

    private static String key(LinePart part) {
        return part instanceof LinePart.Figure f ? " (" + f.key() + ")" : "";
    }

    private static boolean isProse(BriefLine line) {
        return PROSE.contains(line.style())
                && line.cells().size() == 1
                && line.parts().stream().noneMatch(p -> p instanceof LinePart.Bar)
                && line.parts().stream().anyMatch(p -> p instanceof LinePart.Words);
    }

    private static String text(BriefLine line) {
        return line.parts().stream()
                .map(BriefEditor::shown)
                .collect(Collectors.joining())
                .strip();
    }

    private static String shown(LinePart part) {
        return switch (part) {
            case LinePart.Quote q -> "“" + q.shown() + "”";
            case LinePart.Words w -> SafeText.of(w.shown());
            case LinePart.Figure f -> SafeText.of(f.shown());
            case LinePart.Citation c -> c.shown();
            case LinePart.EntryRef e -> e.shown();
            case LinePart.Name n -> n.shown();
            case LinePart.Code c -> c.shown();
            case LinePart.Bar b -> b.shown();
        };
    }

    private static String flat(String text) {
        return SafeText.of(text).strip();
    }

    private static String name(Section section, int line) {
        return section.id() + "." + line;
    }
}
