package casus.ties;

import casus.terms.code.Obligation;
import casus.terms.code.WireName;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables that ship with this room.
final class TieTables {
    private static final String EVERYONE = "*";
    private static final double PER_CENT = 100;

    private TieTables() {}

    static StateTies load() {
        return new StateTies(
                rows("treaties.csv").stream().map(TieTables::treaty).toList(),
                rows("organisations.csv").stream().map(TieTables::organisation).toList(),
                rows("presence.csv").stream().map(TieTables::stationing).toList(),
                rows("suppliers.csv").stream().map(TieTables::supply).toList(),
                rows("sponsors.csv").stream().map(TieTables::sponsorship).toList(),
                rows("commands.csv").stream().map(TieTables::command).toList());
    }

    private static List<NamedCsvRecord> rows(String name) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(TieTables.class.getResourceAsStream("/casus/ties/" + name), name),
                        StandardCharsets.UTF_8))) {
            csv.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> several(String field) {
        return Arrays.stream(field.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /// `CODE`, `CODE:from` or `CODE:from/until`.
    private static Treaty.Party party(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Treaty.Party(text, Span.of("", ""));
        }
        String[] days = text.substring(colon + 1).split("/", -1);
        return new Treaty.Party(text.substring(0, colon), Span.of(days[0], days.length > 1 ? days[1] : ""));
    }

    private static List<Treaty.Party> parties(String field) {
        return several(field).stream().map(TieTables::party).toList();
    }

    private static Treaty treaty(NamedCsvRecord row) {
        Map<String, Set<String>> directed = new TreeMap<>();
        for (String one : several(row.getField("directed"))) {
            String[] ends = one.split(">", -1);
            directed.computeIfAbsent(ends[0], k -> new TreeSet<>()).add(ends[1]);
        }
        Set<Obligation> duties = EnumSet.noneOf(Obligation.class);
        several(row.getField("duties")).stream()
                .filter(d -> !d.equals("none"))
                .map(d -> WireName.of(
                        Obligation.class, d.replace("defence", "defense").replace("offence", "offense")))
                .forEach(duties::add);
        return new Treaty(
                row.getField("id"),
                row.getField("name"),
                WireName.of(Treaty.Shape.class, row.getField("shape")),
                row.getField("signed"),
                row.getField("inForce").isBlank()
                        ? Span.NEVER
                        : Span.of(row.getField("inForce"), row.getField("ended")),
                row.getField("inForce"),
                row.getField("ended"),
                row.getField("how"),
                parties(row.getField("parties")),
                directed,
                duties,
                row.getField("when"),
                row.getField("article"),
                row.getField("says"),
                row.getField("source"));
    }

    private static Organisation organisation(NamedCsvRecord row) {
        boolean everyone = row.getField("members").equals(EVERYONE);
        return new Organisation(
                row.getField("id"),
                row.getField("name"),
                Span.of(row.getField("founded"), row.getField("ended")),
                everyone ? List.of() : parties(row.getField("members")),
                everyone,
                Set.copyOf(several(row.getField("binds"))),
                row.getField("note"),
                row.getField("source"));
    }

    private static Stationing stationing(NamedCsvRecord row) {
        return new Stationing(
                row.getField("state"),
                row.getField("host"),
                row.getField("what"),
                Integer.parseInt(row.getField("troops")),
                row.getField("asOf"),
                Span.of(row.getField("since"), row.getField("until")),
                row.getField("source"));
    }

    private static Supply supply(NamedCsvRecord row) {
        return new Supply(
                row.getField("recipient"),
                row.getField("supplier"),
                Double.parseDouble(row.getField("share")) / PER_CENT,
                Integer.parseInt(row.getField("from")),
                Integer.parseInt(row.getField("until")),
                row.getField("source"));
    }

    private static CommonCommand command(NamedCsvRecord row) {
        return new CommonCommand(
                row.getField("treaty"),
                Set.copyOf(several(row.getField("parties"))),
                Span.of(row.getField("since"), row.getField("until")),
                row.getField("what"),
                row.getField("source"));
    }

    private static Sponsorship sponsorship(NamedCsvRecord row) {
        return new Sponsorship(
                row.getField("group"),
                row.getField("name"),
                several(row.getField("home")),
                parties(row.getField("sponsors")),
                row.getField("source"));
    }
}
