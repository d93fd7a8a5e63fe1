package casus.app.answer;

import casus.app.page.ScorePage;
import casus.app.verb.DecisionVerb;
import casus.assess.Assessment;
import casus.assess.question.Interpretation;
import casus.assess.score.PastForecasts;
import casus.assess.score.ReliabilityDiagram;
import casus.assess.score.ScorecardJson;
import casus.assess.transfer.TransferQuestions;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import casus.precedent.pair.PairModel;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import casus.terms.text.SafeFile;
import casus.work.Terminal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what came of a question, and how good the forecasts were.
@Command(
        name = "score",
        description = "says what came of a question (resolve), how good the forecasts were, and how the answer moved"
                + " from day to day (--replay)",
        footer = {
            "",
            "Examples:",
            "  casus score resolve \"Will X defend Y against Z?\" --rungs words,mediation --on 2025-07-13 --why \"...\"",
            "  casus score",
            "  casus score -o reliability.svg",
            "  casus score --replay"
        })
public final class ScoreCommand extends DecisionVerb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "the word resolve; with --replay, a question (default: every resolved one)")
    private @Nullable String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUESTION", description = "the question that is resolved")
    private @Nullable String question;

    @Option(
            names = "--rungs",
            paramLabel = "RUNGS",
            description = "with resolve: what the patron did, of words, mediation, humanitarian, intelligence, arms and"
                    + " force, parted by commas; or none")
    private @Nullable String rungs;

    @Option(
            names = "--void",
            description = "with resolve: what the question took as given never came; nothing is scored")
    private boolean isVoid;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "with resolve: the day on which the outcome was known (default: today); what was forecast"
                    + " before it is scored")
    private @Nullable LocalDate on;

    @Option(
            names = "--by",
            paramLabel = "DATE",
            description = "with resolve: the last day the question was asked with (default: the one kept with it)")
    private @Nullable LocalDate by;

    @Option(
            names = "--replay",
            description = "the answer as of each day on which an article on the pair came into print, scored")
    private boolean replay;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "also draw the reliability diagrams, .svg: of this case's forecasts, and of starting estimates of"
                            + " past decisions")
    private @Nullable Path output;

    public ScoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        if ("resolve".equals(what)) {
            resolve(file, actors);
        } else if (replay) {
            replay(new PastForecasts(file, actors, asOf(), today()));
        } else if (what != null) {
            throw new InputProblem(
                    "-",
                    "\"" + what + "\" is nothing score does",
                    "write casus score, casus score resolve \"QUESTION\" or casus score --replay \"QUESTION\"");
        } else {
            card(new PastForecasts(file, actors, asOf(), today()));
        }
    }

    // --- what came

    private void resolve(CaseFile file, Actors actors) {
        if (question == null) {
            throw new InputProblem(
                    "-", "nothing says which question is resolved", "write it behind the word resolve, in quotes");
        }
        if (isVoid == (rungs != null)) {
            throw new InputProblem(
                    "--rungs",
                    isVoid ? "a question that is void has no outcome" : "nothing says what came",
                    "add --rungs words,mediation, or --rungs none, or --void");
        }
        if (why().isBlank()) {
            throw new InputProblem("--why", "nothing says what settles it", "add --why and the reason in a few words");
        }
        LocalDate known = on == null ? today() : on;
        if (known.isAfter(today())) {
            throw new InputProblem(
                    "--on",
                    known + " is after today, " + today(),
                    "name an earlier day, or set the clock with --today");
        }
        if (TransferQuestions.isAsked(question, actors, today())) {
            throw new InputProblem(
                    "question",
                    "a question on deliveries is settled by the record, not by hand",
                    "its rule stands in the answer of `casus ask`; `casus score` shows what came once its last day is past");
        }
        Interpretation interpretation =
                Assessment.of(file.ledger(asOf()), actors, today()).parse(question);
        Question q = until(interpretation.first(), file);
        if (q.kind() != Question.Kind.WILL) {
            throw new InputProblem(
                    "question", "only a question that foretells can be resolved", "ask \"Will X defend Y against Z?\"");
        }
        interpretation.notes().forEach(n -> terminal().err().println(n));
        terminal()
                .err()
                .println("interpreted as: " + actors.name(q.patron()) + " for " + actors.name(q.protege())
                        + q.adversary().map(z -> " against " + actors.name(z)).orElse("") + ", given "
                        + (q.trigger() == Trigger.ATTACK ? "an attack" : "the state of things today") + ", within "
                        + q.windowDays() + " days"
                        + q.by().map(d -> ", by " + d).orElse(""));
        tell(file, Decision.Resolve.of(q, rungs == null ? List.of() : rungs(rungs), known, !isVoid));
    }

    private static List<Rung> rungs(String words) {
        if (words.strip().equals("none")) {
            return List.of();
        }
        return Stream.of(words.split(",", -1))
                .map(String::strip)
                .map(w -> WireName.find(Rung.class, w)
                        .orElseThrow(() -> new InputProblem(
                                "--rungs",
                                "no rung is called \"" + w + "\"",
                                "write none, or some of " + WireName.words(Rung.class) + ", parted by commas")))
                .toList();
    }

    // --- how good the forecasts were

    private void card(PastForecasts past) {
        PastForecasts.Card card;
        try (Terminal.RunningWork work =
                terminal().work("scoring", past.file().questions().size())) {
            card = past.card(work);
        }
        PairModel model = PairModel.shipped();
        if (output != null) {
            draw(output, card, model);
        }
        if (json()) {
            say(Wire.text(ScorecardJson.of(card)));
        } else {
            ScorePage.of(card, model).forEach(this::say);
        }
    }

    private static void draw(Path to, PastForecasts.Card card, PairModel model) {
        if (!String.valueOf(to.getFileName()).endsWith(".svg")) {
            throw new InputProblem("-o " + to, "a diagram ends in .svg", "name the file reliability.svg");
        }
        List<ReliabilityDiagram.Panel> panels = new ArrayList<>();
        if (!card.scores().calibration().isEmpty()) {
            panels.add(ReliabilityDiagram.panel("this case", card.scores().calibration()));
        }
        panels.addAll(ReliabilityDiagram.panels(model));
        SafeFile.write(
                to,
                new ReliabilityDiagram("Starting estimates of past decisions: said and came; bars hold 90%", panels)
                        .svg());
    }

    /// A question with the last day it was asked with, or that --by names.
    private Question until(Question q, CaseFile file) {
        return Optional.ofNullable(by)
                .or(() -> file.lastAsked(q.asked()).flatMap(CaseFile.LoggedQuestion::by))
                .map(day -> new Question(
                        q.kind(),
                        q.patron(),
                        q.protege(),
                        q.adversary(),
                        q.trigger(),
                        q.windowDays(),
                        Optional.of(day),
                        q.asked()))
                .orElse(q);
    }

    // --- how the answer moved

    private void replay(PastForecasts past) {
        Optional<Question> asked = Optional.ofNullable(what)
                .map(w -> Assessment.of(past.file().ledger(asOf()), past.actors(), today())
                        .parse(w)
                        .first());
        List<PastForecasts.Replay> replays;
        try (Terminal.RunningWork work = terminal().work("replaying", -1)) {
            replays = past.replays(asked, work);
        }
        if (replays.isEmpty()) {
            throw new InputProblem(
                    file().toString(),
                    "no question is resolved",
                    "name one behind --replay, or say what came with `casus score resolve`");
        }
        if (json()) {
            say(Wire.text(ScorecardJson.of(replays)));
        } else {
            say(replays.stream().map(r -> String.join("\n", ScorePage.of(r))).collect(Collectors.joining("\n\n")));
        }
    }
}
