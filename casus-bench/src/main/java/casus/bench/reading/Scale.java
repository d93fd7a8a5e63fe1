package casus.bench.reading;

import casus.bench.run.Pace;
import casus.bench.run.PeakMemory;
import casus.extract.Extraction;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Families;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Whether an article costs the same among ten and among ten thousand: reads, compares and extracts made
/// articles in memory, each of the paragraphs of a few texts in another order, on one thread.
final class Scale {
    /// Words of a made article, about: a short news item, so that ten thousand can be read in minutes.
    private static final int WORDS = 120;

    private static final int SHORTEST = 40;
    private static final double NANOS = 1e9;

    private final List<String> paragraphs;
    private final LocalDate today;
    private final Extraction extraction;

    private Scale(List<String> paragraphs, LocalDate today, Extraction extraction) {
        this.paragraphs = paragraphs;
        this.today = today;
        this.extraction = extraction;
    }

    /// Made articles of the paragraphs of these texts.
    static Scale of(List<String> texts, LocalDate today, Extraction extraction) {
        List<String> paragraphs = texts.stream()
                .flatMap(t -> Arrays.stream(t.split("\\R+")))
                .map(String::strip)
                .filter(p -> p.length() >= SHORTEST)
                .toList();
        if (paragraphs.isEmpty()) {
            throw new InputProblem("casus bench reading", "the articles have no paragraph", "name other articles");
        }
        return new Scale(paragraphs, today, extraction);
    }

    /// One made article; the same number gives the same.
    String text(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        StringBuilder out = new StringBuilder("Report No. " + (number + 1) + "\n");
        int words = 0;
        while (words < WORDS) {
            String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            out.append('\n').append(paragraph).append('\n');
            words += paragraph.split("\\s+").length;
        }
        return out.toString();
    }

    /// One object for each number of articles: `articles`, `words`, `entries`, `seconds`, `tokensPerSecond`,
    /// `secondsPerArticle`, `peakMiB` of the process up to then.
    ArrayNode measure(List<Integer> counts, Pace pace) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        long total = counts.stream().mapToLong(n -> n).sum();
        long done = 0;
        run(counts.getFirst(), Pace.silent(), 0, total);
        for (int count : counts) {
            long start = System.nanoTime();
            long[] sums = run(count, pace, done, total);
            double seconds = (System.nanoTime() - start) / NANOS;
            done += count;
            out.addObject()
                    .put("articles", count)
                    .put("words", sums[0])
                    .put("entries", sums[1])
                    .put("seconds", Math.round(seconds * 1000) / 1000.0)
                    .put("tokensPerSecond", Math.round(sums[0] / seconds))
                    .put("secondsPerArticle", Math.round(seconds / count * 1e6) / 1e6)
                    .put("peakMiB", PeakMemory.peakMiB());
        }
        return out;
    }

    private long[] run(int count, Pace pace, long done, long total) {
        List<Article> articles = new ArrayList<>();
        long words = 0;
        for (int i = 0; i < count; i++) {
            String text = text(i);
            words += text.split("\\s+").length;
            articles.add(Articles.of(today).read("made-" + i + ".txt", text.getBytes(StandardCharsets.UTF_8)));
        }
        Families.of(articles);
        long entries = 0;
        for (int i = 0; i < count; i++) {
            entries += extraction.of(articles.get(i)).size();
            pace.step(done + i + 1, total, count + " articles");
        }
        return new long[] {words, entries};
    }
}
