package casus.terms.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A face of the Liberation fonts (SIL Open Font License 1.1 or as their LICENSE says), which have the widths of
/// Arial, Times New Roman and Courier New.
public enum Face {
    SANS("Sans-Regular", 400, false),
    SANS_BOLD("Sans-Bold", 700, false),
    SANS_ITALIC("Sans-Italic", 400, true),
    SERIF("Serif-Regular", 400, false),
    SERIF_BOLD("Serif-Bold", 700, false),
    SERIF_ITALIC("Serif-Italic", 400, true),
    MONO("Mono-Regular", 400, false);

    private static final Map<Face, CmapLookup> LETTERS = new ConcurrentHashMap<>();

    private final String name;
    private final int weight;
    private final boolean italic;

    Face(String name, int weight, boolean italic) {
        this.name = name;
        this.weight = weight;
        this.italic = italic;
    }

    /// As style sheets name it: `Liberation Sans`.
    public String family() {
        return "Liberation " + name.substring(0, name.indexOf('-'));
    }

    /// From 100 to 900, as in CSS.
    public int weight() {
        return weight;
    }

    public boolean isItalic() {
        return italic;
    }

    /// The name of its file on the web: `liberation-sans-regular.ttf`.
    public String fileName() {
        return "liberation-" + name.toLowerCase(Locale.ROOT) + ".ttf";
    }

    /// The face whose file has this name.
    public static Optional<Face> ofFile(String fileName) {
        return Arrays.stream(values())
                .filter(f -> f.fileName().equals(fileName))
                .findFirst();
    }

    /// The whole font, TrueType.
    public byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole font, TrueType; to be closed by the caller.
    public InputStream open() {
        return Objects.requireNonNull(Face.class.getResourceAsStream("/liberation/Liberation" + name + ".ttf"), name);
    }

    /// Whether the font can show a character.
    public boolean covers(int codePoint) {
        return LETTERS.computeIfAbsent(this, Face::letters).getGlyphId(codePoint) != 0;
    }

    private static CmapLookup letters(Face face) {
        try (TrueTypeFont font = face.parsed()) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont parsed() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
    }
}
