package casus.game.tell;

import casus.game.play.ChoiceExplanation;
import casus.game.play.CrisisForecast;
import casus.game.play.Periods;
import casus.game.play.Spread;
import casus.game.scenario.Scenario;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// A played crisis as lines for the terminal.
public final class GamePage {
    private static final int MOST_PARTS = 3;
    private static final int BAR = 20;

    private final GameResult told;
    private final List<String> out = new ArrayList<>();

    private GamePage(GameResult told) {
        this.told = told;
    }

    /// The page.
    public static List<String> of(GameResult told) {
        return new GamePage(told).page();
    }

    private List<String> page() {
        Scenario s = told.scenario();
        CrisisForecast o = told.outlook();
        int[] with = GameResult.withEvidence(s);
        out.add(s.id() + ": " + s.question());
        out.add(with[0] + " of " + with[1] + " numbers rest on ledger entries, the others are judged"
                + (told.shares().isEmpty()
                        ? "."
                        : "; the judged ones make up " + Phrases.percent(told.unevidenced())
                                + " of the explained variance of force."));
        told.set().forEach((k, d) -> out.add("set: " + k + " = " + d));
        out.add("game of " + o.nodes() + " nodes, " + o.draws() + " draws, residual at most "
                + String.format(Locale.ROOT, "%.0e", o.residual()));
        out.add(told.precision());
        out.add("");
        out.add("An attack, in this scenario and no forecast: "
                + Phrases.percent(o.attack().mean()));
        out.add("");
        out.add("Given an attack, each rung by itself, with a 90% interval");
        for (Rung rung : Rung.values()) {
            Spread r = Objects.requireNonNull(o.rungs().get(rung));
            out.add(String.format(Locale.ROOT, "  %-13s %s %s", rung.wire(), bar(r.mean()), likelihood(r)));
        }
        List<String> highest = new ArrayList<>();
        for (int h = 0; h < o.highest().size(); h++) {
            highest.add(
                    GameJson.name(h) + " " + Phrases.percent(o.highest().get(h).mean()));
        }
        out.add("  highest rung  " + String.join(" · ", highest));
        o.variants().forEach(this::variant);
        matters();
        told.paths().forEach(this::path);
        months();
        if (!told.expected().isEmpty()) {
            out.add("");
            out.add("What the articles expect, beside it");
            told.expected().stream()
                    .limit(8)
                    .forEach(e -> out.add(
                            "  " + e.id() + "  " + e.actor().map(a -> a + ": ").orElse("")
                                    + e.content().replaceAll("\\s+", " ")));
        }
        return out;
    }

    private void variant(CrisisForecast.Variant v) {
        out.add("");
        out.add("What if " + v.id() + "?  Attack in this scenario "
                + Phrases.percent(told.outlook().attack().mean()) + " → "
                + Phrases.percent(v.attack().mean()) + " " + Phrases.points(v.change()));
        List<String> because = told.evidence(v.id());
        if (!because.isEmpty()) {
            out.add("  asked because of " + String.join(" ", because));
        }
        out.add("  in points; each change with a 90% interval, draw by draw with the same numbers");
        out.add(String.format(
                Locale.ROOT,
                "  %-13s %-35s %-9s %-24s %s",
                "rung",
                "given an attack",
                "both",
                "= deters the attack",
                "+ more likely to honour it"));
        for (Rung rung : Rung.values()) {
            CrisisForecast.RungChange p = Objects.requireNonNull(v.rungs().get(rung));
            Spread before = Objects.requireNonNull(told.outlook().rungs().get(rung));
            out.add(String.format(
                    Locale.ROOT,
                    "  %-13s %4s → %4s  %-22s %-9s %-24s %s",
                    rung.wire(),
                    Phrases.percent(before.mean()),
                    Phrases.percent(p.after().mean()),
                    Phrases.points(p.change()),
                    Phrases.point(p.both().mean()),
                    Phrases.points(p.deters()),
                    Phrases.points(p.honours())));
        }
    }

    private void matters() {
        if (!told.shares().isEmpty()) {
            out.add("");
            out.add("What the log-odds of force hang on (share of variance alone; all in all), λ apart");
            told.shares().stream()
                    .filter(s -> s.total() > 0.005)
                    .limit(10)
                    .forEach(s -> out.add(String.format(
                            Locale.ROOT,
                            "  %-28s %5.2f ± %.2f  %5.2f ± %.2f  %s",
                            s.key(),
                            s.first(),
                            s.firstMargin(),
                            s.total(),
                            s.totalMargin(),
                            s.key().equals("lambda") ? "" : s.evidence() ? "evidence" : "judged")));
        }
        out.add("");
        out.add("What would turn the likeliest highest rung");
        if (told.flips().isEmpty()) {
            out.add("  no single number does, inside its range");
        }
        told.flips().stream()
                .limit(6)
                .forEach(f -> out.add(String.format(
                        Locale.ROOT,
                        "  %-28s %.2f → %.2f: %s → %s",
                        f.key(),
                        f.from(),
                        f.to(),
                        GameJson.name(f.was()),
                        GameJson.name(f.turns()))));
        out.add("");
        out.add("What to find out next (how far P(force | attack) would move, on average, were it known)");
        told.worth().stream()
                .limit(5)
                .forEach(w -> out.add(String.format(Locale.ROOT, "  %-28s %.1f points", w.key(), w.moves() * 100)));
    }

    private void path(ChoiceExplanation.Path path) {
        out.add("");
        out.add("The " + path.name() + " path (" + Phrases.percent(path.probability()) + "), at mean numbers");
        for (ChoiceExplanation.Step s : path.steps()) {
            out.add(String.format(
                    Locale.ROOT,
                    "  %-4s %-24s %-12s %4s  %s",
                    s.actor(),
                    s.move(),
                    s.option(),
                    Phrases.percent(s.probability()),
                    reasons(s)));
        }
    }

    private static String reasons(ChoiceExplanation.Step step) {
        return step.parts().stream()
                .filter(p -> Math.abs(p.logOdds()) >= 0.005)
                .limit(MOST_PARTS)
                .map(p -> p.driver() + (p.type().isEmpty() ? "" : " if " + p.type()) + " "
                        + String.format(Locale.ROOT, "%+.2f", p.logOdds())
                        + GameResult.few(p.evidence()))
                .collect(Collectors.joining(", ", "over " + step.over() + ": ", ""));
    }

    private void months() {
        if (told.fans().isEmpty()) {
            return;
        }
        int last = told.fans().getFirst().months().size() - 1;
        out.add("");
        out.add("Consequences over " + last + " months: start → end, with a 90% interval");
        for (Periods.Fan fan : told.fans()) {
            Spread end = fan.months().get(last);
            out.add(String.format(
                    Locale.ROOT,
                    "  %-24s %.2f → %.2f (%.2f to %.2f)",
                    fan.name(),
                    fan.months().getFirst().mean(),
                    end.mean(),
                    end.low(),
                    end.high()));
        }
    }

    private static String bar(double p) {
        int full = (int) Math.round(p * BAR);
        return "█".repeat(full) + "·".repeat(BAR - full);
    }

    private static String likelihood(Spread s) {
        return Likelihood.phrase(new Probability(Math.clamp(s.mean(), 0, 1))) + ", " + Math.round(s.low() * 100)
                + " to " + Math.round(s.high() * 100) + "%";
    }
}
