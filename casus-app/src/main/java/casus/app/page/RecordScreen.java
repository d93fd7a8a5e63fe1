package casus.app.page;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.PairRecord;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.terms.ActorId;
import casus.terms.text.PlainDates;
import casus.work.EntryLines;
import casus.work.reply.RecordSentence;
import casus.work.reply.ReplyNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is on record of one helping another, on one screen: yes, disputed or no report, then the entries.
public final class RecordScreen {
    private static final int DONE = 10;
    private static final int OTHERS = 4;
    private final EntryLines sentences;

    private RecordScreen(Actors actors) {
        this.sentences = new EntryLines(actors);
    }

    /// At most 24 lines of at most 100 characters.
    public static List<String> of(
            ParsedQuestion asked, ActorId patron, ActorId protege, PairRecord record, Ledger ledger, Actors actors) {
        RecordScreen page = new RecordScreen(actors);
        List<String> first = new ArrayList<>();
        List<String> notes = ReplyNotes.of(asked, patron, protege, actors);
        if (!notes.isEmpty()) {
            first.addAll(OneScreen.wrapped(String.join(" ", notes), "  "));
        }
        first.addAll(OneScreen.wrapped(
                RecordSentence.of(asked, record, ledger, actors.nameInSentence(patron), actors.nameInSentence(protege)),
                "  "));
        first.add(RecordSentence.BASIS);
        return new OneScreen("more: casus gap " + patron + " " + protege + ", casus why ID")
                .add(first)
                .add(page.steps("reported", record.done(), DONE))
                .add(page.steps("on one party's word", record.claimed(), OTHERS))
                .add(page.steps("denied, refused or stalled", record.denied(), OTHERS))
                .add(page.steps("planned, offered or promised", record.meant(), OTHERS))
                .lines();
    }

    private List<String> steps(String heading, List<Step> steps, int most) {
        List<String> out = new ArrayList<>();
        if (!steps.isEmpty()) {
            out.add(heading + (steps.size() > most ? " (" + most + " of " + steps.size() + ")" : ""));
            steps.stream().limit(most).forEach(s -> out.add("  " + step(s)));
        }
        return out;
    }

    private String step(Step s) {
        String ids = EntryLines.ids(s.ids().stream().limit(2).toList());
        String when = s.time().map(t -> PlainDates.of(t.text())).orElse("undated");
        String what = sentences.what(s.reports().getFirst());
        return String.format(Locale.ROOT, "%-10s ", when) + OneScreen.cut(what, OneScreen.WIDTH - 18 - ids.length() - 4)
                + "  " + ids;
    }
}
