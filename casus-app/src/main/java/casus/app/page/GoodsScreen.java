package casus.app.page;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferQuestion;
import casus.assess.weigh.Reason;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Pull;
import casus.terms.code.Status;
import casus.work.EntryLines;
import casus.work.reply.DeliverySentence;
import casus.work.reply.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An answer on deliveries on one screen.
public final class GoodsScreen {
    private static final int RECORD = 6;
    private static final int REASONS = 2;
    private static final int ROOM = 68;

    private final TransferAnswer answer;
    private final Ledger ledger;
    private final Actors actors;

    private GoodsScreen(TransferAnswer answer, Ledger ledger, Actors actors) {
        this.answer = answer;
        this.ledger = ledger;
        this.actors = actors;
    }

    /// At most 24 lines of at most 100 characters.
    public static List<String> of(ParsedQuestion asked, TransferAnswer answer, Ledger ledger, Actors actors) {
        GoodsScreen page = new GoodsScreen(answer, ledger, actors);
        TransferQuestion q = answer.question();
        List<String> first = new ArrayList<>();
        List<String> notes = DeliverySentence.notes(asked, q, actors);
        if (!notes.isEmpty()) {
            first.addAll(OneScreen.wrapped(String.join(" ", notes), "  "));
        }
        if (asked.when()) {
            first.addAll(page.dates());
        }
        first.addAll(page.sentence());
        return new OneScreen("more: --why")
                .add(first)
                .add(page.record("on record", answer.record()))
                .add(page.record("of like goods", answer.record().isEmpty() ? answer.near() : List.of()))
                .add(page.reasons())
                .add(page.warnings())
                .add(OneScreen.wrapped(answer.resolution(), "  "))
                .lines();
    }

    /// Dates only where somebody named one: no table of delivery times ships.
    private List<String> dates() {
        List<Step> coming = DeliverySentence.coming(answer);
        List<String> out = new ArrayList<>(List.of(DeliverySentence.when(coming)));
        coming.forEach(s -> out.add("  " + s.time().orElseThrow() + "  "
                + new EntryLines(actors).what(s.reports().getFirst()) + "  " + EntryLines.ids(s.ids())));
        return out;
    }

    private List<String> sentence() {
        List<String> out = new ArrayList<>(OneScreen.wrapped(DeliverySentence.of(answer, actors), "  "));
        answer.forecast().ifPresent(f -> out.addAll(OneScreen.wrapped(DeliverySentence.interval(f), "  ")));
        return out;
    }

    /// Whether every report tells it as what may come.
    private static boolean isPossible(Step s) {
        return s.reports().stream().allMatch(e -> e.common().status() == Status.HYPOTHETICAL);
    }

    private List<String> record(String heading, List<Step> steps) {
        List<String> out = new ArrayList<>();
        if (!steps.isEmpty()) {
            out.add(heading);
            steps.stream()
                    .limit(RECORD)
                    .forEach(s -> out.add("  "
                            + String.format(
                                    Locale.ROOT,
                                    "%-10s ",
                                    s.time().map(Edtf::toString).orElse("undated"))
                            + OneScreen.cut(
                                    (isPossible(s) ? "possible: " : "")
                                            + new EntryLines(actors)
                                                    .what(s.reports().getFirst()),
                                    ROOM)
                            + "  " + EntryLines.ids(s.ids().stream().limit(2).toList())));
        }
        return out;
    }

    private List<String> reasons() {
        List<String> out = new ArrayList<>();
        for (Pull pull : List.of(Pull.AGAINST, Pull.FOR)) {
            answer.drivers().stream()
                    .filter(r -> r.pulls() == pull)
                    .limit(REASONS)
                    .map(this::reason)
                    .forEach(out::add);
        }
        return out;
    }

    private String reason(Reason r) {
        EntryId id = r.entries().getFirst();
        return OneScreen.quote(
                String.format(Locale.ROOT, "%-8s", r.pulls().wire()),
                ledger.find(id).map(e -> e.common().anchor().exact()).orElse(""),
                id.toString());
    }

    private List<String> warnings() {
        List<String> out = new ArrayList<>();
        Warnings.open(answer.contradictions(), List.of()).ifPresent(w -> out.add("warning  " + w));
        answer.notes().stream().limit(2L - out.size()).forEach(n -> out.add("warning  " + n));
        return out;
    }
}
