package casus.app.page;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.Duty;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.terms.Question;
import casus.terms.text.Phrase;
import casus.work.reply.DutySentence;
import java.util.ArrayList;
import java.util.List;

/// Whether defence is owed, on one screen: yes, no or unknown, and the sentences that say so.
public final class DutyScreen {
    private static final int QUOTES = 12;

    private DutyScreen() {}

    /// At most 24 lines of at most 100 characters.
    public static List<String> of(
            ParsedQuestion asked, Question q, List<String> notes, Duty duty, Ledger ledger, Actors actors) {
        String patron = actors.nameInSentence(q.patron());
        String protege = actors.nameInSentence(q.protege());
        List<String> first = new ArrayList<>();
        if (!notes.isEmpty()) {
            first.addAll(OneScreen.wrapped(String.join(" ", notes), "  "));
        }
        first.addAll(OneScreen.wrapped(DutySentence.of(duty, patron, protege), "  "));
        List<String> quotes = new ArrayList<>();
        duty.entries().stream()
                .limit(QUOTES)
                .forEach(id -> ledger.find(id)
                        .ifPresent(e -> quotes.add(OneScreen.quote(
                                " ",
                                e.common().anchor().exact(),
                                id + " " + Phrase.cut(e.common().article(), 30)))));
        return new OneScreen("")
                .add(first)
                .add(quotes)
                .add(List.of("A duty is no forecast: ask \"Would " + patron + " defend " + protege + "?\" for that."))
                .lines();
    }
}
