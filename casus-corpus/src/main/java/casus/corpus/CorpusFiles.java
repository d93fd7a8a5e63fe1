package casus.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where things stand in the folder of the corpus, and how they are read.
///
/// @param folder holds `articles`, `gold`, `second`, `actors.tsv`, `genres.tsv`, `splits.tsv`
record CorpusFiles(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// One line of records.
    ///
    /// @param number from 1
    record Line(int number, JsonNode json) {}

    Path article(String id) {
        return folder.resolve("articles").resolve(id + ".txt");
    }

    /// @param annotation `gold` or `second`
    Path records(String annotation, String id) {
        return folder.resolve(annotation).resolve(id + ".gold.jsonl");
    }

    Path traps(String id) {
        return folder.resolve("gold").resolve(id + ".never.jsonl");
    }

    /// The names that files with this ending have before it, sorted.
    List<String> ids(String subfolder, String ending) {
        Path place = folder.resolve(subfolder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a table without its empty ones, cut at tabs.
    static List<List<String>> table(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /// The lines that are JSON objects; the others go to `faults`.
    static List<Line> lines(Path file, Consumer<Problem> faults) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                object(file, number, line, faults).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<Line> object(Path file, int number, String line, Consumer<Problem> faults) {
        try {
            JsonNode json = JSON.readTree(line);
            if (json.isObject()) {
                return Optional.of(new Line(number, json));
            }
            faults.accept(new Problem(file, number, "not a JSON object"));
        } catch (JsonProcessingException e) {
            faults.accept(new Problem(file, number, "not JSON: " + e.getOriginalMessage()));
        }
        return Optional.empty();
    }
}
