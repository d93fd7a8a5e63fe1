package casus.app;

import casus.app.verb.Verb;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.Intake;
import casus.work.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds articles to a case and enters what they say.
@Command(
        name = "read",
        description = "adds files and folders (txt, md, html, pdf) to the case and enters what they say",
        footer = {
            "",
            "Examples:",
            "  casus read articles/",
            "  casus read wire.txt analysis.pdf --case iran.casus",
            "  casus read archive/ --fast"
        })
final class ReadCommand extends Verb {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Option(names = "--fast", description = "read by rules alone: quicker, and finds less")
    private boolean fast;

    ReadCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Intake.Result outcome = Intake.read(
                file(), Actors.load(), paths, today(), fast ? ReadingMode.FAST : ReadingMode.LEARNED, terminal());
        Stream.concat(outcome.problems().stream(), outcome.partly().stream())
                .forEach(p -> terminal().err().println(p.getMessage()));
        for (Intake.ArticleResult filed : outcome.filed()) {
            say(json() ? object(filed).toString() : line(filed));
        }
        if (!json()) {
            long fresh =
                    outcome.filed().stream().filter(Intake.ArticleResult::isNew).count();
            int entries = outcome.filed().stream()
                    .mapToInt(Intake.ArticleResult::total)
                    .sum();
            say(Phrase.count(fresh, "article") + " added to " + file() + ", " + entries + " entries"
                    + (outcome.problems().isEmpty()
                            ? ""
                            : "; " + outcome.problems().size() + " not read")
                    + (outcome.partly().isEmpty() ? "" : "; " + outcome.partly().size() + " read in part"));
        }
        return outcome.exitCode();
    }

    static String line(Intake.ArticleResult filed) {
        if (!filed.isNew()) {
            return filed.name() + ": here already";
        }
        String kinds = filed.entries().entrySet().stream()
                .map(e -> e.getValue() + " " + plural(e))
                .collect(Collectors.joining(", "));
        String published = filed.article().published().map(Object::toString).orElse("undated");
        return filed.name() + ": " + published + ", " + (kinds.isEmpty() ? "nothing to enter" : kinds) + filed.flags();
    }

    private static String plural(Map.Entry<String, Integer> kind) {
        return Phrase.noun(kind.getValue(), kind.getKey(), kind.getKey() + "s");
    }

    private static JsonObject object(Intake.ArticleResult filed) {
        return JsonObject.exact()
                .put("article", filed.name())
                .put("new", filed.isNew())
                .put("language", filed.article().language())
                .put("published", filed.article().published())
                .put("publisher", filed.article().publisher())
                .putSome("flags", filed.article().flags())
                .put("entries", filed.entries());
    }
}
