package casus.app.answer;

import casus.app.Main;
import casus.app.page.OneScreen;
import casus.app.verb.Verb;
import casus.game.Crisis;
import casus.game.scenario.ScenarioReader;
import casus.game.tell.GameJson;
import casus.game.tell.GamePage;
import casus.game.tell.GameReport;
import casus.game.tell.GameResult;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.terms.text.SafeFile;
import casus.work.ScenarioActors;
import casus.work.Terminal;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays a crisis from a scenario file.
@Command(
        name = "game",
        description = "plays a crisis from a scenario file: what each side would do, and in each variant of it",
        footer = {
            "",
            "Examples:",
            "  casus game draft -o crisis.yaml",
            "  casus game draft --patron Russia --target Iran --attacker Israel --item S-400",
            "  casus game crisis.yaml",
            "  casus game crisis.yaml --whatif clause --set \"load(RUS,ukraine)=0.2\"",
            "  casus game crisis.yaml --json --sensitivity",
            "  casus game iran-2025 -o report.html",
            "  casus game crisis.yaml --efg crisis.efg"
        })
public final class GameCommand extends Verb {
    private static final long MOST_BYTES = 4_000_000;

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "a scenario file in YAML, or one that ships: iran-2025, philippines-treaty, armenia-types; or draft: drafts one from the case")
    private String scenario = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "another number or clause: 0.2, true, or \"{pert: [0.1, 0.2, 0.4]}\"; may be repeated")
    private Map<String, String> set = new TreeMap<>();

    @Option(
            names = "--whatif",
            paramLabel = "ID",
            description = "compare only this what-if of the file; may be repeated (default: all)")
    private List<String> whatIfs = List.of();

    @Option(names = "--sensitivity", description = "also how much each number explains, which takes as long again")
    private boolean sensitivity;

    @Option(
            names = "--efg",
            paramLabel = "FILE",
            description = "write the game at mean numbers for Gambit, and no more")
    private @Nullable Path efg;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "also write a report with figures, .html; with draft: where to write the scenario")
    private @Nullable Path output;

    @Option(names = "--patron", paramLabel = "NAME", description = "with draft: whose aid is asked about")
    private @Nullable String patron;

    @Option(names = "--target", paramLabel = "NAME", description = "with draft: who is attacked")
    private @Nullable String target;

    @Option(names = "--attacker", paramLabel = "NAME", description = "with draft: who attacks")
    private @Nullable String attacker;

    @Option(
            names = "--item",
            paramLabel = "NAME",
            description = "with draft: also ask what if this were delivered, as the articles call it")
    private @Nullable String item;

    @Option(names = "--why", description = "print the whole page, not the first screen of it")
    private boolean why;

    public GameCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (scenario.equals("draft")) {
            return draft();
        }
        if (output != null && !output.toString().endsWith(".html")) {
            throw new InputProblem("-o " + output, "a report ends in .html", "name the file report.html");
        }
        ScenarioReader.ScenarioReading read = Crisis.read(scenario, text(Path.of(scenario)));
        if (read.scenario().isEmpty()) {
            read.problems().forEach(p -> terminal().err().println(p.getMessage()));
            return Main.DATA;
        }
        Crisis crisis = Crisis.of(read.scenario().get(), set, whatIfs);
        if (efg != null) {
            write(efg, crisis.efg());
            say("wrote " + efg);
            return Main.ANSWERED;
        }
        GameResult result;
        try (Terminal.RunningWork work = terminal().work("playing", -1)) {
            result = GameResult.of(crisis, sensitivity, onRecord(), (done, all) -> work.step(done, all, ""));
        }
        if (output != null) {
            write(output, GameReport.of(result));
        }
        if (json()) {
            say(Wire.text(GameJson.of(result)));
        } else {
            List<String> page = GamePage.of(result);
            (why ? page : OneScreen.of(page, "more: --why")).forEach(this::say);
        }
        return Main.ANSWERED;
    }

    private Integer draft() {
        String text;
        try (CaseFile file = open()) {
            text = new ScenarioActors(patron, target, attacker, item).text(file, asOf());
        }
        if (output == null) {
            terminal().out().print(text);
        } else {
            write(output, text);
            say("wrote " + output + "; look at each number, then: casus game " + output);
        }
        return Main.ANSWERED;
    }

    /// What is on record in the case, where there is one.
    private List<Entry> onRecord() {
        if (!Files.exists(file())) {
            return List.of();
        }
        try (CaseFile open = open()) {
            return open.ledger(asOf()).entries();
        }
    }

    private static String text(Path path) {
        Optional<String> fault = Optional.empty();
        try {
            if (!Files.isRegularFile(path)) {
                Optional<String> shipped = Crisis.shipped(path.toString());
                if (shipped.isPresent()) {
                    return shipped.get();
                }
                fault = Optional.of("there is no such file");
            } else if (Files.size(path) > MOST_BYTES) {
                fault = Optional.of("the file is larger than " + MOST_BYTES + " bytes");
            } else {
                return Files.readString(path, StandardCharsets.UTF_8);
            }
        } catch (MalformedInputException e) {
            fault = Optional.of("the file is not in UTF-8");
        } catch (IOException e) {
            fault = Optional.of("the file cannot be read");
        }
        throw new InputProblem(
                path.toString(),
                fault.orElse(""),
                "name a scenario file in YAML, or one of " + String.join(", ", Crisis.shipped()));
    }

    private void write(Path path, String text) {
        SafeFile.write(path, text);
    }
}
