package casus.app.page;

import casus.assess.transfer.Indicator;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferForecast;
import casus.assess.transfer.TransferQuestion;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.terms.Edtf;
import casus.terms.text.Phrase;
import casus.work.EntryLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// An answer on transfers as a page for the terminal.
public final class TransferPage {
    private final TransferAnswer answer;
    private final Ledger ledger;
    private final Actors actors;
    private final List<String> lines = new ArrayList<>();
    private final Grounds grounds;

    private TransferPage(TransferAnswer answer, Ledger ledger, Actors actors) {
        this.answer = answer;
        this.ledger = ledger;
        this.actors = actors;
        this.grounds = new Grounds(ledger, actors, lines);
    }

    /// The whole page.
    public static List<String> of(TransferAnswer answer, Ledger ledger, Actors actors) {
        TransferPage page = new TransferPage(answer, ledger, actors);
        page.head();
        page.forecast();
        page.record();
        page.drivers();
        page.grounds.contradictions(answer.contradictions(), List.of());
        page.watch();
        page.rest();
        return page.lines;
    }

    private void head() {
        TransferQuestion q = answer.question();
        lines.add(q.asked());
        lines.add("interpreted as: will " + actors.name(q.supplier()) + " " + what(q) + " to "
                + actors.name(q.recipient())
                + ", within " + q.windowDays() + " days, by " + q.lastDay(answer.today())
                + (answer.classes().isEmpty() ? "" : "; class of goods: " + String.join(", ", answer.classes())));
        lines.add(answer.resolution());
    }

    private static String what(TransferQuestion q) {
        return switch (q.change()) {
            case DELIVER -> "deliver " + q.item();
            case SLOW -> "slow deliveries of " + q.item();
            case STOP -> "stop deliveries of " + q.item();
            case SPEED_UP -> "speed up deliveries of " + q.item();
            case RESUME -> "resume deliveries of " + q.item();
        };
    }

    private void forecast() {
        lines.add("");
        if (answer.forecast().isEmpty()) {
            lines.add(answer.unanswered().orElse(""));
            return;
        }
        TransferForecast f = answer.forecast().get();
        lines.add("Forecast: " + f.words()
                + String.format(Locale.ROOT, ", 90%% interval %d to %d%%", floor(f), ceiling(f)));
        lines.add("  " + f.confidence().sentence());
        lines.add("  from the " + answer.reviewedEntries() + " reviewed entries alone: "
                + answer.reviewed().map(TransferForecast::words).orElse("no probability"));
        lines.add("");
        lines.add("Why " + f.probability().percent() + ", in log-odds");
        f.terms().forEach(grounds::term);
        answer.beside().ifPresent(c -> {
            lines.add("");
            lines.add("Beside, without a vote: an act of arms or training of any kind in these days, by event history "
                    + c.probability().percent() + " (" + Phrase.count(c.times(), "such act")
                    + " before)");
        });
    }

    private static int floor(TransferForecast f) {
        return (int) Math.floor(f.low().value() * 100);
    }

    private static int ceiling(TransferForecast f) {
        return (int) Math.ceil(f.high().value() * 100);
    }

    private void record() {
        TransferQuestion q = answer.question();
        lines.add("");
        lines.add(
                "On record: " + q.item() + " from " + actors.name(q.supplier()) + " to " + actors.name(q.recipient()));
        if (answer.record().isEmpty()) {
            lines.add("  nothing found");
        }
        answer.record().forEach(this::step);
        if (!answer.near().isEmpty()) {
            lines.add("Near it: other goods of its class, and arms nobody names further");
            answer.near().forEach(this::step);
        }
    }

    private void step(Step s) {
        String stage = s.told() ? s.what() : s.status() + ": " + s.what();
        int families = ledger.families(s.reports());
        lines.add(String.format(
                Locale.ROOT,
                "  %-23s %-10s %s  %d %s  %s%s  “%s”",
                stage,
                s.time().map(Edtf::text).orElse("undated"),
                s.grade(),
                families,
                Phrase.noun(families, "source", "sources"),
                EntryLines.ids(s.ids()),
                s.speakers().isEmpty() ? "" : "  on the word of " + String.join(", ", new TreeSet<>(s.speakers())),
                EntryLines.cut(s.reports().getFirst().common().anchor().exact())));
    }

    private void drivers() {
        String supplier = actors.name(answer.question().supplier());
        grounds.drivers(
                supplier,
                answer.drivers(),
                pull -> "Drivers of " + supplier + " " + pull.wire() + " helping "
                        + actors.name(answer.question().recipient()));
    }

    private void watch() {
        if (answer.watch().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("What would change it, had one clean article reported it");
        for (Indicator w : answer.watch()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %+4d points, to %s: %s",
                    Math.round(w.shift() * 100),
                    w.then().percent(),
                    w.what()));
        }
    }

    private void rest() {
        grounds.notes(answer.notes(), answer.absent());
        lines.add(answer.forecast()
                .map(
                        f -> f.judgements().size()
                                + " of the numbers behind the forecast are judgements; `casus why ID` shows the words an entry rests on.")
                .orElse("`casus why ID` shows the words an entry rests on."));
    }
}
