package casus.brief.export;

import casus.brief.export.table.Column;
import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads tables back by the rules of docs/reference/exports.md, as another program would.
public final class ExportReader {
    private static final Set<String> NULL_WHEN_EMPTY = Set.of("owedBy", "rungs");

    private ExportReader() {}

    /// The text of a cell; nothing where there is none.
    public static Optional<String> text(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell.startsWith("'") ? cell.substring(1) : cell);
    }

    /// The values of a cell.
    public static List<String> list(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        String joined = text(cell).orElseThrow();
        List<String> out = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == '\\') {
                value.append(joined.charAt(++i));
            } else if (c == ';') {
                out.add(value.toString());
                value.setLength(0);
                i++;
            } else {
                value.append(c);
            }
        }
        out.add(value.toString());
        return out;
    }

    /// The wire form of every entry of a folder of tables, by id.
    public static List<String> wire(Path folder) throws IOException {
        Map<Integer, String> out = new TreeMap<>();
        for (Map.Entry<String, List<Column>> kind : CsvTables.KINDS.entrySet()) {
            for (NamedCsvRecord row : rows(folder.resolve(kind.getKey() + "s.csv"))) {
                ObjectNode entry = JsonNodeFactory.instance.objectNode().put("kind", kind.getKey());
                kind.getValue().forEach(column -> put(entry, column, row.getField(column.name())));
                out.put(
                        Integer.parseInt(entry.path("id").asText().substring(2)),
                        Wire.line(Wire.entry(Wire.text(entry))));
            }
        }
        return List.copyOf(out.values());
    }

    /// The rows of one table.
    public static List<NamedCsvRecord> rows(Path table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(table))) {
            return csv.stream().toList();
        }
    }

    private static void put(ObjectNode entry, Column column, String cell) {
        String[] path = column.name().split("\\.");
        String field = path[path.length - 1];
        ObjectNode at = entry;
        for (int i = 0; i < path.length - 1; i++) {
            if (!(at.get(path[i]) instanceof ObjectNode)) {
                if (cell.isEmpty()) {
                    return;
                }
                at.putObject(path[i]);
            }
            at = (ObjectNode) at.get(path[i]);
        }
        switch (column.sort()) {
            case TEXT -> {
                ObjectNode holder = at;
                text(cell).ifPresentOrElse(t -> holder.put(field, t), () -> holder.putNull(field));
            }
            case BARE -> at.set(field, cell.isEmpty() ? JsonNodeFactory.instance.nullNode() : Wire.parse(cell));
            case LIST -> {
                if (cell.isEmpty() && NULL_WHEN_EMPTY.contains(field)) {
                    at.putNull(field);
                } else {
                    ArrayNode array = at.putArray(field);
                    list(cell).forEach(array::add);
                }
            }
            case VOICE -> {
                if (cell.equals("article")) {
                    at.putNull(field);
                } else {
                    at.putObject(field).putNull("name").putNull("actor");
                }
            }
            case OBJECT -> at.set(field, Wire.parse(text(cell).orElse("{}")));
        }
    }
}
