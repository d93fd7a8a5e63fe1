package casus.app.record;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Common;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.terms.InputProblem;
import casus.terms.text.Phrase;
import casus.work.DecisionLines;
import casus.work.EntryLines;
import casus.work.FieldValues;
import casus.work.ReviewOrder;
import casus.work.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One card at a time; each decision is kept before the next card is shown, so stopping loses nothing.
final class ReviewSession {
    /// Half a tenth of a point: below, an effect would print as 0.0.
    private static final double LEAST = 0.0005;

    private static final String KEYS = "a accept  x reject  u unsure  s skip  e FIELD=VALUE  z undo  ? help  q quit";

    private final CaseFile file;
    private final Ledger ledger;
    private final EntryLines lines;
    private final Actors actors;
    private final ReviewOrder order;
    private final Terminal terminal;
    private final LocalDate today;
    private final String who;
    private final Deque<SessionDecision> done = new ArrayDeque<>();

    /// A decision of this session, and the card it was made on.
    private record SessionDecision(int card, Decision decision) {}

    ReviewSession(
            CaseFile file,
            Ledger ledger,
            Actors actors,
            ReviewOrder order,
            Terminal terminal,
            LocalDate today,
            String who) {
        this.file = file;
        this.ledger = ledger;
        this.lines = new EntryLines(actors);
        this.actors = actors;
        this.order = order;
        this.terminal = terminal;
        this.today = today;
        this.who = who;
    }

    void run(List<Entry> queue) {
        try (BufferedReader keys = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            Optional<Integer> card = Optional.of(0);
            while (card.filter(c -> c < queue.size()).isPresent()) {
                show(queue, card.orElseThrow());
                String line = keys.readLine();
                card = line == null ? Optional.empty() : answers(line.strip(), queue, card.orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say("");
        say(Phrase.count(done.size(), "decision") + " kept; `casus undo` takes them back one by one");
    }

    /// Several keys in one line answer several cards; words after one key are the reason, or the correction.
    private Optional<Integer> answers(String line, List<Entry> queue, int from) {
        if (!line.matches("[axusz]+q?")) {
            return answer(line, queue, from);
        }
        Optional<Integer> card = Optional.of(from);
        for (char key : line.toCharArray()) {
            if (card.filter(c -> c < queue.size()).isPresent()) {
                card = answer(String.valueOf(key), queue, card.orElseThrow());
            }
        }
        return card;
    }

    /// The next card; nothing to stop.
    private Optional<Integer> answer(String line, List<Entry> queue, int card) {
        String key = line.isEmpty() ? "s" : line.substring(0, 1).toLowerCase(Locale.ROOT);
        String rest = line.isEmpty() ? "" : line.substring(1).strip();
        Entry entry = queue.get(card);
        return switch (key) {
            case "a" -> decide(card, new Decision.Review(entry.id(), Review.ACCEPTED), rest);
            case "x" -> decide(card, new Decision.Review(entry.id(), Review.REJECTED), rest);
            case "u" -> decide(card, new Decision.Review(entry.id(), Review.UNSURE), rest);
            case "e" -> correct(card, entry, rest);
            case "s" -> Optional.of(card + 1);
            case "z" -> Optional.of(undo(card));
            case "q" -> Optional.empty();
            default -> {
                say(KEYS);
                yield Optional.of(card);
            }
        };
    }

    private Optional<Integer> decide(int card, Decision.Act act, String why) {
        done.push(new SessionDecision(card, file.decide(today, who, why, act)));
        return Optional.of(card + 1);
    }

    private Optional<Integer> correct(int card, Entry entry, String fields) {
        try {
            return decide(card, new Decision.Correct(entry.id(), FieldValues.line(fields, actors)), "");
        } catch (InputProblem problem) {
            say(problem.what() + "; " + problem.remedy());
            return Optional.of(card);
        }
    }

    private int undo(int card) {
        if (done.isEmpty()) {
            say("nothing was decided in this session");
            return card;
        }
        SessionDecision last = done.pop();
        file.decide(today, who, "", new Decision.Undo(last.decision().number()));
        say("taken back: " + DecisionLines.what(last.decision().act()));
        return last.card();
    }

    private void show(List<Entry> queue, int card) {
        Entry e = queue.get(card);
        Common c = e.common();
        say("");
        say((card + 1) + " of " + queue.size() + "  " + e.id() + "  " + e.kind() + "  " + lines.what(e));
        say("  " + lines.how(e) + "; grade " + c.grade().source() + c.grade().information() + "; " + effect(e, order)
                + (order.isContested(e.id()) ? "; in an open contradiction" : ""));
        say("  “…" + Phrase.oneLine(c.anchor().prefix()) + "»"
                + Phrase.oneLine(c.anchor().exact()) + "«"
                + Phrase.oneLine(c.anchor().suffix()) + "…”");
        say("  " + ledger.articleOf(e).name() + ", "
                + ledger.articleOf(e).published().map(p -> "published " + p).orElse("undated"));
        terminal.out().print(KEYS + " > ");
        terminal.out().flush();
        if (!terminal.interactive()) {
            say("");
        }
    }

    /// "moves arms by 2.1 points", in a fixed form.
    static String effect(Entry e, ReviewOrder order) {
        return order.effect(e.id())
                .filter(x -> x.points() >= LEAST)
                .map(x -> "moves " + x.rung().wire() + " by " + String.format(Locale.ROOT, "%.1f", 100 * x.points())
                        + " points")
                .orElse("moves no estimate");
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
