package casus.app.page;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.PairRecord;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.text.Phrase;
import casus.work.EntryLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is on record of one helping another, on one screen: yes, disputed or no report, then the entries.
public final class RecordScreen {
    private static final int DONE = 10;
    private static final int OTHERS = 4;
    private final EntryLines sentences;
    private final Ledger ledger;

    private RecordScreen(Ledger ledger, Actors actors) {
        this.ledger = ledger;
        this.sentences = new EntryLines(actors);
    }

    /// At most 24 lines of at most 100 characters.
    public static List<String> of(
            ParsedQuestion asked, ActorId patron, ActorId protege, PairRecord record, Ledger ledger, Actors actors) {
        RecordScreen page = new RecordScreen(ledger, actors);
        List<String> first = new ArrayList<>();
        if (!asked.notes().isEmpty()) {
            first.addAll(OneScreen.wrapped(String.join(" ", asked.notes()), "  "));
        }
        first.addAll(OneScreen.wrapped(
                page.verdict(asked, record, actors.nameInSentence(patron), actors.nameInSentence(protege)), "  "));
        first.add("From the record of this case, not a forecast.");
        return new OneScreen("more: casus gap " + patron + " " + protege + ", casus why ID")
                .add(first)
                .add(page.steps("reported", record.done(), DONE))
                .add(page.steps("on one party's word", record.claimed(), OTHERS))
                .add(page.steps("denied, refused or stalled", record.denied(), OTHERS))
                .add(page.steps("planned, offered or promised", record.meant(), OTHERS))
                .lines();
    }

    private String verdict(ParsedQuestion asked, PairRecord r, String patron, String protege) {
        String what = asked.item()
                .map(i -> i + " from " + patron + " to " + protege)
                .orElse("help of " + patron + " for " + protege);
        String year =
                asked.time().year().isPresent() ? " in " + asked.time().year().getAsInt() : "";
        if (r.done().isEmpty() && r.claimed().isEmpty()) {
            return (r.denied().isEmpty() ? "No report: " : "No, as far as is reported: ")
                    + "the case holds no report of "
                    + what + year + "."
                    + (r.elsewhen() > 0
                            ? " " + Phrase.count(r.elsewhen(), "act is", "acts are") + " on record at other times."
                            : "");
        }
        int sources = ledger.families(java.util.stream.Stream.concat(r.done().stream(), r.claimed().stream())
                .flatMap(s -> s.reports().stream())
                .toList());
        String told = Phrase.count(r.done().size() + r.claimed().size(), "act") + ", "
                + Phrase.count(sources, "independent source");
        if (!r.denied().isEmpty()) {
            return "Disputed: " + what + year + " is reported (" + told + "), and "
                    + Phrase.count(r.denied().size(), "report denies", "reports deny") + " it.";
        }
        if (!year.isEmpty() && r.undated() == r.done().size() + r.claimed().size()) {
            return "Undated: " + what + " is reported (" + told + "), but no report says that it was" + year + ".";
        }
        return (r.done().isEmpty() ? "Claimed: " : "Yes: ") + what + year + " is reported (" + told + ")."
                + (r.undated() > 0 && !year.isEmpty() ? " " + r.undated() + " without a date." : "");
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
        String when = s.time().map(Edtf::toString).orElse("undated");
        String what = sentences.what(s.reports().getFirst());
        return String.format(Locale.ROOT, "%-10s ", when) + OneScreen.cut(what, OneScreen.WIDTH - 18 - ids.length() - 4)
                + "  " + ids;
    }
}
