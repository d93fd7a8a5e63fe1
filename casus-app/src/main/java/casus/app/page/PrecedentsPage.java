package casus.app.page;

import casus.ledger.actor.Actors;
import casus.precedent.Finding;
import casus.precedent.JoinEstimate;
import casus.precedent.JoinEstimate.ClassRate;
import casus.precedent.JoinEstimate.Interval;
import casus.precedent.cases.Case;
import casus.precedent.cases.NearCase;
import casus.terms.ActorId;
import casus.terms.Estimate;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        out.add("read as: " + adversary + " uses armed force against " + protege + "; does " + patron + " come?");
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
                .map(l -> l.words() + " (" + String.format(Locale.ROOT, "%02d–%02d%%", l.lowPercent(), l.highPercent())
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
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode asked = out.putObject("question");
        asked.put("patron", question.patron().value())
                .put("protege", question.protege().value());
        asked.put("adversary", question.adversary().map(ActorId::value).orElse(null));
        asked.put("trigger", question.trigger().wire()).put("window", question.windowDays());
        ArrayNode rungs = out.putArray("rungs");
        for (Estimate e : finding.estimates()) {
            ObjectNode rung = rungs.addObject();
            rung.put("rung", e.target().rung().wire());
            put(rung, e.probability(), e.low(), e.high());
            ArrayNode terms = rung.putArray("terms");
            e.terms().forEach(t -> {
                ObjectNode term = terms.addObject().put("label", t.label()).put("logOdds", rounded(t.logOdds()));
                t.cases().forEach(term.putArray("cases")::add);
                t.entries().forEach(id -> term.withArray("entries").add(id.toString()));
            });
        }
        ObjectNode reference = out.putObject("reference");
        reference.put("defense", finding.reference().defense().wire());
        finding.reference().owed().stream()
                .sorted()
                .forEach(o -> reference.withArray("owed").add(o.wire()));
        finding.reference()
                .entries()
                .forEach(id -> reference.withArray("entries").add(id.toString()));
        finding.modelled().ifPresent(m -> modelled(m, out));
        ArrayNode given = out.putArray("givenSupport");
        finding.givenSupport()
                .forEach(g -> given.addObject()
                        .put("rung", g.rung().wire())
                        .put("kind", g.rate().outcome())
                        .put("numerator", g.rate().numerator().orElse(null))
                        .put("denominator", g.rate().denominator().orElse(null))
                        .put("share", rounded(g.rate().share())));
        finding.beside().forEach(r -> out.withArray("beside").add(r.line()));
        finding.notes().forEach(n -> out.withArray("notes").add(n));
        return out;
    }

    private static void modelled(JoinEstimate m, ObjectNode out) {
        ObjectNode outcomes = out.putObject("outcomes");
        for (Map.Entry<String, Interval> one : Map.of(
                        "joinsProtege", m.joins(), "joinsAdversary", m.attacker(), "neither", m.neither())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            put(
                    outcomes.putObject(one.getKey()),
                    one.getValue().point(),
                    one.getValue().low(),
                    one.getValue().high());
        }
        out.put("withoutForce", rounded(m.inAny().value()))
                .put("inWar", rounded(m.inWar().value()))
                .put("wholeLevel", rounded(m.wholeLevel().value()))
                .put("fittedOn", m.fittedOn());
        ObjectNode groups = out.putObject("groups");
        m.groups().forEach((label, odds) -> groups.put(label, rounded(odds)));
        ArrayNode classes = out.putArray("classes");
        m.classes()
                .forEach(c -> put(
                        classes.addObject()
                                .put("label", c.label())
                                .put("joined", c.joined())
                                .put("of", c.of()),
                        c.rate(),
                        c.low(),
                        c.high()));
        ArrayNode nearest = out.putArray("nearest");
        for (NearCase n : m.nearest()) {
            Case c = n.which();
            ObjectNode one = nearest.addObject();
            one.put("id", c.id()).put("year", c.year()).put("name", c.name()).put("patron", c.patron());
            one.put("protege", c.protege()).put("adversary", c.adversary()).put("verdict", c.verdict());
            one.put("treaty", c.treaty()).put("what", c.what()).put("nearness", rounded(n.nearness()));
            c.promise().stream().sorted().forEach(one.putArray("promise")::add);
            c.rungs().forEach(r -> one.withArray("rungs").add(r.wire()));
            n.shared().forEach(one.putArray("shared")::add);
            n.apart().forEach(one.putArray("apart")::add);
        }
        m.flags().forEach(f -> out.withArray("flags").add(f));
    }

    private static ObjectNode put(ObjectNode into, Probability p, Probability low, Probability high) {
        return into.put("probability", rounded(p.value()))
                .put("low", rounded(low.value()))
                .put("high", rounded(high.value()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
