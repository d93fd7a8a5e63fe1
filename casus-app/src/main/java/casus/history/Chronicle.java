package casus.history;

import casus.history.store.PastEvent;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A chronicle of our own, `chronicle.csv`: dated public facts between states, each with where it can be checked,
/// so that event history speaks with nothing loaded. It holds what is widely known and dated to the day, not all
/// that happened.
public final class Chronicle {
    private static final String FILE = "/casus/history/chronicle.csv";

    private Chronicle() {}

    /// All events; a fact with several actors or recipients is an event for each pair.
    public static List<PastEvent> load() {
        List<PastEvent> out = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Chronicle.class.getResourceAsStream(FILE), FILE);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> add(row, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static void add(NamedCsvRecord row, List<PastEvent> out) {
        Set<Context> contexts = EnumSet.noneOf(Context.class);
        for (String word : row.getField("contexts").split(" ")) {
            if (!word.isEmpty()) {
                contexts.add(Context.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
            }
        }
        String[] actors = row.getField("actors").split(";");
        String[] recipients = row.getField("recipients").split(";");
        for (String actor : actors) {
            for (String recipient : recipients) {
                if (!actor.equals(recipient)) {
                    out.add(new PastEvent(
                            LocalDate.parse(row.getField("day")),
                            actor,
                            recipient,
                            EventType.valueOf(row.getField("type")),
                            Optional.of(row.getField("mode")).filter(m -> !m.isEmpty()),
                            contexts,
                            "chronicle",
                            row.getField("check"),
                            row.getField("what")));
                }
            }
        }
    }
}
