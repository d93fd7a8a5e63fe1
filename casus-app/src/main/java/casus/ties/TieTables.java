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
import java.util.stream.Collectors;

/// The tables that ship with this room.
final class TieTables {
    private static final String EVERYONE = "*";
    private static final double PER_CENT = 100;

    private TieTables() {}

    static StateTies load() {
        return new StateTies(
                rows("treaties.csv").stream()
                        .map(row -> treaty(row.getFieldsAsMap(), List.of()))
                        .toList(),
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

    /// A treaty from the columns of its table.
    ///
    /// @param decided the decisions of a case that made it so
    /// @throws IllegalArgumentException if a column cannot be read, saying which
    /// @throws java.time.format.DateTimeParseException if a day cannot
    static Treaty treaty(Map<String, String> row, List<String> decided) {
        Map<String, Set<String>> directed = new TreeMap<>();
        for (String one : several(cell(row, "directed"))) {
            String[] ends = one.split(">", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("directed: \"" + one + "\" is not of the form DEBTOR>CREDITOR");
            }
            directed.computeIfAbsent(ends[0], k -> new TreeSet<>()).add(ends[1]);
        }
        Set<Obligation> duties = EnumSet.noneOf(Obligation.class);
        several(cell(row, "duties")).stream()
                .filter(d -> !d.equals("none"))
                .map(d -> WireName.of(
                        Obligation.class, d.replace("defence", "defense").replace("offence", "offense")))
                .forEach(duties::add);
        return new Treaty(
                cell(row, "id"),
                cell(row, "name"),
                WireName.of(Treaty.Shape.class, cell(row, "shape")),
                cell(row, "signed"),
                cell(row, "inForce").isBlank() ? Span.NEVER : Span.of(cell(row, "inForce"), cell(row, "ended")),
                cell(row, "inForce"),
                cell(row, "ended"),
                cell(row, "how"),
                parties(cell(row, "parties")),
                directed,
                duties,
                cell(row, "when"),
                cell(row, "article"),
                cell(row, "says"),
                cell(row, "source"),
                decided);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /// The columns of a treaty, so that reading them gives it again.
    static Map<String, String> columns(Treaty t) {
        Map<String, String> out = new TreeMap<>();
        out.put("id", t.id());
        out.put("name", t.name());
        out.put("shape", t.shape().wire());
        out.put("signed", t.signed());
        out.put("inForce", t.began());
        out.put("ended", t.ended());
        out.put("how", t.how());
        out.put("parties", t.parties().stream().map(Treaty.Party::written).collect(Collectors.joining(";")));
        out.put(
                "directed",
                new TreeMap<>(t.directed())
                        .entrySet().stream()
                                .flatMap(e -> e.getValue().stream().sorted().map(to -> e.getKey() + ">" + to))
                                .collect(Collectors.joining(";")));
        out.put("duties", t.duties().stream().sorted().map(Obligation::wire).collect(Collectors.joining(";")));
        out.put("when", t.condition());
        out.put("article", t.article());
        out.put("says", t.says());
        out.put("source", t.source());
        return out;
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
