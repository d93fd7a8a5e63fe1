package casus.app;

import casus.app.page.AnswerScreen;
import casus.app.verb.Verb;
import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.QuestionGrammar;
import casus.assess.reply.KnownTreaties;
import casus.extract.ReadingMode;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.Yardstick;
import casus.work.Briefs;
import casus.work.GradedLedger;
import casus.work.Intake;
import casus.work.RungWords;
import casus.work.Sample;
import casus.work.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole path on the sample dossier: articles, ledger, question, brief.
@Command(
        name = "demo",
        description = "reads the sample dossier, by rules alone, and answers a question from it",
        footer = {"", "Example:", "  casus demo"})
final class DemoCommand extends Verb {
    static final String QUESTION = "Will Russia defend Iran against Israel?";
    static final LocalDate TODAY = LocalDate.of(2025, 8, 22);

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "casus-demo",
            description = "where to put articles, case and brief (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("casus-demo");

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        List<Path> articles = Sample.into(folder.resolve("articles"));
        Path fresh = folder.resolve("demo.casus");
        forget(fresh);
        Actors actors = Actors.load();
        try (CaseFile file = CaseFile.open(fresh)) {
            Intake.Result outcome =
                    Intake.into(file, actors, Intake.read(articles, TODAY, terminal()), ReadingMode.FAST, terminal());
            outcome.problems().stream()
                    .map(InputProblem::getMessage)
                    .forEach(terminal().err()::println);
            Ledger ledger = GradedLedger.ledger(file, actors, asOf());
            say(ledger.articles().size() + " articles in " + ledger.families(ledger.entries())
                    + " independent sources, " + ledger.entries().size() + " entries in " + fresh);
            say("");
            Assessment assessment = Assessment.of(ledger, actors, TODAY);
            ParsedQuestion asked = QuestionGrammar.of(actors, TODAY).parse(QUESTION);
            Answer answer = assessment.answer(assessment.parse(asked).first());
            KnownTreaties treaties = KnownTreaties.of(ledger.decisions());
            file.ask(QUESTION, TODAY, asOf());
            AnswerScreen.of(
                            asked,
                            answer,
                            List.of(),
                            a -> assessment.duty(a.question(), treaties),
                            ledger,
                            actors,
                            RungWords.load())
                    .stream()
                    .filter(line -> !line.startsWith("more: "))
                    .forEach(this::say);
            say("");
            say("brief: "
                    + Briefs.write(
                            file,
                            answer,
                            ledger,
                            actors,
                            new Briefs.BriefOrder(
                                    folder.resolve("brief.html"),
                                    TODAY,
                                    asOf(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Yardstick.ICD203,
                                    Optional.empty())));
            say("next:  ./casus ask \"Why did Russia not defend Iran?\" --case " + fresh + " --today " + TODAY);
            return outcome.exitCode();
        }
    }

    private static void forget(Path file) {
        try {
            for (String ending : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
