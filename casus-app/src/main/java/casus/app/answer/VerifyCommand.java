package casus.app.answer;

import casus.app.Main;
import casus.brief.verify.CaseView;
import casus.brief.verify.Fault;
import casus.brief.verify.Verification;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.GradedLedger;
import casus.work.Terminal;
import casus.work.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proves a brief against its case.
public @Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "proves a brief against its case: quotes, numbers, words of likelihood; exit code 1 names each faulty line",
        footer = {"", "Example:", "  casus verify brief.html"}) final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "BRIEF", description = "a brief in Markdown or HTML")
    private Path brief = Path.of("brief.html");

    @Option(names = "--case", paramLabel = "FILE", description = "the case file (default: the one the brief names)")
    private @Nullable Path file;

    @Option(names = "--json", description = "print JSON, one fault a line")
    private boolean json;

    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(brief)) {
            throw new InputProblem(brief.toString(), "there is no such file", "name a brief made with `casus brief`");
        }
        Actors actors = Actors.load();
        List<Fault> faults = Verification.of(
                brief,
                (named, asOf) -> {
                    Path found = Optional.ofNullable(file).orElse(named);
                    try (CaseFile c = CaseFile.existing(found)) {
                        return new CaseView(
                                GradedLedger.ledger(c, actors, asOf),
                                actors,
                                c.stateHash(),
                                c.questionLog().briefs());
                    } catch (InputProblem e) {
                        throw e;
                    } catch (RuntimeException e) {
                        throw CaseFile.damage(found)
                                .map(RuntimeException.class::cast)
                                .orElse(e);
                    }
                },
                Version.current());
        faults.forEach(
                f -> terminal.out().println(json ? JsonObject.exact().putAll(f).toString() : f.text()));
        if (!json) {
            terminal.out()
                    .println(
                            faults.isEmpty()
                                    ? brief + ": every quote, number and word of likelihood is as computed"
                                    : Phrase.count(faults.size(), "fault"));
        }
        return faults.isEmpty() ? Main.ANSWERED : Main.FAULTS;
    }
}
