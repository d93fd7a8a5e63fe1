package casus.app.page;

import casus.assess.reply.TreatyConflict;
import casus.assess.weigh.Reason;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.terms.EntryId;
import casus.terms.Term;
import casus.terms.code.Pull;
import casus.terms.text.Phrase;
import casus.work.EntryLines;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What any answer rests on, as lines at the end of a page: reasons with their quotes, contradictions, notes.
///
/// @param lines the page so far
record Grounds(Ledger ledger, Actors actors, List<String> lines) {
    private static final int MOST_QUOTES = 2;

    /// A step of a forecast, in log-odds.
    void term(Term t) {
        lines.add(String.format(Locale.ROOT, "  %+6.2f  %s  %s", t.logOdds(), t.label(), basis(t))
                .stripTrailing());
    }

    /// What a term rests on: entries, and the judge of its size. Cases stand on lines of their own.
    private static String basis(Term t) {
        return Stream.of(
                        EntryLines.ids(t.entries()),
                        t.judgedBy().map(j -> "judged by " + j).orElse(""))
                .filter(b -> !b.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /// The reasons of one actor, against and for.
    void drivers(String of, List<Reason> reasons, Function<Pull, String> heading) {
        if (reasons.isEmpty()) {
            lines.add("");
            lines.add("No article gives a reason of " + of + ".");
            return;
        }
        for (Pull pull : List.of(Pull.AGAINST, Pull.FOR)) {
            List<Reason> some = reasons.stream().filter(r -> r.pulls() == pull).toList();
            if (!some.isEmpty()) {
                lines.add("");
                lines.add(heading.apply(pull));
                some.forEach(this::driver);
            }
        }
    }

    private void driver(Reason r) {
        String toward = r.toward().isEmpty()
                ? ""
                : " (" + r.toward().stream().map(actors::name).collect(Collectors.joining(", ")) + ")";
        lines.add("  " + r.motive().wire() + toward + ", " + r.families()
                + Phrase.noun(r.families(), " source", " sources"));
        r.entries().stream().limit(MOST_QUOTES).forEach(this::quote);
        if (r.entries().size() > MOST_QUOTES) {
            lines.add("      and "
                    + EntryLines.ids(
                            r.entries().subList(MOST_QUOTES, r.entries().size())));
        }
    }

    private void quote(EntryId id) {
        ledger.find(id)
                .ifPresent(e -> lines.add(String.format(
                        Locale.ROOT,
                        "      %-6s “%s” (%s)",
                        id,
                        EntryLines.cut(e.common().anchor().exact()),
                        e.common().article())));
    }

    void contradictions(List<Contradiction> all, List<TreatyConflict> ofTreaties) {
        if (all.isEmpty() && ofTreaties.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Contradictions");
        for (Contradiction c : all) {
            lines.add("  " + c.type().wire() + ", " + c.state().wire() + ": " + c.about() + "  " + c.a().id() + " v "
                    + c.b().id());
        }
        for (TreatyConflict c : ofTreaties) {
            lines.add("  " + TreatyConflict.TYPE.wire() + ", " + c.state().wire() + ": " + c.about() + "  "
                    + c.entry().id() + " v " + c.treaty().id());
            lines.add("      " + c.why());
        }
    }

    /// What a reader should know, and what is not answered.
    void notes(List<String> notes, List<String> absent) {
        if (!notes.isEmpty()) {
            lines.add("");
            lines.add("Notes");
            notes.forEach(n -> lines.add("  " + n));
        }
        lines.add("");
        lines.add("Not in this answer");
        absent.forEach(a -> lines.add("  " + a));
        lines.add("");
    }
}
