package casus.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.corpus.record.AnnotatedArticle;
import casus.corpus.record.GoldRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private static final Path FOLDER = Path.of("");
    private static final boolean WRITE = "write".equals(System.getProperty("casus.docs"));
    private static final String OPEN = "```text\n$ ./casus dev corpus\n";
    private static final String CLOSE = "```\n";

    @Test
    void theWholeCorpusIsSound() {
        assertThat(CorpusCheck.of(FOLDER)).isEmpty();
    }

    @Test
    void itIsAsLargeAndAsVariedAsPromised() {
        Corpus corpus = Corpus.read(FOLDER);
        assertThat(corpus.articles()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(corpus.articles().stream().flatMap(a -> a.records().stream()).filter(GoldRecord::required))
                .hasSizeGreaterThanOrEqualTo(9_000);
        assertThat(corpus.sources().stream().map(ArticleSource::pair).distinct())
                .hasSizeGreaterThanOrEqualTo(120);
        assertThat(corpus.sources().stream().map(ArticleSource::genre).distinct())
                .hasSizeLessThanOrEqualTo(16);
        assertThat(corpus.second().size() * 10)
                .isGreaterThanOrEqualTo(corpus.articles().size());
    }

    @Test
    void spansAndMentionsStandWhereTheySay() {
        for (AnnotatedArticle article : Corpus.read(FOLDER).articles()) {
            for (GoldRecord record : article.records()) {
                assertThat(record.span().in(article.text()))
                        .isEqualTo(record.head().quote());
                record.head()
                        .mentions()
                        .values()
                        .forEach(mentions -> mentions.forEach(mention ->
                                assertThat(mention.span().in(article.text())).isEqualTo(mention.words())));
            }
        }
    }

    @Test
    void theReadmeShowsWhatTheCommandPrints() throws IOException {
        Path readme = FOLDER.resolve("README.md");
        String page = Files.readString(readme);
        int from = page.indexOf(OPEN) + OPEN.length();
        int to = page.indexOf(CLOSE, from);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(Main.run(List.of(""), new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isZero();
        String figures = printed.toString(StandardCharsets.UTF_8);
        if (WRITE) {
            Files.writeString(readme, page.substring(0, from) + figures + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(figures);
        }
    }

    @Test
    void faultsAreNamedByFileAndLine(@TempDir Path folder) throws IOException {
        write(folder, "articles/a.txt", "Iran shelled Iraq. Iran left.\n");
        write(folder, "gold/a.gold.jsonl", """
                {"id":"a-1","document":"a","kind":"event","quote":"Iran shelled Iraq","start":0,"end":17,"actor":"IRN","type":"ASSAULT","target":"IRQ","date":null,"status":"occurred","mentions":{"actor":"Iran@1","target":"Iraq"}}

                {"id":"a-2","document":"a","kind":"event","quote":"Iran","start":0,"end":4,"actor":"IRN","type":"SHELL","target":"Persia","status":"occurred","mentions":{"actor":"Iran","place":"Iraq"}}
                {"id":"a-1","document":"b","kind":"transfer","quote":"Iran left","start":18,"end":28,"supplier":null,"recipient":null,"item":"x","stage":"sent","date":"2025-13"}
                no JSON
                """);
        write(folder, "gold/a.never.jsonl", "");
        write(folder, "genres.tsv", "a\twire report\tIRQ-IRN\tshelling\n");
        write(folder, "splits.tsv", "b\ttrain\t0\n");
        assertThat(CorpusCheck.of(folder).stream()
                        .map(problem ->
                                problem.toString().substring(folder.toString().length() + 1)))
                .containsExactly(
                        "gold/a.gold.jsonl:5: not JSON: Unrecognized token 'no': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                        "gold/a.gold.jsonl:3: the quote occurs 2 times: Iran",
                        "gold/a.gold.jsonl:3: event lacks \"date\"",
                        "gold/a.gold.jsonl:3: type is \"SHELL\", not one of AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT",
                        "gold/a.gold.jsonl:3: target is \"Persia\", neither ISO 3166-1 nor in actors.tsv",
                        "gold/a.gold.jsonl:4: id a-1 stands at a.gold.jsonl:1 too",
                        "gold/a.gold.jsonl:4: document is \"b\", the file is of \"a\"",
                        "gold/a.gold.jsonl:4: start and end of the quote are 19 and 28",
                        "gold/a.gold.jsonl:4: stage is \"sent\", not one of requested, offered, promised, ordered, delivered, declined, stalled, lapsed, co-produced",
                        "gold/a.gold.jsonl:4: date is no EDTF date: 2025-13",
                        "genres.tsv:1: not two participants in the order of the alphabet: IRQ-IRN",
                        "splits.tsv:1: no article, or a second row: b",
                        "splits.tsv: has no row for a");
        assertThatThrownBy(() -> Corpus.read(folder)).hasMessageContaining("13 problems in the corpus");
    }

    @Test
    void aMentionIsNumberedWhereItsWordsStandMoreThanOnce() {
        MentionFinder finder = new MentionFinder("It said it would, and it did; mail me@1.");
        assertThat(finder.find("it").isClear()).isFalse();
        assertThat(finder.mention("it@2").span().start()).isEqualTo(22);
        assertThat(finder.find("it@3").isClear()).isFalse();
        assertThat(finder.mention("It").occurrence()).isEqualTo(1);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
