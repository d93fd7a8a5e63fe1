package casus.brief.write;

import casus.assess.Answer;
import casus.assess.Consequence;
import casus.assess.weigh.Reason;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.code.Pull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Why the patron would or would not, and what somebody expects, in quotes.
final class ReasonsSection {
    private static final int MOST_AGAINST = 3;
    private static final int MOST_FOR = 2;
    private static final int MOST_EXPECTED = 6;
    private static final int LINE = 70;
    private static final String NOBODY = "~";

    private final BriefContext context;
    private final Answer answer;
    private final Actors actors;
    private final PhraseBuilder phrases;

    ReasonsSection(BriefContext context) {
        this.context = context;
        this.answer = context.answer();
        this.actors = context.actors();
        this.phrases = context.say();
    }

    /// The strongest, each with its shortest quote.
    Section few() {
        List<BriefLine> lines = new ArrayList<>();
        context.pulling(Pull.AGAINST).stream().limit(MOST_AGAINST).forEach(r -> lines.add(reason(r, 1)));
        context.pulling(Pull.FOR).stream().limit(MOST_FOR).forEach(r -> lines.add(reason(r, 1)));
        return section(lines);
    }

    /// Every reason with every quote.
    Section all() {
        List<BriefLine> lines = new ArrayList<>();
        for (Pull pull : List.of(Pull.AGAINST, Pull.FOR)) {
            context.pulling(pull).forEach(r -> lines.add(reason(r, Integer.MAX_VALUE)));
        }
        return section(lines);
    }

    /// Every reason with every quote, for the appendix.
    List<BriefLine> rest() {
        return answer.reasons().isEmpty() ? List.of() : all().lines();
    }

    private Section section(List<BriefLine> lines) {
        if (lines.isEmpty()) {
            lines.add(phrases.words("Reasons on record for or against: ")
                    .figure(0, "reasons")
                    .words(".")
                    .as(Style.PARAGRAPH));
        }
        return new Section("reasons", "For and against", lines);
    }

    private BriefLine reason(Reason r, int most) {
        int index = answer.reasons().indexOf(r) + 1;
        LineBuilder out = phrases.words((r.pulls() == Pull.FOR ? "For: " : "Against: ")
                + BriefContext.plain(r.motive().wire()));
        if (!r.toward().isEmpty()) {
            out.words(" (" + r.toward().stream().map(actors::name).collect(Collectors.joining(", ")) + ")");
        }
        out.words(", ").count(r.families(), "reason." + index + ".families", "source", "sources");
        if (r.logOdds() != 0) {
            out.words(", force ").figure(PhraseBuilder.signed(r.logOdds(), "%.2f"), "reason." + index + ".logOdds");
        }
        List<EntryId> shown = most < r.entries().size()
                ? r.entries().stream()
                        .sorted(Comparator.comparingInt(this::tooShort))
                        .limit(most)
                        .toList()
                : r.entries();
        context.quotes(out.words(": "), shown);
        if (shown.size() < r.entries().size()) {
            out.words(" and ").linked(r.entries().size() - shown.size() + " more", "reason." + index + ".more", "more");
        }
        return out.as(Style.ITEM);
    }

    /// How far a quote is from the length that reads best: long enough to say something, short enough for a line.
    private int tooShort(EntryId id) {
        return Math.abs(LINE
                - context.ledger()
                        .find(id)
                        .map(e -> e.common().anchor().exact().length())
                        .orElse(0));
    }

    /// Of whom most is expected, each with one quote; the rest stands in the appendix.
    Section expectations() {
        Map<String, List<Entry.Expectation>> byActor = byActor();
        List<BriefLine> lines = new ArrayList<>();
        byActor.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Entry.Expectation>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_EXPECTED)
                .forEach(e -> lines.add(expected(e.getKey(), e.getValue())));
        if (lines.isEmpty()) {
            lines.add(phrases.words("Expectations on record: ")
                    .figure(0, "follows")
                    .words(".")
                    .as(Style.PARAGRAPH));
        } else {
            lines.add(phrases.words("In all, with every quote in the appendix: ")
                    .linked(String.valueOf(answer.consequences().size()), "follows", "expected")
                    .words(".")
                    .as(Style.PARAGRAPH));
        }
        return new Section("expectations", "What is expected, by actor", lines);
    }

    private BriefLine expected(String actor, List<Entry.Expectation> list) {
        Entry.Expectation told = list.stream()
                .min(Comparator.comparingInt((Entry.Expectation e) -> tooShort(e.id()))
                        .thenComparing(Entry::id))
                .orElseThrow();
        return said(
                        said(actor)
                                .words(" ")
                                .figure("(" + list.size() + ")", "follows." + actor)
                                .words(": "),
                        told)
                .as(Style.ITEM);
    }

    private LineBuilder said(String actor) {
        return phrases.words(actor.equals(NOBODY) ? "No actor named" : actor);
    }

    private Map<String, List<Entry.Expectation>> byActor() {
        Map<String, List<Entry.Expectation>> byActor = new TreeMap<>();
        answer.consequences().stream()
                .map(Consequence::entry)
                .forEach(
                        e -> byActor.computeIfAbsent(e.actor().map(actors::name).orElse(NOBODY), a -> new ArrayList<>())
                                .add(e));
        return byActor;
    }

    /// Every expectation with its quote, for the appendix; no lines where nobody asked what follows.
    Section everyExpectation() {
        List<BriefLine> lines = new ArrayList<>();
        byActor().forEach((actor, list) -> {
            lines.add(said(actor)
                    .words(": ")
                    .figure(list.size(), "follows." + actor)
                    .as(Style.SUBHEADING, "follows-" + lines.size()));
            list.forEach(e -> lines.add(said(phrases.phrase(), e).as(Style.ITEM)));
        });
        return new Section("expected", "Appendix: all that is expected, by actor", lines);
    }

    private static LineBuilder said(LineBuilder out, Entry.Expectation e) {
        out.quote(e.id()).words(" ").entries(List.of(e.id())).cite(List.of(e.id()));
        e.holder()
                .flatMap(h -> h.name())
                .ifPresent(h -> out.words(", according to ").name(h));
        return out;
    }
}
