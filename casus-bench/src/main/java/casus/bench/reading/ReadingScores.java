package casus.bench.reading;

import casus.bench.run.Pace;
import casus.bench.run.PeakMemory;
import casus.extract.Extraction;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.record.Wire;
import casus.read.Article;
import casus.read.Articles;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads and extracts a folder of articles, and scores the entries against hand-made gold ([Score]).
public final class ReadingScores {
    private static final int WARM_ROUNDS = 3;
    private static final double NANOS = 1e9;

    /// One JSON object, and the misses and false finds.
    public record Result(ObjectNode json, List<String> errors) {
        public Result {
            errors = List.copyOf(errors);
        }
    }

    private ReadingScores() {}

    /// @param scale numbers of made articles to measure beside ([Scale]); none to leave that out
    public static Result measure(
            Path gold, Path folder, LocalDate today, ReadingMode mode, List<Integer> scale, Pace pace) {
        if (!Files.isDirectory(gold) || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    (Files.isDirectory(gold) ? folder : gold).toString(),
                    "there is no such folder",
                    "name the folder of the gold, and with --articles that of the articles");
        }
        Actors actors = Actors.load();
        casus.read.ReadResult reading = Articles.of(today).read(List.of(folder), (done, total, name) -> {});
        Extraction extraction = open(actors, mode);
        Map<String, List<JsonNode>> entries = new HashMap<>();
        Map<String, String> texts = new TreeMap<>();
        int words = 0;
        for (Article article : reading.articles()) {
            String document = stem(article.name());
            texts.put(document, article.text());
            words += article.text().split("\\s+").length;
            extraction
                    .of(article)
                    .forEach(e -> entries.computeIfAbsent(document, d -> new ArrayList<>())
                            .add(Wire.object(e)));
        }
        Score score = Score.of(lines(gold, ".gold.jsonl"), lines(gold, ".never.jsonl"), entries, texts);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        score.into(out);
        speed(out, extraction, reading.articles(), folder, today, words);
        if (!scale.isEmpty()) {
            out.set(
                    "scale",
                    Scale.of(List.copyOf(texts.values()), today, extraction).measure(scale, pace));
        }
        return new Result(out, score.errors());
    }

    /// Tokens a second over the whole path, files to entries, on one thread, best of a few rounds once warm.
    private static void speed(
            ObjectNode out, Extraction extraction, List<Article> articles, Path folder, LocalDate today, int words) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < WARM_ROUNDS; round++) {
            long start = System.nanoTime();
            long found = Articles.of(today).read(List.of(folder), (done, total, name) -> {}).articles().stream()
                    .mapToLong(article -> extraction.of(article).size())
                    .sum();
            out.put("entries", found);
            best = Math.min(best, (System.nanoTime() - start) / NANOS);
        }
        out.put("articles", articles.size())
                .put("words", words)
                .put("tokensPerSecond", Math.round(words / best))
                .put("seconds", best)
                .put("peakMiB", PeakMemory.peakMiB());
    }

    /// A reader in a mode.
    public static Extraction open(Actors actors, ReadingMode mode) {
        try {
            return Extraction.open(actors, mode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(String name) {
        return name.replaceFirst("\\.(?:txt|md|html?|pdf)$", "");
    }

    private static List<JsonNode> lines(Path folder, String ending) {
        List<JsonNode> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        out.add(Wire.parse(line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
