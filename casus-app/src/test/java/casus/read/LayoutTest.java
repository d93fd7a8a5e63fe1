package casus.read;

import static casus.read.PageParts.BODY;
import static casus.read.PageParts.of;
import static casus.read.PageParts.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Sentence.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines to blocks, by their form.
class LayoutTest {
    private static final String TITLE = "The Pact of the Two Rivers Holds\n\n";

    private static List<String> headings(String text) {
        return of(Kind.HEADING, text);
    }

    private static List<String> bullets(String text) {
        return of(Kind.BULLET, text);
    }

    private static List<String> prose(String text) {
        return of(Kind.PROSE, text);
    }

    @Test
    void everyMarkOfABulletMakesOneAndStandsOutsideIt() {
        for (String mark : List.of(
                "-", "*", "+", "•", "–", "—", "◦", "▪", "●", "·", "‣", "■", "►", "✓", "✔", "➤", "1.", "12)", "(3)",
                "a)", "(b)", "ii)", "(iv)")) {
            assertThat(bullets(TITLE + BODY + "\n\n" + mark + " no tolls for the ships,\n" + mark
                            + " no guns on the banks.\n"))
                    .as(mark)
                    .containsExactly("no tolls for the ships,", "no guns on the banks.");
        }
    }

    @Test
    void aDashOrAFigureWithoutASpaceIsNoBullet() {
        for (String line :
                List.of("-5 degrees were measured on the river.", "3.5 tons of wheat went down the river.")) {
            assertThat(bullets(TITLE + BODY + "\n\n" + line + "\n")).as(line).isEmpty();
            assertThat(prose(TITLE + BODY + "\n\n" + line + "\n")).contains(line);
        }
    }

    @Test
    void aLineOfATableIsABulletAndARuleIsNothing() {
        assertThat(bullets(TITLE + BODY + "\n\n| Ships | 12 |\n|---|---|\n| Guns | 3 |\n"))
                .containsExactly("Ships | 12", "Guns | 3");
        for (String rule : List.of("---", "* * *", "=====", "___", "~~~~", "• • •")) {
            assertThat(sentences(TITLE + BODY + "\n" + rule + "\n" + BODY + "\n"))
                    .as(rule)
                    .hasSize(5)
                    .noneMatch(s -> s.contains(rule));
        }
    }

    @Test
    void aQuoteMarkOfAnEMailStandsOutsideTheParagraph() {
        assertThat(prose(TITLE + "> The river stays open to all ships.\n"))
                .containsExactly("The river stays open to all ships.");
    }

    @Test
    void hashesAndBoldTypeMakeAHeadingOfALine() {
        assertThat(headings(TITLE + BODY + "\n\n## what they agreed\n" + BODY + "\n\n**what comes next**\n" + BODY
                        + "\n\n__and then__\n" + BODY + "\n"))
                .containsExactly("what they agreed", "what comes next", "and then");
        assertThat(headings(TITLE + BODY + "\n\n**It was a very cold day.**\n" + BODY + "\n"))
                .isEmpty();
        assertThat(headings(TITLE + BODY + "\n\n#nothing of the kind\n" + BODY + "\n"))
                .isEmpty();
    }

    @Test
    void aShortLineInTitleCaseAboveAParagraphIsAHeading() {
        assertThat(headings(TITLE + BODY + "\n\nWhat Both Sides Want\n" + BODY + "\n"))
                .containsExactly("What Both Sides Want");
        assertThat(headings(TITLE + BODY + "\n\nWhat both sides want\n\n" + BODY + "\n"))
                .as("in small letters, but alone")
                .containsExactly("What both sides want");
        assertThat(headings(TITLE + BODY + "\n\nWhy Now?\n" + BODY + "\n")).containsExactly("Why Now?");
    }

    @Test
    void whatIsNoHeadingStaysProse() {
        for (String line : List.of(
                "What Both Sides Want,",
                "What Both Sides Want;",
                "The Two Sides Met Again.",
                "what both sides want",
                "What the ministers of the two countries and all their many friends want from the river and its ports and bridges")) {
            assertThat(headings(TITLE + BODY + "\n\n" + line + "\n\n" + BODY + "\n"))
                    .as(line)
                    .isEmpty();
        }
        assertThat(headings(TITLE + BODY + "\n\nWhat Both Sides Want\n"))
                .as("nothing below")
                .isEmpty();
        assertThat(headings(TITLE + BODY + "\n\nWhat Both Sides Want\nand what they fear is told here at length.\n"))
                .as("goes on below")
                .isEmpty();
    }

    @Test
    void aShoutAloneIsAHeadingThoughItEndsInAFullStop() {
        assertThat(headings(TITLE + BODY + "\n\nTHE NORTH.\n\n" + BODY + "\n")).containsExactly("THE NORTH.");
        assertThat(headings(TITLE + BODY + "\n\nTHE NORTH.\n" + BODY + "\n")).isEmpty();
    }

    @Test
    void numbersAndLettersMakeHeadingsOnlyWhereTheyMakeNoList() {
        assertThat(headings(TITLE + "1. The North of the Land\n" + BODY + "\n\n2. The South of the Land\n" + BODY
                        + "\n\nSection 3: The West\n" + BODY + "\n\nIV. The East\n" + BODY + "\n"))
                .containsExactly(
                        "1. The North of the Land", "2. The South of the Land", "Section 3: The West", "IV. The East");
        String list = TITLE + BODY + "\n\n1. ships for the north\n2. ships for the south\n3. ships for the west\n\n"
                + BODY + "\n";
        assertThat(headings(list)).isEmpty();
        assertThat(bullets(list)).hasSize(3);
    }

    @Test
    void aHeadingStandsUnderTheNextHigherOne() {
        Article article = PageParts.read(TITLE + "# The North\n\n" + BODY + "\n\n## The Ships\n\n" + BODY
                + "\n\n### The Crews\n\n" + BODY + "\n\n## The Guns\n\n" + BODY + "\n\n# The South\n\n" + BODY + "\n");
        List<Sentence> headings = article.sentences().stream()
                .filter(s -> s.kind() == Kind.HEADING)
                .toList();
        assertThat(headings)
                .extracting(s -> article.words(s) + " < "
                        + (s.heading() < 0
                                ? "-"
                                : article.words(article.sentences().get(s.heading()))))
                .containsExactly(
                        "The North < -",
                        "The Ships < The North",
                        "The Crews < The Ships",
                        "The Guns < The North",
                        "The South < -");
    }

    @Test
    void aLetterStandsBelowAFigureAndAPlainHeadingBelowTheOneRightAboveIt() {
        Article article = PageParts.read(TITLE + "1. The North of the Land\nA. The Ships of the North\n" + BODY
                + "\n\n2. The South of the Land\nWhat the South Wants\n" + BODY + "\n");
        assertThat(article.sentences().stream()
                        .filter(s -> s.kind() == Kind.HEADING)
                        .map(s -> article.words(s) + " < "
                                + (s.heading() < 0
                                        ? "-"
                                        : article.words(article.sentences().get(s.heading())))))
                .containsExactly(
                        "1. The North of the Land < -",
                        "A. The Ships of the North < 1. The North of the Land",
                        "2. The South of the Land < -",
                        "What the South Wants < 2. The South of the Land");
    }

    @Test
    void linesWrappedAtAColumnAreOneParagraphAndABlankLineEndsIt() {
        String wrapped = """
                The Pact of the Two Rivers Holds

                The foreign minister of Borduria told the press on Monday that the
                country would keep to the treaty it had signed with its neighbour in
                the year before and that no ship would be stopped on the river until
                the harvest was in.

                The neighbour did not answer this and sent no letter to the capital
                Borduria before the week was over and the harvest of the north was
                in.
                """;
        assertThat(prose(wrapped)).hasSize(2);
        assertThat(prose(wrapped).getFirst()).startsWith("The foreign").endsWith("until the harvest was in.");
        assertThat(prose(wrapped).getLast()).startsWith("The neighbour").endsWith("of the north was in.");
    }

    @Test
    void aLineThatGoesOnInSmallLettersIsOneWithTheLineAbove() {
        assertThat(prose(TITLE + "The river stays open\nto all ships of the neighbour.\n"))
                .containsExactly("The river stays open to all ships of the neighbour.");
        assertThat(prose(TITLE + "The river stays open.\nto all ships of the neighbour.\n"))
                .hasSize(2);
        assertThat(bullets(TITLE + BODY + "\n\n- the river stays open\n  to all ships,\n- and so does the port.\n"))
                .containsExactly("the river stays open to all ships,", "and so does the port.");
    }

    @Test
    void aParagraphThatEndsInACommaGoesOnInTheNextLine() {
        assertThat(prose(TITLE + "They spoke of ships, of guns,\nBorduria and the pact between the two rivers.\n"))
                .containsExactly("They spoke of ships, of guns, Borduria and the pact between the two rivers.");
    }

    @Test
    void bulletsHangUnderTheOneThatStandsFurtherOut() {
        Article article = PageParts.read(
                TITLE + BODY + "\n\n- ships of the north\n  - two in dock\n  - one at sea\n- guns of the south\n");
        List<Sentence> all = article.sentences();
        assertThat(all.stream()
                        .filter(s -> s.kind() == Kind.BULLET)
                        .map(s ->
                                article.words(s) + " < " + (s.parent() < 0 ? "-" : article.words(all.get(s.parent())))))
                .containsExactly(
                        "ships of the north < -",
                        "two in dock < ships of the north",
                        "one at sea < ships of the north",
                        "guns of the south < -");
    }

    @Test
    void aPictureBeforeALineMakesAHeadingOfItAndStandsOutsideIt() {
        assertThat(headings(TITLE + BODY + "\n🚢 Ships of the north\n" + BODY + "\n"))
                .containsExactly("Ships of the north");
    }

    @Test
    void mostLongerWordsWithACapitalAreTitleCase() {
        assertThat(Layout.isTitleCase("The Pact of the Two Rivers")).isTrue();
        assertThat(Layout.isTitleCase("The pact of two rivers")).isFalse();
        assertThat(Layout.isTitleCase("Three Words here, Five With capitals There"))
                .isTrue();
        assertThat(Layout.isTitleCase("Over half small they said Here")).isFalse();
        assertThat(Layout.isTitleCase("Why us")).isTrue();
        assertThat(Layout.isTitleCase("why us")).isFalse();
        assertThat(Layout.isTitleCase("")).isFalse();
    }

    @Test
    void marksAroundAHeadingAreNoPartOfIt() {
        assertThat(Layout.unmarked("## The North ##")).isEqualTo("The North");
        assertThat(Layout.unmarked("**The North**")).isEqualTo("The North");
        assertThat(Layout.unmarked("__The North__ ")).isEqualTo("The North");
        assertThat(Layout.unmarked("The North")).isEqualTo("The North");
        assertThat(Layout.unbulleted("- The North")).isEqualTo("The North");
        assertThat(Layout.unbulleted("The North")).isEqualTo("The North");
    }

    @Test
    void aLineThatDoesNotEndItsSentenceGoesOnOnlyAfterAWordThatEndsNone() {
        String first = "The river is closed to all the ships of the neighbour until the harvest is in and paid for";
        String second = "Borduria has sent no word";
        String open = "Borduria has sent all the ships of the river to";
        assertThat(prose(TITLE + BODY + " " + BODY + "\n" + first + "\n" + second + "\n" + BODY + "\n"))
                .contains(first + " " + second);
        assertThat(prose(TITLE + BODY + " " + BODY + "\n" + open + "\n" + "Valdia.\n" + BODY + "\n"))
                .contains(open + " Valdia.");
        assertThat(prose(TITLE + BODY + " " + BODY + "\n" + first + ".\n" + second + ".\n" + BODY + "\n"))
                .contains(first + ".", second + ".");
    }
}
