package casus.game.tell;

import casus.game.play.CrisisForecast;
import casus.game.scenario.Scenario;
import casus.ledger.record.Entry;
import casus.terms.Rung;
import casus.terms.markup.Markup;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the case's articles expect of each actor, beside what the game gives of it.
final class ExpectationsSection {
    private final GameResult told;
    private final HtmlBuilder out;

    ExpectationsSection(GameResult told, HtmlBuilder out) {
        this.told = told;
        this.out = out;
    }

    /// Writes it; nothing where the case expects nothing.
    void write() {
        if (told.expected().isEmpty()) {
            return;
        }
        out.heading("What the articles expect, beside what the game gives");
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
                    .append(Markup.escaped(actor.id()))
                    .append("</h3><p><b>The game:</b> ")
                    .append(Markup.escaped(given(actor)))
                    .append("</p><p><b>The articles:</b></p><ul>\n");
            of.forEach(e -> out.append("<li><code>")
                    .append(Markup.escaped(e.id().toString()))
                    .append("</code> ")
                    .append(Markup.escaped(e.content().replaceAll("\\s+", " ")))
                    .append("</li>\n"));
            out.append("</ul></section>");
        }
        out.append("</div>\n");
    }

    /// What the game gives of an actor, in a sentence: the patron's rungs, the attack, or its likeliest
    /// choices.
    private String given(Scenario.Actor actor) {
        CrisisForecast o = told.outlook();
        return switch (actor.role()) {
            case ATTACKER -> "an attack is " + Phrases.likelihood(o.attack()) + ".";
            case PATRON ->
                "given an attack, "
                        + java.util.Arrays.stream(Rung.values())
                                .map(r -> r.wire() + " "
                                        + Phrases.percent(
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
                                                .map(s -> s.move() + ": " + s.option() + " ("
                                                        + Phrases.percent(s.probability()) + ")")
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
                                        + Phrases.number(f.months().getFirst().mean()) + " → "
                                        + Phrases.number(f.months().getLast().mean()))
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
