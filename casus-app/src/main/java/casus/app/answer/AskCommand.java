package casus.app.answer;

import casus.app.Main;
import casus.app.page.AnatomyPage;
import casus.app.page.AskPage;
import casus.app.page.HistoryPage;
import casus.app.page.ParsePage;
import casus.app.page.TransferPage;
import casus.app.verb.Verb;
import casus.assess.Answer;
import casus.assess.AnswerJson;
import casus.assess.Assessment;
import casus.assess.question.Interpretation;
import casus.assess.question.ParsedQuestion;
import casus.assess.question.QuestionGrammar;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferAssessment;
import casus.assess.transfer.TransferJson;
import casus.assess.transfer.TransferQuestion;
import casus.assess.transfer.TransferQuestions;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.work.GradedLedger;
import casus.work.Terminal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers a question from the case.
public @Command(
        name = "ask",
        description = "answers a question: what was observed, what is to be expected, and why",
        footer = {
            "",
            "Examples:",
            "  casus ask \"Will Russia defend Iran against Israel?\"",
            "  casus ask \"Will Russia defend Iran against Israel?\" --anatomy --ach",
            "  casus ask \"Why did Russia not defend Iran?\"",
            "  casus ask \"What follows if Russia stays out?\" --json",
            "  casus ask \"Will Iran slow drone deliveries to Russia by 2025-12-31?\""
        }) final class AskCommand extends Verb {
    private static final int MOST_DAYS = 12;
    private static final int MOST_COLUMNS = 10;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "in English")
    private List<String> words = List.of();

    @Option(names = "--parse", description = "only tell how the question is understood; needs no case")
    private boolean parse;

    @Option(names = "--by", paramLabel = "DATE", description = "the last day the answer is for (yyyy-mm-dd)")
    private @Nullable LocalDate by;

    @Option(
            names = "--anatomy",
            description =
                    "also print the answer without each article, family, speaker, line and assumption, and as it stood before")
    private boolean anatomy;

    @Option(
            names = "--ach",
            description =
                    "also print the matrix of competing hypotheses: likelihood ratios, most diagnostic evidence first")
    private boolean ach;

    public AskCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        String question = String.join(" ", words);
        ParsedQuestion parsed = QuestionGrammar.of(actors, today()).parse(question);
        if (parse) {
            if (json()) {
                say(Wire.text(parsed.json()));
            } else {
                ParsePage.of(parsed, actors).forEach(this::say);
            }
            return Main.ANSWERED;
        }
        parsed.orThrow();
        try (CaseFile file = open()) {
            file.decisions().unreadable().forEach(problem -> terminal().err().println(problem.getMessage()));
            run(parsed, question, file, actors);
        }
        return Main.ANSWERED;
    }

    private void run(ParsedQuestion parsed, String question, CaseFile file, Actors actors) {
        Ledger ledger = GradedLedger.ledger(file, actors, asOf());
        if (ledger.articles().isEmpty()) {
            throw new InputProblem(
                    file().toString(),
                    "the case has no article"
                            + asOf().map(d -> " in print by " + d).orElse(""),
                    "add some with `casus read PATH…`");
        }
        Optional<TransferQuestion> transfer = TransferQuestions.read(parsed, actors, ledger, today());
        if (transfer.isPresent()) {
            transfer(question, transfer.get(), file, ledger, actors);
            return;
        }
        Assessment assessment = Assessment.of(ledger, actors, today());
        Interpretation interpretation = assessment.parse(question);
        Question asked = assessment.question(question, Optional.ofNullable(by));
        Answer answer = anatomy || json() ? assessment.answer(asked) : assessment.answerAlone(asked);
        file.ask(new CaseFile.LoggedQuestion(question, today(), asOf(), Optional.ofNullable(by)));
        if (json()) {
            say(Wire.text(AnswerJson.of(answer, anatomy ? stood(file, actors, ledger, asked, assessment) : Map.of())));
        } else {
            interpretation.notes().forEach(n -> terminal().err().println(n));
            if (interpretation.readings().size() > 1) {
                interpretation.readings().stream()
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
            if (ach) {
                page.addAll(AnatomyPage.ach(answer, actors, MOST_COLUMNS));
            }
            if (anatomy) {
                page.addAll(AnatomyPage.leftOut(answer));
                page.addAll(AnatomyPage.history(stood(file, actors, ledger, asked, assessment)));
            }
            page.add("");
            page.add(last);
            page.forEach(this::say);
        }
    }

    private void transfer(String question, TransferQuestion read, CaseFile file, Ledger ledger, Actors actors) {
        if (anatomy || ach) {
            throw new InputProblem(
                    anatomy ? "--anatomy" : "--ach",
                    "a question on transfers has no ladder to take apart",
                    "ask it without; the answer shows each part of its number");
        }
        TransferQuestion q = Optional.ofNullable(by)
                .map(day -> read.by(future(day), today()))
                .orElse(read);
        TransferAnswer answer = TransferAssessment.of(ledger, actors, today()).answer(q);
        file.ask(new CaseFile.LoggedQuestion(question, today(), asOf(), Optional.ofNullable(by)));
        if (json()) {
            say(Wire.text(TransferJson.of(answer, ledger)));
        } else {
            TransferPage.of(answer, ledger, actors).forEach(this::say);
        }
    }

    /// The answer on the last days on which an article came into print, oldest first.
    private Map<LocalDate, Map<Rung, Probability>> stood(
            CaseFile file, Actors actors, Ledger ledger, Question asked, Assessment assessment) {
        List<LocalDate> days = ledger.articles().stream()
                .map(FiledArticle::notAfter)
                .distinct()
                .sorted()
                .toList();
        Map<LocalDate, Map<Rung, Probability>> out = new TreeMap<>();
        for (LocalDate day : days.subList(Math.max(0, days.size() - MOST_DAYS), days.size())) {
            Ledger then = GradedLedger.ledger(file, actors, Optional.of(day));
            out.put(day, assessment.over(then).points(asked));
        }
        return out;
    }

    private LocalDate future(LocalDate day) {
        if (!day.isAfter(today())) {
            throw new InputProblem(
                    "--by", day + " is not after today, " + today(), "name a later day, or set the clock with --today");
        }
        return day;
    }
}
