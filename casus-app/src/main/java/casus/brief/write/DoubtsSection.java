package casus.brief.write;

import casus.assess.Ach;
import casus.assess.Answer;
import casus.assess.Omission;
import casus.assess.WatchItem;
import casus.assess.observe.ObservedRung;
import casus.assess.reply.TreatyConflict;
import casus.assess.reply.TreatyConflicts;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.compare.Contradictions;
import casus.ledger.record.Contradiction;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the sources disagree, what the answer hangs on, and what would change it.
final class DoubtsSection {
    private static final int MOST_CONTRADICTIONS = 2;
    private static final int MOST_WATCHED = 2;
    private static final int MOST_ALTERNATIVES = 2;
    private static final int PERCENT = 100;

    private final BriefContext context;
    private final Answer answer;
    private final PhraseBuilder phrases;
    private final List<Contradiction> inCase;
    private final List<TreatyConflict> treatiesInCase;

    DoubtsSection(BriefContext context) {
        this.context = context;
        this.answer = context.answer();
        this.phrases = context.say();
        this.inCase = Contradictions.of(context.ledger(), context.actors());
        this.treatiesInCase = TreatyConflicts.of(context.ledger(), context.actors());
    }

    Section contradictions() {
        List<BriefLine> lines = new ArrayList<>();
        lines.addAll(contradictionLines().stream().limit(MOST_CONTRADICTIONS).toList());
        if (lines.isEmpty()) {
            lines.add(phrases.words("Contradictions on record that touch the pair: ")
                    .figure(0, "contradictions")
                    .words(".")
                    .as(Style.PARAGRAPH));
        }
        return new Section("contradictions", "Contradictions", lines);
    }

    private BriefLine contradiction(Contradiction c) {
        int number = number(c);
        LineBuilder out = phrases.phrase()
                .figure("C-" + number, "contradiction." + number)
                .words(" " + BriefContext.plain(c.type().wire()) + ", ")
                .figure(c.state().wire(), "contradiction." + number + ".state")
                .words(": ")
                .name(c.about())
                .words(": ");
        context.quotes(out, List.of(c.a().id()));
        context.quotes(out.words(" v "), List.of(c.b().id()));
        return out.as(Style.ITEM, "C-" + number);
    }

    /// Those between an article and a treaty first: the answer has gone by one of the two.
    private List<BriefLine> contradictionLines() {
        return Stream.concat(
                        answer.treatyConflicts().stream().map(this::treatyConflict),
                        byWeight().stream().map(this::contradiction))
                .toList();
    }

    private BriefLine treatyConflict(TreatyConflict c) {
        int number = inCase.size() + treatiesInCase.indexOf(c) + 1;
        LineBuilder out = phrases.phrase()
                .figure("C-" + number, "contradiction." + number)
                .words(" " + BriefContext.plain(TreatyConflict.TYPE.wire()) + ", ")
                .figure(c.state().wire(), "contradiction." + number + ".state")
                .words(": ")
                .name(c.about())
                .words(": ");
        context.quotes(out, List.of(c.entry().id()));
        return out.words(" v ")
                .code(c.treaty().id())
                .words(" ")
                .name(c.treaty().says() + " (" + c.treaty().source() + ")")
                .words(". " + c.used(answer.duty()))
                .as(Style.ITEM, "C-" + number);
    }

    /// Its number in the whole case, as `casus contradictions` prints it; one that only the articles about the
    /// pair give comes after all of these.
    private int number(Contradiction c) {
        for (int i = 0; i < inCase.size(); i++) {
            Contradiction other = inCase.get(i);
            if (other.type() == c.type()
                    && other.a().id().equals(c.a().id())
                    && other.b().id().equals(c.b().id())) {
                return i + 1;
            }
        }
        return inCase.size() + treatiesInCase.size() + answer.contradictions().indexOf(c) + 1;
    }

    /// Open ones on entries that move a number first; each keeps the number it has in the case.
    private List<Contradiction> byWeight() {
        Set<EntryId> used = answer.forecast().rungs().stream()
                .flatMap(r -> BriefContext.entriesOf(r).stream())
                .collect(Collectors.toSet());
        return answer.contradictions().stream()
                .sorted(Comparator.comparingInt(c -> (c.state() == Contradiction.State.OPEN ? 0 : 2)
                        - (used.contains(c.a().id()) ? 1 : 0)
                        - (used.contains(c.b().id()) ? 1 : 0)))
                .toList();
    }

    Section ifWrong() {
        List<BriefLine> lines = new ArrayList<>();
        lines.add(leaveOut(Rung.FORCE, phrases.words("Without any one source force moves by at most "))
                .words(".")
                .as(Style.ITEM));
        lines.add(leaveOut(Rung.ARMS, phrases.words("On arms the same test gives "))
                .words(".")
                .as(Style.ITEM));
        lines.add(phrases.phrase()
                .figure(answer.judgements(), "judgements")
                .words(" of the numbers behind this answer are judgements, each with its author in the appendix.")
                .as(Style.ITEM));
        int undated = answer.observed().stream().mapToInt(ObservedRung::undated).sum();
        if (undated > 0) {
            lines.add(phrases.phrase()
                    .count(
                            undated,
                            "observed.undated",
                            "reported act has no date and counts",
                            "reported acts have no date and count")
                    .words(" as after the attack.")
                    .as(Style.ITEM));
        }
        return new Section("if-wrong", "If we are wrong", lines);
    }

    private LineBuilder leaveOut(Rung rung, LineBuilder out) {
        Probability all = context.on(rung).probability();
        Comparator<Omission> bySize = Comparator.comparingDouble(
                omission -> Math.abs(without(omission, rung).value() - all.value()));
        answer.leaveOneOut().stream()
                .filter(omission -> omission.what() == Omission.OmissionKind.FAMILY)
                .max(bySize.thenComparing(Omission::name, Comparator.reverseOrder()))
                .ifPresentOrElse(
                        omission -> out.figure(
                                        points(Math.abs(without(omission, rung).value() - all.value())),
                                        "leaveOneOut." + rung.wire() + ".shift")
                                .words(" (")
                                .figure(all.percent(), BriefContext.key(rung, "probability"))
                                .words(" to ")
                                .figure(without(omission, rung).percent(), "leaveOneOut." + rung.wire())
                                .words(" without ")
                                .code(omission.name())
                                .words(")"),
                        () -> out.figure("0 points", "leaveOneOut." + rung.wire()));
        return out;
    }

    private static Probability without(Omission omission, Rung rung) {
        return omission.on(rung);
    }

    private static String points(double shift) {
        return String.format(Locale.ROOT, "%.1f points", shift * PERCENT);
    }

    Section watch() {
        List<BriefLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_WATCHED, answer.watch().size()); i++) {
            lines.add(watched(i));
        }
        return new Section("watch", "Watch", lines);
    }

    private BriefLine watched(int index) {
        WatchItem w = answer.watch().get(index);
        String key = "watch." + (index + 1);
        return phrases.words(w.what() + ": " + w.rung().wire() + " ")
                .figure(context.on(w.rung()).probability().percent(), BriefContext.key(w.rung(), "probability"))
                .moved(w.then(), w.shift(), w.judgedBy(), key)
                .as(Style.ITEM);
    }

    /// The other answers, and what speaks most for and against each.
    Section alternatives() {
        Ach ach = Ach.of(answer.forecast());
        String likeliest = context.likeliestHighest().wire();
        List<BriefLine> lines = new ArrayList<>();
        ach.hypotheses().stream()
                .filter(h -> !h.name().equals(likeliest))
                .sorted(Comparator.comparingDouble(
                        (Ach.Hypothesis h) -> -h.probability().value()))
                .limit(MOST_ALTERNATIVES)
                .forEach(h -> lines.add(alternative(ach, h)));
        return new Section("alternatives", "Alternatives considered", lines);
    }

    private BriefLine alternative(Ach ach, Ach.Hypothesis hypothesis) {
        int row = ach.hypotheses().indexOf(hypothesis);
        LineBuilder out = phrases.words("The highest step is " + hypothesis.name() + ": ")
                .linked(
                        BriefContext.tenths(hypothesis.probability().value()),
                        "highest." + hypothesis.name(),
                        "ladder");
        Comparator<Ach.Column> byRatio =
                Comparator.comparingDouble((Ach.Column c) -> c.ratios().get(row));
        ach.columns().stream()
                .max(byRatio)
                .ifPresent(c -> evidence(out.words("; most for it, "), c, row, hypothesis.name() + ".for"));
        ach.columns().stream()
                .min(byRatio)
                .ifPresent(c -> evidence(out.words("; most against it, "), c, row, hypothesis.name() + ".against"));
        return out.as(Style.ITEM);
    }

    private void evidence(LineBuilder out, Ach.Column column, int row, String key) {
        out.words(column.label() + " ×")
                .figure(String.format(Locale.ROOT, "%.2f", column.ratios().get(row)), "ach." + key)
                .cite(column.entries());
    }

    /// The contradictions and things to watch that the first page had no room for.
    List<BriefLine> rest() {
        List<BriefLine> lines = new ArrayList<>();
        contradictionLines().stream().skip(MOST_CONTRADICTIONS).forEach(lines::add);
        for (int i = MOST_WATCHED; i < answer.watch().size(); i++) {
            lines.add(watched(i));
        }
        return lines;
    }

    Section absent() {
        List<BriefLine> lines = new ArrayList<>();
        answer.absent().forEach(a -> lines.add(phrases.words(a).as(Style.STOCK)));
        return new Section("absent", "No part in this answer", lines);
    }
}
