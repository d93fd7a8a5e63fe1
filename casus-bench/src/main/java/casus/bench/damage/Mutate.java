package casus.bench.damage;

import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Articles;
import casus.terms.Anchor;
import casus.terms.InputProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads and extracts one damaged article ([Mutation]) and tells what must never happen: an exception that is no
/// [InputProblem], an anchor that is not live or too long, an input that takes too long.
///
/// An input's time is the processor's, not the clock's, so that a busy machine makes no input slow.
public final class Mutate {
    /// Longest anchor, in code points.
    static final int LONGEST_ANCHOR = 600;

    /// Seconds an input may take, for each 100,000 characters begun.
    static final double PATIENCE = 5;

    private static final int PATIENCE_CHARS = 100_000;
    private static final double NANOS = 1e9;
    private static final int SHRINK_ROUNDS = 1_500;
    private static final int TRACE_LINES = 14;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// What one input did.
    ///
    /// @param number      which input of the seed
    /// @param chars       UTF-16 units read
    /// @param seconds     of the processor's time
    /// @param entries     all entries
    /// @param deadAnchors entries whose anchor is not live in the article's text
    /// @param longAnchors entries whose anchor has more than 600 code points
    /// @param crash       the stack trace of what was thrown, if it was no input problem
    record Outcome(
            long number,
            String injuries,
            int chars,
            double seconds,
            int entries,
            int deadAnchors,
            int longAnchors,
            Optional<String> crash) {
        /// Whether it took longer than inputs of its length may.
        boolean isHang() {
            return seconds > patience(chars);
        }

        /// The kind of what went wrong; empty if nothing did.
        String fault() {
            return crash.map(Mutate::kind)
                    .orElse(deadAnchors > 0 ? "dead anchor" : longAnchors > 0 ? "long anchor" : isHang() ? "hang" : "");
        }
    }

    /// Where the inputs come from.
    ///
    /// @param texts    the articles to damage, at least one
    /// @param longLine characters of a long line
    public record Inputs(List<String> texts, long seed, int longLine) {
        public Inputs {
            texts = List.copyOf(texts);
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("there is no text to damage");
            }
        }

        Mutation get(long number) {
            return Mutation.of(texts, seed, number, longLine);
        }
    }

    private final LocalDate today;
    private final Extraction extraction;

    private Mutate(LocalDate today, Extraction extraction) {
        this.today = today;
        this.extraction = extraction;
    }

    /// Opens the extraction.
    public static Mutate open(LocalDate today) {
        try {
            return new Mutate(today, Extraction.open(Actors.load()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many seconds of the processor's time an input of so many characters may take.
    static double patience(int chars) {
        return PATIENCE * Math.ceilDiv(Math.max(1, chars), PATIENCE_CHARS);
    }

    /// Makes, reads and extracts one input.
    Outcome of(Inputs inputs, long number) {
        Mutation mutation = inputs.get(number);
        return of(mutation.text(), number, mutation.injuries().toString());
    }

    /// Reads and extracts one text, every second one as Markdown.
    Outcome of(String text, long number, String injuries) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String name = number % 2 == 0 ? "input.txt" : "input.md";
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            Article article = Articles.of(today).read(name, bytes);
            List<Entry> entries = extraction.of(article);
            double seconds = since(start);
            int[] points = article.text().codePoints().toArray();
            int dead = (int) entries.stream()
                    .filter(e -> !isLive(e.common().anchor(), points))
                    .count();
            int tooLong = (int) entries.stream()
                    .map(e -> e.common().anchor())
                    .filter(a -> a.end() - a.start() > LONGEST_ANCHOR)
                    .count();
            return new Outcome(
                    number, injuries, text.length(), seconds, entries.size(), dead, tooLong, Optional.empty());
        } catch (InputProblem e) {
            return new Outcome(number, injuries, text.length(), since(start), 0, 0, 0, Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome(number, injuries, text.length(), since(start), 0, 0, 0, Optional.of(trace(e)));
        }
    }

    private static double since(long start) {
        return (THREADS.getCurrentThreadCpuTime() - start) / NANOS;
    }

    /// [Anchor#isLiveIn] without counting the text anew for each anchor.
    private static boolean isLive(Anchor anchor, int[] text) {
        return anchor.start() >= 0
                && anchor.start() <= anchor.end()
                && anchor.end() <= text.length
                && new String(text, anchor.start(), anchor.end() - anchor.start()).equals(anchor.exact());
    }

    private static String trace(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString()
                .lines()
                .filter(l -> !(e instanceof StackOverflowError) || !l.contains("at java."))
                .limit(TRACE_LINES)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    /// An input that failed, in words, with the least text that fails in the same way.
    String told(Inputs inputs, Outcome outcome) {
        String head = String.format(
                Locale.ROOT,
                "input %d %s: %d characters, %.3f s, %d dead anchors, %d long anchors",
                outcome.number(),
                outcome.injuries(),
                outcome.chars(),
                outcome.seconds(),
                outcome.deadAnchors(),
                outcome.longAnchors());
        if (outcome.crash().isEmpty() && outcome.deadAnchors() + outcome.longAnchors() == 0) {
            return head;
        }
        String least = shrunk(inputs.get(outcome.number()).text(), outcome);
        return head + "\n  least input: " + escaped(least)
                + outcome.crash().map(c -> "\n" + c).orElse("");
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
                if (!tried.isEmpty() && failsAlike(of(tried, failed.number(), ""), failed)) {
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

    /// What was thrown, without the offending values, and where; the stack overflows anywhere in its circle.
    private static String kind(String trace) {
        String thrown = trace.lines().findFirst().orElse("").replaceFirst(":.*", "");
        return thrown.endsWith("StackOverflowError")
                ? thrown
                : thrown
                        + trace.lines()
                                .filter(l -> l.contains("at casus."))
                                .findFirst()
                                .map(l -> " " + l.strip())
                                .orElse("");
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
        });
        return out.append('"').toString();
    }
}
