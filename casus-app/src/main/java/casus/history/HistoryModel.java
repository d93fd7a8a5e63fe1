package casus.history;

import casus.history.hazard.Hazards;
import casus.history.rank.Partners;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What was learned from the dealings of many states and holds no name of any: the confidence of rules between
/// kinds of act, the weights of the ranking, the hazards and their calibration. It ships as `learned.csv`,
/// made by `casus fit history`.
///
/// @param partners rules and weights of the ranking
/// @param types    hazards of PLOVER's types
/// @param rungs    hazards of the ladder's rungs
public record HistoryModel(Partners.Learned partners, Hazards types, Hazards rungs) {
    private static final String SHIPPED = "/casus/history/learned.csv";

    /// What ships.
    public static HistoryModel shipped() {
        try (InputStream in = Objects.requireNonNull(HistoryModel.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the lines of such a file.
    public static HistoryModel read(Stream<String> lines) {
        List<String[]> rows = lines.skip(1).map(l -> l.split(",", -1)).toList();
        List<Partners.Learned.Weight> weights = new ArrayList<>();
        List<int[]> rules = new ArrayList<>();
        for (String[] row : rows) {
            if (row[0].equals("weight")) {
                weights.add(new Partners.Learned.Weight(row[1], Double.parseDouble(row[2])));
            } else if (row[0].equals("rule")) {
                rules.add(new int[] {
                    Integer.parseInt(row[2]),
                    Integer.parseInt(row[3]),
                    Integer.parseInt(row[4]),
                    Integer.parseInt(row[5]),
                    Integer.parseInt(row[6])
                });
            }
        }
        return new HistoryModel(
                new Partners.Learned(ActKinds.types().size(), weights, rules),
                Hazards.of(numbers(rows, "types")),
                Hazards.of(numbers(rows, "rungs")));
    }

    private static Hazards.Numbers numbers(List<String[]> rows, String of) {
        List<String> kinds = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> calibrated = new ArrayList<>();
        int horizon = 0;
        for (String[] row : rows) {
            if (!row[1].equals(of)) {
                continue;
            }
            switch (row[0]) {
                case "horizon" -> horizon = Integer.parseInt(row[2]);
                case "kind" -> kinds.add(row[2]);
                case "hazard" -> weights.add(Double.parseDouble(row[2]));
                case "curve" -> {
                    raw.add(Double.parseDouble(row[2]));
                    calibrated.add(Double.parseDouble(row[3]));
                }
                default -> {}
            }
        }
        return new Hazards.Numbers(kinds, horizon, weights, raw, calibrated);
    }
}
