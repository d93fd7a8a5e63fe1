package casus.game.tell;

import casus.game.play.ChoiceExplanation;
import casus.game.play.CrisisForecast;
import casus.game.play.Spread;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.ledger.record.Entry;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// A played crisis as one JSON object. Probabilities, shares and changes are fractions of six significant
/// digits.
public final class GameJson {
    private GameJson() {}

    /// The whole crisis.
    public static ObjectNode of(GameResult told) {
        Scenario s = told.scenario();
        CrisisForecast o = told.outlook();
        JsonObject set = object();
        told.set().forEach((k, d) -> set.put(k, d.toString()));
        int[] with = GameResult.withEvidence(s);
        return object().put("scenario", s.id())
                .put("question", s.question())
                .put("set", set)
                .put("numbers", object().put("withEvidence", with[0]).put("all", with[1]))
                .put(
                        "run",
                        object().put("nodes", o.nodes())
                                .put("draws", o.draws())
                                .put("shifts", s.run().shifts())
                                .put("seed", s.run().seed())
                                .put("residual", o.residual()))
                .put("attack", o.attack())
                .put("rungs", List.of(Rung.values()), r -> spread(r.wire(), at(o.rungs(), r)))
                .put(
                        "highest",
                        IntStream.range(0, o.highest().size())
                                .mapToObj(h -> spread(name(h), o.highest().get(h)))
                                .toList())
                .put("whatIfs", o.variants(), v -> variant(v, told))
                .put("lambda", lambda(told))
                .put("sensitivity", sensitivity(told))
                .put("paths", told.paths(), GameJson::path)
                .put("periods", told.fans(), f -> object().put("what", f.name()).put("months", f.months()))
                .put("expectations", told.expected(), GameJson::expectation)
                .node();
    }

    private static JsonObject object() {
        return JsonObject.significant();
    }

    static String name(int highest) {
        return highest == 0 ? "none" : Rung.values()[highest - 1].wire();
    }

    private static <T> T at(Map<Rung, T> map, Rung rung) {
        return Objects.requireNonNull(map.get(rung));
    }

    private static JsonObject spread(String rung, Spread s) {
        return object().put("rung", rung).putAll(s);
    }

    private static JsonObject lambda(GameResult told) {
        Quantity judged = told.scenario().run().lambda();
        return object().put(
                        "judged",
                        object().put("value", judged.value().toString())
                                .put("mean", judged.value().mean())
                                .putSome("by", judged.by()))
                .put(
                        "estimated",
                        told.lambda()
                                .map(l -> object().put("crises", l.crises())
                                        .put("found", l.found())
                                        .put("likeliest", l.likeliest())
                                        .put("low", l.low())
                                        .put("high", l.high())
                                        .put("withPrior", l.withPrior())
                                        .put("logLikelihood", l.logLikelihood())));
    }

    private static JsonObject variant(CrisisForecast.Variant v, GameResult told) {
        return object().put("id", v.id())
                .put("evidence", told.evidence(v.id()))
                .put("attack", v.attack())
                .put("attackChange", v.change())
                .put("rungs", List.of(Rung.values()), rung -> {
                    CrisisForecast.RungChange p = at(v.rungs(), rung);
                    return object().put("rung", rung)
                            .put("before", at(told.outlook().rungs(), rung))
                            .put("after", p.after())
                            .put("change", p.change())
                            .put("attackAndRungChange", p.both())
                            .put("deters", p.deters())
                            .put("honours", p.honours());
                });
    }

    private static JsonObject sensitivity(GameResult told) {
        JsonObject out = object().put("target", "logit P(force | attack)");
        if (!told.shares().isEmpty()) {
            out.put("withoutEvidence", told.unevidenced());
        }
        return out.put("shares", told.shares())
                .put(
                        "flips",
                        told.flips(),
                        f -> object().put("key", f.key())
                                .put("from", f.from())
                                .put("to", f.to())
                                .put("was", name(f.was()))
                                .put("turns", name(f.turns())))
                .put("findOutNext", told.worth());
    }

    private static JsonObject path(ChoiceExplanation.Path path) {
        return object().put("name", path.name())
                .put("probability", path.probability())
                .put("rungs", path.rungs())
                .put(
                        "steps",
                        path.steps(),
                        s -> object().put("actor", s.actor())
                                .put("move", s.move())
                                .put("option", s.option())
                                .put("probability", s.probability())
                                .put("over", s.over())
                                .put("logOdds", s.logOdds())
                                .put(
                                        "terms",
                                        s.parts(),
                                        p -> object().put("driver", p.driver())
                                                .put("logOdds", p.logOdds())
                                                .putSome(
                                                        "type",
                                                        Optional.of(p.type()).filter(t -> !t.isEmpty()))
                                                .put("evidence", p.evidence())));
    }

    private static JsonObject expectation(Entry.Expectation e) {
        return object().put("id", e.id())
                .put("content", e.content())
                .putSome("actor", e.actor())
                .putSome("condition", e.condition())
                .putSome("words", e.words());
    }
}
