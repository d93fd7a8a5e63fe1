package casus.game.tell;

import casus.game.play.ChoiceExplanation;
import casus.game.play.CrisisForecast;
import casus.game.play.Spread;
import casus.game.scenario.Scenario;
import casus.ledger.record.Entry;
import casus.terms.Rung;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/// A played crisis as one JSON object. Probabilities, shares and changes are fractions of six significant
/// digits.
public final class GameJson {
    private static final MathContext DIGITS = new MathContext(6);

    private GameJson() {}

    /// The whole crisis.
    public static ObjectNode of(GameResult told) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        Scenario s = told.scenario();
        out.put("scenario", s.id()).put("question", s.question());
        ObjectNode set = out.putObject("set");
        told.set().forEach((k, d) -> set.put(k, d.toString()));
        int[] with = GameResult.withEvidence(s);
        out.putObject("numbers").put("withEvidence", with[0]).put("all", with[1]);
        CrisisForecast o = told.outlook();
        out.putObject("run")
                .put("nodes", o.nodes())
                .put("draws", o.draws())
                .put("shifts", s.run().shifts())
                .put("seed", s.run().seed())
                .put("residual", o.residual());
        spread(out.putObject("attack"), o.attack());
        ArrayNode rungs = out.putArray("rungs");
        for (Rung rung : Rung.values()) {
            spread(rungs.addObject().put("rung", rung.wire()), at(o.rungs(), rung));
        }
        ArrayNode highest = out.putArray("highest");
        for (int h = 0; h < o.highest().size(); h++) {
            spread(highest.addObject().put("rung", name(h)), o.highest().get(h));
        }
        variants(out.putArray("whatIfs"), told);
        lambda(out.putObject("lambda"), told);
        sensitivity(out.putObject("sensitivity"), told);
        ArrayNode paths = out.putArray("paths");
        told.paths().forEach(p -> path(paths.addObject(), p));
        ArrayNode fans = out.putArray("periods");
        told.fans().forEach(f -> {
            ArrayNode months = fans.addObject().put("what", f.name()).putArray("months");
            f.months().forEach(m -> spread(months.addObject(), m));
        });
        ArrayNode expected = out.putArray("expectations");
        told.expected().forEach(e -> expectation(expected.addObject(), e));
        return out;
    }

    static String name(int highest) {
        return highest == 0 ? "none" : Rung.values()[highest - 1].wire();
    }

    private static <T> T at(java.util.Map<Rung, T> map, Rung rung) {
        return Objects.requireNonNull(map.get(rung));
    }

    private static void lambda(ObjectNode out, GameResult told) {
        ObjectNode judged = out.putObject("judged");
        judged.put("value", told.scenario().run().lambda().value().toString())
                .put("mean", number(told.scenario().run().lambda().value().mean()));
        told.scenario().run().lambda().by().ifPresent(b -> judged.put("by", b));
        told.lambda()
                .ifPresentOrElse(
                        l -> out.putObject("estimated")
                                .put("crises", l.crises())
                                .put("found", l.found())
                                .put("likeliest", number(l.likeliest()))
                                .put("low", number(l.low()))
                                .put("high", number(l.high()))
                                .put("withPrior", number(l.withPrior()))
                                .put("logLikelihood", number(l.logLikelihood())),
                        () -> out.putNull("estimated"));
    }

    private static void variants(ArrayNode out, GameResult told) {
        for (CrisisForecast.Variant v : told.outlook().variants()) {
            ObjectNode one = out.addObject().put("id", v.id());
            ArrayNode evidence = one.putArray("evidence");
            told.evidence(v.id()).forEach(evidence::add);
            spread(one.putObject("attack"), v.attack());
            spread(one.putObject("attackChange"), v.change());
            ArrayNode rungs = one.putArray("rungs");
            for (Rung rung : Rung.values()) {
                CrisisForecast.Paired p = at(v.rungs(), rung);
                ObjectNode row = rungs.addObject().put("rung", rung.wire());
                spread(row.putObject("before"), at(told.outlook().rungs(), rung));
                spread(row.putObject("after"), p.after());
                spread(row.putObject("change"), p.change());
                spread(row.putObject("attackAndRungChange"), p.both());
                spread(row.putObject("deters"), p.deters());
                spread(row.putObject("honours"), p.honours());
            }
        }
    }

    private static void sensitivity(ObjectNode out, GameResult told) {
        out.put("target", "logit P(force | attack)");
        if (!told.shares().isEmpty()) {
            out.put("withoutEvidence", number(told.unevidenced()));
        }
        ArrayNode shares = out.putArray("shares");
        told.shares()
                .forEach(s -> shares.addObject()
                        .put("key", s.key())
                        .put("first", number(s.first()))
                        .put("firstMargin", number(s.firstMargin()))
                        .put("total", number(s.total()))
                        .put("totalMargin", number(s.totalMargin()))
                        .put("evidence", s.evidence()));
        ArrayNode flips = out.putArray("flips");
        told.flips()
                .forEach(f -> flips.addObject()
                        .put("key", f.key())
                        .put("from", number(f.from()))
                        .put("to", number(f.to()))
                        .put("was", name(f.was()))
                        .put("turns", name(f.turns())));
        ArrayNode worth = out.putArray("findOutNext");
        told.worth().forEach(w -> worth.addObject().put("key", w.key()).put("moves", number(w.moves())));
    }

    private static void path(ObjectNode out, ChoiceExplanation.Path path) {
        out.put("name", path.name()).put("probability", number(path.probability()));
        ArrayNode rungs = out.putArray("rungs");
        path.rungs().forEach(r -> rungs.add(r.wire()));
        ArrayNode steps = out.putArray("steps");
        for (ChoiceExplanation.Step s : path.steps()) {
            ObjectNode one = steps.addObject()
                    .put("actor", s.actor())
                    .put("move", s.move())
                    .put("option", s.option())
                    .put("probability", number(s.probability()))
                    .put("over", s.over())
                    .put("logOdds", number(s.logOdds()));
            ArrayNode parts = one.putArray("terms");
            for (ChoiceExplanation.Part p : s.parts()) {
                ObjectNode part = parts.addObject().put("driver", p.driver()).put("logOdds", number(p.logOdds()));
                if (!p.type().isEmpty()) {
                    part.put("type", p.type());
                }
                ArrayNode evidence = part.putArray("evidence");
                p.evidence().forEach(evidence::add);
            }
        }
    }

    private static void expectation(ObjectNode out, Entry.Expectation e) {
        out.put("id", e.id().toString()).put("content", e.content());
        e.actor().ifPresent(a -> out.put("actor", a.value()));
        e.condition().ifPresent(c -> out.put("condition", c));
        e.words().ifPresent(w -> out.put("words", w));
    }

    private static void spread(ObjectNode out, Spread s) {
        out.put("mean", number(s.mean()))
                .put("error", number(s.error()))
                .put("low", number(s.low()))
                .put("median", number(s.median()))
                .put("high", number(s.high()));
    }

    private static double number(double value) {
        return value == 0 ? 0 : new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
