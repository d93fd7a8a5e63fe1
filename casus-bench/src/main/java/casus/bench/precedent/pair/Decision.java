package casus.bench.precedent.pair;

import casus.precedent.pair.PairQuestion;
import casus.precedent.pair.PairQuestion.Attack;
import casus.precedent.table.Crosswalk;
import casus.precedent.table.Resource;
import casus.terms.InputProblem;
import casus.terms.Rung;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A patron's decision and what it did.
///
/// @param conflict all decisions about one conflict are left out together
/// @param attack   how large it was, where the file says
/// @param duty     whether a duty to defend was owed in this conflict, where the file says
/// @param outcomes by rung; a rung that nobody knows of is missing
/// @param set      where the row comes from
public record Decision(
        String id,
        String conflict,
        LocalDate day,
        String patron,
        String protege,
        String adversary,
        Attack attack,
        Optional<Boolean> duty,
        Map<Rung, Boolean> outcomes,
        String set) {
    private static final String SHIPPED = "decisions.tsv";
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public Decision {
        outcomes = Map.copyOf(outcomes);
    }

    /// The question that the tables are asked.
    public PairQuestion question() {
        return new PairQuestion(patron, protege, Optional.of(adversary).filter(z -> !z.isBlank()), day, attack, duty);
    }

    /// The decisions that ship.
    public static List<Decision> shipped() {
        return read(
                new BufferedReader(new InputStreamReader(Resource.open(SHIPPED), StandardCharsets.UTF_8))
                        .lines()
                        .toList(),
                SHIPPED);
    }

    /// Reads `id conflict day patron protege adversary … rungs …`, parted by tabs.
    ///
    /// @throws InputProblem if the file has not these columns
    public static List<Decision> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(lines, file.toString());
    }

    /// The same from lines.
    ///
    /// @param name of the file, for messages
    public static List<Decision> read(List<String> lines, String name) {
        List<String> columns = Arrays.asList(lines.getFirst().split("\t", -1));
        for (String needed : List.of("id", "conflict", "day", "patron", "protege", "adversary", "words", "force")) {
            if (!columns.contains(needed)) {
                throw new InputProblem(name + ":1", "there is no column " + needed, "see the README of the decisions");
            }
        }
        Crosswalk codes = Crosswalk.load();
        List<Decision> out = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                out.add(of(columns, line.split("\t", -1), codes));
            }
        }
        return out;
    }

    private static Decision of(List<String> columns, String[] cells, Crosswalk codes) {
        Map<Rung, Boolean> outcomes = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            String cell = columns.contains(rung.wire()) ? cells[columns.indexOf(rung.wire())] : "?";
            if (cell.equals("0") || cell.equals("1")) {
                outcomes.put(rung, cell.equals("1"));
            }
        }
        LocalDate day = day(cells[columns.indexOf("day")]);
        int year = day.getYear();
        return new Decision(
                cells[0],
                cells[columns.indexOf("conflict")],
                day,
                codes.codeIn(cells[columns.indexOf("patron")], year),
                codes.codeIn(cells[columns.indexOf("protege")], year),
                codes.codeIn(cells[columns.indexOf("adversary")], year),
                columns.contains("size") ? attack(cells[columns.indexOf("size")]) : Attack.UNKNOWN,
                columns.contains("promise")
                        ? Optional.of(cells[columns.indexOf("promise")])
                                .filter(p -> !p.isBlank())
                                .map(p -> p.startsWith("defen"))
                        : Optional.empty(),
                outcomes,
                columns.contains("set") ? cells[columns.indexOf("set")] : "");
    }

    private static Attack attack(String size) {
        return switch (size) {
            case "1" -> Attack.INCIDENT;
            case "2" -> Attack.LIMITED;
            case "3" -> Attack.FULL_SCALE;
            default -> Attack.UNKNOWN;
        };
    }

    private static LocalDate day(String edtf) {
        String day = edtf.replaceAll("[~?%]", "");
        day = day.contains("/") ? day.substring(0, day.indexOf('/')) : day;
        return switch (day.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(day), 7, 1);
            case MONTH -> LocalDate.parse(day + "-15");
            default -> LocalDate.parse(day);
        };
    }
}
