package casus.app.treaty;

import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.TreatyChange;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.ties.StateTies;
import casus.ties.Treaty;
import casus.work.Terminal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A treaty that stands in no table that ships.
public @Command(
        name = "add",
        description = "adds a treaty to the case: a decision, which `casus undo` takes back",
        footer = {
            "",
            "Examples:",
            "  casus treaties add \"Treaty on Mutual Aid\" --party Poland --party Ukraine --duty defense --from 2026-05-01",
            "  casus treaties add \"Security pledge\" --party Japan --party Fiji --owed-by Japan --duty consultation"
                    + " --from 2026 --why \"text in the gazette\""
        }) final class AddTreatyCommand extends TreatyVerb {
    private static final int MOST_CODES = 3;
    private static final int YEAR = 4;

    @Parameters(paramLabel = "NAME", description = "what it is called")
    private String name = "";

    @Option(names = "--id", paramLabel = "ID", description = "its id (default: made of the parties and the year)")
    private @Nullable String id;

    @Mixin
    private final TreatyText text = new TreatyText();

    public AddTreatyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Decision.Treaty act(StateTies ties, Actors actors, CaseFile file) {
        Map<String, String> columns = text.columns(Optional.empty(), actors, file);
        String[] codes = columns.getOrDefault("parties", "").split(";");
        if (codes.length < 2) {
            throw new InputProblem("--party", "a treaty has two parties or more", "name each with --party STATE");
        }
        String day = columns.getOrDefault("inForce", columns.getOrDefault("signed", ""));
        if (day.isBlank()) {
            throw new InputProblem(
                    "--from", "nothing says since when it is in force", "add --from DAY, or --signed DAY if it is not");
        }
        columns.put("name", name.strip());
        columns.putIfAbsent("signed", day);
        columns.putIfAbsent("duties", "none");
        columns.put("shape", (codes.length > 2 ? Treaty.Shape.MULTILATERAL : Treaty.Shape.BILATERAL).wire());
        String called = Optional.ofNullable(id)
                .map(i -> i.strip().toLowerCase(Locale.ROOT))
                .orElseGet(() -> made(codes, columns.getOrDefault("signed", day)));
        if (!called.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*")) {
            throw new InputProblem("--id", "\"" + called + "\" is no id", "write it as pol-ukr-2026");
        }
        ties.treaty(called).ifPresent(t -> {
            throw new InputProblem(
                    "--id",
                    "a treaty is called \"" + called + "\" already: " + t.name(),
                    "correct that one with `casus treaties correct " + called + "`, or name another with --id");
        });
        return of(called, TreatyChange.ADD, columns);
    }

    private static String made(String[] codes, String day) {
        return Arrays.stream(codes)
                        .limit(MOST_CODES)
                        .map(c -> c.replaceFirst(":.*", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]+", ""))
                        .collect(Collectors.joining("-"))
                + "-" + day.substring(0, YEAR);
    }
}
