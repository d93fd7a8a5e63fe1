package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Progress;
import casus.terms.code.Status;
import casus.work.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader that ships, on the sample dossier: what holds whatever its weights are.
class LearnedReadingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);

    @TempDir
    private Path folder;

    private List<Article> articles() {
        return Articles.of(DAY)
                .read(Sample.into(folder.resolve("articles")), Progress.SILENT)
                .articles();
    }

    private static List<String> lines(Extraction extraction, Article article) {
        return extraction.of(article).stream().map(Wire::line).toList();
    }

    @Test
    void everyEntryHasAConfidenceAndItsWordsStandInTheArticle() throws IOException {
        Extraction extraction = Extraction.open(Actors.load(), ReadingMode.LEARNED);
        int entries = 0;
        for (Article article : articles()) {
            for (Entry e : extraction.of(article)) {
                entries++;
                assertThat(e.common().confidence()).as(Wire.line(e)).isPresent();
                assertThat(article.text()).contains(e.common().anchor().exact());
                assertThat(e instanceof Entry.Expectation && e.common().status() == Status.OCCURRED)
                        .isFalse();
            }
        }
        assertThat(entries).isGreaterThan(100);
    }

    @Test
    void oneArticleReadTwiceGivesTheSameBytes() throws IOException {
        Article article = articles().get(0);
        Extraction extraction = Extraction.open(Actors.load(), ReadingMode.LEARNED);
        List<String> once = lines(extraction, article);
        assertThat(lines(extraction, article)).isEqualTo(once);
        assertThat(lines(Extraction.open(Actors.load(), ReadingMode.LEARNED), article))
                .isEqualTo(once);
    }

    @Test
    void rulesAloneGiveNoConfidence() throws IOException {
        Extraction extraction = Extraction.open(Actors.load(), ReadingMode.FAST);
        assertThat(extraction.of(articles().get(0)))
                .isNotEmpty()
                .allMatch(e -> e.common().confidence().isEmpty());
    }
}
