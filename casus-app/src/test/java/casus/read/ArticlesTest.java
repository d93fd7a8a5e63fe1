package casus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.Edtf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

public final class ArticlesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 22);
    private static final Articles ARTICLES = Articles.of(TODAY);
    private static final String BODY =
            "The minister of Borduria met his neighbour on the river and they spoke of the harvest until the"
                    + " evening. Both said that the pact of the year before would be kept by all who had signed it.";

    public static Article read(String text) {
        return read("a.txt", text);
    }

    public static Article read(String name, String text) {
        return ARTICLES.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Article article) {
        return article.sentences().stream()
                .map(s -> s.kind() + " " + s.heading() + " " + s.parent() + " " + article.words(s))
                .toList();
    }

    @Test
    void headingsAndListsKeepWhoStandsUnderWhom() {
        Article article = read("""
                Why Borduria Stayed Out
                2. Reasons for the Silence
                The king was ill. He said:
                - No gold,
                - no ships.
                  - Two lay in dock.
                B. Fear of a Second War
                - Borduria wants peace with Syldavia, which:
                - Buys its wheat,
                - Guards its rivers.
                - The army is small.
                """);
        assertThat(lines(article))
                .containsExactly(
                        "TITLE -1 -1 Why Borduria Stayed Out",
                        "HEADING -1 -1 2. Reasons for the Silence",
                        "PROSE 1 -1 The king was ill.",
                        "PROSE 1 -1 He said:",
                        "BULLET 1 3 No gold,",
                        "BULLET 1 3 no ships.",
                        "BULLET 1 5 Two lay in dock.",
                        "HEADING 1 -1 B. Fear of a Second War",
                        "BULLET 7 -1 Borduria wants peace with Syldavia, which:",
                        "BULLET 7 8 Buys its wheat,",
                        "BULLET 7 8 Guards its rivers.",
                        "BULLET 7 -1 The army is small.");
    }

    @Test
    void aParagraphWrappedByHandIsReadAsOne() {
        Article article = read("""
                The foreign minister of Borduria said on Monday that the country would keep
                to the treaty it signed with its neighbour, although old and tired Gen.
                Marsh had called it a scrap of paper. The neighbour did not answer, and the
                river stayed closed to all ships.

                The next day it opened again, and the ships that had waited for two weeks at
                the mouth of the river went up to the capital.
                """);
        assertThat(article.sentences().stream().map(s -> article.words(s).replace('\n', ' ')))
                .containsExactly(
                        "The foreign minister of Borduria said on Monday that the country would keep to the treaty it signed with its"
                                + " neighbour, although old and tired Gen. Marsh had called it a scrap of paper.",
                        "The neighbour did not answer, and the river stayed closed to all ships.",
                        "The next day it opened again, and the ships that had waited for two weeks at the mouth of the river went up to"
                                + " the capital.");
    }

    @Test
    void aHeadingGluedToTheParagraphBeforeItIsAHeading() {
        Article article = read(
                "A Short Tale of Two Rivers\nTable of Contents\n- The Long Winter of the North\n- A Feast in the South\n"
                        + "The Long Winter of the North\n" + BODY + "A Feast in the South\n" + BODY + "Conclusion\n"
                        + BODY + "\n");
        assertThat(article.sentences().stream()
                        .filter(s -> s.kind() == Sentence.Kind.HEADING)
                        .map(article::words))
                .containsExactly("The Long Winter of the North", "A Feast in the South", "Conclusion");
        assertThat(article.skippedParts())
                .extracting(SkippedPart::kind)
                .containsExactly(SkippedPart.Kind.TABLE_OF_CONTENTS);
    }

    @Test
    void markdownHeadingsLoseTheirMarks() {
        Article article = read(
                "a.md",
                "---\ntitle: \"Two Rivers\"\ndate: 2024-03-02\nauthor: Ann Reed\n---\n# Two Rivers\n\n" + BODY
                        + "\n\n## The North\n\n**It rained.** " + BODY + "\n\n**The South**\n\n" + BODY + "\n");
        assertThat(article.title()).contains("Two Rivers");
        assertThat(article.byline()).contains("Ann Reed");
        assertThat(article.published()).contains(new Edtf("2024-03-02"));
        assertThat(article.sentences().stream()
                        .filter(s -> s.kind() != Sentence.Kind.PROSE)
                        .map(article::words))
                .containsExactly("Two Rivers", "The North", "The South");
        assertThat(article.sentences().stream().map(article::words)).contains("It rained.");
    }

    @Test
    void theMastheadIsReadAndFenced() {
        Article article = read(
                "River Pact Holds for Another Year\nBy Ann Reed and Tom Marsh | The Daily Oar\nPublished: 22 June 2025, 10:15 GMT\n\n"
                        + BODY);
        assertThat(article.title()).contains("River Pact Holds for Another Year");
        assertThat(article.byline()).contains("Ann Reed and Tom Marsh");
        assertThat(article.publisher()).contains("The Daily Oar");
        assertThat(article.published()).contains(new Edtf("2025-06-22"));
        assertThat(article.flags()).isEmpty();
        assertThat(article.skippedParts()).extracting(SkippedPart::kind).containsExactly(SkippedPart.Kind.HEADER);
        assertThat(article.words(article.sentences().get(1))).startsWith("The minister");
    }

    @Test
    void anUpdateCountsOnlyWhereNoDayOfPublicationStands() {
        assertThat(read("River Pact Holds\nUpdated June 24, 2025\nPublished Jun. 22 2025\n\n" + BODY)
                        .published())
                .contains(new Edtf("2025-06-22"));
        assertThat(read("River Pact Holds\nUpdated June 24, 2025\n\n" + BODY).published())
                .contains(new Edtf("2025-06-24"));
    }

    @Test
    void aDayInsideTheTextIsNotTheDayOfPublication() {
        Article article = read("River Pact Holds\n\nOn 3 May 2025 the pact was signed. " + BODY);
        assertThat(article.published()).isEmpty();
        assertThat(article.flags()).containsExactly(Flag.NO_DATE);
    }

    @Test
    void aTailOfLatestEntriesDatesTheArticleThatItNamesAndGivesNothingElse() {
        String entries = """
                Author Profile

                - Ann Reed, historian. She has written three books on rivers and their pacts.
                Latest entries
                WorldAugust 2, 2025Borduria Keeps the River Pact with its Neighbour
                SportJuly 1, 2025Ten Goals that Shook the League
                """;
        Article untitled = read("Borduria and its neighbour keep the pact on the river for now. " + BODY + "\n" + BODY
                + "\n" + entries);
        assertThat(untitled.published()).contains(new Edtf("2025-08-02"));
        assertThat(untitled.title()).contains("Borduria Keeps the River Pact with its Neighbour");
        assertThat(untitled.byline()).contains("Ann Reed");
        assertThat(untitled.skippedParts())
                .extracting(SkippedPart::kind)
                .containsExactly(SkippedPart.Kind.PROFILE, SkippedPart.Kind.RELATED_LINKS);
        assertThat(untitled.sentences().stream().map(untitled::words))
                .noneMatch(s -> s.contains("Goals") || s.contains("books"));
        assertThat(read("Another Title Altogether Here\n\n" + BODY + "\n" + BODY + "\n" + entries)
                        .published())
                .isEmpty();
    }

    @Test
    void captionsInvitationsAndAuthorsInsideParagraphsAreFenced() {
        Article article = read(
                "The Oar and the River: A Story\n\n" + BODY + "\n\n" + BODY
                        + " Joan Field, an Evening Oar senior reporter based in Kell, has often covered these rivers. What do you think of the pact? Share your views in the"
                        + " comments below. Map of Borduria - Atlas\n\nMap of Borduria - Atlas\n\nOffice of Rivers - Borduria\n");
        assertThat(article.skippedParts())
                .extracting(SkippedPart::kind)
                .containsExactly(
                        SkippedPart.Kind.PROFILE,
                        SkippedPart.Kind.COMMENTS_INVITATION,
                        SkippedPart.Kind.CAPTION,
                        SkippedPart.Kind.CAPTION);
        assertThat(article.sentences()).hasSize(5);
    }

    @Test
    void anImplausibleProfileMakesTheAuthorSuspect() {
        Article article = read(
                "The Oar and the River: A Story\n\n" + BODY
                        + "\n\nDetail Author:\n\n  • Name : Dr. A. Oar\n  • Username : oar77\n  • Email : oar@example.com\n"
                        + "  • Birthdate : 1990-01-01\n  • Job : Bridge Tender\n  • Bio : Voluptas quia dolorem ipsum consequatur nihil aut beatae.\n");
        assertThat(article.flags()).containsExactly(Flag.NO_DATE, Flag.SUSPECT_AUTHOR);
        assertThat(article.skippedParts()).extracting(SkippedPart::kind).containsExactly(SkippedPart.Kind.PROFILE);
        Article plain = read("The Oar and the River: A Story\n\n" + BODY
                + "\n\nAbout the author\n\nAnn Reed is a historian at the University of Kell.\n");
        assertThat(plain.flags()).containsExactly(Flag.NO_DATE);
    }

    @Test
    void fillerLatinScatteredThroughAProfileMakesTheAuthorSuspectAndALittleDoesNot() {
        String profile = BODY + "\n\nAbout the author\n\n";
        String scattered = "Ann Reed writes of voluptas and ships. She lives with quia and two cats in Kell."
                + " Her dolorem was read by many in the north. A consequatur of hers won a prize last year."
                + " Nihil is what she says of the pact. Her beatae will be printed in the spring.\n";
        assertThat(read(profile + scattered).flags()).contains(Flag.SUSPECT_AUTHOR);
        assertThat(read(profile + scattered.replace(" A consequatur of hers won", " A book of hers won"))
                        .flags())
                .doesNotContain(Flag.SUSPECT_AUTHOR);
    }

    @Test
    void aWordOfTwoScriptsIsFlaggedAndAPlainForeignWordIsNot() {
        assertThat(read(BODY + " Deputy Пetrov agreed.").flags()).contains(Flag.MIXED_SCRIPT);
        assertThat(read(BODY + " The paper Известия agreed, at 5 μg and α-rays.")
                        .flags())
                .doesNotContain(Flag.MIXED_SCRIPT);
    }

    @Test
    void anotherLanguageIsStoredAndMarked() {
        Article article = read(
                "Der Minister traf gestern seinen Kollegen am Fluss. Beide sagten, der Vertrag werde auch im nächsten Jahr eingehalten, und die Schiffe"
                        + " dürften wieder fahren. Niemand wollte sich dazu äußern, warum sie so lange gewartet hatten.");
        assertThat(article.language()).isEqualTo("de");
        assertThat(article.flags()).contains(Flag.OTHER_LANGUAGE);
        assertThat(read(BODY).language()).isEqualTo("en");
    }

    @Test
    void theStoredTextIsTheFileButForAByteOrderMark() {
        String text = "River Pact 🚢 Holds\r\n\r\nIt held.\r\n- One ship,\r\n- two ships.\r\n";
        Article article = read("\ufeff" + text);
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.sentences().stream().map(article::words))
                .containsExactly("River Pact 🚢 Holds", "It held.", "One ship,", "two ships.");
    }

    @Test
    void otherCharsetsAreRead() {
        assertThat(ARTICLES.read(
                                "a.txt",
                                "Café “Rivière” opened in May. It was full.".getBytes(Charset.forName("windows-1252")))
                        .text())
                .startsWith("Café “Rivière”");
        assertThat(ARTICLES.read("a.txt", "\ufeffThe café opened.".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("The café opened.");
        byte[] cyrillic =
                "<html><head><meta charset=\"windows-1251\"></head><body><p>Договор подписан вчера.</p></body></html>"
                        .getBytes(Charset.forName("windows-1251"));
        assertThat(ARTICLES.read("a.html", cyrillic).text()).contains("Договор подписан вчера.");
    }

    @Test
    @Tag("slow")
    void aLineOfTenMegabytesIsKeptWholeAndReadAsFarAsAnArticleGoes() {
        String piece = "The ship sailed on and Mr. Reed of the U.S. Navy said: “We go.” ";
        String text = piece.repeat(10_000_000 / piece.length());
        Article article = read(text);
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.flags()).contains(Flag.READ_IN_PART);
        SkippedPart rest = article.skippedParts().getLast();
        assertThat(rest.kind()).isEqualTo(SkippedPart.Kind.BEYOND);
        assertThat(rest.end()).isEqualTo(text.length());
        assertThat(rest.start()).isBetween(Articles.MOST_READ - 100, Articles.MOST_READ);
        assertThat(article.sentences().getLast().end()).isBetween(rest.start() - 2, rest.start());
        assertThat(article.words(article.sentences().getLast())).endsWith("“We go.”");
        assertThat(article.asFarAsRead().text().length()).isLessThan(Articles.MOST_READ + 200);
    }

    @Test
    @Tag("slow")
    void theBoundCountsCharactersAndNotTheirHalves() {
        String piece = "The ship 🚢 sailed on, and the king of the land was glad. ";
        Article article = read(piece.repeat(2 * Articles.MOST_READ / piece.length()));
        int start = article.skippedParts().getLast().start();
        assertThat(article.text().codePointCount(0, start)).isBetween(Articles.MOST_READ - 100, Articles.MOST_READ);
        assertThat(start).isGreaterThan(Articles.MOST_READ);
    }

    @Test
    @Tag("slow")
    void aTextAsLongAsTheBoundIsReadToItsEnd() {
        String text = "The king of the land was glad of it. "
                .repeat(Articles.MOST_READ)
                .substring(0, Articles.MOST_READ);
        assertThat(read(text).flags()).doesNotContain(Flag.READ_IN_PART);
        assertThat(read(text).skippedParts()).isEmpty();
        assertThat(read(text + "x").flags()).contains(Flag.READ_IN_PART);
        assertThat(read(text + "\n \n").flags()).doesNotContain(Flag.READ_IN_PART);
    }

    @Test
    @Tag("slow")
    void aTitleOfAMegabyteIsCutAndItsTextIsNot() {
        String title = "Sail ".repeat(200_000);
        Article article = read(
                "a.html",
                "<html><head><meta property=\"og:title\" content=\"" + title
                        + "\"><meta property=\"og:site_name\" content=\"" + title + "\"></head><body><article><p>"
                        + BODY + "</p></article></body></html>");
        assertThat(article.title().orElseThrow()).hasSize(300).endsWith("…");
        assertThat(article.publisher().orElseThrow()).hasSize(300);
        assertThat(article.text()).contains(BODY);
    }

    @Test
    void anArticleGivesAwayNoneOfItsBytes() {
        byte[] bytes = BODY.getBytes(StandardCharsets.UTF_8);
        Article article = ARTICLES.read("a.txt", bytes);
        bytes[0] = 'x';
        article.bytes()[1] = 'x';
        assertThat(article.bytes()).startsWith('T', 'h');
        assertThat(article.sha256()).hasSize(64);
    }

    @Test
    void sentencesThatOverlapAreNoArticle() {
        Article a = read(BODY);
        List<Sentence> twice = List.of(a.sentences().getFirst(), a.sentences().getFirst());
        assertThatThrownBy(() -> new Article(
                        a.name(),
                        a.bytes(),
                        a.sha256(),
                        a.type(),
                        a.text(),
                        "en",
                        a.title(),
                        a.publisher(),
                        a.byline(),
                        a.published(),
                        TODAY,
                        List.of(),
                        a.flags(),
                        twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateBesideAPlaceOrAnOutletIsTheDayOfPublication() {
        for (String line : List.of(
                "OSLO, June 19, 2025",
                "The Fjord Lantern, Monday 30 June 2025",
                "20 June 2025, Bergen",
                "For immediate release, June 16, 2025",
                "Prepared by Kari Dal · 8 June 2025",
                "23-06-2025")) {
            String text = "Talks in Oslo end without a word\n" + line
                    + "\n\nThe ministers left the hall by a side door and said nothing to the press.\n";
            assertThat(Articles.of(LocalDate.of(2026, 1, 1))
                            .read("x.txt", text.getBytes(StandardCharsets.UTF_8))
                            .published())
                    .as(line)
                    .isPresent();
        }
    }

    @Test
    void aSentenceWithADateInItIsNoDateLine() {
        String text =
                "Talks in Oslo end without a word\n\nThe ministers met on 3 June 2025 and left the hall by a side door.\nNobody spoke.\n";
        assertThat(Articles.of(LocalDate.of(2026, 1, 1))
                        .read("x.txt", text.getBytes(StandardCharsets.UTF_8))
                        .published())
                .isEmpty();
    }
}
