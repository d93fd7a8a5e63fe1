package casus.bench;

import casus.extract.Extraction;
import casus.ledger.Actors;
import casus.ledger.Entry;
import casus.read.Article;
import casus.read.Articles;
import casus.terms.Anchor;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Reads and extracts damaged articles ([Mutation]) and keeps what must never happen: an exception that is no
/// [InputProblem], an anchor that is not live or too long, an input that takes too long.
final class Mutate {
    /// Longest anchor, in code points.
    static final int LONGEST_ANCHOR = 600;

    /// Longest an input may take, in seconds.
    static final double PATIENCE = 5;

    private static final double NANOS = 1e9;
    private static final int SHRINK_ROUNDS = 400;
    private static final int SHOWN = 10;

    /// What one input did.
    ///
    /// @param crash      the stack trace of what was thrown, if it was no input problem
    /// @param deadAnchors entries whose anchor is not live in the article's text
    /// @param longAnchors entries whose anchor has more than 600 code points
    /// @param entries     all entries
    record Outcome(
            long seed,
            String injuries,
            int chars,
            double seconds,
            int entries,
            int deadAnchors,
            int longAnchors,
            Optional<String> crash) {}

    /// One JSON object, whether all is well, and what went wrong in words.
    record Result(ObjectNode json, boolean sound, List<String> errors) {
        Result {
            errors = List.copyOf(errors);
        }
    }

    private final LocalDate today;
    private final Extraction extraction;
    private final int longLine;

    private Mutate(LocalDate today, Extraction extraction, int longLine) {
        this.today = today;
        this.extraction = extraction;
        this.longLine = longLine;
    }

    /// Opens the extraction.
    ///
    /// @param longLine characters of a long line
    static Mutate open(LocalDate today, int longLine) {
        try {
            return new Mutate(today, Extraction.open(Actors.load()), longLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs `count` inputs made of the texts, on all processors. An input is told by its seed, so that one
    /// that failed
    /// can be made again.
    Result run(List<String> texts, int count, long seed) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("there is no text to damage");
        }
        texts.forEach(text -> of(text, 0, ""));
        long start = System.nanoTime();
        List<Outcome> outcomes = LongStream.range(seed, seed + count)
                .parallel()
                .mapToObj(s -> {
                    Mutation mutation = Mutation.of(texts, s, longLine);
                    return of(mutation.text(), s, mutation.injuries().toString());
                })
                .toList();
        double seconds = (System.nanoTime() - start) / NANOS;
        return result(outcomes, texts, seconds);
    }

    private Result result(List<Outcome> outcomes, List<String> texts, double seconds) {
        Outcome slowest =
                outcomes.stream().max(Comparator.comparing(Outcome::seconds)).orElseThrow();
        int crashes = (int) outcomes.stream().filter(o -> o.crash().isPresent()).count();
        int dead = outcomes.stream().mapToInt(Outcome::deadAnchors).sum();
        int tooLong = outcomes.stream().mapToInt(Outcome::longAnchors).sum();
        int slow = (int) outcomes.stream().filter(o -> o.seconds() > PATIENCE).count();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("inputs", outcomes.size())
                .put("entries", outcomes.stream().mapToLong(Outcome::entries).sum())
                .put("crashes", crashes)
                .put("deadAnchors", dead)
                .put("longAnchors", tooLong)
                .put("slow", slow)
                .put("slowestSeconds", rounded(slowest.seconds()))
                .put("slowestChars", slowest.chars())
                .put("seconds", rounded(seconds));
        List<String> errors = new ArrayList<>();
        outcomes.stream()
                .filter(o -> o.crash().isPresent() || o.deadAnchors() + o.longAnchors() > 0 || o.seconds() > PATIENCE)
                .limit(SHOWN)
                .forEach(o -> errors.add(told(o, texts)));
        return new Result(json, crashes + dead + tooLong + slow == 0, errors);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private String told(Outcome outcome, List<String> texts) {
        String head = "seed " + outcome.seed() + " " + outcome.injuries() + ": " + outcome.chars() + " characters, "
                + rounded(outcome.seconds()) + " s, " + outcome.deadAnchors() + " dead anchors, "
                + outcome.longAnchors() + " long anchors";
        if (outcome.crash().isEmpty() && outcome.deadAnchors() + outcome.longAnchors() == 0) {
            return head;
        }
        String least = shrunk(Mutation.of(texts, outcome.seed(), longLine).text(), outcome);
        return head + "\n  least input: " + escaped(least)
                + outcome.crash().map(c -> "\n" + c).orElse("");
    }

    /// Reads and extracts one text.
    Outcome of(String text, long seed, String injuries) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String name = seed % 2 == 0 ? "input.txt" : "input.md";
        int dead = 0;
        int tooLong = 0;
        int count = 0;
        Optional<String> crash = Optional.empty();
        long start = System.nanoTime();
        try {
            Article article = Articles.of(today).read(name, bytes);
            List<Entry> entries = extraction.of(article);
            count = entries.size();
            for (Entry entry : entries) {
                Anchor anchor = entry.common().anchor();
                dead += anchor.isLiveIn(article.text()) ? 0 : 1;
                tooLong += anchor.end() - anchor.start() > LONGEST_ANCHOR ? 1 : 0;
            }
        } catch (InputProblem e) {
            count = 0;
        } catch (RuntimeException | StackOverflowError e) {
            crash = Optional.of(trace(e));
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        return new Outcome(seed, injuries, text.length(), seconds, count, dead, tooLong, crash);
    }

    private static String trace(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString().lines().limit(14).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    /// A short text that fails in the same way: pieces are left out, large ones first, as long as it still
    /// fails.
    private String shrunk(String text, Outcome failed) {
        String best = text;
        int rounds = 0;
        for (int piece = Math.max(1, best.length() / 2); piece > 0; piece /= 2) {
            int at = 0;
            while (at < best.length() && rounds < SHRINK_ROUNDS) {
                String tried = best.substring(0, at) + best.substring(Math.min(best.length(), at + piece));
                rounds++;
                if (!tried.isEmpty() && failsAlike(of(tried, failed.seed(), ""), failed)) {
                    best = tried;
                } else {
                    at += piece;
                }
            }
        }
        return best;
    }

    private static boolean failsAlike(Outcome tried, Outcome failed) {
        return failed.crash().isPresent()
                ? tried.crash().map(Mutate::kind).equals(failed.crash().map(Mutate::kind))
                : (failed.deadAnchors() > 0 ? tried.deadAnchors() : tried.longAnchors()) > 0;
    }

    /// What was thrown, without the offending values, and where.
    private static String kind(String trace) {
        String thrown = trace.lines().findFirst().orElse("").replaceFirst(":.*", "");
        return thrown
                + trace.lines().filter(l -> l.contains("at casus.")).findFirst().orElse("");
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                out.append((char) c);
            } else {
                out.append("\\u%04X".formatted(c));
            }
        });
        return out.append('"').toString();
    }
}
