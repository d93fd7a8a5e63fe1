package casus.brief.paper;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/// What the embedded font can show, and what stands for the rest.
final class Glyphs {
    private static final Map<Integer, String> INSTEAD =
            Map.of((int) '✔', "√", (int) '✗', "×", (int) '⟨', "<", (int) '⟩', ">", (int) '█', "", (int) '▏', "");
    private static final Set<UnicodeScript> SHOWN = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.COMMON);
    private static final int LAST = 0x2122;
    private static final Set<Integer> SIGNS = Set.of((int) '→', (int) '−', (int) '√', (int) '≤', (int) '≥', (int) '≈');

    private Glyphs() {}

    static String shown(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (INSTEAD.containsKey(c)) {
                out.append(INSTEAD.get(c));
            } else if (SIGNS.contains(c) || c <= LAST && SHOWN.contains(UnicodeScript.of(c))) {
                out.appendCodePoint(c);
            } else {
                out.append("U+%04X".formatted(c)).append(' ');
            }
        });
        return out.toString();
    }
}
