package casus.app.answer;

import casus.app.Main;
import casus.app.page.ScorePage;
import casus.app.verb.DecisionOptions;
import casus.app.verb.Verb;
import casus.assess.Assessment;
import casus.assess.question.Interpretation;
import casus.assess.score.GivenForecast;
import casus.assess.score.QuestionScore;
import casus.assess.score.ResolvedQuestion;
import casus.assess.score.Scorecard;
import casus.assess.score.ScorecardJson;
import casus.assess.transfer.TransferQuestions;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Grades;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import casus.work.DecisionLines;
import casus.work.GradedLedger;
import casus.work.Terminal;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what came of a question, and how good the forecasts were.
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "says what came of a question (resolve), how good the forecasts were, and how the answer moved"
                + " from day to day (--replay)",
        footer = {
            "",
            "Examples:",
            "  casus score resolve \"Will X defend Y against Z?\" --rungs words,mediation --on 2025-07-13 --why \"...\"",
            "  casus score",
            "  casus score --replay"
        })
public final class ScoreCommand extends Verb {
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

    @Mixin
    private DecisionOptions deciding = new DecisionOptions();

    public ScoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        try (CaseFile file = open()) {
            if ("resolve".equals(what)) {
                resolve(file, actors);
            } else if (replay) {
                replay(file, actors);
            } else if (what != null) {
                throw new InputProblem(
                        "-",
                        "\"" + what + "\" is nothing score does",
                        "write casus score, casus score resolve \"QUESTION\" or casus score --replay \"QUESTION\"");
            } else {
                card(file, actors);
            }
        }
        return Main.ANSWERED;
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
        if (deciding.why().isBlank()) {
            throw new InputProblem("--why", "nothing says what settles it", "add --why and the reason in a few words");
        }
        LocalDate known = on == null ? today() : on;
        if (known.isAfter(today())) {
            throw new InputProblem(
                    "--on",
                    known + " is after today, " + today(),
                    "name an earlier day, or set the clock with --today");
        }
        if (TransferQuestions.isAsked(question, actors)) {
            throw new InputProblem(
                    "question",
                    "a question on transfers is not scored: the scorecard is of the rungs of the ladder",
                    "its rule stands in the answer of casus ask, and the stage rows of casus ledger settle it");
        }
        Interpretation parsed =
                Assessment.of(file.ledger(asOf()), actors, today()).parse(question);
        Question q = until(parsed.first(), file);
        if (q.kind() != Question.Kind.WILL) {
            throw new InputProblem(
                    "question", "only a question that foretells can be resolved", "ask \"Will X defend Y against Z?\"");
        }
        parsed.notes().forEach(n -> terminal().err().println(n));
        terminal()
                .err()
                .println("read as: " + actors.name(q.patron()) + " for " + actors.name(q.protege())
                        + q.adversary().map(z -> " against " + actors.name(z)).orElse("") + ", given "
                        + (q.trigger() == Trigger.ATTACK ? "an attack" : "the state of things today") + ", within "
                        + q.windowDays() + " days"
                        + q.by().map(d -> ", by " + d).orElse(""));
        Decision d = file.decide(
                today(),
                deciding.who(),
                deciding.why(),
                new Decision.Resolve(
                        question,
                        q.patron(),
                        q.protege(),
                        q.adversary(),
                        q.trigger(),
                        q.windowDays(),
                        q.by(),
                        rungs == null ? List.of() : rungs(rungs),
                        known,
                        !isVoid));
        say(json() ? DecisionWire.line(d) : DecisionLines.line(d));
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

    private void card(CaseFile file, Actors actors) {
        List<Decision> resolutions = resolutions(file);
        List<List<GivenForecast>> given = new ArrayList<>();
        resolutions.forEach(r -> given.add(new ArrayList<>()));
        Set<String> open = new LinkedHashSet<>();
        Set<CaseFile.Asked> asked = new LinkedHashSet<>(file.questions());
        try (Terminal.Work work = terminal().work("scoring", asked.size())) {
            int done = 0;
            for (CaseFile.Asked one : asked) {
                work.step(++done, asked.size(), "");
                again(file, actors, one, resolutions, given, open);
            }
        }
        List<ResolvedQuestion> resolved = new ArrayList<>();
        for (int i = 0; i < resolutions.size(); i++) {
            given.get(i).sort(Comparator.comparing(GivenForecast::knows).thenComparing(GivenForecast::day));
            resolved.add(resolved(resolutions.get(i), given.get(i)));
        }
        Scorecard card = Scorecard.of(resolved);
        if (json()) {
            ObjectNode out = ScorecardJson.of(card);
            ArrayNode still = out.putArray("open");
            open.forEach(still::add);
            say(Wire.text(out));
        } else {
            ScorePage.of(card, List.copyOf(open)).forEach(this::say);
        }
    }

    private List<Decision> resolutions(CaseFile file) {
        return file.decisions().resolutions().stream()
                .filter(d -> asOf().isEmpty() || !outcome(d).on().isAfter(asOf().orElseThrow()))
                .toList();
    }

    private static Decision.Resolve outcome(Decision d) {
        return (Decision.Resolve) d.act();
    }

    private static ResolvedQuestion resolved(Decision d, List<GivenForecast> given) {
        return new ResolvedQuestion(d, outcome(d), given);
    }

    /// A question that was asked, answered as it was then; put under the resolution it is of, or among the
    /// open ones.
    private void again(
            CaseFile file,
            Actors actors,
            CaseFile.Asked one,
            List<Decision> resolutions,
            List<List<GivenForecast>> given,
            Set<String> open) {
        Ledger ledger = Grades.of(file.knownOn(one.day(), one.asOf()), actors);
        Assessment then = Assessment.of(ledger, actors, one.day());
        Optional<Question> read = read(then, one);
        if (read.isEmpty()) {
            return;
        }
        Question q = read.orElseThrow();
        boolean settled = false;
        for (int i = 0; i < resolutions.size(); i++) {
            Decision.Resolve outcome = outcome(resolutions.get(i));
            if (outcome.settles(q)) {
                settled = true;
                if (one.asOf().orElse(one.day()).isBefore(outcome.on())) {
                    given.get(i)
                            .add(new GivenForecast(
                                    one.day(),
                                    one.asOf(),
                                    then.answer(q),
                                    !one.day().isBefore(outcome.on())));
                }
            }
        }
        if (!settled) {
            open.add(one.asked());
        }
    }

    /// What cannot be read any more, or foretells nothing, is no forecast.
    private static Optional<Question> read(Assessment assessment, CaseFile.Asked one) {
        try {
            return Optional.of(assessment.question(one.asked(), one.by())).filter(q -> q.kind() == Question.Kind.WILL);
        } catch (InputProblem unreadable) {
            return Optional.empty();
        }
    }

    /// A question with the last day it was asked with, or that --by names.
    private Question until(Question q, CaseFile file) {
        return Optional.ofNullable(by)
                .or(() -> file.lastAsked(q.asked()).flatMap(CaseFile.Asked::by))
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

    private void replay(CaseFile file, Actors actors) {
        Ledger all = GradedLedger.ledger(file, actors, asOf());
        List<Decision> resolutions = resolutions(file);
        Optional<Question> asked = Optional.ofNullable(what)
                .map(w -> Assessment.of(all, actors, today()).parse(w).first());
        List<Decision> meant = resolutions.stream()
                .filter(d -> asked.isEmpty() || outcome(d).settles(asked.orElseThrow()))
                .toList();
        if (meant.isEmpty() && asked.isEmpty()) {
            throw new InputProblem(
                    file().toString(),
                    "no question is resolved",
                    "name one behind --replay, or say what came with `casus score resolve`");
        }
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        if (meant.isEmpty()) {
            show(
                    out,
                    asked.orElseThrow(),
                    Optional.empty(),
                    path(file, actors, all, asked.orElseThrow(), LocalDate.MAX));
        }
        for (Decision d : meant) {
            Question q = question(outcome(d));
            show(out, q, Optional.of(d), path(file, actors, all, q, outcome(d).on()));
        }
        if (json()) {
            say(Wire.text(JsonNodeFactory.instance.objectNode().set("replays", out)));
        }
    }

    private static Question question(Decision.Resolve r) {
        return new Question(
                Question.Kind.WILL, r.patron(), r.protege(), r.adversary(), r.trigger(), r.window(), r.by(), r.asked());
    }

    private void show(ArrayNode out, Question q, Optional<Decision> decision, Map<GivenForecast, Integer> path) {
        if (!json() && !out.isEmpty()) {
            say("");
        }
        List<GivenForecast> given = List.copyOf(path.keySet());
        Optional<ResolvedQuestion> resolved = decision.map(d -> resolved(d, given));
        Optional<QuestionScore> score =
                resolved.filter(ResolvedQuestion::isScored).map(QuestionScore::of);
        if (!json()) {
            ScorePage.path(q.asked(), path, resolved, score).forEach(this::say);
        }
        ObjectNode one = out.addObject().put("asked", q.asked());
        decision.ifPresentOrElse(d -> one.put("decision", d.name()), () -> one.putNull("decision"));
        ScorecardJson.path(one.putArray("path"), given);
        score.ifPresent(s -> ScorecardJson.score(one, s));
    }

    /// The answer as of each day before `until` on which an article that names patron or protégé came into
    /// print, with the number of those articles by then.
    private Map<GivenForecast, Integer> path(CaseFile file, Actors actors, Ledger all, Question q, LocalDate until) {
        Set<String> near = all.entries().stream()
                .filter(e -> names(e, q))
                .map(e -> e.common().article())
                .collect(Collectors.toSet());
        List<FiledArticle> articles =
                all.articles().stream().filter(a -> near.contains(a.name())).toList();
        Set<LocalDate> days = articles.stream()
                .map(FiledArticle::notAfter)
                .filter(d -> d.isBefore(until))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<GivenForecast, Integer> out =
                new TreeMap<>(Comparator.comparing(GivenForecast::knows).thenComparing(GivenForecast::day));
        try (Terminal.Work work = terminal().work("replaying", days.size())) {
            for (LocalDate day : days) {
                Ledger then = GradedLedger.ledger(file, actors, Optional.of(day));
                out.put(
                        new GivenForecast(
                                day,
                                Optional.of(day),
                                Assessment.of(then, actors, day).answer(q),
                                true),
                        (int) articles.stream().filter(a -> a.inPrintBy(day)).count());
                work.step(out.size(), days.size(), day.toString());
            }
        }
        return out;
    }

    private static boolean names(Entry e, Question q) {
        return e.named().stream().anyMatch(a -> a.isOrBelongsTo(q.patron()) || a.isOrBelongsTo(q.protege()));
    }
}
