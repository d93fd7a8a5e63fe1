package casus.bench.precedent.fit;

import casus.bench.precedent.table.StateTables;
import casus.bench.precedent.table.StateTables.Coding;
import casus.precedent.model.DisputeHistory;
import casus.precedent.model.JoinFeatures;
import casus.precedent.model.PrecedentModel;
import casus.precedent.model.PrecedentModel.Band;
import casus.precedent.model.PrecedentModel.Cell;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that ships as `fitted.json`, fitted and counted from the tables.
///
/// @param joins    who joins
/// @param coding   `GML` or `COW`
/// @param disputes how many disputes it was fitted on
/// @param choices  how many third states before a dispute
/// @param cells    of the reference classes
/// @param joiners  how many joined an attacked state since 1945
/// @param forceful how many of them showed or used force
public record PrecedentFit(
        JoinFit.Fitted joins, String coding, int disputes, int choices, List<Cell> cells, int joiners, int forceful) {
    private static final int FIRST_MODERN = 1945;
    private static final int DRAWS = 100;
    private static final int SHOW_OF_FORCE = 3;

    public PrecedentFit {
        cells = List.copyOf(cells);
    }

    /// Fits everything on the disputes through a year; prefers the coding of Gibler, Miller & Little where
    /// there is one.
    public static PrecedentFit of(StateTables tables, int through) {
        Coding coding = tables.disputes(Coding.GML).isEmpty() ? Coding.COW : Coding.GML;
        List<Dispute> all = tables.disputes(coding);
        List<Choice> choices = Choice.of(tables, DisputeHistory.of(all), all, y -> y <= through);
        if (choices.stream().noneMatch(c -> c.did() != Choice.Outcome.NEITHER)) {
            throw new InputProblem(
                    "--through",
                    "no dispute through " + through + " has a joiner",
                    "name a later year, or add disputes");
        }
        List<Dispute> used = all.stream().filter(d -> d.year() <= through).toList();
        List<Participant> joiners = used.stream()
                .filter(d -> d.year() >= FIRST_MODERN)
                .filter(d -> d.originators(true).stream().anyMatch(Participant::usedForce))
                .flatMap(d -> d.participants().stream())
                .filter(p -> !p.originator() && !p.sideA())
                .toList();
        return new PrecedentFit(
                JoinFit.fit(choices, DRAWS),
                coding.name(),
                used.size(),
                choices.size(),
                cells(choices),
                joiners.size(),
                (int) joiners.stream()
                        .filter(p -> p.hostility() >= SHOW_OF_FORCE)
                        .count());
    }

    private static List<Cell> cells(List<Choice> choices) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Choice choice : choices) {
            if (choice.year() >= FIRST_MODERN) {
                JoinFeatures s = choice.stance(true);
                String key = String.join(
                        " ",
                        PrecedentModel.promise(s),
                        s.majorX() + "",
                        (s.nearY() == 1) + "",
                        s.rivalZ() + "",
                        band(s).name());
                int[] n = counts.computeIfAbsent(key, k -> new int[2]);
                n[0] += choice.joined(true) ? 1 : 0;
                n[1]++;
            }
        }
        List<Cell> out = new ArrayList<>();
        counts.forEach((key, n) -> {
            String[] k = key.split(" ", -1);
            out.add(new Cell(
                    k[0],
                    Boolean.parseBoolean(k[1]),
                    Boolean.parseBoolean(k[2]),
                    Boolean.parseBoolean(k[3]),
                    Band.valueOf(k[4]),
                    n[0],
                    n[1]));
        });
        return out;
    }

    private static Band band(JoinFeatures stance) {
        return stance.hostilityZ() >= 5 ? Band.WAR : stance.force() ? Band.FORCE : Band.LESS;
    }

    /// The model that the product reads back.
    public PrecedentModel model() {
        return new PrecedentModel(joins.model(), coding, disputes, choices, cells, joiners, forceful);
    }

    /// The file's text; the same fit gives the same bytes.
    public String json() {
        ObjectNode out = new ObjectMapper().createObjectNode();
        out.put("made", "casus fit precedents")
                .put("coding", coding)
                .put("disputes", disputes)
                .put("choices", choices)
                .put("joiners", joiners)
                .put("forceful", forceful);
        ArrayNode all = out.putArray("cells");
        for (Cell c : cells) {
            all.addArray()
                    .add(c.promise())
                    .add(c.major())
                    .add(c.neighbour())
                    .add(c.rival())
                    .add(c.band().name())
                    .add(c.joined())
                    .add(c.of());
        }
        out.set("model", joins.json());
        return out + "\n";
    }
}
