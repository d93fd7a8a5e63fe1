package casus.app;

import casus.app.verb.Verb;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.terms.InputProblem;
import casus.terms.text.Phrase;
import casus.work.Intake;
import casus.work.Terminal;
import casus.work.watch.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads what comes new to folders and feeds.
@Command(
        name = "watch",
        description = "looks at folders and feeds again and again, and reads what is new into the case; Ctrl-C ends it",
        footer = {
            "",
            "Examples:",
            "  casus watch inbox/",
            "  casus watch https://example.org/feed.xml --follow --every 30m",
            "  casus watch inbox/ https://example.org/feed.xml --once      # for cron"
        })
final class WatchCommand extends Verb {
    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,6})\\s*([smhd])");
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR|FEED",
            description = "folders, files and addresses of feeds or sitemaps")
    private List<String> places = List.of();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            description = "time between two looks, such as 30s, 15m, 2h, 1d (default: ${DEFAULT-VALUE})")
    private String every = "15m";

    @Option(names = "--once", description = "look once and end")
    private boolean once;

    @Option(names = "--fast", description = "read by rules alone: quicker, and finds less")
    private boolean fast;

    @Mixin
    private SourceFlags sources = new SourceFlags();

    WatchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Duration interval = interval(every);
        ReadingMode mode = fast ? ReadingMode.FAST : ReadingMode.LEARNED;
        try (Watch watch = new Watch(
                file(),
                Actors.load(),
                places,
                sources.request(),
                mode,
                terminal(),
                terminal().clock())) {
            for (; ; ) {
                Intake.Result round = watch.round(today());
                tell(round);
                if (once) {
                    return round.exitCode();
                }
                if (!isWoken(interval)) {
                    return Main.ANSWERED;
                }
            }
        }
    }

    private void tell(Intake.Result round) {
        Stream.concat(round.problems().stream(), round.partly().stream())
                .forEach(p -> terminal().err().println(p.getMessage()));
        for (Intake.ArticleResult filed : round.filed()) {
            say(json() ? ReadCommand.object(filed).toString() : ReadCommand.line(filed));
        }
        if (!json() && (once || !round.filed().isEmpty())) {
            say(Phrase.count(round.filed().size(), "article") + " added to " + file());
        }
        terminal().out().flush();
    }

    /// Waits; false if somebody ends it meanwhile.
    private static boolean isWoken(Duration interval) {
        try {
            Thread.sleep(interval);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Duration interval(String words) {
        Matcher m = INTERVAL.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new InputProblem("--every", "\"" + words + "\" is no time", "write it as 30s, 15m, 2h or 1d");
        }
        long n = Long.parseLong(m.group(1));
        Duration time = switch (m.group(2)) {
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        };
        if (time.compareTo(SHORTEST) < 0) {
            throw new InputProblem(
                    "--every", "\"" + words + "\" is less than 10 seconds", "leave servers and disks some rest");
        }
        return time;
    }
}
