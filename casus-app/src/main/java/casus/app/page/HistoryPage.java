package casus.app.page;

import casus.history.Chronicle;
import casus.history.History;
import casus.history.HistoryModel;
import casus.history.Outlook;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.terms.ActorId;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.StateCode;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import casus.work.RungWords;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An outlook as a page for the terminal, and as JSON.
public final class HistoryPage {
    private static final int LATEST = 5;
    private static final int CITED = 3;
    private static final int TYPES = 6;

    private HistoryPage() {}

    public static List<String> of(Outlook o, UnaryOperator<String> name) {
        List<String> out = new ArrayList<>();
        String actor = name.apply(o.actor());
        String partner = name.apply(o.partner());
        long forth = o.past().stream().filter(e -> e.actor().equals(o.actor())).count();
        out.add(String.format(
                Locale.ROOT,
                "%s and %s, as of %s, %d days ahead",
                actor,
                partner,
                o.day().minusDays(1),
                o.days()));
        out.add(String.format(
                Locale.ROOT,
                "%d dated acts of the two (%d by %s) among %d events",
                o.past().size(),
                forth,
                actor,
                o.events()));
        if (o.thin()) {
            out.add("The past is thin, fewer than a dozen acts in a year: read the probabilities as a rough guide.");
        }
        out.add("");
        out.add(String.format(
                Locale.ROOT, "At least one act by %s towards %s within %d days", actor, partner, o.days()));
        o.types().stream().limit(TYPES).forEach(c -> out.add(chance(c, ActWords.of(c.kind()))));
        out.add(String.format(
                Locale.ROOT, "By rung of the ladder, %s for %s; sanctions and force are against it", actor, partner));
        RungWords rungs = RungWords.load();
        o.rungs()
                .forEach(c -> out.add(chance(
                        c, WireName.find(Rung.class, c.kind()).map(rungs::name).orElse(c.kind()))));
        out.add("");
        out.add("Latest acts");
        o.past().stream().limit(LATEST).forEach(e -> out.add("  " + event(e, name)));
        for (Outlook.Next n : o.next()) {
            out.add("");
            out.add(String.format(
                    Locale.ROOT,
                    "If the next act of %s is of the kind “%s”, towards whom? Shares among partners, not"
                            + " probabilities that it happens",
                    actor,
                    ActWords.of(n.type())));
            n.leaders()
                    .forEach(l ->
                            out.add(String.format(Locale.ROOT, "  %-24s %s", name.apply(l.name()), share(l.share()))));
            out.add(String.format(
                    Locale.ROOT,
                    "  %s stands at place %d with %s; without all their past its score %s",
                    partner,
                    n.place(),
                    share(n.share()),
                    change(n.drop())));
            for (Outlook.Ground g : n.grounds()) {
                out.add(String.format(
                        Locale.ROOT,
                        "  %s: held %d of %d times (confidence %s); without these acts the score %s",
                        ActWords.in(g.rule()),
                        g.ruleSupport(),
                        g.bodySupport(),
                        share(g.confidence()),
                        change(g.drop())));
                g.events().stream().limit(CITED).forEach(e -> out.add("    " + event(e, name)));
                if (g.events().size() > CITED) {
                    out.add(String.format(
                            Locale.ROOT, "    and %d earlier", g.events().size() - CITED));
                }
            }
        }
        return out;
    }

    /// The lines that stand beside an answer, from the chronicle that ships and the case.
    public static List<String> beside(Question question, Ledger ledger, LocalDate today, UnaryOperator<String> name) {
        List<PastEvent> events = new ArrayList<>(Chronicle.load());
        events.addAll(History.of(ledger));
        History history = History.of(events, HistoryModel.shipped());
        String patron = id(question.patron());
        String protege = id(question.protege());
        if (patron.equals(protege)) {
            return List.of();
        }
        return brief(
                history.outlook(patron, protege, today, question.windowDays()),
                history.afterAttacks(patron, protege, today, question.windowDays()),
                name);
    }

    private static String id(ActorId actor) {
        return actor.state().map(StateCode::value).orElse(actor.value());
    }

    /// A few lines for an answer: what the past holds after attacks, and what it makes likely.
    public static List<String> brief(Outlook o, History.AfterAttacks after, UnaryOperator<String> name) {
        String actor = name.apply(o.actor());
        String partner = name.apply(o.partner());
        List<String> out = new ArrayList<>();
        out.add(String.format(
                Locale.ROOT,
                "Event history, as context; not used: %d cases, needs %d",
                after.windows(),
                History.AfterAttacks.ENOUGH));
        after.since()
                .ifPresent(day -> out.add(String.format(
                        Locale.ROOT,
                        "  of %d windows of %d days after an attack on %s since %s, so many saw %s do: %s",
                        after.windows(),
                        o.days(),
                        partner,
                        day,
                        actor,
                        Arrays.stream(Rung.values())
                                .map(r -> r.wire() + " " + after.seen().getOrDefault(r, 0))
                                .collect(Collectors.joining(" · ")))));
        out.add(String.format(
                Locale.ROOT,
                "  from %d dated acts of the two, attack or not, within %d days: %s%s",
                o.past().size(),
                o.days(),
                o.rungs().stream()
                        .map(c -> c.kind() + " " + c.probability().percent())
                        .collect(Collectors.joining(" · ")),
                o.thin() ? " (thin past)" : ""));
        return out;
    }

    private static String event(PastEvent e, UnaryOperator<String> name) {
        return String.format(
                Locale.ROOT,
                "%s %s to %s, %s: %s [%s]",
                e.day(),
                name.apply(e.actor()),
                name.apply(e.recipient()),
                ActWords.of(e.type().wire()),
                e.text(),
                e.id());
    }

    private static String chance(Outlook.Chance c, String kind) {
        return String.format(Locale.ROOT, "  %-22s %-46s %d before", kind, words(c.probability()), c.times());
    }

    private static String words(Probability p) {
        return Likelihood.of(p)
                .map(l -> String.format(
                        Locale.ROOT,
                        "%s (%d–%d%%; estimate %s)",
                        l.words(),
                        l.lowPercent(),
                        l.highPercent(),
                        p.percent()))
                .orElse(p.percent());
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * value);
    }

    private static String change(double drop) {
        return String.format(Locale.ROOT, "%s by %.2f", drop < 0 ? "rises" : "falls", Math.abs(drop));
    }

    public static ObjectNode json(Outlook o) {
        return JsonObject.exact()
                .put("actor", o.actor())
                .put("partner", o.partner())
                .put("from", o.day())
                .put("days", o.days())
                .put("events", o.events())
                .put("thin", o.thin())
                .put("past", o.past(), HistoryPage::json)
                .put("rhythm", o.rhythm())
                .put("types", o.types())
                .put("rungs", o.rungs())
                .put(
                        "next",
                        o.next(),
                        n -> JsonObject.exact()
                                .put("type", n.type())
                                .put("place", n.place())
                                .put("share", n.share())
                                .put("drop", n.drop())
                                .put("leaders", n.leaders())
                                .put("terms", n.terms())
                                .put("grounds", n.grounds(), HistoryPage::json))
                .node();
    }

    private static JsonObject json(Outlook.Ground g) {
        return JsonObject.exact()
                .put("rule", g.rule())
                .put("bodySupport", g.bodySupport())
                .put("ruleSupport", g.ruleSupport())
                .put("confidence", g.confidence())
                .put("drop", g.drop())
                .put("events", g.events(), HistoryPage::json);
    }

    private static JsonObject json(PastEvent e) {
        return JsonObject.exact()
                .put("day", e.day())
                .put("actor", e.actor())
                .put("recipient", e.recipient())
                .put("type", e.type())
                .put("set", e.set())
                .put("id", e.id())
                .put("text", e.text());
    }
}
