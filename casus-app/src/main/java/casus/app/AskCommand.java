package casus.app;

import casus.assess.Answer;
import casus.assess.AnswerJson;
import casus.assess.Assessment;
import casus.assess.Parsed;
import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Ledger;
import casus.ledger.Wire;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Trigger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers a question from the case.
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "answers a question: what was observed, what is to be expected, and why",
        footer = {
            "",
            "Examples:",
            "  casus ask \"Will Russia defend Iran against Israel?\"",
            "  casus ask \"Why did Russia not defend Iran?\"",
            "  casus ask \"What follows if Russia stays out?\" --json"
        })
final class AskCommand extends Verb {
    @Parameters(paramLabel = "QUESTION", description = "in English")
    private String question = "";

    @Option(names = "--by", paramLabel = "DATE", description = "the last day the answer is for (yyyy-mm-dd)")
    private @Nullable LocalDate by;

    AskCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        try (CaseFile file = open()) {
            Ledger ledger = Graded.ledger(file, actors, asOf());
            if (ledger.articles().isEmpty()) {
                throw new InputProblem(
                        file().toString(),
                        "the case has no article"
                                + asOf().map(d -> " in print by " + d).orElse(""),
                        "add some with `casus read PATH…`");
            }
            Assessment assessment = Assessment.of(ledger, actors, today());
            Parsed parsed = assessment.parse(question);
            Question asked = dated(parsed.first());
            Answer answer = assessment.answer(asked);
            file.ask(question, today(), asOf());
            if (json()) {
                say(Wire.text(AnswerJson.of(answer)));
            } else {
                parsed.notes().forEach(n -> terminal().err().println(n));
                if (parsed.readings().size() > 1) {
                    parsed.readings().stream()
                            .skip(1)
                            .forEach(r -> terminal()
                                    .err()
                                    .println("it could also mean: " + actors.name(r.patron()) + " for "
                                            + actors.name(r.protege())
                                            + r.adversary()
                                                    .map(z -> " against " + actors.name(z))
                                                    .orElse("")));
                }
                List<String> page = new ArrayList<>(AskPage.of(answer, ledger, actors));
                String last = page.removeLast();
                LocalDate day = asOf().map(d -> d.plusDays(1)).orElseGet(this::today);
                page.addAll(HistoryPage.beside(asked, ledger, day, id -> HistoryCommand.name(actors, id)));
                page.add("");
                page.add(last);
                page.forEach(this::say);
            }
        }
        return Main.ANSWERED;
    }

    private Question dated(Question q) {
        Optional<LocalDate> last = Optional.ofNullable(by).or(q::by);
        return last.map(day -> {
                    if (!day.isAfter(today())) {
                        throw new InputProblem(
                                "--by",
                                day + " is not after today, " + today(),
                                "name a later day, or set the clock with --today");
                    }
                    int window =
                            q.trigger() == Trigger.NOW ? (int) ChronoUnit.DAYS.between(today(), day) : q.windowDays();
                    return new Question(
                            q.kind(),
                            q.patron(),
                            q.protege(),
                            q.adversary(),
                            q.trigger(),
                            window,
                            Optional.of(day),
                            q.asked());
                })
                .orElse(q);
    }
}
