package casus.app.answer;

import casus.app.Main;
import casus.app.page.HistoryPage;
import casus.app.page.OneScreen;
import casus.app.verb.Verb;
import casus.history.Chronicle;
import casus.history.History;
import casus.history.HistoryModel;
import casus.history.Outlook;
import casus.history.Rhythm;
import casus.history.store.EventTable;
import casus.history.store.PastEvent;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.text.SafeFile;
import casus.work.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What two actors usually do next, from dated events.
public @Command(
        name = "history",
        description = "what two actors usually do next: past rhythm, next steps, probabilities, and why",
        footer = {
            "",
            "With nothing loaded it speaks from the chronicle that ships and the case's own dated acts.",
            "",
            "Examples:",
            "  casus history RUS IRN",
            "  casus history Russia Iran --horizon 90d --svg rhythm.svg",
            "  casus history IND PAK --load events.duckdb --as-of 2025-05-06 --json"
        }) final class HistoryCommand extends Verb {
    private static final int LONGEST = 365;

    @Parameters(index = "0", paramLabel = "ACTOR", description = "who acts: a state's name or ISO code, or a group")
    private String first = "";

    @Parameters(index = "1", paramLabel = "PARTNER", description = "towards whom")
    private String second = "";

    @Option(
            names = "--load",
            paramLabel = "TABLE",
            description = "events that casus import made (.duckdb or .parquet), in place of the chronicle")
    private @Nullable Path load;

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            defaultValue = "30d",
            description = "how far ahead, such as 30d (default: ${DEFAULT-VALUE})")
    private String horizon = "30d";

    @Option(names = "--svg", paramLabel = "FILE", description = "write the past rhythm as a picture")
    private @Nullable Path svg;

    @Option(names = "--why", description = "print the whole page, not the first screen of it")
    private boolean why;

    public HistoryCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        String actor = actor(actors, first);
        String partner = actor(actors, second);
        if (actor.equals(partner)) {
            throw new InputProblem("--PARTNER", "both are " + actor, "name two different actors");
        }
        LocalDate day = asOf().map(d -> d.plusDays(1)).orElseGet(this::today);
        List<PastEvent> events = new ArrayList<>(load == null ? Chronicle.load() : EventTable.read(load, day));
        if (Files.exists(file())) {
            try (CaseFile open = CaseFile.existing(file())) {
                events.addAll(History.of(open.ledger(asOf())));
            }
        }
        Outlook outlook = History.of(events, HistoryModel.shipped()).outlook(actor, partner, day, days());
        if (svg != null) {
            write(svg, Rhythm.svg(outlook, name(actors, actor), name(actors, partner)));
        }
        if (json()) {
            say(HistoryPage.json(outlook).toString());
        } else {
            List<String> page = HistoryPage.of(outlook, n -> name(actors, n));
            (why ? page : OneScreen.of(page, "more: --why")).forEach(this::say);
        }
        return Main.ANSWERED;
    }

    private static void write(Path file, String text) {
        SafeFile.write(file, text);
    }

    private int days() {
        if (!horizon.matches("[0-9]{1,3}d?")) {
            throw new InputProblem("--horizon", "\"" + horizon + "\" is no number of days", "write, say, 30d");
        }
        int days = Integer.parseInt(horizon.replace("d", ""));
        if (days < 1 || days > LONGEST) {
            throw new InputProblem("--horizon", "a horizon of " + days + " days", "write 1d to 365d");
        }
        return days;
    }

    private static String actor(Actors actors, String written) {
        return actors.find(new ActorId(written.isBlank() ? "?" : written))
                .or(() -> actors.find(written))
                .map(Actors.Actor::id)
                .map(id -> id.state()
                        .filter(s -> actors.isState(new ActorId(s.value())))
                        .map(s -> s.value())
                        .orElse(id.value()))
                .orElseThrow(() -> new InputProblem(
                        "--ACTOR",
                        "no state or group is called \"" + written + "\"",
                        "write a name or an ISO code, such as RUS"));
    }

    public static String name(Actors actors, String id) {
        return actors.find(new ActorId(id)).map(Actors.Actor::name).orElse(id);
    }
}
