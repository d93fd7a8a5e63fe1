package casus.read;

import static casus.read.ArticlesTest.read;
import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import casus.read.text.SentenceSplitter;
import casus.terms.InputProblem;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What holds for any text, however odd or long. Slow, so these tests stand apart.
class AnyTextTest {
    @Test
    void sentencesAndFencesOfAnyTextKeepTheirLaws() {
        forall(2_000, AnyTextTest::anyText, text -> {
            try {
                check(read(text));
                check(read("a.md", text));
            } catch (InputProblem expected) {
                assertThat(expected.what()).isNotBlank();
            }
        });
    }

    static void check(Article article) {
        String text = article.text();
        int at = 0;
        for (int i = 0; i < article.sentences().size(); i++) {
            Sentence s = article.sentences().get(i);
            String words = article.words(s);
            assertThat(s.start()).isGreaterThanOrEqualTo(at);
            assertThat(s.end()).isLessThanOrEqualTo(text.length());
            assertThat(words.codePointCount(0, words.length())).isLessThanOrEqualTo(SentenceSplitter.LONGEST);
            assertThat(words).isEqualTo(words.strip());
            assertThat(s.heading()).isLessThan(i);
            assertThat(s.parent()).isLessThan(i);
            assertThat(Character.isLowSurrogate(words.charAt(0))
                            && s.start() > 0
                            && Character.isHighSurrogate(text.charAt(s.start() - 1)))
                    .isFalse();
            if (s.heading() >= 0) {
                assertThat(article.sentences().get(s.heading()).kind()).isEqualTo(Sentence.Kind.HEADING);
            }
            assertThat(article.skippedParts()).noneMatch(part -> part.overlaps(s.start(), s.end()));
            at = s.end();
        }
        int fenced = 0;
        for (SkippedPart part : article.skippedParts()) {
            assertThat(part.start()).isGreaterThanOrEqualTo(fenced);
            assertThat(part.end()).isLessThanOrEqualTo(text.length());
            fenced = part.end();
        }
    }

    @Test
    void tenMegabytesOnOneLineTakeSeconds() {
        for (String piece :
                List.of("The ship sailed on and Mr. Reed of the U.S. Navy said: “We go.” ", "x", ".A", "x.Yes", "(")) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(30), () -> read(piece.repeat(10_000_000 / piece.length()) + "a"), piece);
        }
    }

    @Test
    void manyThousandShortLinesTakeSeconds() {
        for (String piece : List.of(
                "\n",
                "a\n",
                "- a:\n",
                "# A\n",
                "  - a,\n",
                "By Ann Reed\n",
                "Map of A\n",
                "Contents\n",
                "```\n",
                "Bio : x\n")) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(30), () -> read("a" + piece.repeat(300_000 / piece.length())), piece);
        }
    }

    /// Pieces that rules look for, in any order, between random characters.
    private static String anyText(RandomGenerator random) {
        List<String> pieces = List.of(
                "\n",
                "\r\n",
                "\n\n",
                " ",
                ". ",
                "? ",
                "- ",
                "* ",
                "1. ",
                "B. ",
                "# ",
                "**",
                "U.S. ",
                "Mr. ",
                "“",
                "”",
                "‘",
                "’",
                "\"",
                "''",
                "(",
                ")",
                "Table of Contents\n",
                "Latest entries\n",
                "Author Profile\n",
                "By Ann Reed\n",
                "22 June 2025\n",
                "Photo: x\n",
                "Name : x\n",
                "Map of Nowhere\n",
                "The river ran. ",
                "Keep the Pact\n",
                "they said:\n",
                "share your views in the comments below. ",
                "🚢",
                "\u00a0",
                "\t",
                "…",
                "word",
                "Word",
                "—",
                "3.5",
                "|",
                "```\n",
                ";",
                ",",
                "\u2028",
                "\u200b",
                "é",
                "Ж",
                "[1]",
                "X".repeat(700),
                "the ship sailed on, ".repeat(40));
        StringBuilder text = new StringBuilder("a ");
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(8) == 0
                            ? Character.toString(random.nextInt(0x20, 0xd7ff))
                            : pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
