package casus.precedent.model;

import casus.terms.InputProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// All that was fitted and counted from tables of the past, in one file: the model, the cells of the reference
/// classes, and how often those who joined an attacked state showed or used force.
public final class PrecedentModel {
    /// How far the attacker went.
    public enum Band {
        /// No armed force used.
        LESS,
        /// Armed force used, no war.
        FORCE,
        WAR
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

    public PrecedentModel(
            JoinModel model, String coding, int disputes, int choices, List<Cell> cells, int joiners, int forceful) {
        this.model = model;
        this.coding = coding;
        this.disputes = disputes;
        this.choices = choices;
        this.cells = List.copyOf(cells);
        this.joiners = joiners;
        this.forceful = forceful;
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

    /// Reads what `casus fit precedents` wrote.
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
