package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Article;
import casus.read.Articles;
import casus.read.Flag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NamedDayTest {
    private static final byte[] TEXT = "Norway met Sweden. They talked for an hour.".getBytes(StandardCharsets.UTF_8);

    @Test
    void aDayInTheFilesNameDatesAnArticleThatHasNoOtherDateAndSaysSo() {
        Article article = Articles.of(LocalDate.of(2025, 8, 22)).read("2025-06-17-agency.txt", TEXT);
        assertThat(article.published().map(Object::toString))
                .hasValueSatisfying(d -> assertThat(d).contains("2025-06-17"));
        assertThat(article.flags()).contains(Flag.DATED_BY_NAME).doesNotContain(Flag.NO_DATE);
    }

    @Test
    void aDayToComeInTheFilesNameDatesNothing() {
        Article article = Articles.of(LocalDate.of(2025, 8, 22)).read("2031-06-17-agency.txt", TEXT);
        assertThat(article.published()).isEmpty();
        assertThat(article.flags()).contains(Flag.NO_DATE);
    }
}
