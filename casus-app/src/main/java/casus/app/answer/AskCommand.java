package casus.app.answer;

import casus.app.Main;
import casus.app.page.AnatomyPage;
import casus.app.page.AnswerScreen;
import casus.app.page.AskPage;
import casus.app.page.DutyScreen;
import casus.app.page.GoodsScreen;
import casus.app.page.HelpersScreen;
import casus.app.page.HistoryPage;
import casus.app.page.RecordScreen;
import casus.app.page.SideBySideScreen;
import casus.app.page.TransferPage;
import casus.app.verb.Verb;
import casus.assess.Answer;
import casus.assess.AnswerJson;
import casus.assess.Assessment;
import casus.assess.question.Interpretation;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.ParsedQuestion.QuestionKind;
import casus.assess.question.grammar.QuestionGrammar;
import casus.assess.reply.Duty;
import casus.assess.reply.KnownTreaties;
import casus.assess.reply.PairRecord;
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
import casus.precedent.pair.CaseTies;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.work.GradedLedger;
import casus.work.RungWords;
import casus.work.Terminal;
import casus.work.reply.ReplyNotes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers a question from the case.
public @Command(
        name = "ask",
        description = "Answers a question on one screen: what was observed, what to expect, and why.",
        footer = {
            "",
            "Examples:",
            "  casus ask \"Will Russia defend Iran against Israel?\"",
            "  casus ask \"Will Russia defend Iran against Israel?\" --why",
            "  casus ask \"Who would help Iran if Israel attacks?\"",
            "  casus ask \"Has Russia delivered Su-35s to Iran?\"",
            "  casus ask \"Why did Russia not defend Iran?\"",
            "  casus ask \"What follows if Russia stays out?\" --json",
            "  casus ask \"Will Iran slow drone deliveries to Russia by 2025-12-31?\""
        }) final class AskCommand extends Verb {
    private static final int MOST_DAYS = 12;
    private static final int MOST_COLUMNS = 10;
    private static final int MOST_HELPERS = 5;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "in English, with or without quotation marks")
    private List<String> words = List.of();

    @Option(names = "--parse", description = "only say how the question is understood; needs no case")
    private boolean parse;

    @Option(
            names = "--why",
            description = "print the whole answer: all reasons, contradictions, and how the number is made up")
    private boolean why;

    @Option(names = "--by", paramLabel = "DATE", description = "the last day the answer is for (yyyy-mm-dd)")
    private @Nullable LocalDate by;

    @Option(
            names = "--anatomy",
            description =
                    "also print the answer without each article, source, speaker, component and assumption, and as it stood before")
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
        ParsedQuestion asked = QuestionGrammar.of(actors, today()).parse(String.join(" ", words));
        if (parse) {
            UnderstoodQuestion.print(asked, json(), actors).forEach(this::say);
            return Main.ANSWERED;
        }
        asked.orThrow();
        try (CaseFile file = open()) {
            file.decisions().unreadable().forEach(problem -> terminal().err().println(problem.getMessage()));
            run(asked, file, actors);
        }
        return Main.ANSWERED;
    }

    private void run(ParsedQuestion asked, CaseFile file, Actors actors) {
        Ledger ledger = file.ledger(asOf());
        if (ledger.articles().isEmpty()) {
            throw new InputProblem(
                    file().toString(),
                    "the case has no article"
                            + asOf().map(d -> " known as of " + d).orElse(""),
                    "add some with `casus read PATH…`");
        }
        Optional<TransferQuestion> transfer = TransferQuestions.read(asked, actors, ledger, today());
        if (transfer.isPresent()) {
            transfer(asked, transfer.get(), file, GradedLedger.all(ledger, actors), actors);
            return;
        }
        CaseTies.of(ledger.decisions())
                .problems()
                .forEach(problem -> terminal().err().println(problem.getMessage()));
        Assessment ungraded = Assessment.of(ledger, actors, today());
        Interpretation interpretation = ungraded.parse(asked);
        Ledger graded = GradedLedger.about(sides(interpretation), ledger, actors);
        Assessment assessment = ungraded.over(graded);
        file.ask(new CaseFile.LoggedQuestion(asked.asked(), today(), asOf(), Optional.ofNullable(by)));
        if (anatomy || ach || why || json() && asked.kind() != QuestionKind.WHO) {
            whole(asked, interpretation, assessment, file, graded, actors);
            return;
        }
        screen(asked, interpretation, assessment, graded, actors);
    }

    /// Everybody a question can be about; nobody else's entries need a grade.
    private static Set<ActorId> sides(Interpretation interpretation) {
        return interpretation.readings().stream()
                .flatMap(q -> q.sides().stream())
                .collect(Collectors.toSet());
    }

    private void screen(
            ParsedQuestion asked, Interpretation interpretation, Assessment assessment, Ledger ledger, Actors actors) {
        Question first = interpretation.first();
        RungWords rungs = RungWords.load();
        KnownTreaties treaties = KnownTreaties.of(ledger.decisions());
        Function<Answer, Duty> duties = a -> assessment.duty(a.question(), treaties);
        List<String> page = switch (asked.kind()) {
            case DID ->
                RecordScreen.of(
                        asked,
                        first.patron(),
                        first.protege(),
                        PairRecord.of(asked, first.patron(), first.protege(), ledger, actors),
                        ledger,
                        actors);
            case DUTY -> {
                Duty duty = assessment.duty(first, treaties);
                yield DutyScreen.of(
                        asked,
                        first,
                        ReplyNotes.of(asked, first.patron(), first.protege(), actors),
                        duty,
                        ledger,
                        actors);
            }
            case WHO -> {
                List<Answer> answers = answers(interpretation, assessment);
                if (json()) {
                    say(Wire.text(helpers(asked, answers)));
                    yield List.of();
                }
                yield HelpersScreen.of(
                        asked,
                        answers,
                        interpretation.notes().stream().distinct().toList(),
                        duties,
                        actors,
                        rungs);
            }
            case AID, WHY, FOLLOWS, TRANSFER, PERMISSION, ATTACK, UNKNOWN ->
                interpretation.readings().size() == 2 && asked.kind() == QuestionKind.AID
                        ? beside(asked, interpretation, assessment, duties, actors, rungs)
                        : AnswerScreen.of(
                                asked,
                                assessment.answerAlone(assessment.dated(first, Optional.ofNullable(by))),
                                notes(interpretation, actors),
                                duties,
                                ledger,
                                actors,
                                rungs);
        };
        page.forEach(this::say);
    }

    /// What was filled in, and what else the question could mean.
    private static List<String> notes(Interpretation interpretation, Actors actors) {
        List<String> out =
                new ArrayList<>(interpretation.notes().stream().distinct().toList());
        if (interpretation.readings().size() > 1) {
            out.add("Answered for " + actors.name(interpretation.first().patron()) + " and "
                    + actors.name(interpretation.first().protege()) + ", the first of "
                    + interpretation.readings().size() + " pairs named.");
        }
        return out;
    }

    private List<String> beside(
            ParsedQuestion asked,
            Interpretation two,
            Assessment assessment,
            Function<Answer, Duty> duties,
            Actors actors,
            RungWords rungs) {
        List<Answer> answers = answers(two, assessment);
        return SideBySideScreen.of(
                asked,
                answers.getFirst(),
                answers.getLast(),
                two.notes().stream().distinct().toList(),
                duties,
                actors,
                rungs);
    }

    private List<Answer> answers(Interpretation interpretation, Assessment assessment) {
        return interpretation.readings().stream()
                .limit(MOST_HELPERS)
                .map(q -> assessment.answerAlone(assessment.dated(q, Optional.ofNullable(by))))
                .toList();
    }

    private static ObjectNode helpers(ParsedQuestion asked, List<Answer> answers) {
        ObjectNode out = asked.json();
        var list = out.putArray("helpers");
        answers.forEach(a -> list.add(AnswerJson.of(a, Map.of())));
        return out;
    }

    /// Everything: the page that `--why` prints, or JSON.
    private void whole(
            ParsedQuestion asked,
            Interpretation interpretation,
            Assessment assessment,
            CaseFile file,
            Ledger ledger,
            Actors actors) {
        Question question = assessment.dated(interpretation.first(), Optional.ofNullable(by));
        Answer answer = anatomy || json() ? assessment.answer(question) : assessment.answerAlone(question);
        if (json()) {
            ObjectNode node =
                    AnswerJson.of(answer, anatomy ? stood(file, actors, ledger, question, assessment) : Map.of());
            node.set("parsed", asked.json());
            say(Wire.text(node));
            return;
        }
        notes(interpretation, actors).forEach(this::say);
        List<String> page = new ArrayList<>(AskPage.of(answer, ledger, actors));
        String last = page.removeLast();
        LocalDate day = asOf().map(d -> d.plusDays(1)).orElseGet(this::today);
        page.addAll(HistoryPage.beside(question, ledger, day, id -> HistoryCommand.name(actors, id)));
        if (ach) {
            page.addAll(AnatomyPage.ach(answer, actors, MOST_COLUMNS));
        }
        if (anatomy) {
            page.addAll(AnatomyPage.leftOut(answer));
            page.addAll(AnatomyPage.history(stood(file, actors, ledger, question, assessment)));
        }
        page.add("");
        page.add(last);
        page.forEach(this::say);
    }

    private void transfer(ParsedQuestion asked, TransferQuestion read, CaseFile file, Ledger ledger, Actors actors) {
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
        file.ask(new CaseFile.LoggedQuestion(asked.asked(), today(), asOf(), Optional.ofNullable(by)));
        if (json()) {
            say(Wire.text(TransferJson.of(answer, ledger)));
        } else if (why) {
            TransferPage.of(answer, ledger, actors).forEach(this::say);
        } else {
            GoodsScreen.of(asked, answer, ledger, actors).forEach(this::say);
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
        Function<LocalDate, Ledger> ledgers = file.ledgers();
        for (LocalDate day : days.subList(Math.max(0, days.size() - MOST_DAYS), days.size())) {
            Ledger then = GradedLedger.about(asked.sides(), ledgers.apply(day), actors);
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
