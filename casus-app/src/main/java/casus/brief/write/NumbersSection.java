package casus.brief.write;

import casus.assess.Answer;
import casus.assess.weigh.RungForecast;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.terms.Rung;
import casus.terms.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What moves each number: the largest terms on the first page, every term in the appendix.
final class NumbersSection {
    private static final int MOST_TERMS = 4;
    private static final int MOST_ENTRIES = 3;

    private final BriefContext context;
    private final Answer answer;
    private final PhraseBuilder phrases;

    NumbersSection(BriefContext context) {
        this.context = context;
        this.answer = context.answer();
        this.phrases = context.say();
    }

    Section why() {
        RungForecast force = context.on(Rung.FORCE);
        List<BriefLine> lines = new ArrayList<>();
        lines.add(phrases.head("What moves it", "Log-odds", "Rests on"));
        List<Integer> order = Stream.iterate(0, i -> i + 1)
                .limit(force.terms().size())
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(force.terms().get(i).logOdds())))
                .limit(MOST_TERMS)
                .sorted()
                .toList();
        order.forEach(i -> lines.add(brief(i)));
        int left = force.terms().size() - order.size();
        if (left > 0) {
            double rest = Stream.iterate(0, i -> i + 1)
                    .limit(force.terms().size())
                    .filter(i -> !order.contains(i))
                    .mapToDouble(i -> force.terms().get(i).logOdds())
                    .sum();
            lines.add(PhraseBuilder.row(
                    Style.TABLE_ROW,
                    phrases.phrase()
                            .count(
                                    left,
                                    "rung.force.terms.rest",
                                    "smaller term, in the appendix",
                                    "smaller terms, in the appendix"),
                    phrases.phrase().figure(PhraseBuilder.signed(rest, "%.2f"), "rung.force.terms.rest.logOdds"),
                    phrases.phrase().linked("appendix", "rung.force.terms", "why-force")));
        }
        lines.add(total(Rung.FORCE));
        return new Section("why", "Why " + force.probability().percent(), lines);
    }

    /// A term on the first page: its basis in short, and the way to the whole of it.
    private BriefLine brief(int index) {
        Term term = context.on(Rung.FORCE).terms().get(index);
        String place = BriefContext.place(Rung.FORCE);
        LineBuilder basis = phrases.phrase();
        context.some(basis, term.entries(), MOST_ENTRIES, place);
        String gap = term.entries().isEmpty() ? "" : "; ";
        if (!term.cases().isEmpty()) {
            basis.words(gap).linked("a rate of precedents", "rung.force.term." + (index + 1) + ".cases", place);
        } else if (term.judgedBy().isPresent()) {
            basis.words(gap).linked("a judgement", "rung.force.term." + (index + 1) + ".judgedBy", place);
        }
        return row(Rung.FORCE, index, basis);
    }

    private BriefLine term(Rung rung, int index) {
        Term term = context.on(rung).terms().get(index);
        LineBuilder basis = phrases.phrase().entries(term.entries());
        String gap = term.entries().isEmpty() ? "" : "; ";
        for (String c : term.cases()) {
            basis.words(gap).name(c);
            gap = "; ";
        }
        term.judgedBy()
                .ifPresent(by -> basis.words(
                                term.entries().isEmpty() && term.cases().isEmpty() ? "judged by " : "; judged by ")
                        .name(by));
        return row(rung, index, basis);
    }

    private BriefLine row(Rung rung, int index, LineBuilder basis) {
        Term term = context.on(rung).terms().get(index);
        return PhraseBuilder.row(
                Style.TABLE_ROW,
                phrases.words(term.label()),
                phrases.phrase()
                        .figure(
                                PhraseBuilder.signed(term.logOdds(), "%.2f"),
                                BriefContext.key(rung, "term." + (index + 1) + ".logOdds")),
                basis);
    }

    private BriefLine total(Rung rung) {
        return PhraseBuilder.row(
                Style.TABLE_ROW,
                phrases.words("sum"),
                phrases.phrase()
                        .figure(
                                PhraseBuilder.signed(
                                        context.on(rung).probability().logOdds(), "%.2f"),
                                BriefContext.key(rung, "logOdds")),
                context.percent(phrases.words("that is "), rung));
    }

    Section waterfalls() {
        List<BriefLine> lines = new ArrayList<>();
        for (Rung rung : List.of(Rung.values()).reversed()) {
            lines.add(context.percent(phrases.words(rung.wire() + ": "), rung)
                    .as(Style.SUBHEADING, BriefContext.place(rung)));
            lines.add(phrases.head("What moves it", "Log-odds", "Rests on"));
            for (int i = 0; i < context.on(rung).terms().size(); i++) {
                lines.add(term(rung, i));
            }
            lines.add(total(rung));
        }
        answer.precedents()
                .beside()
                .forEach(rate -> lines.add(
                        phrases.words("A rate beside it: ").name(rate.line()).as(Style.ITEM)));
        answer.precedents().notes().stream()
                .filter(n -> !n.contains("\""))
                .forEach(n -> lines.add(phrases.words(n).as(Style.STOCK)));
        return new Section("numbers", "Appendix: how each number was reached", lines);
    }
}
