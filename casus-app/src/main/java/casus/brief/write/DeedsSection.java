package casus.brief.write;

import casus.assess.Answer;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was promised, done and refused between the two, by the ledger.
final class DeedsSection {
    private static final int MOST_REFUSALS = 1;
    private static final int MOST_ENTRIES = 4;

    private final BriefContext context;
    private final Answer answer;
    private final Ledger ledger;
    private final Actors actors;
    private final PhraseBuilder phrases;
    private final Question question;

    DeedsSection(BriefContext context) {
        this.context = context;
        this.answer = context.answer();
        this.ledger = context.ledger();
        this.actors = context.actors();
        this.phrases = context.say();
        this.question = context.question();
    }

    Section section() {
        return new Section(
                "deeds",
                "Words and deeds",
                List.of(
                        flow(question.patron(), question.protege()),
                        flow(question.protege(), question.patron()),
                        refused()));
    }

    /// What the patron said it will not do, or turned down.
    private BriefLine refused() {
        List<EntryId> ids = answer.refused();
        LineBuilder out = phrases.words("Refused or turned down by " + actors.nameInSentence(question.patron()) + ": ");
        if (ids.isEmpty()) {
            return out.figure(0, "refused").words(" entries.").as(Style.ITEM);
        }
        context.quotes(out, ids.stream().limit(MOST_REFUSALS).toList());
        if (ids.size() > MOST_REFUSALS) {
            out.words(" and ").linked(ids.size() - MOST_REFUSALS + " more", "refused", "more");
        }
        return out.as(Style.ITEM);
    }

    /// The refusals the first page had no room for.
    List<BriefLine> rest() {
        List<EntryId> ids = answer.refused().stream().skip(MOST_REFUSALS).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        LineBuilder out = phrases.words("Refused as well: ");
        context.quotes(out, ids);
        return List.of(out.as(Style.ITEM));
    }

    private BriefLine flow(ActorId from, ActorId to) {
        Map<casus.terms.code.Stage, List<EntryId>> told = new TreeMap<>();
        Map<casus.terms.code.Stage, List<EntryId>> denied = new TreeMap<>();
        ledger.stream(Entry.Transfer.class)
                .filter(t -> t.supplier().filter(s -> s.isOrBelongsTo(from)).isPresent()
                        && t.recipient().filter(r -> r.isOrBelongsTo(to)).isPresent())
                .forEach(t -> {
                    switch (t.common().status()) {
                        case OCCURRED, ONGOING ->
                            told.computeIfAbsent(t.stage(), s -> new ArrayList<>())
                                    .add(t.id());
                        case DENIED ->
                            denied.computeIfAbsent(t.stage(), s -> new ArrayList<>())
                                    .add(t.id());
                        case PLANNED, HYPOTHETICAL -> {}
                    }
                });
        String pair = from + "-" + to;
        LineBuilder out = phrases.words("Transfers from " + actors.nameInSentence(from) + " to "
                + actors.nameInSentence(to) + ", in entries: ");
        if (told.isEmpty() && denied.isEmpty()) {
            return out.figure("none", "transfers." + pair).words(" on record.").as(Style.ITEM);
        }
        stages(out, told, pair, "");
        if (!told.isEmpty() && !denied.isEmpty()) {
            out.words(" · ");
        }
        stages(out, denied, pair, " (denied)");
        return out.as(Style.ITEM);
    }

    private void stages(LineBuilder out, Map<casus.terms.code.Stage, List<EntryId>> byStage, String pair, String mark) {
        boolean first = true;
        for (var stage : byStage.entrySet()) {
            out.words((first ? "" : " · ") + BriefContext.plain(stage.getKey().wire()) + mark + " ")
                    .figure(
                            stage.getValue().size(),
                            "transfers." + pair + "." + stage.getKey().wire() + mark)
                    .words(" (");
            context.some(out, stage.getValue(), MOST_ENTRIES, "sources");
            out.words(")");
            first = false;
        }
    }
}
