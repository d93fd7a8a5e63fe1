package casus.brief.write;

import casus.assess.Answer;
import casus.assess.observe.ObservedRung;
import casus.assess.weigh.RungForecast;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.Phrase;
import casus.ledger.Ledger;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.List;

/// The forecast beside what was observed, rung by rung.
final class LadderTable {
    private final BriefContext m;
    private final Answer answer;
    private final Ledger ledger;
    private final PhraseBuilder say;

    LadderTable(BriefContext m) {
        this.m = m;
        this.answer = m.answer();
        this.ledger = m.ledger();
        this.say = m.say();
    }

    Section section() {
        List<BriefLine> lines = new ArrayList<>();
        lines.add(say.head("Response", "Estimate", "Forecast", "90% interval", "Observed"));
        for (Rung rung : Rung.values()) {
            RungForecast f = m.on(rung);
            ObservedRung o = m.observed(rung);
            Phrase told = o.entries().isEmpty()
                    ? say.phrase().figure(BriefContext.mark(o), "observed." + rung.wire() + ".state")
                    : say.phrase().linked(BriefContext.mark(o), "observed." + rung.wire() + ".state", seen(rung));
            if (o.acts() > 0) {
                told.words(", ")
                        .count(o.acts(), "observed." + rung.wire() + ".acts", "act", "acts")
                        .words(" in ")
                        .count(o.families(), "observed." + rung.wire() + ".families", "family", "families");
            }
            lines.add(PhraseBuilder.row(
                    Style.TABLE_ROW,
                    say.words(rung.wire()),
                    m.percent(say.phrase(), rung),
                    say.phrase()
                            .bar(
                                    f.low().value(),
                                    f.probability().value(),
                                    f.high().value()),
                    say.phrase()
                            .figure(f.low().percent(), BriefContext.key(rung, "low"))
                            .words(" to ")
                            .figure(f.high().percent(), BriefContext.key(rung, "high")),
                    told.cite(o.entries())));
        }
        lines.add(highest().as(Style.PARAGRAPH));
        lines.add(reviewed().as(Style.PARAGRAPH));
        return new Section("ladder", "Ladder", lines);
    }

    private static String seen(Rung rung) {
        return "seen-" + rung.wire();
    }

    /// Every entry behind what was observed.
    Section entries() {
        List<BriefLine> lines = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            ObservedRung o = m.observed(rung);
            if (!o.entries().isEmpty()) {
                lines.add(say.words(rung.wire() + " observed: ")
                        .entries(o.entries())
                        .as(Style.ITEM, seen(rung)));
            }
        }
        return new Section("observed", "Appendix: what was observed, entry by entry", lines);
    }

    private Phrase highest() {
        Phrase out = say.words("Highest step taken: none ")
                .figure(BriefContext.tenths(answer.forecast().ladder().none().value()), "highest.none");
        for (Rung rung : Rung.values()) {
            out.words(" · " + rung.wire() + " ")
                    .figure(
                            BriefContext.tenths(
                                    answer.forecast().ladder().highest(rung).value()),
                            "highest." + rung.wire());
        }
        return out.words(".");
    }

    private Phrase reviewed() {
        Phrase out = say.phrase()
                .figure(answer.reviewedEntries(), "entries.reviewed")
                .words(" of ")
                .count(
                        ledger.entries().size(),
                        "entries",
                        "entry is reviewed and about the pair",
                        "entries are reviewed and about the pair");
        if (answer.reviewedEntries() == 0) {
            return out.words(", so no forecast from those alone stands beside this one.");
        }
        return out.words("; from those alone force stands at ")
                .figure(answer.reviewed().probability(Rung.FORCE).percent(), "reviewed.force")
                .words(" and arms at ")
                .figure(answer.reviewed().probability(Rung.ARMS).percent(), "reviewed.arms")
                .words(".");
    }
}
