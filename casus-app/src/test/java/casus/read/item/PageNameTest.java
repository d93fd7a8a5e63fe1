package casus.read.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class PageNameTest {
    private static String of(String address) {
        return PageName.of(URI.create(address), ".html");
    }

    @Test
    void aPageIsCalledByItsHostItsDayAndTheLastPartOfItsPath() {
        assertThat(of("https://www.gazette.example/2025/6/7/barge-returns.html"))
                .isEqualTo("gazette.example-2025-06-07-barge-returns.html");
        assertThat(of("https://gazette.example/world/barge/")).isEqualTo("gazette.example-barge.html");
        assertThat(of("https://gazette.example/2025-06-17/barge")).isEqualTo("gazette.example-2025-06-17-barge.html");
        assertThat(of("https://gazette.example/news/2025-06-17-barge"))
                .isEqualTo("gazette.example-2025-06-17-barge.html");
        assertThat(of("https://gazette.example/")).isEqualTo("gazette.example.html");
        assertThat(of("mailto:ann@ledger.example")).isEqualTo("page.html");
    }

    @Test
    void signsThatNoFileNameHoldsBecomeHyphens() {
        assertThat(of("https://gazette.example/a%2F..%2Fb%20c%3Fd")).isEqualTo("gazette.example-b-c-d.html");
        assertThat(PageName.of("The barge: \"home\" again?", "wire.csv", 3)).isEqualTo("The-barge-home-again");
        assertThat(PageName.of("100% of it", "wire.csv", 3)).isEqualTo("100-of-it");
        assertThat(PageName.of("..река вернулась..", "wire.csv", 3)).isEqualTo("река-вернулась");
    }

    @Test
    void aTitleOfFewLettersGivesWayToTheNameOfWhatItLiesInAndItsNumber() {
        assertThat(PageName.of("War", "in/wire.csv", 3)).isEqualTo("wire.csv-3");
        assertThat(PageName.of("Wars", "in/wire.csv", 3)).isEqualTo("Wars");
    }

    @Test
    void aNameIsCutAfterEightySigns() {
        assertThat(PageName.of("a".repeat(80), "x", 1)).hasSize(80);
        assertThat(PageName.of("a".repeat(81), "x", 1)).hasSize(80);
        assertThat(PageName.of("a".repeat(78) + " b", "x", 1)).isEqualTo("a".repeat(78) + "-b");
        assertThat(PageName.of("a".repeat(79) + " bc", "x", 1)).isEqualTo("a".repeat(79));
    }

    @Test
    void theEndingOfAnAddressIsThatOfItsLastPart() {
        assertThat(PageName.extension(URI.create("https://a.example/v1.2/list.pdf")))
                .isEqualTo(".pdf");
        assertThat(PageName.extension(URI.create("https://a.example/v1.2/list")))
                .isEmpty();
        assertThat(PageName.extension(URI.create("https://a.example/list.toolong")))
                .isEmpty();
    }

    @Test
    void anOutletIsTheHostWithoutWhatSaysOnlyHowItIsServed() {
        assertThat(PageName.outlet("https://WWW2.Gazette.example/a")).contains("gazette.example");
        assertThat(PageName.outlet("https://m.gazette.example/a")).contains("gazette.example");
        assertThat(PageName.outlet("https://m.example/a")).contains("m.example");
        assertThat(PageName.outlet("no address at all")).isEmpty();
        assertThat(PageName.outlet("barge.html")).isEmpty();
    }

    @Test
    void theLastPartOfAPathWithinAnArchiveIsSafeToShow() {
        assertThat(PageName.base("june/day\\a.txt")).isEqualTo("a.txt");
        assertThat(PageName.base("a.zip!b.txt")).isEqualTo("b.txt");
        assertThat(PageName.base("june/")).isEqualTo("june");
        assertThat(PageName.base("//")).isEqualTo("article");
    }
}
