package casus.history;

import casus.history.hazard.ActTable;
import casus.history.hazard.Hazards;
import casus.history.rank.Partners;
import casus.history.rank.Quads;
import casus.history.rank.StateQuads;
import casus.terms.InputProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int HORIZON = 30;

    /// What ships.
    public static HistoryModel shipped() {
        try (InputStream in = Objects.requireNonNull(HistoryModel.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Learns from a folder of the benchmark form whose relations bear CAMEO's names. The test part is not
    /// looked at.
    public static HistoryModel fit(Path folder) {
        StateQuads states = StateQuads.of(Quads.read(folder));
        if (states.types().validFrom() == 0 || states.rungs().validFrom() == 0) {
            throw new InputProblem(
                    folder.toString(),
                    "no event is between two states and of a relation that CAMEO names",
                    "give a set whose actors end in their country in parentheses and whose relations bear CAMEO's names");
        }
        return new HistoryModel(
                Partners.Learned.from(states.types()), hazards(states.types()), hazards(states.rungs()));
    }

    private static Hazards hazards(Quads quads) {
        int valid = quads.step()[quads.validFrom()];
        int test =
                quads.testFrom() < quads.size() ? quads.step()[quads.testFrom()] : quads.step()[quads.size() - 1] + 1;
        int middle = Math.min(valid, test - HORIZON - 1);
        return Hazards.fit(acts(quads), middle, test, HORIZON);
    }

    static ActTable acts(Quads quads) {
        return new ActTable(
                quads.entities(), quads.relations(), quads.subject(), quads.object(), quads.relation(), quads.step());
    }

    /// One line for each number, always in the same order.
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add("what,of,a,b,c,d,e");
        partners.weights().forEach(w -> out.add("weight," + w.feature() + "," + number(w.value()) + ",,,,"));
        hazard(out, "types", types.numbers());
        hazard(out, "rungs", rungs.numbers());
        partners.rules().forEach(r -> out.add("rule,," + r[0] + "," + r[1] + "," + r[2] + "," + r[3] + "," + r[4]));
        return out;
    }

    private static void hazard(List<String> out, String of, Hazards.Numbers n) {
        out.add("horizon," + of + "," + n.horizon() + ",,,,");
        n.kinds().forEach(k -> out.add("kind," + of + "," + k + ",,,,"));
        n.weights().forEach(w -> out.add("hazard," + of + "," + number(w) + ",,,,"));
        for (int i = 0; i < n.raw().size(); i++) {
            out.add("curve," + of + "," + number(n.raw().get(i)) + ","
                    + number(n.calibrated().get(i)) + ",,,");
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /// Reads what [#lines] wrote.
    static HistoryModel read(Stream<String> lines) {
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
                new Partners.Learned(StateQuads.typeNames().size(), weights, rules),
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
