package casus.app.page;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferForecast;
import casus.assess.transfer.TransferQuestion;
import casus.assess.weigh.Reason;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.ledger.record.Contradiction;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Pull;
import casus.terms.text.Phrase;
import casus.work.EntryLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An answer on deliveries on one screen.
public final class GoodsScreen {
    private static final int RECORD = 6;
    private static final int REASONS = 2;
    private static final int DATES = 4;
    private static final Map<String, String> ACTS = Map.of(
            "deliver", "delivers %s to %s",
            "slow", "slows deliveries of %s to %s",
            "stop", "stops deliveries of %s to %s",
            "speedUp", "speeds up deliveries of %s to %s",
            "resume", "resumes deliveries of %s to %s");

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
        List<String> notes = new ArrayList<>(asked.notes());
        if (asked.patrons().isEmpty()) {
            notes.add("The question names no supplier; " + actors.name(q.supplier())
                    + " has the most reported transfers to " + actors.name(q.recipient()) + ".");
        }
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

    /// A distribution over dates only where somebody named a date: no table of delivery times ships.
    private List<String> dates() {
        List<String> out = new ArrayList<>();
        for (Step s : answer.record()) {
            Optional<LocalDate> from = s.time().flatMap(Edtf::latest).filter(d -> d.isAfter(answer.today()));
            if (from.isPresent() && out.size() < DATES) {
                out.add("  " + s.time().orElseThrow() + "  "
                        + new EntryLines(actors).what(s.reports().getFirst()) + "  " + EntryLines.ids(s.ids()));
            }
        }
        if (out.isEmpty()) {
            return List.of(
                    "When: no basis. The case names no coming date of delivery, and no delivery times are counted.");
        }
        out.addFirst("When: dates that are reported, none of them a forecast:");
        return out;
    }

    private List<String> sentence() {
        TransferQuestion q = answer.question();
        Optional<TransferForecast> forecast = answer.forecast();
        if (forecast.isEmpty()) {
            return OneScreen.wrapped(answer.unanswered().orElse("No probability is given."), "  ");
        }
        TransferForecast f = forecast.get();
        String act = String.format(
                Locale.ROOT,
                ACTS.getOrDefault(q.change().wire(), "delivers %s to %s"),
                q.item(),
                actors.nameInSentence(q.recipient()));
        List<String> out = new ArrayList<>(OneScreen.wrapped(
                Headline.likely(f.probability()) + " that " + actors.nameInSentence(q.supplier()) + " " + act
                        + (q.by().map(d -> " by " + d).orElse(" within " + q.windowDays() + " days")) + ".",
                "  "));
        out.addAll(OneScreen.wrapped(
                "90% interval: " + (int) Math.floor(f.low().value() * 100) + "–"
                        + (int) Math.ceil(f.high().value() * 100) + "%. "
                        + f.confidence().sentence(),
                "  "));
        return out;
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
                                    new EntryLines(actors).what(s.reports().getFirst()), 64)
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
        long open = answer.contradictions().stream()
                .filter(c -> c.state() == Contradiction.State.OPEN)
                .count();
        if (open > 0) {
            out.add("warning  " + Phrase.count(open, "contradiction") + " in the case bear on this and "
                    + Phrase.noun(open, "is", "are") + " open.");
        }
        answer.notes().stream().limit(2L - out.size()).forEach(n -> out.add("warning  " + n));
        return out;
    }
}
