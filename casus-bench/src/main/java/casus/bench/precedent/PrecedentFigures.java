package casus.bench.precedent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rates that the design of the precedents noted, each beside its count: does it come out to the digits
/// noted, and if not, why.
final class PrecedentFigures {
    private static final String FILE = "precedent-figures.csv";

    private PrecedentFigures() {}

    /// One object for each figure noted.
    static ArrayNode of(List<Count> counts, List<Count> variants) {
        Map<String, Count> byId = Stream.concat(counts.stream(), variants.stream())
                .collect(Collectors.toMap(Count::id, Function.identity()));
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        for (NamedCsvRecord row : rows()) {
            double noted = Double.parseDouble(row.getField("noted"));
            int digits = Integer.parseInt(row.getField("scale"));
            ObjectNode figure =
                    out.addObject().put("figure", row.getField("figure")).put("noted", noted);
            Count count = byId.get(row.getField("count"));
            if (count == null) {
                figure.put("counted", "the tables for it are not here");
                continue;
            }
            put(figure, count);
            figure.put("agrees", agrees(count.share(), noted, digits));
            if (!row.getField("why").isBlank()) {
                figure.put("why", row.getField("why"));
            }
            Count variant = byId.get(row.getField("variant"));
            if (variant != null) {
                ObjectNode other = figure.putObject("variant").put("id", variant.id());
                put(other, variant);
                other.put("agrees", agrees(variant.share(), noted, digits));
            }
        }
        return out;
    }

    static boolean agrees(double share, double noted, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(share * scale) == Math.round(noted * scale);
    }

    private static void put(ObjectNode into, Count count) {
        into.put("numerator", count.numerator())
                .put("denominator", count.denominator())
                .put("share", Math.round(count.share() * 1e6) / 1e6);
    }

    private static List<NamedCsvRecord> rows() {
        try (InputStream in = Objects.requireNonNull(PrecedentFigures.class.getResourceAsStream(FILE), FILE);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
