package casus.brief.paper;

import casus.terms.font.Face;
import java.util.Locale;

/// What the embedded font can show, and what stands for the rest.
final class Glyphs {
    private Glyphs() {}

    static String shown(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Face.SANS.covers(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "U+%04X ", c));
            }
        });
        return out.toString();
    }
}
