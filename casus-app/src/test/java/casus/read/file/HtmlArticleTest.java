package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.Edtf;
import casus.terms.InputProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a page says in its head, what of its body is the article, and how that is written down as lines.
class HtmlArticleTest {
    private static final String LONG =
            "The minister of Borduria met his neighbour on the river, and they spoke of the harvest, the ships and the pact"
                    + " until the evening came.";
    private static final String P = "<p>" + LONG + "</p>";

    private static FileContent head(String head) {
        return HtmlPage.read(
                "a.html", "<html><head>" + head + "</head><body><article>" + P + P + "</article></body></html>");
    }

    private static String text(String body) {
        return HtmlPage.read("a.html", "<html><body>" + body + "</body></html>").text();
    }

    private static String meta(String key, String content) {
        return "<meta property=\"" + key + "\" content=\"" + content + "\">";
    }

    private static String data(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void theTitleIsTakenFromTheBestPlaceThatHasOne() {
        String title = "<title> Plain title </title>";
        String json = data("{\"headline\": \" Data title \"}");
        assertThat(head(title).title()).contains("Plain title");
        assertThat(head(title + json).title()).contains("Data title");
        assertThat(head(title + json + meta("og:title", "Open  graph\n title")).title())
                .contains("Open graph title");
        assertThat(head(title + meta("og:title", " ")).title()).contains("Plain title");
        assertThat(head("").title()).isEmpty();
        assertThat(HtmlPage.read("a.html", "<title>Plain</title><body><h1> </h1><h1>Head <b>line</b></h1>" + P)
                        .title())
                .contains("Head line");
    }

    @Test
    void theAuthorIsANameAndNoAddress() {
        assertThat(head("<meta name=\"Author\" content=\"By Ann Reed\">").byline())
                .contains("Ann Reed");
        assertThat(head(data("{\"headline\": \"x\", \"author\": {\"name\": \"Ann Reed\"}}"))
                        .byline())
                .contains("Ann Reed");
        assertThat(head(data("{\"headline\": \"x\", \"author\": [\"Ann Reed\", {\"name\": \"Tom Marsh\"}]}"))
                        .byline())
                .contains("Ann Reed, Tom Marsh");
        assertThat(head(meta("article:author", "https://oar.example/ann")).byline())
                .isEmpty();
        assertThat(head(meta("author", "x".repeat(200))).byline()).isEmpty();
        assertThat(HtmlPage.read("a.html", "<body><a rel=author> </a><span class=byline>By Ann Reed</span>" + P + P)
                        .byline())
                .contains("Ann Reed");
    }

    @Test
    void theOutletIsTheSiteOrThePublisher() {
        String json = data("{\"headline\": \"x\", \"publisher\": {\"name\": \"Oar Press\"}}");
        assertThat(head(json).publisher()).contains("Oar Press");
        assertThat(head(json + meta("og:site_name", "The Daily Oar")).publisher())
                .contains("The Daily Oar");
        assertThat(head("").publisher()).isEmpty();
    }

    @Test
    void theDayIsReadFromEveryUsualPlaceInTheHead() {
        for (String key : List.of(
                "article:published_time",
                "datePublished",
                "date",
                "pubdate",
                "publishdate",
                "dc.date",
                "dc.date.issued",
                "dcterms.date",
                "sailthru.date",
                "parsely-pub-date",
                "publication_date",
                "og:pubdate")) {
            assertThat(head("<meta name=\"" + key + "\" content=\"2025-06-22T10:00:00Z\">")
                            .published())
                    .as(key)
                    .contains(new Edtf("2025-06-22"));
        }
        assertThat(head("<meta itemprop=\"datePublished\" content=\"2025-06-22\">")
                        .published())
                .contains(new Edtf("2025-06-22"));
        assertThat(head(data("{\"datePublished\": \"2025-06-22\"}") + meta("date", "2024-01-01"))
                        .published())
                .contains(new Edtf("2025-06-22"));
        assertThat(head(meta("date", "soon")).published()).isEmpty();
        assertThat(HtmlPage.read("a.html", "<body><time datetime=\"2025-06-22\">Sunday</time>" + P + P)
                        .published())
                .contains(new Edtf("2025-06-22"));
        String fourth = "<time datetime=x>a</time>".repeat(3) + "<time datetime=\"2025-06-22\">b</time>";
        assertThat(HtmlPage.read("a.html", "<body>" + fourth + P + P).published())
                .isEmpty();
    }

    @Test
    void theProfileIsKeptApartFromTheText() {
        FileContent page = HtmlPage.read(
                "a.html",
                "<body><article>" + P + P + P + "</article><div class=\"author-bio\">Ann Reed of Kell.</div>");
        assertThat(page.profile()).isEqualTo("Ann Reed of Kell.");
        assertThat(page.text()).isEqualTo(LONG + "\n\n" + LONG + "\n\n" + LONG);
    }

    @Test
    void noiseIsTakenOutByTagAndByName() {
        for (String noise : List.of(
                "<nav>%s</nav>",
                "<aside>%s</aside>",
                "<figure>%s</figure>",
                "<footer>%s</footer>",
                "<form>%s</form>",
                "<div hidden>%s</div>",
                "<div aria-hidden=\"true\">%s</div>",
                "<div style=\"display:none\">%s</div>",
                "<div role=\"dialog\">%s</div>",
                "<div class=\"share-bar\">%s</div>",
                "<div id=\"comments\">%s</div>",
                "<div class=\"x newsletter\">%s</div>",
                "<div class=\"related_links\">%s</div>",
                "<div class=\"ad\">%s</div>")) {
            assertThat(text("<article>" + P + noise.formatted("Buy a boat today, friends") + P + P + "</article>"))
                    .as(noise)
                    .isEqualTo(LONG + "\n\n" + LONG + "\n\n" + LONG);
        }
        assertThat(text("<article>" + P + "<div class=\"shareholders\">Buy a boat today, friends</div>" + P
                        + "</article>"))
                .contains("Buy a boat");
    }

    @Test
    void aNameOfNoiseOnWhatHoldsTheArticleIsNotBelieved() {
        assertThat(text("<div class=\"sidebar\">" + P + P + P + "</div>")).contains(LONG);
        assertThat(text("<aside>" + P + P + P + "</aside>")).contains(LONG);
        assertThat(text("<article class=\"promo\">" + P + "</article>" + P + P + P + P))
                .contains(LONG);
    }

    @Test
    void anElementNamedAsTheBodyIsFavouredAndOneFullOfLinksIsNot() {
        String plain = "<div><p>" + LONG + " One.</p></div>";
        String named = "<div class=\"story-body\"><p>" + LONG + " Two.</p></div>";
        assertThat(text("<section>" + plain + "</section><section>" + named + "</section>"))
                .isEqualTo(LONG + " Two.");
        String linked = "<div><p>" + LONG + " One. <a href=x>" + LONG.substring(0, 60) + "</a></p></div>";
        assertThat(text("<section>" + linked + "</section><section><div><p>" + LONG + " Two.</p></div></section>"))
                .isEqualTo(LONG + " Two.");
    }

    @Test
    void listsOfLinksAndLinesThatAreOneLinkAreLeftOut() {
        String links = "<ul><li><a href=a>Ten goals that shook the league</a></li><li><a href=b>Rain</a></li></ul>";
        assertThat(text("<article>" + P + links + P + P + "</article>")).doesNotContain("goals");
        assertThat(text("<article>" + P + "<p><a href=a>Ten goals that shook</a></p>" + P + P + "</article>"))
                .doesNotContain("goals");
        assertThat(text("<article>" + P + "<p>See <a href=a>the pact</a> of the two rivers.</p>" + P + "</article>"))
                .contains("See the pact of the two rivers.");
    }

    @Test
    void headingsKeepTheirLevelAndStandApart() {
        FileContent page = HtmlPage.read(
                "a.html", "<body><article>" + P + "<h2>The  ships</h2>" + P + "<h4>The crews</h4>" + P + "</article>");
        assertThat(page.text()).isEqualTo(LONG + "\n\nThe ships\n\n" + LONG + "\n\nThe crews\n\n" + LONG);
        assertThat(page.levels())
                .containsOnly(
                        java.util.Map.entry(page.text().indexOf("The ships"), 2),
                        java.util.Map.entry(page.text().indexOf("The crews"), 4));
    }

    @Test
    void theTitleStandsOnceOnTopWhereverThePageHasIt() {
        FileContent page = HtmlPage.read("a.html", "<body><article><h1>River Pact</h1>" + P + P + "</article>");
        assertThat(page.text()).isEqualTo("River Pact\n\n" + LONG + "\n\n" + LONG);
    }

    @Test
    void itemsOfListsAreLinesWithADashSetInByDepth() {
        assertThat(text("<article>" + P + "<ul><li>no tolls</li><li>no guns<ul><li>none at all</li></ul></li></ul>" + P
                        + P + "</article>"))
                .isEqualTo(LONG + "\n\n- no tolls\n- no guns\n  - none at all\n\n" + LONG + "\n\n" + LONG);
        assertThat(text("<article>" + P + "<ol><li><p>no tolls</p></li></ol>" + P + P + "</article>"))
                .contains("- no tolls\n");
    }

    @Test
    void oneBreakIsASpaceAndTwoAreANewParagraph() {
        assertThat(text("<div>The first ship<br>sailed.</div>")).isEqualTo("The first ship sailed.");
        assertThat(text("<div>The first ship sailed.<br><br>The second ship stayed.</div>"))
                .isEqualTo("The first ship sailed.\n\nThe second ship stayed.");
        assertThat(text("<div>The first\u00a0 ship\n sailed.</div>")).isEqualTo("The first ship sailed.");
        assertThat(text("<div> </div>")).isEmpty();
    }

    @Test
    void aPageNestedTooDeepIsRefusedAndOneJustBelowIsRead() {
        assertThat(text("<div>".repeat(400) + P)).isEqualTo(LONG);
        assertThatThrownBy(() -> text("<div>".repeat(600) + P))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("nested more than 500 deep");
    }

    @Test
    void anArticleInSectionsIsTakenWholeAndAStrangersListBesideItIsNot() {
        String section = "<section><p>%s " + LONG + "</p></section>";
        String article = "<div>" + section.formatted("One.") + section.formatted("Two.") + section.formatted("Three.")
                + "</div>";
        assertThat(text("<div>" + article + "</div>"))
                .isEqualTo("One. " + LONG + "\n\nTwo. " + LONG + "\n\nThree. " + LONG);
    }

    @Test
    void theBodyIsWhatThePageMarksOrElseWhatWeighsMostWithItsSiblings() {
        String teasers = "<div>" + "<p>Ten goals, and rain, shook the league of the north.</p>".repeat(3) + "</div>";
        assertThat(text(teasers + "<div>" + P + P + P + "</div>"))
                .as("a sibling with a fifth of the weight may be the lead")
                .endsWith(LONG + "\n\n" + LONG + "\n\n" + LONG)
                .contains("Ten goals");
        String links = teasers.replace("<p>", "<p><a href=\"/x\">").replace("</p>", "</a></p>");
        assertThat(text(links + "<div>" + P + P + P + "</div>")).isEqualTo(LONG + "\n\n" + LONG + "\n\n" + LONG);
        assertThat(text("<section>" + teasers + "</section><article>" + P + P + P + "</article>"))
                .isEqualTo(LONG + "\n\n" + LONG + "\n\n" + LONG);
        String marked = "<div itemprop=\"articleBody\">" + P + P + P + "</div>";
        assertThat(text("<section>" + P.repeat(9) + "</section><div>" + marked + "</div>"))
                .isEqualTo(LONG + "\n\n" + LONG + "\n\n" + LONG);
        assertThat(text("<div>" + P.repeat(9) + "</div><div itemprop=\"articleBody\"><p>Short.</p></div>"))
                .doesNotContain("Short.");
    }

    @Test
    void dataAreReadSixDeepAndNotWhereTheyTellOfSomethingElse() {
        assertThat(head(data("[{\"@type\": \"Site\"}, {\"@graph\": [{\"headline\": \"Deep\"}]}]"))
                        .title())
                .contains("Deep");
        assertThat(head(data("{\"a\": ".repeat(6) + "{\"headline\": \"Six\"}" + "}".repeat(6)))
                        .title())
                .contains("Six");
        assertThat(head(data("{\"a\": ".repeat(7) + "{\"headline\": \"Seven\"}" + "}".repeat(7)))
                        .title())
                .isEmpty();
        assertThat(head(data("{\"mentions\": {\"headline\": \"Another\"}}")).title())
                .isEmpty();
        assertThat(head(data("{broken") + data("{\"headline\": \"Second\"}")).title())
                .contains("Second");
    }

    @Test
    void aParagraphGoesOnOverASingleBreakAndEndsAtTwo() {
        assertThat(text("<div>The first ship<br>sailed.<br>The second ship stayed.</div>"))
                .isEqualTo("The first ship sailed. The second ship stayed.");
        assertThat(text("<div>The first ship<br>sailed.<br> <br/>The second<br>ship stayed.</div>"))
                .isEqualTo("The first ship sailed.\n\nThe second ship stayed.");
    }
}
