package casus.work.reply;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferForecast;
import casus.assess.transfer.TransferQuestion;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.terms.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an answer on deliveries comes down to: the sentence, its interval, and the coming dates that are reported.
public final class DeliverySentence {
    private static final int DATES = 4;
    private static final int PERCENT = 100;

    private DeliverySentence() {}

    /// What was filled in or changed in interpreting the question.
    public static List<String> notes(ParsedQuestion asked, TransferQuestion q, Actors actors) {
        List<String> notes = new ArrayList<>(ReplyNotes.of(asked, q.supplier(), q.recipient(), actors));
        if (asked.patrons().isEmpty()) {
            notes.add("The question names no supplier; " + actors.nameInSentence(q.supplier())
                    + " has the most reported transfers to " + actors.nameInSentence(q.recipient()) + ".");
        }
        return notes;
    }

    /// "It is very unlikely (5–20%; estimate 13%) that Russia delivers Su-35s to Iran within 30 days."
    public static String of(TransferAnswer answer, Actors actors) {
        TransferQuestion q = answer.question();
        String act = q.change().act(q.item(), actors.nameInSentence(q.recipient()));
        return answer.forecast()
                .map(f -> Headline.likely(f.probability()) + " that " + actors.nameInSentence(q.supplier()) + " " + act
                        + q.by().map(d -> " by " + d).orElse(" within " + q.windowDays() + " days") + ".")
                .orElseGet(() -> answer.unanswered().orElse("No probability is given."));
    }

    /// The interval, as a sentence; the confidence stands in the next one, never in the same.
    public static String interval(TransferForecast f) {
        return String.format(
                Locale.ROOT,
                "90%% interval: %d–%d%%. %s",
                (int) Math.floor(f.low().value() * PERCENT),
                (int) Math.ceil(f.high().value() * PERCENT),
                f.confidence().sentence());
    }

    /// The steps on record that name a coming date: no table of delivery times ships.
    public static List<Step> coming(TransferAnswer answer) {
        return answer.record().stream()
                .filter(s -> s.time()
                        .flatMap(Edtf::latest)
                        .filter(d -> d.isAfter(answer.today()))
                        .isPresent())
                .limit(DATES)
                .toList();
    }

    /// What there is to say of a date.
    public static String when(List<Step> coming) {
        return coming.isEmpty()
                ? "No basis for a date: the case names no coming delivery, and no delivery times are counted."
                : "When: dates that are reported, none of them a forecast:";
    }
}
