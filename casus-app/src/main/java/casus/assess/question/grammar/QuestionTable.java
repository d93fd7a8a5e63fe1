package casus.assess.question.grammar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The tables that ship with the grammar of questions.
final class QuestionTable {
    private QuestionTable() {}

    /// The rows of a table, in order.
    static List<NamedCsvRecord> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(QuestionTable.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parts of a cell, parted by semicolons.
    static Stream<String> parts(NamedCsvRecord row, String field) {
        return Stream.of(row.getField(field).split(";")).map(String::strip).filter(s -> !s.isEmpty());
    }
}
