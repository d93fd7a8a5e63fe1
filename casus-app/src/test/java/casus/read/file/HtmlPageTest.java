package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Article;
import casus.read.ArticlesTest;
import casus.read.Sentence;
import casus.terms.Edtf;
import org.junit.jupiter.api.Test;

final class HtmlPageTest {
    private static final String LONG =
            "The minister of Borduria met his neighbour on the river, and they spoke of the harvest, the ships and the pact until"
                    + " the evening came.";
    private static final String PAGE = """
            <html><head><title>River Pact | Oar</title><meta property="og:title" content="River Pact Holds">
            <meta property="og:site_name" content="The Daily Oar"><meta name="author" content="By Ann Reed">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-06-22T10:00:00Z"}]}</script>
            <style>p { color: red }</style></head>
            <body onload="steal()"><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <article><h1>River Pact Holds</h1><div class="byline">By Ann Reed</div>
            <figure><img src="x" onerror="alert('gotcha')"><figcaption>Ships at dawn</figcaption></figure>
            <p>%s</p><p>Second <b>day</b>: %s<script>let evil = "code";</script></p>
            <h2>What they agreed</h2><p>%s They agreed:</p><ul><li>no tolls,</li><li>no guns.</li></ul>
            <div class="related-links"><h3>Related</h3><a href="/a">Ten goals that shook the league</a></div>
            <p>%s</p></article>
            <div class="author-bio">Ann Reed writes about rivers.</div><footer>All rights reserved</footer></body></html>
            """.formatted(LONG, LONG, LONG, LONG);

    @Test
    void aPageGivesItsBodyAndWhatItsHeadSaysOfIt() {
        Article article = ArticlesTest.read("a.html", PAGE);
        assertThat(article.title()).contains("River Pact Holds");
        assertThat(article.publisher()).contains("The Daily Oar");
        assertThat(article.byline()).contains("Ann Reed");
        assertThat(article.published()).contains(new Edtf("2025-06-22"));
        assertThat(article.text())
                .isEqualTo("River Pact Holds\n\n" + LONG + "\n\nSecond day: " + LONG + "\n\nWhat they agreed\n\n" + LONG
                        + " They agreed:\n\n- no tolls,\n- no guns.\n\n" + LONG);
        assertThat(article.sentences())
                .extracting(Sentence::kind)
                .containsExactly(
                        Sentence.Kind.TITLE,
                        Sentence.Kind.PROSE,
                        Sentence.Kind.PROSE,
                        Sentence.Kind.HEADING,
                        Sentence.Kind.PROSE,
                        Sentence.Kind.PROSE,
                        Sentence.Kind.BULLET,
                        Sentence.Kind.BULLET,
                        Sentence.Kind.PROSE);
        assertThat(article.sentences().get(6).parent()).isEqualTo(5);
    }

    @Test
    void codeNeverBecomesText() {
        assertThat(ArticlesTest.read("a.html", PAGE).text())
                .doesNotContain("evil", "steal", "gotcha", "color", "datePublished");
        String hidden = "<p>" + LONG
                + "</p><template><p>gotcha one</p></template><noscript>gotcha two</noscript><p hidden>gotcha three</p><!-- gotcha four -->"
                + "<svg><script>gotcha five</script></svg><style>gotcha six</style>";
        assertThat(ArticlesTest.read("a.html", hidden).text()).isEqualTo(LONG);
    }

    @Test
    void aPageWithoutParagraphsIsReadToo() {
        assertThat(ArticlesTest.read("a.html", "<div>The first ship sailed.<br><br>The second ship stayed.</div>")
                        .text())
                .isEqualTo("The first ship sailed.\n\nThe second ship stayed.");
    }

    @Test
    void brokenMarkupAndBrokenDataAreRead() {
        Article article = ArticlesTest.read(
                "a.html",
                "<script type='application/ld+json'>{\"datePublished\": </script><p>" + LONG + "<p>" + LONG
                        + "</div></b>");
        assertThat(article.sentences()).hasSize(2);
        assertThat(article.published()).isEmpty();
    }

    @Test
    void anArticleCutIntoSectionsIsReadToItsEnd() {
        String section = "<section><div class=\"wrap\"><p>%s %s</p></div></section>";
        String page = "<body><div id=\"page\"><div>" + section.formatted("One.", LONG) + section.formatted("Two.", LONG)
                + section.formatted("Three.", LONG) + "</div></div></body>";
        assertThat(ArticlesTest.read("a.html", page).text())
                .isEqualTo("One. " + LONG + "\n\nTwo. " + LONG + "\n\nThree. " + LONG);
    }
}
