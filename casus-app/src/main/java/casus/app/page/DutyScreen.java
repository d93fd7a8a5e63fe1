package casus.app.page;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.Duty;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.terms.Question;
import casus.work.reply.DutySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether defence is owed, on one screen: yes, no or unknown, and the sentences that say so.
public final class DutyScreen {
    private static final int QUOTES = 12;
    private static final int ROOM = 88;
    private static final int BEFORE = 40;
    private static final Pattern OWED = Pattern.compile(
            "(?i)\\b(?:oblig\\w*|mutual defen[cs]e|defen[cs]e (?:clause|guarantee|commitment)|bound to|commits?|committed|guarantees?|come to)\\b");

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
                        .ifPresent(e -> quotes.add(
                                OneScreen.quote(" ", telling(e.common().anchor().exact()), id.toString()))));
        return new OneScreen("")
                .add(first)
                .add(quotes)
                .add(List.of("A duty is no forecast: ask \"Would " + patron + " defend " + protege + "?\" for that."))
                .lines();
    }

    /// The part of a long quotation that speaks of the duty: from a few words before it.
    static String telling(String quote) {
        String line = quote.replaceAll("\\s+", " ").strip();
        Matcher m = OWED.matcher(line);
        if (line.length() <= ROOM || !m.find() || m.end() <= ROOM) {
            return line;
        }
        int from = line.indexOf(' ', Math.max(0, m.start() - BEFORE));
        return "… " + line.substring(from + 1);
    }
}
