package casus.read;

import static casus.read.PageParts.BODY;
import static casus.read.PageParts.sentences;
import static casus.read.PageParts.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.Edtf;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What on a page is not the article, and why.
class BoilerplateTest {
    private static final String TITLE = "The Pact of the Two Rivers Holds\n\n";

    /// A line of its own between two paragraphs.
    private static List<String> between(String line) {
        return skipped(TITLE + BODY + "\n\n" + line + "\n\n" + BODY + "\n");
    }

    @Test
    void buttonsAndPathsOfLinksAreNavigation() {
        for (String line : List.of(
                "Subscribe now",
                "Share",
                "Log in",
                "12 comments",
                "Back to top",
                "5 min read",
                "Home > World > Rivers",
                "- Print")) {
            assertThat(between(line)).as(line).singleElement().asString().startsWith("NAVIGATION: ");
        }
        assertThat(between("Share of the north in the harvest is falling.")).isEmpty();
    }

    @Test
    void aLinkToAnotherArticleIsRelated() {
        for (String line : List.of(
                "Read more: Ten goals that shook the league",
                "WATCH: The ships at dawn",
                "See also | The ships at dawn")) {
            assertThat(between(line)).as(line).containsExactly("RELATED_LINKS: " + line);
        }
        assertThat(between("Watch: the ships at dawn are a sight to see.")).isEmpty();
    }

    @Test
    void captionsAndCreditsOfPicturesAreCaptions() {
        for (String line : List.of(
                "Photo: ships at dawn",
                "(Image credit: Ann Reed)",
                "Ships at dawn. Getty Images",
                "File photo of the port",
                "Photo by Ann Reed")) {
            assertThat(between(line)).as(line).containsExactly("CAPTION: " + line);
        }
        String longer = "Photo: " + "ships at dawn and ".repeat(12) + "more";
        assertThat(between(longer)).as("a paragraph").noneMatch(s -> s.startsWith("CAPTION"));
    }

    @Test
    void rightsAndCreditsAreBoilerplate() {
        for (String line : List.of(
                "© 2025 The Daily Oar",
                "All rights reserved.",
                "Additional reporting by Ann Reed",
                "This article was first published by The Daily Oar.",
                "Ann Reed contributed to this report.",
                "https://oar.example/rivers")) {
            assertThat(between(line)).as(line).containsExactly("BOILERPLATE: " + line);
        }
    }

    @Test
    void fillerThatNobodyWroteForAReaderIsSpam() {
        assertThat(between("Voluptas quia dolorem ipsum consequatur nihil aut beatae."))
                .singleElement()
                .asString()
                .startsWith("SPAM");
    }

    @Test
    void whatStandsBetweenThreeBackticksIsNoArticle() {
        assertThat(skipped(TITLE + BODY + "\n\n```\nint rivers = 2;\n```\n\n" + BODY + "\n"))
                .containsExactly("BOILERPLATE: ``` int rivers = 2; ```");
        assertThat(sentences(TITLE + BODY + "\n\n```\nThe river is open.\n"))
                .as("never closed")
                .contains("prose: The river is open.");
    }

    @Test
    void aTableOfContentsEndsWhereItsFirstHeadingStandsAgain() {
        String text = TITLE + "In this article\n- The Ships of the North\n- The Guns of the South\n\n"
                + "The Ships of the North\n" + BODY + "\n\nThe Guns of the South\n" + BODY + "\n";
        assertThat(skipped(text))
                .containsExactly("TABLE_OF_CONTENTS: In this article - The Ships of the North - The Guns of the South");
        assertThat(PageParts.of(Sentence.Kind.HEADING, text))
                .containsExactly("The Ships of the North", "The Guns of the South");
        String plain = TITLE + "Contents\nthe ships\nthe guns\n\nthe ships\n" + BODY + "\n\nthe guns\n" + BODY + "\n";
        assertThat(skipped(plain)).containsExactly("TABLE_OF_CONTENTS: Contents the ships the guns");
        assertThat(PageParts.of(Sentence.Kind.HEADING, plain)).containsExactly("the ships", "the guns");
    }

    @Test
    void theFirstLineThatIsNoItemEndsATableOfContents() {
        assertThat(skipped(TITLE + "Contents\n- The Ships of the North\n" + BODY + "\n\n- no tolls\n- no guns\n"))
                .containsExactly("TABLE_OF_CONTENTS: Contents - The Ships of the North");
        assertThat(skipped(TITLE + "Contents\n- The ships came at dawn.\n" + BODY + "\n"))
                .containsExactly("TABLE_OF_CONTENTS: Contents");
    }

    @Test
    void aProfileBelowTheBodyRunsToTheEndAndNamesTheAuthor() {
        Article article = PageParts.read(TITLE + BODY + "\n\n" + BODY + "\n\n" + BODY
                + "\n\nAbout the author\n\nAnn Reed is a writer of books on rivers.\n\nShe lives in Kell.\n");
        assertThat(skipped(article))
                .containsExactly(
                        "PROFILE: About the author Ann Reed is a writer of books on rivers. She lives in Kell.");
        assertThat(article.byline()).contains("Ann Reed");
    }

    @Test
    void aProfileAboveTheBodyIsOneParagraph() {
        Article article = PageParts.read(TITLE + "About the author\n\nTom Marsh, a writer of books.\n\n" + BODY + "\n\n"
                + BODY + "\n\n" + BODY + "\n\n" + BODY + "\n");
        assertThat(skipped(article)).containsExactly("PROFILE: About the author Tom Marsh, a writer of books.");
        assertThat(article.byline()).contains("Tom Marsh");
        assertThat(article.sentences()).hasSize(9);
    }

    @Test
    void theNameOfAProfileIsReadFromItsFirstLineOnly() {
        for (String line : List.of(
                "Name : Ann Reed",
                "- Ann Reed, historian",
                "Dr. Ann Reed was born in Kell",
                "Ann Reed | Kell",
                "Ann Reed")) {
            assertThat(PageParts.read(TITLE + BODY + "\n\n" + BODY + "\n\nAuthor profile\n" + line + "\n")
                            .byline()
                            .orElse("")
                            .replace("Dr. ", ""))
                    .as(line)
                    .isEqualTo("Ann Reed");
        }
        assertThat(PageParts.read(TITLE + BODY + "\n\n" + BODY + "\n\nAuthor profile\nwrites on rivers\nAnn Reed\n")
                        .byline())
                .isEmpty();
    }

    @Test
    void aListOfLinksEndsAtTheNextParagraphOfTheArticle() {
        String list = "Related articles\n- Ten goals that shook the league\n- Rain in the north\n";
        assertThat(skipped(TITLE + BODY + "\n\n" + list + "\n" + BODY + " " + BODY + "\n\n" + BODY + "\n"))
                .containsExactly(
                        "RELATED_LINKS: Related articles - Ten goals that shook the league - Rain in the north");
        assertThat(skipped(TITLE + BODY + "\n\n" + BODY + "\n\n" + list)).hasSize(1);
        assertThat(skipped(TITLE + BODY + "\n\n" + BODY + "\n\n" + list + "\nAbout the author\nAnn Reed\n"))
                .containsExactly(
                        "RELATED_LINKS: Related articles - Ten goals that shook the league - Rain in the north",
                        "PROFILE: About the author Ann Reed");
    }

    @Test
    void aHeadOfSocialLinksIsALineOfNavigation() {
        assertThat(between("Follow us on Facebook")).containsExactly("NAVIGATION: Follow us on Facebook");
        assertThat(between("Twitter: @oar")).containsExactly("NAVIGATION: Twitter: @oar");
    }

    @Test
    void threeFieldsOfAFormAreAProfileAndTwoAreNot() {
        String two = TITLE + BODY + "\n\nUsername: oar77\nEmail: oar at example\n\n" + BODY + "\n";
        assertThat(skipped(two)).isEmpty();
        String three =
                TITLE + BODY + "\n\nUsername: oar77\nEmail: oar at example\n\nPhone: 12\nJob: tender\n\n" + BODY + "\n";
        assertThat(skipped(three))
                .containsExactly("PROFILE: Username: oar77 Email: oar at example Phone: 12 Job: tender");
        String parted =
                TITLE + BODY + "\n\nUsername: oar77\nEmail: oar at example\nrivers\nPhone: 12\n\n" + BODY + "\n";
        assertThat(skipped(parted)).isEmpty();
    }

    @Test
    void shortLinesBelowTheLastSentenceAreLinksOrCaptions() {
        String body = TITLE + BODY + "\n\n" + BODY + "\n\n";
        assertThat(skipped(body + "Ten goals that shook the league\nRain in the north\n"))
                .containsExactly("RELATED_LINKS: Ten goals that shook the league Rain in the north");
        assertThat(skipped(body + "Map of the two rivers\n")).containsExactly("CAPTION: Map of the two rivers");
        assertThat(skipped(body + "Ships at dawn\n\nShips at dawn\n"))
                .containsExactly("CAPTION: Ships at dawn Ships at dawn");
        assertThat(skipped(body + "One line that heads nothing\n")).isEmpty();
        assertThat(skipped(body + "They agreed on this:\n")).isEmpty();
        assertThat(skipped(body + "- no tolls\n- no guns\n")).isEmpty();
        assertThat(skipped("no tolls\nno guns\nno ships\nno wheat\n"))
                .as("a text of such lines")
                .isEmpty();
    }

    @Test
    void aCaptionGluedToTheLastParagraphIsCutFromIt() {
        Article article =
                PageParts.read(TITLE + BODY + "\n\n" + BODY + " Map of the two rivers\n\nMap of the two rivers\n");
        assertThat(skipped(article))
                .containsExactly("CAPTION: Map of the two rivers", "CAPTION: Map of the two rivers");
        assertThat(article.words(article.sentences().getLast())).endsWith("by all who had signed it.");
    }

    @Test
    void anInvitationTakesAlongTheQuestionBeforeItAndNoOtherSentence() {
        Article article = PageParts.read(TITLE + BODY + "\n\n" + BODY
                + " What do you think of the pact? Share your views with us in the comments.\n");
        assertThat(skipped(article))
                .containsExactly(
                        "COMMENTS_INVITATION: What do you think of the pact? Share your views with us in the comments.");
        assertThat(skipped(TITLE + BODY + "\n\n" + BODY + " What do the two want? Share your views with us.\n"))
                .containsExactly("COMMENTS_INVITATION: Share your views with us.");
        assertThat(skipped(TITLE + BODY + "\n\n" + BODY + " The two share the river and the port.\n"))
                .isEmpty();
    }

    @Test
    void whoTheAuthorIsIsFencedAnywhereForAReporterAndAtTheEndForOthers() {
        String reporter = "Joan Field, a senior reporter based in Kell, covers the rivers of the north.";
        String fellow = "Ann Reed is a fellow at the Institute of Rivers.";
        String body = TITLE + BODY + " %s\n\n" + BODY + "\n\n" + BODY + " %s\n";
        assertThat(skipped(body.formatted(reporter, ""))).containsExactly("PROFILE: " + reporter);
        assertThat(skipped(body.formatted(fellow, ""))).isEmpty();
        assertThat(skipped(body.formatted("", fellow))).containsExactly("PROFILE: " + fellow);
        assertThat(skipped(body.formatted("", "Translated by Tom Marsh.")))
                .containsExactly("BOILERPLATE: Translated by Tom Marsh.");
        assertThat(skipped(body.formatted("Translated by Tom Marsh.", ""))).isEmpty();
    }

    @Test
    void aSentenceOfMoreThanFourHundredCharactersIsNeverFenced() {
        String invitation = "Share your views with us in the comments below";
        assertThat(StraySentences.kind(invitation + ".", false)).contains(SkippedPart.Kind.COMMENTS_INVITATION);
        assertThat(StraySentences.kind(invitation + " and below".repeat(40) + ".", false))
                .isEmpty();
        assertThat(StraySentences.isQuestionToReader("What do you think?")).isTrue();
        assertThat(StraySentences.isQuestionToReader("What do they think?")).isFalse();
        assertThat(StraySentences.isQuestionToReader("What do you think" + " of it".repeat(80) + "?"))
                .isFalse();
    }

    @Test
    void theListOfTheAuthorsEntriesDatesTheArticleWhoseTitleItHolds() {
        String list = "\n\nLatest entries\nAugust 2, 2025 - The Pact of the Two Rivers Holds\n"
                + "July 1, 2025 - Ten Goals that Shook the League\n";
        Article titled = PageParts.read(TITLE + BODY + " " + BODY + list);
        assertThat(titled.published()).contains(new Edtf("2025-08-02"));
        Article other = PageParts.read("The Harvest of the Long North\n\n" + BODY + " " + BODY + list);
        assertThat(other.published()).isEmpty();
    }

    @Test
    void ofATextWithoutATitleTheEntryIsItsOwnIfItsWordsStandInItAndThoseOfNoOtherDo() {
        String untitled = "the minister and his neighbour spoke of the harvest on the river. " + BODY + "\n" + BODY;
        String own = "August 2, 2025 | Minister and Neighbour Spoke of Harvest\n";
        String twin = "August 3, 2025 | Minister and Neighbour Spoke of River\n";
        String far = "July 1, 2025 | Ten Goals that Shook the League\n";
        assertThat(PageParts.read(untitled + "\n\nLatest entries\n" + own + far).published())
                .contains(new Edtf("2025-08-02"));
        assertThat(PageParts.read(untitled + "\n\nLatest entries\n" + own + twin)
                        .published())
                .isEmpty();
        assertThat(PageParts.read(untitled + "\n\nLatest entries\n" + far).published())
                .isEmpty();
    }
}
