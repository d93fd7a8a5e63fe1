package casus.game.scenario;

import casus.terms.Rung;
import casus.terms.code.WireName;
import casus.terms.table.JudgedNumbers;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The tables that ship: what an actor can weigh (`drivers.csv`), what each rung does (`rungs.csv`), and the
/// room's other judged numbers (`judged.csv`). Every number in them is a judgement with a reason beside it.
public final class DriverTable {
    /// Something an actor can weigh.
    ///
    /// @param word    as it is written in a file
    /// @param roles   who can weigh it
    /// @param meaning in plain words, with its sign
    public record Driver(String word, List<String> roles, String meaning) {}

    /// What a rung does, each a share of what all rungs together do.
    ///
    /// @param relief     of the target's loss
    /// @param burden     on the patron's forces and money
    /// @param provocation of third parties
    /// @param risk       of a wider war
    /// @param redemption of the patron's word
    /// @param drawdown   of its stocks
    /// @param resistance the attacker meets
    /// @param reason     why these numbers
    public record Effect(
            double relief,
            double burden,
            double provocation,
            double risk,
            double redemption,
            double drawdown,
            double resistance,
            String reason) {}

    /// How hard an attack hits and how far it may spread, each a share.
    ///
    /// @param alone   of the blow that an attack without its backer deals
    /// @param ended   of the blow that an attack deals that ends early
    /// @param ongoing of the risk of a wider war that comes from the blow
    /// @param rungs   that comes from the rungs taken
    /// @param reply   that comes from the target's reply
    public record Severity(double alone, double ended, double ongoing, double rungs, double reply) {}

    private final Map<String, Driver> drivers = new LinkedHashMap<>();
    private final Map<Rung, Effect> effects = new EnumMap<>(Rung.class);
    private final JudgedNumbers judged = judgedNumbers();
    private final Severity severity = new Severity(
            judged.value("harm.alone"),
            judged.value("harm.ended"),
            judged.value("escalation.ongoing"),
            judged.value("escalation.rungs"),
            judged.value("escalation.reply"));

    private static final Map<String, String> LABELS = labels();

    private DriverTable() {}

    private static Map<String, String> labels() {
        Map<String, String> out = new LinkedHashMap<>();
        rows("drivers.csv").forEach(row -> out.put(row.getField("driver"), row.getField("label")));
        return Map.copyOf(out);
    }

    /// What a reader is shown for the word of a file: "stock depletion" for `drawdown`.
    public static String label(String word) {
        return LABELS.getOrDefault(word, word.replace('_', ' '));
    }

    /// The room's judged numbers by themselves.
    static JudgedNumbers judgedNumbers() {
        return JudgedNumbers.load("/casus/game/judged.csv");
    }

    /// Reads the tables.
    public static DriverTable load() {
        DriverTable out = new DriverTable();
        for (NamedCsvRecord row : rows("drivers.csv")) {
            String word = row.getField("driver");
            out.drivers.put(word, new Driver(word, List.of(row.getField("roles").split(" ")), row.getField("meaning")));
        }
        for (NamedCsvRecord row : rows("rungs.csv")) {
            out.effects.put(
                    WireName.of(Rung.class, row.getField("rung")),
                    new Effect(
                            number(row, "relief"),
                            number(row, "burden"),
                            number(row, "provocation"),
                            number(row, "risk"),
                            number(row, "redemption"),
                            number(row, "drawdown"),
                            number(row, "resistance"),
                            row.getField("reason")));
        }
        return out;
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (InputStream in =
                        Objects.requireNonNull(DriverTable.class.getResourceAsStream("/casus/game/" + name), name);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The driver of this name.
    public Optional<Driver> find(String word) {
        return Optional.ofNullable(drivers.get(word));
    }

    /// All of them, in the table's order.
    public List<Driver> all() {
        return List.copyOf(drivers.values());
    }

    /// How hard an attack hits.
    public Severity severity() {
        return severity;
    }

    /// The room's judged numbers.
    public JudgedNumbers judged() {
        return judged;
    }

    /// What a rung does.
    public Effect effect(Rung rung) {
        return Objects.requireNonNull(effects.get(rung), rung::wire);
    }
}
