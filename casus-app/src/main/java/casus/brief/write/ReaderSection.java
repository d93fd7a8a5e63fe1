package casus.brief.write;

import casus.assess.Answer;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Ladder;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the answer holds for the one it is written for: what is expected of the reader or for the reader, why the
/// patron looks to the reader, and how far the patron goes at least. It says nothing that is not on record.
final class ReaderSection {
    private static final int MOST = 3;

    private final BriefContext context;
    private final Answer answer;
    private final Ledger ledger;
    private final PhraseBuilder phrases;

    ReaderSection(BriefContext context) {
        this.context = context;
        this.answer = context.answer();
        this.ledger = context.ledger();
        this.phrases = context.say();
    }

    /// Empty where the brief is for nobody in particular.
    Section section() {
        Optional<ActorId> reader = context.stamp().reader();
        if (reader.isEmpty()) {
            return new Section("so-what", "", List.of());
        }
        String name = context.actors().name(reader.get());
        List<BriefLine> lines = new ArrayList<>();
        lines.add(outlook());
        List<EntryId> expected = ids(Entry.Expectation.class, e -> names(e, reader.get()));
        List<EntryId> reasons = ids(
                Entry.Driver.class,
                d -> d.toward().filter(t -> t.isOrBelongsTo(reader.get())).isPresent());
        List<EntryId> acts = ids(Entry.Event.class, e -> names(e, reader.get()));
        lines.add(told("Expected of it or for it: ", "expected", expected));
        lines.add(told("Reasons that are about it: ", "reasons", reasons));
        lines.add(told("Acts by it or towards it: ", "acts", acts));
        return new Section("so-what", "What it holds for " + name, lines);
    }

    private BriefLine outlook() {
        Ladder ladder = answer.forecast().ladder();
        return phrases.words("At least arms: ")
                .linked(BriefContext.tenths(ladder.atLeast(Rung.ARMS).value()), "atLeast.arms", "ladder")
                .words("; no more than words and mediation: ")
                .linked(
                        BriefContext.tenths(ladder.none().value()
                                + ladder.highest(Rung.WORDS).value()
                                + ladder.highest(Rung.MEDIATION).value()),
                        "atMost.mediation",
                        "ladder")
                .words(".")
                .as(Style.ITEM);
    }

    private static boolean names(Entry entry, ActorId who) {
        return entry.named().stream().anyMatch(a -> a.isOrBelongsTo(who));
    }

    private <T extends Entry> List<EntryId> ids(Class<T> kind, java.util.function.Predicate<T> about) {
        return ledger.stream(kind)
                .filter(about)
                .map(Entry::id)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private BriefLine told(String front, String key, List<EntryId> ids) {
        LineBuilder out = phrases.words(front).figure(ids.size(), "soWhat." + key);
        if (!ids.isEmpty()) {
            context.quotes(out.words(": "), ids.stream().limit(MOST).toList());
        }
        return out.words(".").as(Style.ITEM);
    }
}
