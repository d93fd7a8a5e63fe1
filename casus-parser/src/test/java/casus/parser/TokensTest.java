package casus.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String BLANK = "[\\s\u00A0\u2003\uFEFF]*";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gazeta.ru",
                "example.org/news",
                "https://example.org/a-b?c=1",
                "OPEC+",
                "P5+1",
                "E3/EU+3",
                "S-300/S-400",
                "Su-30/35",
                "Il-76MD-90A",
                "Ka-52M",
                "Tor-M1",
                "press@example.org",
                "J-10C/CE",
                "U.S.",
                "U.A.E.",
                "2023–2025",
                "$1.2bn"
            })
    void namesOfArmsSitesAndGroupingsStayInOnePiece(String name) {
        List<String> wanted = name.startsWith("$") ? List.of("$", name.substring(1)) : List.of(name);
        assertThat(surfaces("They saw " + name + ", which was there.")).containsSequence(wanted);
        assertThat(surfaces("They saw “" + name + "” there.")).containsSequence(wanted);
    }

    @Test
    void theGenitiveIsATokenAfterASiteAnAbbreviationAndAWeapon() {
        assertThat(surfaces("Lenta.ru’s view")).containsExactly("Lenta.ru", "’s", "view");
        assertThat(surfaces("the U.S.'s view")).containsExactly("the", "U.S.", "'s", "view");
        assertThat(surfaces("the S-400's range")).containsExactly("the", "S-400", "'s", "range");
    }

    @Test
    void theLastStopIsATokenAfterANumberAndAfterCapitals() {
        assertThat(surfaces("It came in 2027.")).endsWith("2027", ".");
        assertThat(surfaces("It came on Sept. 5.")).endsWith("Sept.", "5", ".");
        assertThat(surfaces("It was sold by Almaz JSC.")).endsWith("JSC", ".");
    }

    @Test
    void aDashIsAHyphenWithinACompoundAndADoubleHyphenBetweenClauses() {
        assertThat(forms("The Moscow–Tehran pact")).containsExactly("The", "Moscow", "-", "Tehran", "pact");
        assertThat(forms("one thing — peace")).containsExactly("one", "thing", "--", "peace");
        assertThat(forms("one thing – peace")).containsExactly("one", "thing", "--", "peace");
        assertThat(forms("one thing - peace")).containsExactly("one", "thing", "--", "peace");
        assertThat(forms("one thing—peace")).containsExactly("one", "thing", "--", "peace");
    }

    @Test
    void aSpanWithoutWordsHasNoTokensAndNoWords() {
        assertThat(Shared.PARSER.tokenize(" \r\n\t", 0, 4)).isEmpty();
        assertThat(Shared.PARSER.parse("abc", 1, 1)).isEmpty();
        assertThat(Shared.PARSER.parse(List.of())).isEmpty();
    }

    @Test
    void offsetsCountFromTheBeginningOfTheWholeText() {
        String text = "HEADLINE 🙂\r\n\r\n“No,” he said.\r\nWe’ll wait.";
        int from = text.indexOf("We’ll");
        assertThat(Shared.PARSER.parse(text, from, text.length()))
                .extracting(word -> word.surface(text))
                .containsExactly("We", "’ll", "wait", ".");
    }

    @Test
    void everySurfaceIsItsFormAfterPlainQuotesAndDashesWhateverTheText() throws IOException {
        List<String> pieces = List.of(
                ("\r\n|\n|\t| | | |\u00A0|\u2003|\uFEFF|\uD800|🙂|𝔘|Ω|é|“|”|‘|’|«|»|—|–|-|‑|/|+|.|,|:|;)|…|@|(|)|$"
                                + "|5|%|'s|U.S.|S-300|Gazeta.ru|www.a.ru|jets|don't")
                        .split("\\|"));
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertOffsetsHold("seed " + seed, text.toString());
        }
        for (String sentence : GoldenParsesTest.sentences()) {
            assertOffsetsHold("golden", sentence.replace(" ", "\r\n"));
        }
    }

    private static void assertOffsetsHold(String what, String text) {
        int from = text.length() > 3 && !Character.isLowSurrogate(text.charAt(2)) ? 2 : 0;
        int end = from;
        for (Token token : Shared.PARSER.tokenize(text, from, text.length())) {
            assertThat(text.substring(end, token.start())).as(what).matches(BLANK);
            assertThat(token.form()).as(what).isEqualTo(plain(token.surface(text), token.form()));
            end = token.end();
        }
        assertThat(text.substring(end)).as(what).matches(BLANK);
    }

    /// The normalisation, said a second time and independently.
    private static String plain(String surface, String form) {
        if (surface.matches("[–—‑-]")) {
            return form.equals("-") || form.equals("--") ? form : "neither - nor --";
        }
        return surface.replaceAll("[‘’]", "'").replaceAll("[“”«»]", "\"").replace('‑', '-');
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "A", "5", "a.", "A.", "A/", "A1/", "S-1/", "a@", "a.b@", "www.", "-", "'s", "(", "—"})
    void aRunWithoutSpacesOfAnyLengthIsRead(String piece) {
        String text = "It holds " + piece.repeat(3_000) + " only.";
        assertThat(String.join("", surfaces(text))).isEqualTo(text.replace(" ", ""));
        assertThat(Shared.parse(text).words()).hasSameSizeAs(surfaces(text));
    }

    @Test
    void aFormMayDifferFromItsSurface() {
        String text = "Путін signed.";
        List<Word> words = Shared.PARSER.parse(
                List.of(new Token(0, 5, "Putin"), new Token(6, 12, "signed"), new Token(12, 13, ".")));
        assertThat(words.getFirst().surface(text)).isEqualTo("Путін");
        assertThat(words.getFirst().relation()).isEqualTo("nsubj");
    }

    @Test
    void aTokenWithoutASpanOrAFormIsRefused() {
        assertThatThrownBy(() -> new Token(3, 3, "x")).hasMessage("a token cannot span 3 to 3: \"x\"");
        assertThatThrownBy(() -> new Token(-1, 3, "x")).hasMessage("a token cannot span -1 to 3: \"x\"");
        assertThatThrownBy(() -> new Token(0, 3, "a b"))
                .hasMessage("a token's form is neither empty nor spaced: \"a b\"");
    }

    @Test
    void aWordWithAnImpossibleHeadIsRefused() {
        assertThatThrownBy(() -> new Word(0, 1, "x", "x", "NN", -2, "dobj")).hasMessageContaining("head -1");
        assertThatThrownBy(() -> new Word(0, 1, "x", "x", "NN", -1, "dobj")).hasMessageContaining("head -1");
        assertThatThrownBy(() -> new Word(0, 1, "x", "x", "NN", 0, "root")).hasMessageContaining("head -1");
        assertThatThrownBy(() -> new Word(0, 1, "x", "", "NN", 0, "dobj")).hasMessageContaining("lemma");
    }

    private static List<String> surfaces(String text) {
        return Shared.PARSER.tokenize(text, 0, text.length()).stream()
                .map(token -> token.surface(text))
                .toList();
    }

    private static List<String> forms(String text) {
        return Shared.PARSER.tokenize(text, 0, text.length()).stream()
                .map(Token::form)
                .toList();
    }
}
