package casus.terms.font;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.BriefHtml;
import casus.brief.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The fonts that Casus brings along have what its pages use.
class FaceTest {
    private static final Path MAIN = Path.of("src/main");
    /// The rooms whose words stand on pages; `read` and `extract` name the characters of articles.
    private static final Set<String> ROOMS =
            Set.of("terms", "ledger", "precedent", "history", "game", "assess", "brief", "work", "web");
    /// What no page shows, and where it stands.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "LinePart.java", "▏", // a bar in Markdown
            "BriefRow.java", "▏", // and read back
            "Column.java", "＋－＝＠", // cells that a spreadsheet would run
            "ScreenTable.java", "＋－＝＠",
            "ActDetails.java", "‑", // words of articles, compared
            "Actors.java", "‑",
            "RequestedArms.java", "‑",
            "NetworkGraph.java", "\uFFFD", // the range of characters that XML allows
            "SafeWords.java", "\uFFFD"); // unreadable bytes, looked for
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|/\\*(?s:.*?)\\*/");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

    @Test
    void everyCharacterThatPagesUseHasAGlyph() throws IOException {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (Path file : sources()) {
            String name = String.valueOf(file.getFileName());
            words(file)
                    .codePoints()
                    .filter(FaceTest::isSeen)
                    .filter(c -> ELSEWHERE.getOrDefault(name, "").indexOf(c) < 0)
                    .filter(c -> !Stream.of(Face.values()).allMatch(f -> f.covers(c)))
                    .forEach(c -> missing.computeIfAbsent(name, n -> new TreeSet<>())
                            .add("U+%04X %s".formatted(c, Character.toString(c))));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatABriefSaysByItselfIsWithinItsEmbeddedLetters() {
        Document page = Jsoup.parse(BriefHtml.of(SmallCase.brief(SmallCase.ASKED)));
        page.select("q, cite, code").remove();
        Set<Integer> letters = EmbeddedFonts.letters().boxed().collect(Collectors.toSet());
        assertThat(page.body()
                        .text()
                        .codePoints()
                        .filter(c -> !letters.contains(c))
                        .mapToObj(Character::toString))
                .isEmpty();
    }

    @Test
    void anEmbeddedFontIsTheSameEachTimeAndHasItsLettersAndNoOthers() throws IOException {
        byte[] made = EmbeddedFonts.subset(Face.SERIF);
        assertThat(made).isEqualTo(EmbeddedFonts.subset(Face.SERIF)).hasSizeLessThan(60_000);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(made))) {
            assertThat(EmbeddedFonts.letters().filter(c -> glyph(font, c) == 0).mapToObj(Character::toString))
                    .isEmpty();
            assertThat(glyph(font, 'Ж')).isZero();
        }
    }

    private static int glyph(TrueTypeFont font, int codePoint) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(codePoint);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(jte|css|js|svg|java)"))
                    .filter(f -> !f.startsWith(MAIN.resolve("java"))
                            || ROOMS.contains(MAIN.resolve("java/casus")
                                    .relativize(f)
                                    .getName(0)
                                    .toString()))
                    .toList();
        }
    }

    private static String words(Path file) throws IOException {
        String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
        return ESCAPE.matcher(text).replaceAll(m -> {
            int c = Integer.parseInt(m.group(1), 16);
            return isSeen(c) ? Matcher.quoteReplacement(Character.toString(c)) : "";
        });
    }

    private static boolean isSeen(int c) {
        return c > '~'
                && !Set.of(
                                Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.PRIVATE_USE,
                                Character.UNASSIGNED,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR)
                        .contains((byte) Character.getType(c));
    }
}
