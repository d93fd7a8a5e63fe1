package casus.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WebPageTest {
    private static WebPage page(String... headers) {
        URI at = URI.create("https://a.example/");
        return new WebPage(at, at, 200, List.of(headers), new byte[0]);
    }

    @Test
    void theFirstHeaderOfANameThatSaysSomethingCountsHoweverItIsSpelt() {
        WebPage page = page("X-Location: no", "location: ", "LOCATION:  /a ", "Location: /b");
        assertThat(page.header("Location")).contains("/a");
        assertThat(page.header("loc")).isEmpty();
    }

    @Test
    void theKindAndTheCharsetOfAPageAreReadFromOneHeader() {
        assertThat(page("Content-Type: Text/HTML ; Charset=\"ISO-8859-2\"").mediaType())
                .isEqualTo("text/html");
        assertThat(page("Content-Type: Text/HTML ; Charset=\"ISO-8859-2\"").charset())
                .contains("ISO-8859-2");
        assertThat(page("Content-Type: text/plain").charset()).isEmpty();
        assertThat(page().mediaType()).isEmpty();
        assertThat(page().charset()).isEmpty();
    }

    @Test
    void limitsThatLetNothingInAreRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatCode(() -> new FetchLimits(1, second, Duration.ZERO, 0, second))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new FetchLimits(0, second, second, 1, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing can be fetched within 0 bytes and PT1S");
        assertThatThrownBy(() -> new FetchLimits(1, Duration.ZERO, second, 1, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FetchLimits(1, second.negated(), second, 1, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FetchLimits(1, second, second.negated(), 1, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FetchLimits(1, second, second, -1, second))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWordsThatBeginAsAnAddressAreOne() {
        assertThat(Fetcher.isAddress("https://a.example/")).isTrue();
        assertThat(Fetcher.isAddress("HTTP://a.example/")).isTrue();
        assertThat(Fetcher.isAddress("see https://a.example/")).isFalse();
        assertThat(Fetcher.isAddress("barge.html")).isFalse();
        assertThat(Fetcher.isAddress("ftp://a.example/")).isFalse();
    }
}
