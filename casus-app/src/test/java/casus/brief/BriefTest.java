package casus.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.BriefLine.Style;
import casus.terms.ActorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefTest {
    private static final int LARGEST_PAGE = 500_000;
    private static final Path GOLDEN = Path.of("src/test/golden/brief");
    private static final String WHY = "Why did Russia not defend Iran against Israel?";
    private static final String FOLLOWS = "What follows if Russia does not defend Iran?";

    @Test
    void theMarkdownOfASmallCaseIsTheGoldenOne() throws IOException {
        golden("small.md", BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED)));
    }

    @Test
    void theHtmlOfASmallCaseIsTheGoldenOne() throws IOException {
        golden("small.html", BriefHtml.of(SmallCase.brief(SmallCase.ASKED)).replaceAll("(?<=base64,)[\\w+/=]+", "…"));
    }

    @Test
    void theHtmlBringsItsFontsAndNamesThemFirst() {
        String page = BriefHtml.of(SmallCase.brief(SmallCase.ASKED));
        assertThat(page.length()).isLessThan(LARGEST_PAGE);
        assertThat(Pattern.compile("@font-face \\{ font-family: \"([^\"]+)\"; .*? src: url\\(data:font/ttf;base64,")
                        .matcher(page)
                        .results()
                        .map(m -> m.group(1)))
                .containsExactly("Liberation Sans", "Liberation Sans", "Liberation Serif", "Liberation Serif");
        assertThat(Pattern.compile("font(?:-family)?: [^;{]*")
                        .matcher(BriefHtml.style())
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allMatch(f -> f.matches("font(?:-family)?: (?:\\S+ )?\"Liberation S(?:ans|erif)\".*"));
    }

    /// `-Dcasus.golden=write` rewrites the files; the difference is for review.
    private static void golden(String name, String text) throws IOException {
        if ("write".equals(System.getProperty("casus.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(GOLDEN.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED)))
                .isEqualTo(BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED)));
        assertThat(BriefHtml.of(SmallCase.brief(SmallCase.ASKED)))
                .isEqualTo(BriefHtml.of(SmallCase.brief(SmallCase.ASKED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {SmallCase.ASKED, WHY, FOLLOWS})
    void everyLineThatIsNoHeadingAndNoStandingSentenceRestsOnSomething(String asked) {
        Set<Style> free = Set.of(Style.STOCK, Style.SUBHEADING, Style.TABLE_HEAD);
        assertThat(lines(asked)
                        .filter(l -> !free.contains(l.style()))
                        .filter(l -> l.parts().stream().noneMatch(LinePart::anchors)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SmallCase.ASKED, WHY, FOLLOWS})
    void noSentenceOfTheMainTextStandsTwice(String asked) {
        Set<String> seen = new HashSet<>();
        List<String> twice = lines(asked)
                .filter(l -> l.style() == Style.PARAGRAPH || l.style() == Style.DETAIL || l.style() == Style.STOCK)
                .map(l -> l.parts().stream()
                        .map(p -> p instanceof LinePart.Words w ? w.shown() : "§")
                        .reduce("", String::concat))
                .filter(template -> template.matches(".*[a-z]{3}.*") && !seen.add(template))
                .toList();
        assertThat(twice).isEmpty();
    }

    private static Stream<BriefLine> lines(String asked) {
        return SmallCase.brief(asked).sections().stream().flatMap(s -> s.lines().stream());
    }

    @Test
    void aWhyQuestionPutsTheReasonsFirstAndAFollowsQuestionTheExpectations() {
        assertThat(SmallCase.brief(WHY).sections().get(1).id()).isEqualTo("reasons");
        assertThat(SmallCase.brief(FOLLOWS).sections().get(1).id()).isEqualTo("expectations");
        assertThat(SmallCase.brief(SmallCase.ASKED).sections().get(1).id()).isEqualTo("bottom-line");
    }

    @Test
    void ofWhatIsExpectedTheFirstPageHoldsALineForEachOfSixActorsAndTheAppendixAll() {
        Brief follows = SmallCase.brief(FOLLOWS);
        List<BriefLine> short6 = section(follows, "expectations").lines();
        List<BriefLine> all = section(follows, "expected").lines();
        assertThat(short6.size()).isBetween(2, 7);
        assertThat(all.stream().filter(l -> l.style() == BriefLine.Style.ITEM).count())
                .isEqualTo(all.size() - short6.size() + 1);
        assertThat(follows.sections().stream().map(Section::id).toList())
                .containsSubsequence("expectations", "bottom-line", "judgements", "numbers", "expected");
    }

    private static Section section(Brief brief, String id) {
        return brief.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBriefForAReaderHoldsWhatIsOnRecordAboutIt() {
        Brief forIsrael = SmallCase.brief(SmallCase.ASKED, Optional.of(new ActorId("ISR")));
        String text = BriefMarkdown.of(forIsrael);
        assertThat(text).contains("## What it holds for Israel").contains("For: `ISR`");
        assertThat(BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED)))
                .doesNotContain("What it holds for")
                .contains("For: `nobody in particular`");
    }

    @Test
    void aLineThatVotesStandsInTheSumAndOneThatDoesNotIsSaidToBeAbsent() {
        assertThat(BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED)))
                .contains("° Event history", "° The crisis game", "adjustment: a patron that is asked about");
    }

    @Test
    void hostileWordsOfAnArticleBecomeNoMarkupInHtml() {
        Document page = Jsoup.parse(BriefHtml.of(SmallCase.brief(SmallCase.ASKED)));
        assertThat(page.select("script, img, iframe, object, form, link, i")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(a -> a.getKey()))
                .noneMatch(k -> k.startsWith("on") || k.equals("style") || k.equals("src"));
        assertThat(page.select("q").eachText()).contains(SafeText.of(SmallCase.HOSTILE));
    }

    @Test
    void hostileWordsOfAnArticleBecomeNoMarkupInMarkdown() {
        String text = BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED));
        assertThat(text)
                .contains("\\<script>", "\\*\\*tied\\*\\*", "\\[here\\](javascript:x)", "\\`now\\`", "\\| down");
        assertThat(text.replaceAll("`[^`]*`|<!-- (?:note on [^<>]*|end of note) -->", ""))
                .doesNotContainPattern("(?<!\\\\)<[A-Za-z/!?]");
    }

    @Test
    void whatTurnsTextRoundStandsAsItsCodePoint() {
        for (String text : List.of(
                BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED)), BriefHtml.of(SmallCase.brief(SmallCase.ASKED)))) {
            assertThat(text).contains("‹U+202E›", "‹U+200B›").doesNotContain("\u202E", "\u200B");
        }
    }

    @Test
    void thePageAllowsNothingFromOutsideAndNoScript() {
        Document page = Jsoup.parse(BriefHtml.of(SmallCase.brief(SmallCase.ASKED)));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; font-src data:");
        assertThat(page.select("meta[charset]").attr("charset")).isEqualTo("utf-8");
        assertThat(page.select("a").eachAttr("href")).allMatch(h -> h.startsWith("#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SmallCase.ASKED, WHY, FOLLOWS})
    void everyLinkOfThePageLeadsToAPlaceOnItAndNoIdStandsTwice(String asked) {
        Document page = Jsoup.parse(BriefHtml.of(SmallCase.brief(asked)));
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a").eachAttr("href").stream()
                        .map(h -> h.substring(1))
                        .filter(h -> !ids.contains(h)))
                .isEmpty();
    }

    @Test
    void textAndPaperDifferByAtLeastFourAndAHalfToOne() {
        for (String block : List.of(
                BriefHtml.style().lines().findFirst().orElseThrow(),
                BriefHtml.style()
                        .lines()
                        .filter(l -> l.startsWith("@media (prefers"))
                        .findFirst()
                        .orElseThrow())) {
            for (String ink : List.of("ink", "soft", "link")) {
                assertThat(contrast(colour(block, ink), colour(block, "paper")))
                        .as(ink + " in " + block)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(colour(block, ink), colour(block, "quote")))
                        .as(ink + " on a quote in " + block)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static String colour(String block, String name) {
        String hex = block.replaceFirst(".*--" + name + ": #([0-9a-f]{3,6}).*", "$1");
        return hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    }

    /// WCAG 2.2, relative luminance and contrast ratio.
    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
