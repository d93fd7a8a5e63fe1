package casus.web.record;

import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.code.Status;
import casus.web.screen.Link;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.work.EntryLines;
import java.util.Locale;
import java.util.Optional;

/// An entry in a list.
///
/// @param id       such as `L-12`
/// @param kind     as on the wire
/// @param letter   that stands for the kind, so that nothing rests on colour alone
/// @param what     who did what to whom
/// @param status   as the sentence has it
/// @param time     when it happened; empty where the text does not say
/// @param by       whose claim it is; empty for the article's own voice
/// @param article  in which it stands
/// @param quote    the words it rests on, on one line
/// @param grade    Admiralty letter and digit; empty where it was not worked out
/// @param gradeWhy in a few words
/// @param review   what a person said of it
/// @param sentence where it leads
public record EntryRow(
        String id,
        String kind,
        String letter,
        String what,
        String status,
        String time,
        String by,
        String article,
        String quote,
        String grade,
        String gradeWhy,
        String review,
        Link sentence) {
    /// @param graded whether its grade was worked out with the whole case
    static EntryRow of(Entry e, EntryLines lines, Request request, boolean graded) {
        Common c = e.common();
        return new EntryRow(
                e.id().toString(),
                e.kind(),
                letter(e.kind()),
                PlainWords.dates(lines.what(e)),
                c.status().wire(),
                c.time().map(t -> PlainWords.dates(t.edtf().text())).orElse(""),
                c.accordingTo()
                        .map(a -> a.name()
                                .or(() -> a.actor().map(request.actors()::name))
                                .orElse("somebody unnamed"))
                        .orElse(""),
                c.article(),
                SafeWords.flat(c.anchor().exact()),
                graded ? c.grade().source() + c.grade().information() : "",
                c.grade().why(),
                c.review().wire(),
                request.sentence(e));
    }

    /// A, T, E, S, D; X for an expectation, since E is an event.
    public static String letter(String kind) {
        return kind.equals("expectation") ? "X" : kind.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /// Whether what it tells is no deed, though its sentence reads like one: it is planned, possible or denied.
    public boolean isNoDeed() {
        return !kind.equals("expectation")
                && !status.equals(Status.OCCURRED.wire())
                && !status.equals(Status.ONGOING.wire());
    }

    /// Whether nobody has decided on it.
    public boolean isSuggested() {
        return review.equals(Common.Review.SUGGESTED.wire());
    }

    /// What of this is empty where the entry has no such thing.
    public Optional<String> claimant() {
        return by.isEmpty() ? Optional.empty() : Optional.of(by);
    }
}
