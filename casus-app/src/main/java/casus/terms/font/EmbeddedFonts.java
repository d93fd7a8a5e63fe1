package casus.terms.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Fonts within a page that is one file: of each face the letters of Latin script and the signs that pages use, about
/// 40 kB. What an article has beyond them is shown in a font of the reader's machine.
///
/// The letters do not depend on the page, so a page can be compared with one made again, and the bytes are the same
/// on every machine: TrueType and not WOFF, whose compression differs by machine.
public final class EmbeddedFonts {
    private static final String SIGNS = "°±·×÷½£€§«»‘’“”‚„‹›–—…•√→←≈≤≥≠−●○";
    private static final String LETTERS = "ĀāĂăĄąĆćČčĎďĐđĒēĘęĚěĞğĪīİıŁłŃńŇňŌōŐőŒœŘřŚśŞşŠšŤťŪūŮůŰűŹźŻżŽž";
    /// What a browser needs; hints for coarse screens are left out.
    private static final List<String> TABLES =
            List.of("head", "hhea", "OS/2", "cmap", "name", "post", "maxp", "hmtx", "glyf", "loca");

    private EmbeddedFonts() {}

    /// The faces of a brief, made once.
    private static final class Brief {
        static final String CSS = css(Face.SANS, Face.SANS_BOLD, Face.SERIF, Face.SERIF_ITALIC);
    }

    /// The `@font-face` rules of a brief, one a line.
    public static String ofBrief() {
        return Brief.CSS;
    }

    private static String css(Face... faces) {
        return Stream.of(faces).map(EmbeddedFonts::rule).collect(Collectors.joining("\n"));
    }

    private static String rule(Face face) {
        return "@font-face { font-family: \"" + face.family() + "\"; font-weight: " + face.weight() + "; font-style: "
                + (face.isItalic() ? "italic" : "normal") + "; src: url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(subset(face)) + "); }";
    }

    /// The characters that each embedded face has, in order.
    static IntStream letters() {
        return IntStream.concat(
                        IntStream.concat(IntStream.rangeClosed(' ', '~'), IntStream.rangeClosed('\u00C0', '\u00FF')),
                        (SIGNS + LETTERS).codePoints())
                .sorted();
    }

    static byte[] subset(Face face) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TrueTypeFont font = face.parsed()) {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            letters().filter(face::covers).forEach(subset::add);
            subset.writeToStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
