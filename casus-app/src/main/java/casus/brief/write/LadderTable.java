package casus.brief.write;

import casus.assess.Answer;
import casus.assess.observe.ObservedRung;
import casus.assess.weigh.RungForecast;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.List;

/// The forecast beside what was observed, rung by rung.
final class LadderTable {
    private final BriefContext context;
    private final Answer answer;
    private final Ledger ledger;
    private final PhraseBuilder phrases;

    LadderTable(BriefContext context) {
        this.context = context;
        this.answer = context.answer();
        this.ledger = context.ledger();
        this.phrases = context.say();
    }

    Section section() {
        List<BriefLine> lines = new ArrayList<>();
        lines.add(phrases.head("Response", "Estimate", "Forecast", "90% interval", "Observed"));
        for (Rung rung : Rung.values()) {
            RungForecast f = context.on(rung);
            ObservedRung o = context.observed(rung);
            LineBuilder told = o.entries().isEmpty()
                    ? phrases.phrase().figure(BriefContext.mark(o), "observed." + rung.wire() + ".state")
                    : phrases.phrase().linked(BriefContext.mark(o), "observed." + rung.wire() + ".state", seen(rung));
            if (o.acts() > 0) {
                told.words(", ")
                        .count(o.acts(), "observed." + rung.wire() + ".acts", "act", "acts")
                        .words(" in ")
                        .count(o.families(), "observed." + rung.wire() + ".families", "source", "sources");
            }
            lines.add(PhraseBuilder.row(
                    Style.TABLE_ROW,
                    phrases.words(rung.wire()),
                    context.percent(phrases.phrase(), rung),
                    phrases.phrase()
                            .bar(
                                    f.low().value(),
                                    f.probability().value(),
                                    f.high().value()),
                    phrases.phrase()
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
            ObservedRung o = context.observed(rung);
            if (!o.entries().isEmpty()) {
                lines.add(phrases.words(rung.wire() + " observed: ")
                        .entries(o.entries())
                        .as(Style.ITEM, seen(rung)));
            }
        }
        return new Section("observed", "Appendix: what was observed, entry by entry", lines);
    }

    private LineBuilder highest() {
        LineBuilder out = phrases.words("Highest step taken: none ")
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

    private LineBuilder reviewed() {
        LineBuilder out = phrases.phrase()
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
