package casus.brief.write;

import casus.assess.transfer.Indicator;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferForecast;
import casus.assess.transfer.TransferQuestion;
import casus.assess.weigh.Reason;
import casus.brief.Brief;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.CaseStamp;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.ledger.record.Contradiction;
import casus.terms.EntryId;
import casus.terms.Term;
import casus.terms.code.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The brief of a question on deliveries: bottom line, dates that are reported, the record, reasons, what would
/// change it, and how the number was reached. It has no ladder.
final class TransferBrief {
    private static final int MOST_STEPS = 8;
    private static final int MOST_REASONS = 3;
    private static final int MOST_CONTRADICTIONS = 3;
    private static final int MOST_WATCHED = 3;
    private static final int PERCENT = 100;
    private static final String WHY = "why-yes";
    private static final String PROBABILITY = "yes.probability";

    private final TransferAnswer answer;
    private final TransferQuestion question;
    private final Ledger ledger;
    private final CaseStamp stamp;
    private final PhraseBuilder phrases;
    private final String supplier;
    private final String recipient;

    TransferBrief(TransferAnswer answer, Ledger ledger, Actors actors, CaseStamp stamp) {
        this.answer = answer;
        this.question = answer.question();
        this.ledger = ledger;
        this.stamp = stamp;
        this.phrases = new PhraseBuilder(ledger, stamp.words());
        this.supplier = actors.nameInSentence(question.supplier());
        this.recipient = actors.nameInSentence(question.recipient());
    }

    Brief brief() {
        List<Section> sections = new ArrayList<>();
        sections.add(top());
        sections.add(bottomLine());
        sections.add(dates());
        sections.add(steps("record", "On record", answer.record(), 0, MOST_STEPS));
        sections.add(
                steps("near", "Near it: goods of its class, and arms nobody names further", near(), 0, MOST_STEPS));
        sections.add(reasons());
        sections.add(contradictions());
        sections.add(watch());
        sections.add(absent());
        sections.removeIf(s -> s.lines().isEmpty());
        sections.replaceAll(s -> s.withNote(""));
        sections.add(numbers());
        sections.add(steps("more", "Appendix: more of the record", more(), MOST_STEPS, Integer.MAX_VALUE));
        sections.addAll(new Appendix(
                        List.of("deliveries"),
                        answer.forecast().map(f -> f.judgements().size()).orElse(0),
                        ledger,
                        stamp,
                        phrases)
                .sections());
        sections.removeIf(s -> s.lines().isEmpty());
        return new Brief(stamp, sections);
    }

    private String act() {
        return supplier + " " + question.change().act(question.item(), recipient);
    }

    private Section top() {
        FrontMatter front = new FrontMatter(ledger, stamp, phrases);
        List<BriefLine> lines = new ArrayList<>(front.above());
        LineBuilder headline = phrases.words("Probability that ").name(act()).words(": ");
        answer.forecast()
                .ifPresentOrElse(
                        f -> headline.linked(f.probability().percent(), PROBABILITY, WHY),
                        () -> headline.words("none given"));
        lines.add(headline.as(Style.HEADLINE));
        lines.addAll(front.below());
        return new Section("top", "", lines);
    }

    private Section bottomLine() {
        List<BriefLine> lines = new ArrayList<>();
        answer.forecast()
                .ifPresentOrElse(
                        f -> forecast(f, lines),
                        () -> lines.add(phrases.words(answer.unanswered().orElse("No probability is given."))
                                .as(Style.PARAGRAPH)));
        lines.add(phrases.words("How it is settled: ").name(answer.resolution()).as(Style.DETAIL));
        return new Section("bottom-line", "Bottom line", lines);
    }

    private void forecast(TransferForecast f, List<BriefLine> lines) {
        LineBuilder out =
                phrases.phrase().chance(f.probability(), PROBABILITY, WHY).name(act());
        question.by()
                .ifPresentOrElse(
                        d -> out.words(" by ").figure(d.toString(), "question.by"),
                        () -> out.words(" within ")
                                .figure(question.windowDays(), "question.window")
                                .words(" days"));
        lines.add(out.cite(entries(f)).words(".").as(Style.PARAGRAPH));
        lines.add(phrases.words("90% interval: ")
                .figure((int) Math.floor(f.low().value() * PERCENT) + "%", "yes.low")
                .words(" to ")
                .figure((int) Math.ceil(f.high().value() * PERCENT) + "%", "yes.high")
                .words(".")
                .as(Style.DETAIL));
        lines.add(phrases.phrase()
                .figure(f.confidence().sentence(), "yes.confidence")
                .as(Style.DETAIL));
        answer.reviewed()
                .ifPresent(r -> lines.add(phrases.words("From the ")
                        .count(answer.reviewedEntries(), "reviewed.entries", "reviewed entry", "reviewed entries")
                        .words(" alone: ")
                        .figure(r.probability().percent(), "reviewed.probability")
                        .words(".")
                        .as(Style.DETAIL)));
    }

    private static List<EntryId> entries(TransferForecast f) {
        return f.terms().stream()
                .flatMap(t -> t.entries().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The steps on record that name a coming date.
    private Section dates() {
        List<Step> coming = answer.record().stream()
                .filter(s -> s.time()
                        .flatMap(casus.terms.Edtf::latest)
                        .filter(d -> d.isAfter(answer.today()))
                        .isPresent())
                .toList();
        List<BriefLine> lines = new ArrayList<>();
        if (coming.isEmpty()) {
            lines.add(phrases.words("Coming dates of delivery on record: ")
                    .figure(0, "dates")
                    .words(". No delivery times are counted, so no date is estimated.")
                    .as(Style.PARAGRAPH));
        } else {
            lines.add(phrases.words("Dates that are reported, none of them a forecast:")
                    .as(Style.PARAGRAPH));
        }
        for (int i = 0; i < coming.size(); i++) {
            lines.add(step(coming.get(i), "date." + (i + 1)));
        }
        return new Section("dates", "When", lines);
    }

    private List<Step> near() {
        return answer.record().isEmpty() ? answer.near() : List.of();
    }

    private List<Step> more() {
        return Stream.concat(
                        answer.record().stream(), answer.record().isEmpty() ? answer.near().stream() : Stream.empty())
                .toList();
    }

    private Section steps(String id, String heading, List<Step> steps, int from, int most) {
        List<BriefLine> lines = new ArrayList<>();
        for (int i = from; i < steps.size() && i - from < most; i++) {
            lines.add(step(steps.get(i), id + "." + (i + 1)));
        }
        if (lines.isEmpty() && id.equals("record")) {
            lines.add(phrases.words("Reports of " + question.item() + " from " + supplier + " to " + recipient + ": ")
                    .figure(0, "record")
                    .words(".")
                    .as(Style.PARAGRAPH));
        }
        return new Section(id, heading, lines);
    }

    private BriefLine step(Step s, String key) {
        LineBuilder out = phrases.phrase()
                .figure(s.told() ? s.what() : s.status(), key + ".stage")
                .words(", ")
                .figure(s.time().map(t -> t.text()).orElse("undated"), key + ".date")
                .words(": ");
        EntryId first = s.ids().getFirst();
        out.quote(first).words(" ").entries(List.of(first)).cite(List.of(first));
        if (s.ids().size() > 1) {
            out.words(" and ").entries(s.ids().subList(1, s.ids().size()));
        }
        return out.as(Style.ITEM);
    }

    private Section reasons() {
        List<BriefLine> lines = new ArrayList<>();
        for (Pull pull : List.of(Pull.AGAINST, Pull.FOR)) {
            List<Reason> some = answer.drivers().stream()
                    .filter(r -> r.pulls() == pull)
                    .limit(MOST_REASONS)
                    .toList();
            for (Reason r : some) {
                int number = answer.drivers().indexOf(r) + 1;
                EntryId first = r.entries().getFirst();
                lines.add(phrases.words((pull == Pull.FOR ? "For: " : "Against: ")
                                + BriefContext.plain(r.motive().wire()) + ", ")
                        .count(r.families(), "reason." + number + ".families", "source", "sources")
                        .words(": ")
                        .quote(first)
                        .words(" ")
                        .entries(List.of(first))
                        .cite(List.of(first))
                        .as(Style.ITEM));
            }
        }
        return new Section("reasons", "For and against", lines);
    }

    private Section contradictions() {
        List<BriefLine> lines = new ArrayList<>();
        answer.contradictions().stream().limit(MOST_CONTRADICTIONS).forEach(c -> lines.add(contradiction(c)));
        return new Section("contradictions", "Contradictions", lines);
    }

    private BriefLine contradiction(Contradiction c) {
        LineBuilder out = phrases.words(BriefContext.plain(c.type().wire()) + ", ")
                .figure(c.state().wire(), "contradiction." + c.a().id() + "." + c.b().id() + ".state")
                .words(": ")
                .name(c.about())
                .words(": ");
        for (EntryId id : List.of(c.a().id(), c.b().id())) {
            out.quote(id).words(" ").entries(List.of(id)).cite(List.of(id));
            out.words(id.equals(c.a().id()) ? " v " : ".");
        }
        return out.as(Style.ITEM);
    }

    private Section watch() {
        List<BriefLine> lines = new ArrayList<>();
        Optional<TransferForecast> f = answer.forecast();
        for (int i = 0; i < Math.min(MOST_WATCHED, answer.watch().size()) && f.isPresent(); i++) {
            Indicator w = answer.watch().get(i);
            String key = "watch." + (i + 1);
            lines.add(phrases.words(w.what() + ": ")
                    .figure(f.get().probability().percent(), PROBABILITY)
                    .moved(w.then(), w.shift(), w.judgedBy(), key)
                    .as(Style.ITEM));
        }
        return new Section("watch", "Watch", lines);
    }

    private Section absent() {
        List<BriefLine> lines = new ArrayList<>();
        Stream.concat(answer.notes().stream(), answer.absent().stream())
                .forEach(a -> lines.add(phrases.words(a).as(Style.STOCK)));
        return new Section("absent", "No part in this answer, and what a reader should know", lines);
    }

    private Section numbers() {
        List<BriefLine> lines = new ArrayList<>();
        answer.forecast().ifPresent(f -> {
            lines.add(phrases.words("yes: ")
                    .linked(f.probability().percent(), PROBABILITY, WHY)
                    .as(Style.SUBHEADING, WHY));
            lines.add(phrases.head("What moves it", "Log-odds", "Rests on"));
            for (int i = 0; i < f.terms().size(); i++) {
                lines.add(term(f.terms().get(i), i + 1));
            }
            lines.add(PhraseBuilder.row(
                    Style.TABLE_ROW,
                    phrases.words("sum"),
                    phrases.phrase().figure(PhraseBuilder.signed(f.probability().logOdds(), "%.2f"), "yes.logOdds"),
                    phrases.words("that is ").linked(f.probability().percent(), PROBABILITY, WHY)));
        });
        if (lines.isEmpty()) {
            lines.add(phrases.words(answer.unanswered().orElse("No probability is given."))
                    .as(Style.PARAGRAPH));
        }
        return new Section("numbers", "Appendix: how each number was reached", lines);
    }

    private BriefLine term(Term term, int number) {
        LineBuilder basis = phrases.phrase().entries(term.entries());
        String gap = term.entries().isEmpty() ? "" : "; ";
        for (String c : term.cases()) {
            basis.words(gap).name(c);
            gap = "; ";
        }
        if (term.judgedBy().isPresent()) {
            basis.words(gap + "judged by ").name(term.judgedBy().get());
        }
        return PhraseBuilder.row(
                Style.TABLE_ROW,
                phrases.words(term.label()),
                phrases.phrase()
                        .figure(PhraseBuilder.signed(term.logOdds(), "%.2f"), "yes.term." + number + ".logOdds"),
                basis);
    }
}
