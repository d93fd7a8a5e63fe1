package casus.app.page;

import casus.assess.Answer;
import casus.assess.Consequence;
import casus.assess.observe.ObservedRung;
import casus.assess.weigh.Component;
import casus.assess.weigh.RungForecast;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.DutyBasis;
import casus.precedent.PairLevels;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Trigger;
import casus.terms.text.Phrase;
import casus.work.EntryLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An answer as a page for the terminal.
public final class AskPage {
    private static final String NOBODY = "~";
    private static final int BAR = 20;
    private final Answer answer;
    private final Actors actors;
    private final List<String> lines = new ArrayList<>();
    private final Grounds grounds;

    private AskPage(Answer answer, Ledger ledger, Actors actors) {
        this.answer = answer;
        this.actors = actors;
        this.grounds = new Grounds(ledger, actors, lines);
    }

    public static List<String> of(Answer answer, Ledger ledger, Actors actors) {
        AskPage page = new AskPage(answer, ledger, actors);
        page.head();
        switch (answer.question().kind()) {
            case WILL -> {
                page.observed();
                page.forecast();
                page.waterfall();
                page.drivers();
            }
            case WHY -> {
                page.drivers();
                page.observed();
                page.forecast();
            }
            case FOLLOWS -> {
                page.follows();
                page.observed();
                page.forecast();
            }
        }
        page.duty();
        page.grounds.contradictions(answer.contradictions(), answer.treatyConflicts());
        page.rest();
        return page.lines;
    }

    /// The two ladders alone.
    public static List<String> ladders(Answer answer, Ledger ledger, Actors actors) {
        AskPage page = new AskPage(answer, ledger, actors);
        page.head();
        page.observed();
        page.forecast();
        return page.lines;
    }

    private void head() {
        Question q = answer.question();
        lines.add(q.asked());
        String against = q.adversary().map(z -> " against " + actors.name(z)).orElse("");
        String given = q.trigger() == Trigger.ATTACK
                ? q.adversary()
                        .map(z -> "given that " + actors.name(z) + " attacks " + actors.name(q.protege()))
                        .orElse("given an attack on " + actors.name(q.protege()))
                : "as things stand";
        lines.add("interpreted as: " + actors.name(q.patron()) + " for " + actors.name(q.protege()) + against + ", "
                + given + ", within " + q.windowDays() + " days");
        boolean blank = answer.forecast().rungs().stream().allMatch(r -> r.families() == 0);
        if (blank) {
            lines.add("No article of the case bears on this: what follows is base rates and judged priors, no more.");
        }
    }

    private void observed() {
        lines.add("");
        lines.add("Observed"
                + answer.attack()
                        .flatMap(a -> a.start())
                        .map(d -> " since " + d)
                        .orElse(""));
        for (ObservedRung o : answer.observed()) {
            String acts = o.state() == ObservedRung.State.NOTHING
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%d %s, %d %s  %s",
                            o.acts(),
                            Phrase.noun(o.acts(), "act", "acts"),
                            o.families(),
                            Phrase.noun(o.families(), "source", "sources"),
                            EntryLines.ids(o.entries()));
            lines.add((String.format(
                            Locale.ROOT,
                            "  %-13s %-9s %s",
                            o.rung().wire(),
                            o.state() == ObservedRung.State.NOTHING
                                    ? "nothing found"
                                    : o.state().wire(),
                            acts))
                    .stripTrailing());
        }
    }

    private void forecast() {
        lines.add("");
        lines.add("Forecast, each rung by itself, with a 90% interval");
        for (RungForecast r : answer.forecast().rungs()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-13s %-20s %s, %d to %d%%",
                    r.rung().wire(),
                    bar(r.probability().value()),
                    r.words(),
                    (int) Math.floor(r.low().value() * 100),
                    (int) Math.ceil(r.high().value() * 100)));
        }
        List<String> highest = new ArrayList<>();
        highest.add("none " + answer.forecast().ladder().none().percent());
        for (Rung rung : Rung.values()) {
            highest.add(
                    rung.wire() + " " + answer.forecast().ladder().highest(rung).percent());
        }
        lines.add("  highest rung  " + String.join(" · ", highest));
        lines.add("  "
                + answer.forecast()
                        .on(Rung.FORCE)
                        .confidence()
                        .sentence()
                        .replace("Confidence:", "Confidence on force:"));
    }

    private static String bar(double p) {
        int full = Math.clamp(Math.round(p * BAR), p >= 0.01 ? 1 : 0, p < 0.99 ? BAR - 1 : BAR);
        return "█".repeat(full) + "·".repeat(BAR - full);
    }

    private void waterfall() {
        RungForecast force = answer.forecast().on(Rung.FORCE);
        lines.add("");
        lines.add("How the " + force.probability().percent() + " for force is made up, in log-odds");
        for (Component component : answer.forecast().components()) {
            if (component.rung() == Rung.FORCE) {
                lines.add("  " + heading(component));
                terms(component);
            }
        }
        lines.add(String.format(
                Locale.ROOT, "  %+6.2f  in all", force.probability().logOdds()));
    }

    /// What a line is, how much it weighs, and what it says by itself.
    private static String heading(Component component) {
        String what = switch (component.name()) {
            case "precedent" -> "What such patrons did";
            case "history" -> "What these two did after earlier attacks";
            case "game" -> "What each side would do, by the crisis game";
            case "evidence" -> "What the articles report";
            default -> throw new IllegalStateException("nothing says what the line " + component.name() + " is called");
        };
        return what
                + component
                        .estimate()
                        .map(e -> ", " + Math.round(100 * component.weight()) + "% of the starting estimate: "
                                + e.probability().percent() + " by itself")
                        .orElse("");
    }

    /// A line's terms; what several in a row rest on stands once.
    private void terms(Component component) {
        List<String> before = List.of();
        for (Term t : component.terms()) {
            grounds.term(t);
            if (!t.cases().equals(before)) {
                t.cases().forEach(c -> lines.add("          " + c));
            }
            before = t.cases();
        }
    }

    private void drivers() {
        grounds.drivers(
                actors.name(answer.question().patron()),
                answer.reasons(),
                pull -> "Drivers " + pull.wire() + " coming to "
                        + actors.name(answer.question().protege()) + "'s aid");
    }

    /// By actor, then where in the world, then what the game's rules bring.
    private void follows() {
        lines.add("");
        lines.add("What the articles expect");
        Map<String, List<Consequence>> byActor = new TreeMap<>();
        answer.consequences()
                .forEach(consequence -> byActor.computeIfAbsent(
                                consequence.entry().actor().map(actors::name).orElse(NOBODY), a -> new ArrayList<>())
                        .add(consequence));
        byActor.forEach((actor, list) -> {
            lines.add("  " + (actor.equals(NOBODY) ? "Nobody named" : actor));
            list.forEach(consequence -> lines.add(String.format(
                    Locale.ROOT,
                    "    %-6s %s: “%s” (%s)",
                    consequence.entry().id(),
                    consequence.entry().words().orElse("may"),
                    EntryLines.cut(consequence.entry().content()),
                    consequence.entry().common().article())));
        });
        Map<String, List<EntryId>> byRegion = new LinkedHashMap<>();
        answer.consequences()
                .forEach(consequence -> consequence
                        .regions()
                        .forEach(r -> byRegion.computeIfAbsent(r, x -> new ArrayList<>())
                                .add(consequence.entry().id())));
        byRegion.forEach((region, ids) -> lines.add("  about " + region + ": " + EntryLines.ids(ids)));
        if (!answer.periods().isEmpty()) {
            lines.add("");
            lines.add("What the game's rules bring over "
                    + answer.periods().getFirst().months() + " months: start → end, with a 90% interval");
            answer.periods()
                    .forEach(p -> lines.add(String.format(
                            Locale.ROOT,
                            "  %-24s %.2f → %.2f (%.2f to %.2f)",
                            p.what(),
                            p.start().mean(),
                            p.end().mean(),
                            p.end().low(),
                            p.end().high())));
        }
    }

    /// Whether defence is owed, and which account that goes by.
    private void duty() {
        answer.precedents().pair().map(PairLevels.PairFinding::duty).ifPresent(d -> {
            lines.add("");
            lines.add("What is owed");
            String owed = d.owed() ? "a duty to defend" : "no duty to defend";
            String treaty = d.treaty()
                    .map(t -> t.name() + (t.article().isBlank() ? "" : ", " + t.article()) + " [" + t.id() + "]")
                    .orElse("");
            String ids = d.entries().isEmpty() ? "" : " " + EntryLines.ids(d.entries());
            lines.add("  "
                    + switch (d.used()) {
                        case TABLE -> owed + ", by the table of treaties: " + treaty;
                        case DECISION -> owed + ", by a decision of this case: " + treaty;
                        case ARTICLES -> owed + ", by the articles" + ids;
                        case GIVEN -> owed + ", as you have it";
                        case NEITHER -> "neither the articles nor the table of treaties know of a duty to defend";
                    });
            boolean tells = d.told() == DefenseClause.OWED || d.told() == DefenseClause.NOT_OWED;
            if (d.used() == DutyBasis.Used.TABLE && tells && !d.differ()) {
                lines.add("  the articles say the same" + ids);
            }
            if (d.differ()) {
                lines.add(
                        d.used() == DutyBasis.Used.ARTICLES
                                ? "  the table of treaties has none: " + treaty
                                : "  the articles say otherwise" + ids);
            }
        });
    }

    private void rest() {
        grounds.notes(answer.notes(), answer.absent());
        lines.add(
                answer.judgements()
                        + " of the numbers behind the forecast are judgements; `casus why ID` shows the words an entry rests on.");
    }
}
