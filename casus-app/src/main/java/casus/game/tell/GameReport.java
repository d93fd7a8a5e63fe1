package casus.game.tell;

import casus.game.play.ChoiceExplanation;
import casus.game.play.CrisisForecast;
import casus.game.play.Spread;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.ledger.record.Entry;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.markup.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A played crisis as one HTML file that needs nothing else: tables, and figures as SVG, each with its
/// table. Every word that comes from a file is escaped. Dark follows the system; print is light.
public final class GameReport {
    private static final int MOST_PARTS = 5;
    private static final int MOST_IDS = 4;

    private final GameResult told;
    private final Set<String> sentences;
    private final HtmlBuilder out = new HtmlBuilder();

    private GameReport(GameResult told) {
        this.told = told;
        sentences = told.cited().stream().map(e -> e.id().toString()).collect(Collectors.toSet());
    }

    /// The report.
    public static String of(GameResult told) {
        return new GameReport(told).text();
    }

    private String text() {
        Scenario s = told.scenario();
        CrisisForecast o = told.outlook();
        int[] with = GameResult.withEvidence(s);
        out.begin(s.id());
        out.paragraph(Markup.escaped(s.question()));
        out.paragraph(with[0] + " of " + with[1] + " numbers rest on ledger entries, the others are judged"
                + (told.shares().isEmpty()
                        ? "."
                        : "; the judged ones make up " + Phrases.percent(told.unevidenced())
                                + " of the explained variance of force."));
        if (!told.set().isEmpty()) {
            out.paragraph("Set: "
                    + told.set().entrySet().stream()
                            .map(e -> Markup.escaped(e.getKey() + " = " + e.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        out.note("A game of " + o.nodes() + " nodes, " + o.draws() + " draws, seed "
                + s.run().seed()
                + ", largest residual " + String.format(Locale.ROOT, "%.0e", o.residual())
                + ". What it cannot see: anything that is no move or no driver of the scenario.");
        out.note(told.precision());
        out.heading("What each side would do");
        out.paragraph("In this scenario an attack follows in "
                + Phrases.percent(o.attack().mean())
                + " of the draws; that is a number of the scenario and no forecast.");
        ladder(o);
        o.variants().forEach(this::variant);
        matters();
        told.paths().forEach(this::path);
        months();
        new ExpectationsSection(told, out).write();
        numbers(s);
        sentences();
        return out.end();
    }

    private void ladder(CrisisForecast o) {
        out.append(Figures.ladder(o));
        out.table(
                List.of("rung", "given an attack", "5–95%", "highest"),
                java.util.Arrays.stream(Rung.values())
                        .map(r -> {
                            Spread s = Objects.requireNonNull(o.rungs().get(r));
                            return List.of(
                                    r.wire(),
                                    Likelihood.phrase(new Probability(Math.clamp(s.mean(), 0, 1))),
                                    Phrases.percent(s.low()) + " to " + Phrases.percent(s.high()),
                                    Phrases.percent(
                                            o.highest().get(r.ordinal() + 1).mean()));
                        })
                        .toList());
    }

    private void variant(CrisisForecast.Variant v) {
        out.heading("What if " + v.id() + "?");
        out.paragraph("Attack in this scenario: "
                + Phrases.percent(told.outlook().attack().mean()) + " → "
                + Phrases.percent(v.attack().mean()) + ", " + Phrases.points(v.change()) + " points.");
        List<String> because = told.evidence(v.id());
        if (!because.isEmpty()) {
            out.paragraph("Asked because of " + cited(because) + ".");
        }
        out.table(
                List.of(
                        "rung",
                        "given an attack",
                        "change (5–95%)",
                        "attack and rung",
                        "deters the attack (5–95%)",
                        "more likely to honour it (5–95%)"),
                java.util.Arrays.stream(Rung.values())
                        .map(r -> {
                            CrisisForecast.RungChange p =
                                    Objects.requireNonNull(v.rungs().get(r));
                            Spread before = Objects.requireNonNull(
                                    told.outlook().rungs().get(r));
                            return List.of(
                                    r.wire(),
                                    Phrases.percent(before.mean()) + " → "
                                            + Phrases.percent(p.after().mean()),
                                    Phrases.points(p.change()),
                                    Phrases.point(p.both().mean()),
                                    Phrases.points(p.deters()),
                                    Phrases.points(p.honours()));
                        })
                        .toList());
        out.note("Points of a hundred, draw by draw with the same numbers; the last two add up to the one before.");
    }

    private void matters() {
        if (!told.shares().isEmpty()) {
            out.heading("What the log-odds of force hang on");
            out.table(
                    List.of("number", "alone", "all in all", "rests on"),
                    told.shares().stream()
                            .filter(s -> s.total() > 0.005)
                            .map(s -> List.of(
                                    s.key(),
                                    String.format(Locale.ROOT, "%.2f ± %.2f", s.first(), s.firstMargin()),
                                    String.format(Locale.ROOT, "%.2f ± %.2f", s.total(), s.totalMargin()),
                                    s.key().equals("lambda") ? "apart" : s.evidence() ? "evidence" : "judgement"))
                            .toList());
        }
        out.heading("What would turn the likeliest highest rung");
        if (told.flips().isEmpty()) {
            out.paragraph("No single number does, inside its range.");
        } else {
            out.table(
                    List.of("number", "from → to", "likeliest highest rung"),
                    told.flips().stream()
                            .map(f -> List.of(
                                    f.key(),
                                    String.format(Locale.ROOT, "%.2f → %.2f", f.from(), f.to()),
                                    GameJson.name(f.was()) + " → " + GameJson.name(f.turns())))
                            .toList());
        }
        out.heading("What to find out next");
        out.table(
                List.of("number", "points by which P(force | attack) would move, on average, were it known"),
                told.worth().stream()
                        .map(w -> List.of(w.key(), String.format(Locale.ROOT, "%.1f", w.moves() * 100)))
                        .toList());
    }

    private void path(ChoiceExplanation.Path path) {
        out.heading("The " + path.name() + " path (" + Phrases.percent(path.probability()) + ")");
        out.append("<ol class=\"path\">\n");
        for (ChoiceExplanation.Step s : path.steps()) {
            out.append("<li><p><b>")
                    .append(Markup.escaped(s.actor()))
                    .append("</b> ")
                    .append(Markup.escaped(s.move()))
                    .append(": <b>")
                    .append(Markup.escaped(s.option()))
                    .append("</b>, chance ")
                    .append(Phrases.percent(s.probability()))
                    .append("</p><p class=\"why\">over ")
                    .append(Markup.escaped(s.over()))
                    .append(" by ")
                    .append(String.format(Locale.ROOT, "%+.2f", s.logOdds()))
                    .append(" in log-odds: ")
                    .append(s.parts().stream()
                            .filter(p -> Math.abs(p.logOdds()) >= 0.005)
                            .limit(MOST_PARTS)
                            .map(p -> Markup.escaped(p.driver().replace('_', ' ')
                                            + (p.type().isEmpty() ? "" : " if " + p.type()))
                                    + String.format(Locale.ROOT, " %+.2f", p.logOdds())
                                    + (p.evidence().isEmpty() ? "" : " (" + cited(p.evidence()) + ")"))
                            .collect(Collectors.joining(", ")))
                    .append("</p></li>\n");
        }
        out.append("</ol>\n");
    }

    /// Ids, as links to their sentences below where the case holds them.
    private String cited(List<String> ids) {
        String first = ids.stream().limit(MOST_IDS).map(this::link).collect(Collectors.joining(" "));
        return ids.size() > MOST_IDS ? first + " and " + (ids.size() - MOST_IDS) + " more" : first;
    }

    private String link(String id) {
        String code = "<code>" + Markup.escaped(id) + "</code>";
        return sentences.contains(id) ? "<a href=\"#" + Markup.escaped(id) + "\">" + code + "</a>" : code;
    }

    /// The sentences of what is cited, so that every link leads to one.
    private void sentences() {
        if (told.cited().isEmpty()) {
            out.note("With the case the scenario was drafted from (--case), the sentences it rests on stand here.");
            return;
        }
        out.heading("The sentences it rests on");
        out.append("<ul class=\"sentences\">\n");
        for (Entry e : told.cited()) {
            out.append("<li id=\"")
                    .append(Markup.escaped(e.id().toString()))
                    .append("\"><code>")
                    .append(Markup.escaped(e.id().toString()))
                    .append("</code> ")
                    .append(Markup.escaped(e.kind()))
                    .append(", ")
                    .append(Markup.escaped(e.common().article()))
                    .append(": “")
                    .append(Markup.escaped(e.common().anchor().exact().replaceAll("\\s+", " ")))
                    .append("”</li>\n");
        }
        out.append("</ul>\n");
    }

    private void months() {
        if (told.fans().isEmpty()) {
            return;
        }
        out.heading("The months after");
        out.note("Bands hold 90% of the draws, the line is their mean; the rules are in the documentation.");
        out.append("<div class=\"fans\">\n");
        told.fans().forEach(f -> out.append(Figures.fan(f)));
        out.append("</div>\n");
        int last = told.fans().getFirst().months().size() - 1;
        out.table(
                List.of("", "start", "month " + last, "5–95%"),
                told.fans().stream()
                        .map(f -> {
                            Spread end = f.months().get(last);
                            return List.of(
                                    f.name(),
                                    Phrases.number(f.months().getFirst().mean()),
                                    Phrases.number(end.mean()),
                                    Phrases.number(end.low()) + " to " + Phrases.number(end.high()));
                        })
                        .toList());
    }

    private void numbers(Scenario s) {
        out.heading("Every number");
        out.append("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">number</th>")
                .append("<th scope=\"col\">may be</th><th scope=\"col\">rests on</th></tr></thead><tbody>\n");
        for (Quantity q : s.quantities()) {
            out.append("<tr><td class=\"key\">")
                    .append(Markup.escaped(q.key()))
                    .append("</td><td><code>")
                    .append(Markup.escaped(q.value().toString()))
                    .append("</code></td><td>")
                    .append(rests(q))
                    .append("</td></tr>\n");
        }
        out.append("</tbody></table></div>\n");
        Map<String, String> clauses = new java.util.LinkedHashMap<>();
        s.agreements()
                .forEach(a -> a.clauses().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(c -> clauses.put(
                                a.id() + "." + c.getKey().wire(),
                                c.getValue() + " " + String.join(" ", a.evidence()))));
        out.table(
                List.of("clause", "holds"),
                clauses.entrySet().stream()
                        .map(c -> List.of(c.getKey(), c.getValue().strip()))
                        .toList());
    }

    private String rests(Quantity q) {
        return q.evidence().isEmpty()
                ? Markup.escaped("judged" + q.by().map(b -> ": " + b).orElse(""))
                : q.evidence().stream().map(this::link).collect(Collectors.joining(" "));
    }
}
