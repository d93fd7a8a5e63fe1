package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.ArticlesTest;
import casus.terms.Edtf;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PageDatesTest {
    private static final String BODY =
            "<article><p>Senegal sent trucks to Gambia over the river bridge at dawn, and the"
                    + " ministers of both countries spoke of it, the press office said.</p><p>Guinea asked both to meet in the"
                    + " spring, in a long letter that was read out in the hall, and nobody answered it.</p></article>";

    private static Optional<Edtf> published(String head, String above) {
        return ArticlesTest.read(
                        "a.html",
                        "<html><head><title>Trucks</title>" + head + "</head><body>" + above + BODY + "</body></html>")
                .published();
    }

    private static String data(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void theDayIsThatOfTheArticleAndNotOfAnotherThingOnThePage() {
        String article =
                "{\"@type\":\"NewsArticle\",\"headline\":\"Trucks\",\"datePublished\":\"2024-03-04T08:00:00Z\"}";
        for (String other :
                new String[] {"WebPage", "VideoObject", "ImageObject", "ItemList", "Event", "Person", "Organization"}) {
            String node = "{\"@type\":\"" + other + "\",\"datePublished\":\"2019-01-01\",\"name\":\"x\"}";
            assertThat(published(data("{\"@graph\":[" + node + "," + article + "]}"), ""))
                    .as(other)
                    .contains(new Edtf("2024-03-04"));
            assertThat(published(data(node) + data("[" + article + "]"), ""))
                    .as(other)
                    .contains(new Edtf("2024-03-04"));
        }
    }

    @Test
    void dataWithAListAnAddressedTypeOrACommaTooManyAreRead() {
        assertThat(published(
                        data(
                                "{\"@type\":[\"http://schema.org/Article\"],\"headline\":\"Trucks\",\"datePublished\":[\"2024-03-04\"],}"),
                        ""))
                .contains(new Edtf("2024-03-04"));
    }

    @Test
    void aDayByTheHeadingAboveTheArticleIsItsDay() {
        assertThat(published("", "<header><h1>Trucks</h1><p class=\"meta\">By Awa Sow, 4 March 2024</p></header>"))
                .contains(new Edtf("2024-03-04"));
        assertThat(published("", "<h1>Trucks</h1><div><span>4 March 2024</span></div>"))
                .contains(new Edtf("2024-03-04"));
        assertThat(published("", "<h1>Trucks</h1><aside><p>9 May 2020</p></aside>"))
                .isEmpty();
    }

    @Test
    void theAddressOfThePageTellsTheDayWhereNothingElseDoes() {
        assertThat(published("<link rel=\"canonical\" href=\"https://oar.example/2024/03/04/trucks\">", ""))
                .contains(new Edtf("2024-03-04"));
        assertThat(PageDates.inAddress("https://oar.example/world/2024/mar/04/trucks"))
                .contains(new Edtf("2024-03-04"));
        assertThat(PageDates.inAddress("https://oar.example/trucks-2024-03-04.html"))
                .contains(new Edtf("2024-03-04"));
        assertThat(PageDates.inAddress("https://oar.example/a/20240304-trucks")).contains(new Edtf("2024-03-04"));
        assertThat(PageDates.inAddress("https://oar.example/id/202417")).isEmpty();
    }

    @Test
    void thePostsOfALiveBlogShowTheDayTheirMarkupHas() {
        String post =
                "<div class=\"post\"><time datetime=\"%s\">09:00</time><p>Senegal sent trucks to Gambia over the river"
                        + " bridge at dawn, and the ministers of both countries spoke of it, the office said.</p></div>";
        String text = ArticlesTest.read(
                        "a.html",
                        "<html><head><title>Trucks</title></head><body><main><h1>Trucks</h1>"
                                + post.formatted("2024-03-05T09:00:00Z") + post.formatted("2024-03-04T09:00:00Z")
                                + "</main></body></html>")
                .text();
        assertThat(text).contains("5 March 2024, 09:00\n", "4 March 2024, 09:00\n");
    }

    @Test
    void aLeadUnderTheNameOfATeaserStaysAndACardGoes() {
        String lead =
                "Senegal sent trucks to Gambia over the river bridge at dawn, and the ministers spoke of it at length.";
        String text = ArticlesTest.read(
                        "a.html",
                        "<html><body><div class=\"teaser-content\"><p>" + lead + "</p></div><div class=\"rest\"><p>"
                                + lead.replace("Senegal", "Guinea")
                                + "</p><p>" + lead.replace("Senegal", "Mali")
                                + "</p></div><div class=\"teaser\"><h3><a href=\"/x\">Chad buys boats</a></h3><p>"
                                + lead.replace("Senegal", "Chad") + "</p></div></body></html>")
                .text();
        assertThat(text).contains("Senegal sent", "Guinea sent", "Mali sent").doesNotContain("Chad");
    }
}
