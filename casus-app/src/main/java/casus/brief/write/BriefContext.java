package casus.brief.write;

import casus.assess.Answer;
import casus.assess.observe.ObservedRung;
import casus.assess.weigh.Reason;
import casus.assess.weigh.RungForecast;
import casus.brief.CaseStamp;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Pull;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What all sections of a brief are written from, and how they say the things they share.
final class BriefContext {
    private static final int PERCENT = 100;

    private final Answer answer;
    private final Ledger ledger;
    private final Actors actors;
    private final CaseStamp stamp;
    private final PhraseBuilder phrases;

    BriefContext(Answer answer, Ledger ledger, Actors actors, CaseStamp stamp) {
        this.answer = answer;
        this.ledger = ledger;
        this.actors = actors;
        this.stamp = stamp;
        this.phrases = new PhraseBuilder(ledger, stamp.words());
    }

    Answer answer() {
        return answer;
    }

    Ledger ledger() {
        return ledger;
    }

    Actors actors() {
        return actors;
    }

    CaseStamp stamp() {
        return stamp;
    }

    PhraseBuilder say() {
        return phrases;
    }

    Question question() {
        return answer.question();
    }

    String patron() {
        return actors.name(question().patron());
    }

    String protege() {
        return actors.name(question().protege());
    }

    RungForecast on(Rung rung) {
        return answer.forecast().on(rung);
    }

    static String key(Rung rung, String what) {
        return "rung." + rung.wire() + "." + what;
    }

    /// The id of the place that shows how a rung's number was reached.
    static String place(Rung rung) {
        return "why-" + rung.wire();
    }

    LineBuilder percent(LineBuilder to, Rung rung) {
        return to.linked(on(rung).probability().percent(), key(rung, "probability"), place(rung));
    }

    static List<EntryId> entriesOf(RungForecast rung) {
        return rung.terms().stream()
                .flatMap(t -> t.entries().stream())
                .distinct()
                .sorted()
                .toList();
    }

    ObservedRung observed(Rung rung) {
        return answer.observed().stream()
                .filter(x -> x.rung() == rung)
                .findFirst()
                .orElseThrow();
    }

    /// The first entries, and how many more stand at a place of the appendix.
    void some(LineBuilder out, List<EntryId> ids, int most, String goesTo) {
        out.entries(ids.stream().limit(most).toList());
        if (ids.size() > most) {
            out.words(" and ").linked(ids.size() - most + " more", "entries.more." + goesTo, goesTo);
        }
    }

    Rung likeliestHighest() {
        return Stream.of(Rung.values())
                .max(Comparator.comparingDouble(
                        r -> answer.forecast().ladder().highest(r).value()))
                .orElseThrow();
    }

    static String mark(ObservedRung o) {
        return switch (o.state()) {
            case SEEN -> "√ seen";
            case REPORTED -> "? reported by one";
            case DISPUTED -> "± disputed";
            case DENIED -> "× denied";
            case NOTHING -> "– nothing found";
        };
    }

    static String tenths(double share) {
        return share < 0.0005 ? "<0.1%" : String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
    }

    List<Reason> pulling(Pull pull) {
        return answer.reasons().stream().filter(r -> r.pulls() == pull).toList();
    }

    void quotes(LineBuilder out, List<EntryId> ids) {
        boolean first = true;
        for (EntryId id : ids) {
            out.words(first ? "" : "; ")
                    .quote(id)
                    .words(" ")
                    .entries(List.of(id))
                    .cite(List.of(id));
            first = false;
        }
    }

    static String plain(String wire) {
        return wire.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
