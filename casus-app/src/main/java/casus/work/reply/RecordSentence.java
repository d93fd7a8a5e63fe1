package casus.work.reply;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.PairRecord;
import casus.ledger.Ledger;
import casus.terms.text.Phrase;
import java.util.stream.Stream;

/// What the record of a case says of one helping another: yes, disputed, claimed, undated or no report.
public final class RecordSentence {
    /// That it is no forecast.
    public static final String BASIS = "From the record of this case, not a forecast.";

    private RecordSentence() {}

    /// The verdict, with its counts.
    ///
    /// @param patron  as it is called in a sentence
    /// @param protege the same
    public static String of(ParsedQuestion asked, PairRecord r, Ledger ledger, String patron, String protege) {
        String what = asked.item()
                .map(i -> "a delivery of " + i + " from " + patron + " to " + protege)
                .orElse("help from " + patron + " for " + protege);
        String year =
                asked.time().year().isPresent() ? " in " + asked.time().year().getAsInt() : "";
        if (r.done().isEmpty() && r.claimed().isEmpty()) {
            return (r.denied().isEmpty() ? "No report: " : "No, as far as is reported: ")
                    + "the case holds no report of " + what + year + "."
                    + (r.elsewhen() > 0
                            ? " " + Phrase.count(r.elsewhen(), "act is", "acts are") + " on record at other times."
                            : "");
        }
        int sources = ledger.families(Stream.concat(r.done().stream(), r.claimed().stream())
                .flatMap(s -> s.reports().stream())
                .toList());
        int acts = r.done().size() + r.claimed().size();
        String reported = Phrase.count(acts, "act") + ", " + Phrase.count(sources, "independent source");
        if (!r.denied().isEmpty()) {
            return "Disputed: " + what + year + " is reported (" + reported + "), and "
                    + Phrase.count(r.denied().size(), "report denies", "reports deny") + " it.";
        }
        if (!year.isEmpty() && r.undated() == acts) {
            return "Undated: " + what + " is reported (" + reported + "), but no report says that it was" + year + ".";
        }
        String yes = asked.asked().matches("(?is)\\s*(?:what|which|how|when)\\b.*")
                ? ""
                : r.done().isEmpty() ? "Claimed: " : "Yes: ";
        return Phrase.capitalised(yes + what + year + " is reported (" + reported + ").")
                + (r.undated() > 0 && !year.isEmpty()
                        ? " " + Phrase.count(r.undated(), "act has", "acts have") + " no date."
                        : "");
    }
}
