package casus.brief.export;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.SmallCase;
import casus.brief.export.table.Column;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.code.Manner;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTablesTest {
    @Test
    void everyFieldOfAnEntryHasItsColumn() {
        List<Entry> entries = new ArrayList<>(SmallCase.ledger().entries());
        entries.add(new Entry.Statement(
                entries.getFirst().common(),
                Optional.of("Sergei Lavrov"),
                "Lavrov",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Manner.INDIRECT,
                "ties are good",
                Optional.empty()));
        assertThat(entries).extracting(Entry::kind).containsAll(CsvTables.KINDS.keySet());
        for (Entry entry : entries) {
            List<Column> columns = Objects.requireNonNull(CsvTables.KINDS.get(entry.kind()));
            JsonNode wire = Wire.object(entry);
            assertThat(wire.properties())
                    .extracting(Map.Entry::getKey)
                    .filteredOn(field -> !field.equals("kind"))
                    .as("a field without a column is lost on the way through CSV: add it to CsvTables")
                    .allMatch(field -> columns.stream()
                            .anyMatch(c -> c.name().equals(field) || c.name().startsWith(field + ".")));
        }
    }
}
