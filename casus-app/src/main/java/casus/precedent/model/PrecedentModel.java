package casus.precedent.model;

import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import casus.precedent.table.StateTables;
import casus.precedent.table.StateTables.Coding;
import casus.terms.InputProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// All that is fitted and counted from the tables, in one file: the model, the cells of the reference
/// classes, and how often those who joined an attacked state showed or used force.
public final class PrecedentModel {
    private static final int FIRST_MODERN = 1945;
    private static final int DRAWS = 100;
    private static final int SHOW_OF_FORCE = 3;

    /// How far the attacker went.
    public enum Band {
        LESS("no armed force used"),
        FORCE("armed force used, no war"),
        WAR("war");

        private final String label;

        Band(String label) {
            this.label = label;
        }

        /// In plain words.
        public String label() {
            return label;
        }

        static Band of(JoinFeatures stance) {
            return stance.hostilityZ() >= 5 ? WAR : stance.force() ? FORCE : LESS;
        }
    }

    /// Third states before an attacked one that are alike, since 1945.
    ///
    /// @param promise   `defense`, `nonaggression`, `other` or `none`
    /// @param major     a major power
    /// @param neighbour a land neighbour of the attacked state
    /// @param rival     a rival of the attacker
    /// @param band      how far the attacker went
    /// @param joined    how many joined the attacked state
    /// @param of        how many there were
    public record Cell(
            String promise, boolean major, boolean neighbour, boolean rival, Band band, int joined, int of) {}

    private final JoinModel model;
    private final String coding;
    private final int disputes;
    private final int choices;
    private final List<Cell> cells;
    private final int joiners;
    private final int forceful;

    private PrecedentModel(
            JoinModel model, String coding, int disputes, int choices, List<Cell> cells, int joiners, int forceful) {
        this.model = model;
        this.coding = coding;
        this.disputes = disputes;
        this.choices = choices;
        this.cells = List.copyOf(cells);
        this.joiners = joiners;
        this.forceful = forceful;
    }

    /// Fits everything on the disputes through a year; prefers the coding of Gibler, Miller & Little where
    /// there is one.
    public static PrecedentModel fit(StateTables tables, int through) {
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
        return new PrecedentModel(
                JoinModel.fit(choices, DRAWS),
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
                        promise(s),
                        s.majorX() + "",
                        (s.nearY() == 1) + "",
                        s.rivalZ() + "",
                        Band.of(s).name());
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

    /// The promise that a stance falls under, as the cells name it.
    public static String promise(JoinFeatures stance) {
        if (stance.owesDefense()) {
            return "defense";
        }
        return stance.owesNonaggressionOnly() ? "nonaggression" : stance.toY() == 0 ? "none" : "other";
    }

    /// What was fitted.
    public JoinModel model() {
        return model;
    }

    /// `GML` or `COW`.
    public String coding() {
        return coding;
    }

    /// How many disputes it was fitted on.
    public int disputes() {
        return disputes;
    }

    /// How many third states before a dispute.
    public int choices() {
        return choices;
    }

    /// How many joined an attacked state since 1945.
    public int joiners() {
        return joiners;
    }

    /// How many of them showed or used force.
    public int forceful() {
        return forceful;
    }

    /// All cells together that fit.
    ///
    /// @return how many joined, of how many
    public int[] count(Predicate<Cell> which) {
        int[] sum = new int[2];
        cells.stream().filter(which).forEach(c -> {
            sum[0] += c.joined();
            sum[1] += c.of();
        });
        return sum;
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
        out.set("model", model.json());
        return out + "\n";
    }

    /// Reads what [#json] wrote.
    ///
    /// @param where the file's name, for messages
    public static PrecedentModel read(InputStream in, String where) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(in);
        } catch (JsonProcessingException e) {
            throw new InputProblem(
                    where + ":" + e.getLocation().getLineNr(),
                    "the file is no JSON",
                    "fit it anew: `casus fit precedents DIR -o FILE`");
        } catch (IOException e) {
            throw new InputProblem(where, "the file cannot be read: " + e.getMessage(), "check its name and rights");
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonNode c : json.path("cells")) {
            cells.add(new Cell(
                    c.path(0).asText(),
                    c.path(1).asBoolean(),
                    c.path(2).asBoolean(),
                    c.path(3).asBoolean(),
                    Band.valueOf(c.path(4).asText("LESS")),
                    c.path(5).asInt(),
                    c.path(6).asInt()));
        }
        return new PrecedentModel(
                JoinModel.of(json.path("model"), where),
                json.path("coding").asText(),
                json.path("disputes").asInt(),
                json.path("choices").asInt(),
                cells,
                json.path("joiners").asInt(),
                json.path("forceful").asInt());
    }
}
