package casus.game.tell;

import casus.game.play.Explanation;
import casus.game.play.Outlook;
import casus.game.play.Periods;
import casus.game.play.Spread;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.ledger.Entry;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Rung;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A played crisis as one HTML file that needs nothing else: tables, and figures as SVG, each with its
/// table. Every word that comes from a file is escaped. Dark follows the system; print is light.
public final class GameReport {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#555;--line:#ccc;--band:#9db8d9;--mark:#1f4e8c;--card:#f5f7fa}
            @media screen and (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#15181c;--soft:#aab;--line:#444;--band:#38506e;--mark:#8fb8ee;--card:#1c2127}}
            *{box-sizing:border-box}
            body{font:16px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:64rem;margin:0 auto;padding:1rem}
            h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.15rem;margin:2.2rem 0 .6rem;overflow-wrap:anywhere}p.note{color:var(--soft)}
            .scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            th,td{text-align:left;padding:.25rem .9rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}
            th{color:var(--soft);font-weight:600}td.n,th.n{text-align:right;white-space:nowrap}td.key{white-space:nowrap}td code{white-space:nowrap}
            figure{margin:1rem 0;max-width:32rem}figcaption{color:var(--soft)}
            .fans{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1rem}.fans figure{margin:0}
            svg{display:block;width:100%;height:auto}svg text{fill:var(--ink);font:12px system-ui,sans-serif}
            .band{fill:var(--band)}.mid{fill:none;stroke:var(--mark);stroke-width:2}.axis{stroke:var(--line)}.bar{fill:var(--band)}.whisker{stroke:var(--ink);stroke-width:2}
            ol.path{list-style:none;padding:0;margin:0}ol.path li{border-left:3px solid var(--mark);background:var(--card);margin:.4rem 0;padding:.45rem .8rem}
            ol.path p{margin:.15rem 0;overflow-wrap:anywhere}ol.path .why{color:var(--soft);font-size:.92rem}
            @media screen and (max-width:40rem){.scroll table{min-width:36rem}}
            code{font:.9em ui-monospace,monospace}a{color:var(--mark)}:target{outline:2px solid var(--mark);outline-offset:2px}
            .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.5rem}.sides ul{padding-left:1.1rem;margin:.4rem 0}.sides li{margin:.3rem 0;overflow-wrap:anywhere}.sides h3{font-size:1rem;margin:.4rem 0}
            """;
    private static final int WIDE = 420;
    private static final int HIGH = 150;
    private static final int LEFT = 36;
    private static final int MOST_PARTS = 5;
    private static final int MOST_IDS = 4;

    private final Told told;
    private final StringBuilder out = new StringBuilder();

    private GameReport(Told told) {
        this.told = told;
    }

    /// The report.
    public static String of(Told told) {
        return new GameReport(told).text();
    }

    private String text() {
        Scenario s = told.scenario();
        Outlook o = told.outlook();
        int[] with = Told.withEvidence(s);
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>")
                .append(escaped(s.id()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        out.append("<h1>").append(escaped(s.id())).append("</h1>\n");
        paragraph(escaped(s.question()));
        paragraph(with[0] + " of " + with[1] + " numbers rest on ledger entries, the others are judged"
                + (told.shares().isEmpty()
                        ? "."
                        : "; the judged ones make up " + percent(told.unevidenced())
                                + " of the explained variance of force."));
        if (!told.set().isEmpty()) {
            paragraph("Set: "
                    + told.set().entrySet().stream()
                            .map(e -> escaped(e.getKey() + " = " + e.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        note("A game of " + o.nodes() + " nodes, " + o.draws() + " draws, seed "
                + s.run().seed()
                + ", largest residual " + String.format(Locale.ROOT, "%.0e", o.residual())
                + ". What it cannot see: anything that is no move or no driver of the scenario.");
        note(told.precision());
        heading("What each side would do");
        paragraph("An attack is " + likelihood(o.attack()) + ".");
        ladder(o);
        o.variants().forEach(this::variant);
        matters();
        told.paths().forEach(this::path);
        months();
        expected();
        numbers(s);
        return out.append("</body></html>\n").toString();
    }

    private void heading(String text) {
        out.append("<h2>").append(escaped(text)).append("</h2>\n");
    }

    private void paragraph(String html) {
        out.append("<p>").append(html).append("</p>\n");
    }

    private void note(String text) {
        out.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
    }

    private void table(List<String> head, List<List<String>> rows) {
        out.append("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        head.forEach(h -> out.append("<th scope=\"col\">").append(escaped(h)).append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(c -> out.append(cell(c)).append(escaped(c)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private static String cell(String text) {
        return text.matches("[-+0-9.% →<]+")
                ? "<td class=\"n\">"
                : text.matches("[-+0-9.%]+ .*[0-9].*") ? "<td class=\"key\">" : "<td>";
    }

    private void ladder(Outlook o) {
        int row = 26;
        int height = row * Rung.values().length + 8;
        out.append("<figure><svg viewBox=\"0 0 ")
                .append(WIDE)
                .append(' ')
                .append(height)
                .append(
                        "\" role=\"img\" aria-label=\"chance of each rung given an attack; the table holds the numbers\">");
        for (Rung rung : Rung.values()) {
            Spread r = Objects.requireNonNull(o.rungs().get(rung));
            int y = row * rung.ordinal() + 4;
            double from = 110;
            double wide = WIDE - from - 10;
            out.append("<text x=\"0\" y=\"")
                    .append(y + 15)
                    .append("\">")
                    .append(rung.wire())
                    .append("</text>")
                    .append(rectangle(from, y + 3, wide * r.mean(), 14, "bar"))
                    .append("<line class=\"whisker\" x1=\"")
                    .append(n(from + wide * r.low()))
                    .append("\" x2=\"")
                    .append(n(from + wide * r.high()))
                    .append("\" y1=\"")
                    .append(y + 10)
                    .append("\" y2=\"")
                    .append(y + 10)
                    .append("\"/>");
        }
        out.append("</svg><figcaption>Given an attack; the line is the 90% interval.</figcaption></figure>\n");
        table(
                List.of("rung", "given an attack", "5–95%", "highest"),
                java.util.Arrays.stream(Rung.values())
                        .map(r -> {
                            Spread s = Objects.requireNonNull(o.rungs().get(r));
                            return List.of(
                                    r.wire(),
                                    Likelihood.phrase(new Probability(Math.clamp(s.mean(), 0, 1))),
                                    percent(s.low()) + " to " + percent(s.high()),
                                    percent(o.highest().get(r.ordinal() + 1).mean()));
                        })
                        .toList());
    }

    private void variant(Outlook.Variant v) {
        heading("What if " + v.id() + "?");
        paragraph("P(attack) " + percent(told.outlook().attack().mean()) + " → "
                + percent(v.attack().mean()) + ", " + points(v.change()) + " points.");
        List<String> because = told.evidence(v.id());
        if (!because.isEmpty()) {
            paragraph("Asked because of " + cited(because) + ".");
        }
        table(
                List.of(
                        "rung",
                        "given an attack",
                        "change (5–95%)",
                        "attack and rung",
                        "deters the attack (5–95%)",
                        "more likely to honour it (5–95%)"),
                java.util.Arrays.stream(Rung.values())
                        .map(r -> {
                            Outlook.Paired p = Objects.requireNonNull(v.rungs().get(r));
                            Spread before = Objects.requireNonNull(
                                    told.outlook().rungs().get(r));
                            return List.of(
                                    r.wire(),
                                    percent(before.mean()) + " → "
                                            + percent(p.after().mean()),
                                    points(p.change()),
                                    point(p.both().mean()),
                                    points(p.deters()),
                                    points(p.honours()));
                        })
                        .toList());
        note("Points of a hundred, draw by draw with the same numbers; the last two add up to the one before.");
    }

    private void matters() {
        if (!told.shares().isEmpty()) {
            heading("What the log-odds of force hang on");
            table(
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
        heading("What would turn the likeliest highest rung");
        if (told.flips().isEmpty()) {
            paragraph("No single number does, inside its range.");
        } else {
            table(
                    List.of("number", "from → to", "likeliest highest rung"),
                    told.flips().stream()
                            .map(f -> List.of(
                                    f.key(),
                                    String.format(Locale.ROOT, "%.2f → %.2f", f.from(), f.to()),
                                    GameJson.name(f.was()) + " → " + GameJson.name(f.turns())))
                            .toList());
        }
        heading("What to find out next");
        table(
                List.of("number", "points by which P(force | attack) would move, on average, were it known"),
                told.worth().stream()
                        .map(w -> List.of(w.key(), String.format(Locale.ROOT, "%.1f", w.moves() * 100)))
                        .toList());
    }

    private void path(Explanation.Path path) {
        heading("The " + path.name() + " path (" + percent(path.probability()) + ")");
        out.append("<ol class=\"path\">\n");
        for (Explanation.Step s : path.steps()) {
            out.append("<li><p><b>")
                    .append(escaped(s.actor()))
                    .append("</b> ")
                    .append(escaped(s.move()))
                    .append(": <b>")
                    .append(escaped(s.option()))
                    .append("</b>, chance ")
                    .append(percent(s.probability()))
                    .append("</p><p class=\"why\">over ")
                    .append(escaped(s.over()))
                    .append(" by ")
                    .append(String.format(Locale.ROOT, "%+.2f", s.logOdds()))
                    .append(" in log-odds: ")
                    .append(s.parts().stream()
                            .filter(p -> Math.abs(p.logOdds()) >= 0.005)
                            .limit(MOST_PARTS)
                            .map(p -> escaped(p.driver().replace('_', ' ')
                                            + (p.type().isEmpty() ? "" : " if " + p.type()))
                                    + String.format(Locale.ROOT, " %+.2f", p.logOdds())
                                    + (p.evidence().isEmpty() ? "" : " (" + cited(p.evidence()) + ")"))
                            .collect(Collectors.joining(", ")))
                    .append("</p></li>\n");
        }
        out.append("</ol>\n");
    }

    /// Ids as links to the numbers that rest on them, below.
    private static String cited(List<String> ids) {
        String first = ids.stream()
                .limit(MOST_IDS)
                .map(id -> "<a href=\"#" + escaped(id) + "\">" + escaped(id) + "</a>")
                .collect(Collectors.joining(" "));
        return ids.size() > MOST_IDS ? first + " and " + (ids.size() - MOST_IDS) + " more" : first;
    }

    private void months() {
        if (told.fans().isEmpty()) {
            return;
        }
        heading("The months after");
        note("Bands hold 90% of the draws, the line is their mean; the rules are in the documentation.");
        out.append("<div class=\"fans\">\n");
        told.fans().forEach(f -> out.append(fan(f)));
        out.append("</div>\n");
        int last = told.fans().getFirst().months().size() - 1;
        table(
                List.of("", "start", "month " + last, "5–95%"),
                told.fans().stream()
                        .map(f -> {
                            Spread end = f.months().get(last);
                            return List.of(
                                    f.name(),
                                    number(f.months().getFirst().mean()),
                                    number(end.mean()),
                                    number(end.low()) + " to " + number(end.high()));
                        })
                        .toList());
    }

    private static String fan(Periods.Fan fan) {
        int last = fan.months().size() - 1;
        StringBuilder up = new StringBuilder();
        StringBuilder down = new StringBuilder();
        StringBuilder mid = new StringBuilder();
        for (int m = 0; m <= last; m++) {
            Spread s = fan.months().get(m);
            double x = LEFT + (WIDE - LEFT - 8.0) * m / Math.max(1, last);
            up.append(m == 0 ? "M" : "L").append(n(x)).append(' ').append(n(y(s.high())));
            down.insert(0, "L" + n(x) + " " + n(y(s.low())));
            mid.append(m == 0 ? "M" : "L").append(n(x)).append(' ').append(n(y(s.mean())));
        }
        StringBuilder axis = new StringBuilder();
        for (double level : new double[] {0, 0.5, 1}) {
            axis.append("<line class=\"axis\" x1=\"")
                    .append(LEFT)
                    .append("\" x2=\"")
                    .append(WIDE - 8)
                    .append("\" y1=\"")
                    .append(n(y(level)))
                    .append("\" y2=\"")
                    .append(n(y(level)))
                    .append("\"/><text x=\"0\" y=\"")
                    .append(n(y(level) + 4))
                    .append("\">")
                    .append(level)
                    .append("</text>");
        }
        axis.append(label(LEFT, "start", "0"))
                .append(label((LEFT + WIDE - 8) / 2.0, "middle", "months"))
                .append(label(WIDE - 8.0, "end", Integer.toString(last)));
        return "<figure><svg viewBox=\"0 0 " + WIDE + " " + (HIGH + 24) + "\" role=\"img\" aria-label=\""
                + escaped(fan.name())
                + " over " + last + " months; the table holds the numbers\">" + axis + "<path class=\"band\" d=\"" + up
                + down
                + "Z\"/><path class=\"mid\" d=\"" + mid + "\"/></svg><figcaption>" + escaped(fan.name())
                + "</figcaption></figure>\n";
    }

    private static String label(double x, String anchor, String text) {
        return "<text x=\"" + n(x) + "\" y=\"" + (HIGH + 22) + "\" text-anchor=\"" + anchor + "\">" + text + "</text>";
    }

    private static double y(double value) {
        return HIGH + 8 - HIGH * Math.clamp(value, 0, 1);
    }

    private static String rectangle(double x, double y, double wide, double high, String style) {
        return "<rect class=\"" + style + "\" x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(wide) + "\" height=\""
                + n(high) + "\"/>";
    }

    private void expected() {
        if (told.expected().isEmpty()) {
            return;
        }
        heading("What the articles expect, beside what the game gives");
        out.append("<div class=\"sides\">");
        for (Scenario.Actor actor : told.scenario().actors()) {
            List<Entry.Expectation> of = told.expected().stream()
                    .filter(e ->
                            e.actor().map(a -> a.value().equals(actor.id())).orElse(false))
                    .toList();
            if (of.isEmpty()) {
                continue;
            }
            out.append("<section><h3>")
                    .append(escaped(actor.id()))
                    .append("</h3><p><b>The game:</b> ")
                    .append(escaped(given(actor)))
                    .append("</p><p><b>The articles:</b></p><ul>\n");
            of.forEach(e -> out.append("<li id=\"")
                    .append(escaped(e.id().toString()))
                    .append("\"><code>")
                    .append(escaped(e.id().toString()))
                    .append("</code> ")
                    .append(escaped(e.content().replaceAll("\\s+", " ")))
                    .append("</li>\n"));
            out.append("</ul></section>");
        }
        out.append("</div>\n");
    }

    /// What the game gives of an actor, in a sentence: the patron's rungs, the attack, or its likeliest
    /// choices.
    private String given(Scenario.Actor actor) {
        Outlook o = told.outlook();
        return switch (actor.role()) {
            case ATTACKER -> "an attack is " + likelihood(o.attack()) + ".";
            case PATRON ->
                "given an attack, "
                        + java.util.Arrays.stream(Rung.values())
                                .map(r -> r.wire() + " "
                                        + percent(
                                                Objects.requireNonNull(o.rungs().get(r))
                                                        .mean()))
                                .collect(Collectors.joining(", "))
                        + ".";
            case BACKER, TARGET, THIRD ->
                told.paths().stream()
                                .filter(p -> p.steps().stream()
                                        .anyMatch(s -> s.actor().equals(actor.id())))
                                .findFirst()
                                .map(p -> "on the " + p.name() + " path, "
                                        + p.steps().stream()
                                                .filter(s -> s.actor().equals(actor.id()))
                                                .map(s -> s.move() + ": " + s.option() + " (" + percent(s.probability())
                                                        + ")")
                                                .collect(Collectors.joining(", "))
                                        + ".")
                                .orElse("no move on the paths shown.")
                        + (actor.role() == Scenario.Role.TARGET ? after() : "");
        };
    }

    /// What becomes of the target over the months, in a sentence.
    private String after() {
        return told.fans().isEmpty()
                ? ""
                : " Over " + (told.fans().getFirst().months().size() - 1) + " months: "
                        + told.fans().stream()
                                .filter(f -> !f.name().contains("attack"))
                                .map(f -> f.name() + " "
                                        + number(f.months().getFirst().mean()) + " → "
                                        + number(f.months().getLast().mean()))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private void numbers(Scenario s) {
        heading("Every number");
        out.append("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">number</th>")
                .append("<th scope=\"col\">may be</th><th scope=\"col\">rests on</th></tr></thead><tbody>\n");
        Set<String> anchored = new HashSet<>();
        told.expected().forEach(e -> anchored.add(e.id().toString()));
        for (Quantity q : s.quantities()) {
            out.append("<tr><td class=\"key\">")
                    .append(escaped(q.key()))
                    .append("</td><td><code>")
                    .append(escaped(q.value().toString()))
                    .append("</code></td><td>")
                    .append(rests(q, anchored))
                    .append("</td></tr>\n");
        }
        out.append("</tbody></table></div>\n");
        note("casus why ID shows the sentence of an entry.");
        Map<String, String> clauses = new java.util.LinkedHashMap<>();
        s.agreements()
                .forEach(a -> a.clauses().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(c -> clauses.put(
                                a.id() + "." + c.getKey().wire(),
                                c.getValue() + " " + String.join(" ", a.evidence()))));
        table(
                List.of("clause", "holds"),
                clauses.entrySet().stream()
                        .map(c -> List.of(c.getKey(), c.getValue().strip()))
                        .toList());
    }

    /// Ids, the first of each as the place links lead to.
    private static String rests(Quantity q, Set<String> anchored) {
        return q.evidence().isEmpty()
                ? escaped("judged" + q.by().map(b -> ": " + b).orElse(""))
                : q.evidence().stream()
                        .map(id -> anchored.add(id)
                                ? "<code id=\"" + escaped(id) + "\">" + escaped(id) + "</code>"
                                : "<code>" + escaped(id) + "</code>")
                        .collect(Collectors.joining(" "));
    }

    private static String likelihood(Spread s) {
        return Likelihood.phrase(new Probability(Math.clamp(s.mean(), 0, 1))) + ", " + percent(s.low()) + " to "
                + percent(s.high());
    }

    private static String percent(double p) {
        return new Probability(Math.clamp(p, 0, 1)).percent();
    }

    private static String points(Spread s) {
        return point(s.mean()) + " (" + point(s.low()) + " to " + point(s.high()) + ")";
    }

    private static String point(double change) {
        return Math.abs(change) < 0.0005 ? "0.0" : String.format(Locale.ROOT, "%+.1f", change * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
