package casus.app.page;

import casus.ledger.actor.Actors;
import casus.precedent.Finding;
import casus.precedent.JoinEstimate;
import casus.precedent.JoinEstimate.ClassRate;
import casus.precedent.JoinEstimate.Interval;
import casus.precedent.PublishedRate;
import casus.precedent.cases.Case;
import casus.precedent.cases.NearCase;
import casus.terms.ActorId;
import casus.terms.Estimate;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the precedents say, as text and as JSON.
public final class PrecedentsPage {
    private static final double SMALL = 0.1;
    private static final double TINY = 0.01;

    private PrecedentsPage() {}

    /// @param changed the same question with a duty to defend added, or taken away where there is one
    public static List<String> of(Question question, Finding finding, Finding changed, Actors actors) {
        List<String> out = new ArrayList<>();
        String patron = actors.name(question.patron());
        String protege = actors.name(question.protege());
        String adversary = question.adversary().map(actors::name).orElse("whoever attacks");
        out.add("interpreted as: " + adversary + " uses armed force against " + protege + "; does " + patron
                + " come?");
        out.add("");
        finding.reference().notes().forEach(out::add);
        if (!finding.reference().entries().isEmpty()) {
            out.add("It rests on "
                    + finding.reference().entries().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" ")) + ".");
        }
        finding.modelled().ifPresent(m -> {
            out.add("Taken as owed: " + (m.clauses().isEmpty() ? "nothing" : String.join(", ", m.clauses())));
            out.add("");
            out.add("Who is joined, given the attack; fitted on " + m.fittedOn());
            out.add(row("joins " + protege, m.joins()));
            out.add(row("joins " + adversary, m.attacker()));
            out.add(row("joins neither", m.neither()));
            out.add("  were it less than force " + percent(m.inAny()) + " · were it war " + percent(m.inWar())
                    + " · at the level of all years " + percent(m.wholeLevel()));
        });
        out.add("");
        out.add("By rung, with a 90% interval");
        finding.estimates()
                .forEach(e -> out.add(String.format(
                        Locale.ROOT,
                        "  %-13s %s, %s to %s",
                        e.target().rung().wire(),
                        words(e.probability()),
                        percent(e.low()),
                        percent(e.high()))));
        shift(finding, changed, out);
        out.add("  of those who helped a government in a civil war at all, these gave: "
                + finding.givenSupport().stream()
                        .map(g -> g.rate().outcome() + " "
                                + percent(new Probability(g.rate().share())))
                        .collect(Collectors.joining(" · ")));
        finding.modelled().ifPresent(m -> {
            out.add("");
            out.add("Why, in log-odds of " + patron + "'s joining " + protege);
            finding.on(Rung.FORCE)
                    .ifPresent(e -> e.terms()
                            .forEach(t -> out.add(String.format(Locale.ROOT, "  %+6.2f  %s", t.logOdds(), t.label()))));
            out.add("");
            out.add("Reference class and its parents: how many third states joined the attacked, 1945–"
                    + m.fittedOn().replaceFirst(".*?disputes of \\d+–(\\d+).*", "$1"));
            m.classes().forEach(c -> out.add(classLine(c)));
            out.add("");
            out.add("The nearest cases; chosen, not drawn, so a share of them is no rate");
            m.nearest().forEach(n -> nearest(n, actors, out));
        });
        out.add("");
        out.add("Read beside it");
        finding.beside().forEach(r -> out.add("  " + r.line()));
        finding.modelled().ifPresent(m -> {
            out.add("");
            m.flags().forEach(out::add);
        });
        return out;
    }

    private static void shift(Finding finding, Finding changed, List<String> out) {
        List<Estimate> was = finding.estimates();
        boolean owed = finding.reference().owed().contains(casus.terms.code.Obligation.DEFENSE);
        List<String> moves = new ArrayList<>();
        for (Estimate e : was) {
            changed.on(e.target().rung())
                    .ifPresent(c -> moves.add(e.target().rung().wire() + " " + percent(e.probability()) + " to "
                            + percent(c.probability())));
        }
        out.add("  " + (owed ? "without the duty to defend: " : "with a duty to defend: ") + String.join(" · ", moves));
    }

    private static String row(String label, Interval i) {
        return String.format(
                Locale.ROOT, "  %-24s %s, %s to %s", label, words(i.point()), percent(i.low()), percent(i.high()));
    }

    private static String words(Probability p) {
        String exact = percent(p);
        return Likelihood.of(p)
                .map(l -> l.words() + " (" + String.format(Locale.ROOT, "%d–%d%%", l.lowPercent(), l.highPercent())
                        + "; estimate " + exact + ")")
                .orElse(exact);
    }

    /// Small shares need more digits than a likelihood has.
    public static String percent(Probability p) {
        double value = p.value();
        if (value > 0 && value < 0.0001) {
            return "under 0.01%";
        }
        String form =
                value < TINY || value > 1 - TINY ? "%.2f%%" : value < SMALL || value > 1 - SMALL ? "%.1f%%" : "%.0f%%";
        return String.format(Locale.ROOT, form, value * 100);
    }

    private static String classLine(ClassRate c) {
        return String.format(
                Locale.ROOT,
                "  %4d of %6d  %7s, %s to %s  %s%s",
                c.joined(),
                c.of(),
                percent(c.rate()),
                percent(c.low()),
                percent(c.high()),
                c.label(),
                c.of() < 30 ? " (few, so drawn to the next)" : "");
    }

    private static void nearest(NearCase near, Actors actors, List<String> out) {
        Case c = near.which();
        out.add(String.format(
                Locale.ROOT,
                "  %d %s: %s for %s against %s — %s; did: %s",
                c.year(),
                c.name(),
                name(c.patron(), actors),
                name(c.protege(), actors),
                name(c.adversary(), actors),
                verdict(c),
                c.rungs().stream().map(Rung::wire).collect(Collectors.joining(", "))));
        out.add("       " + c.what());
        out.add("       near: " + String.join(", ", near.shared())
                + (near.apart().isEmpty() ? "" : "; but " + String.join(", ", near.apart())));
    }

    private static String verdict(Case c) {
        return switch (c.verdict()) {
            case "kept" -> "promise kept";
            case "partly" -> "in part";
            case "broken" -> c.promise().isEmpty() ? "left alone" : "promise not kept";
            case "helped" -> "helped without a duty";
            default -> "stayed out";
        };
    }

    private static String name(String code, Actors actors) {
        return code.matches("[A-Z]{3}") ? actors.name(new ActorId(code)) : code;
    }

    public static ObjectNode json(Question question, Finding finding) {
        JsonObject out = JsonObject.rounded()
                .put(
                        "question",
                        JsonObject.rounded()
                                .put("patron", question.patron())
                                .put("protege", question.protege())
                                .put("adversary", question.adversary())
                                .put("trigger", question.trigger())
                                .put("window", question.windowDays()))
                .put("rungs", finding.estimates(), PrecedentsPage::rung)
                .put(
                        "reference",
                        JsonObject.rounded()
                                .put("defense", finding.reference().defense())
                                .putSome(
                                        "owed",
                                        finding.reference().owed().stream()
                                                .sorted()
                                                .toList())
                                .putSome("entries", finding.reference().entries()));
        finding.modelled().ifPresent(m -> modelled(m, out));
        return out.put(
                        "givenSupport",
                        finding.givenSupport(),
                        g -> JsonObject.rounded()
                                .put("rung", g.rung())
                                .put("kind", g.rate().outcome())
                                .put("numerator", g.rate().numerator())
                                .put("denominator", g.rate().denominator())
                                .put("share", g.rate().share()))
                .putSome(
                        "beside",
                        finding.beside().stream().map(PublishedRate::line).toList())
                .putSome("notes", finding.notes())
                .node();
    }

    private static JsonObject rung(Estimate e) {
        return JsonObject.rounded()
                .put("rung", e.target().rung())
                .put("probability", e.probability())
                .put("low", e.low())
                .put("high", e.high())
                .put(
                        "terms",
                        e.terms(),
                        t -> JsonObject.rounded()
                                .put("label", t.label())
                                .put("logOdds", t.logOdds())
                                .put("cases", t.cases())
                                .putSome("entries", t.entries()));
    }

    private static void modelled(JoinEstimate m, JsonObject out) {
        out.put(
                        "outcomes",
                        JsonObject.rounded()
                                .put("joinsAdversary", interval(m.attacker()))
                                .put("joinsProtege", interval(m.joins()))
                                .put("neither", interval(m.neither())))
                .put("withoutForce", m.inAny())
                .put("inWar", m.inWar())
                .put("wholeLevel", m.wholeLevel())
                .put("fittedOn", m.fittedOn())
                .put("groups", m.groups())
                .put(
                        "classes",
                        m.classes(),
                        c -> JsonObject.rounded()
                                .put("label", c.label())
                                .put("joined", c.joined())
                                .put("of", c.of())
                                .put("probability", c.rate())
                                .put("low", c.low())
                                .put("high", c.high()))
                .put("nearest", m.nearest(), PrecedentsPage::nearest)
                .putSome("flags", m.flags());
    }

    private static JsonObject interval(Interval i) {
        return JsonObject.rounded()
                .put("probability", i.point())
                .put("low", i.low())
                .put("high", i.high());
    }

    private static JsonObject nearest(NearCase n) {
        Case c = n.which();
        return JsonObject.rounded()
                .put("id", c.id())
                .put("year", c.year())
                .put("name", c.name())
                .put("patron", c.patron())
                .put("protege", c.protege())
                .put("adversary", c.adversary())
                .put("verdict", c.verdict())
                .put("treaty", c.treaty())
                .put("what", c.what())
                .put("nearness", n.nearness())
                .put("promise", c.promise().stream().sorted().toList())
                .putSome("rungs", c.rungs())
                .put("shared", n.shared())
                .put("apart", n.apart());
    }
}
