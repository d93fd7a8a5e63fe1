package casus.precedent.table;

import casus.terms.InputProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// National capabilities (NMC) of the last year that a folder's tables tell of. A table is known by its columns,
/// whatever its name; other tables are not looked at.
///
/// @param year     the last
/// @param shares   share of the system's capabilities by Correlates of War number, 0 to 1, where it is known
/// @param problems what could not be read, each with file and line
public record Capabilities(int year, Map<Integer, Double> shares, List<InputProblem> problems) {
    private static final List<String> COLUMNS = List.of("ccode", "year", "milex", "milper", "cinc");

    public Capabilities {
        shares = Map.copyOf(shares);
        problems = List.copyOf(problems);
    }

    /// @throws InputProblem if the folder is not there or holds no such table
    public static Capabilities read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputProblem(folder.toString(), "there is no such folder", "name the folder of the tables");
        }
        Map<Integer, Map<Integer, Double>> years = new HashMap<>();
        List<InputProblem> problems = new ArrayList<>();
        for (Path file : tables(folder)) {
            try {
                Sheet sheet = Sheet.open(file);
                if (sheet.has(COLUMNS)) {
                    sheet.read(row -> add(row, years), problems);
                }
            } catch (InputProblem problem) {
                problems.add(problem);
            }
        }
        int last = years.keySet().stream()
                .max(Integer::compare)
                .orElseThrow(() -> new InputProblem(
                        folder.toString(),
                        "no table of national capabilities is there",
                        "add NMC as CSV, with the columns " + String.join(", ", COLUMNS)));
        return new Capabilities(last, years.getOrDefault(last, Map.of()), problems);
    }

    private static void add(TableRow row, Map<Integer, Map<Integer, Double>> years) {
        int state = row.must("ccode");
        int year = row.must("year");
        OptionalDouble share = row.number("cinc");
        Map<Integer, Double> ofYear = years.computeIfAbsent(year, y -> new HashMap<>());
        share.ifPresentOrElse(s -> ofYear.put(state, s), () -> ofYear.remove(state));
    }

    private static List<Path> tables(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches(".*.csv(?:\\.xz|\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
