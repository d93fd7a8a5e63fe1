package casus.app.treaty;

import casus.app.Main;
import casus.app.verb.Verb;
import casus.assess.question.grammar.NameSuggestions;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decisions;
import casus.ledger.file.CaseFile;
import casus.precedent.pair.CaseTies;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.code.Obligation;
import casus.terms.text.Phrase;
import casus.ties.Treaty;
import casus.work.DecisionLines;
import casus.work.Terminal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The treaties that ship, as of a day, as the case has them if there is one.
public @Command(
        name = "treaties",
        description =
                "which treaties bind a state, or two states to each other, and what they oblige to; keeps what a case says of one",
        subcommands = {AddTreatyCommand.class, CorrectTreatyCommand.class, EndTreatyCommand.class},
        footer = {
            "",
            "Examples:",
            "  casus treaties Poland",
            "  casus treaties China \"North Korea\"",
            "  casus treaties NATO --as-of 1950-01-01",
            "  casus treaties --duty defense --json",
            "  casus treaties end collective-security-1992 --party Kyrgyzstan --on 2026-06-01"
        }) final class TreatiesCommand extends Verb {
    private static final int MOST_PARTIES = 12;

    @Parameters(paramLabel = "STATE", arity = "0..2", description = "a state or an organisation, or two of them")
    private List<String> named = List.of();

    @Option(names = "--ended", description = "list those that are no longer in force too")
    private boolean ended;

    @Option(
            names = "--duty",
            paramLabel = "DUTY",
            description = "only those with this duty: defense, offense, neutrality, nonaggression, consultation")
    private @Nullable Obligation duty;

    public TreatiesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        LocalDate day = asOf().orElse(today());
        List<String> codes = named.stream().map(n -> code(n, actors)).toList();
        Optional<Obligation> wanted = Optional.ofNullable(duty);
        Predicate<Treaty> inForce =
                t -> codes.isEmpty() ? t.inForce().holds(day) : codes.stream().allMatch(c -> t.binds(c, day));
        Predicate<Treaty> asked = t -> codes.stream().allMatch(t::names)
                && t.inForce().from().filter(day::isBefore).isEmpty();
        Decisions decisions = decisions();
        CaseTies ties = CaseTies.of(decisions);
        ties.problems().forEach(problem -> terminal().err().println(problem.getMessage()));
        List<Treaty> found = ties.ties().treaties().stream()
                .filter(ended ? asked : inForce)
                .filter(t -> wanted.filter(d -> !t.duties().contains(d)).isEmpty())
                .toList();
        if (json()) {
            found.forEach(t -> say(json(t, inForce.test(t)).node().toString()));
            return Main.ANSWERED;
        }
        found.forEach(t -> lines(t, inForce.test(t), actors, day, decisions));
        say(Phrase.count(found.size(), "treaty", "treaties")
                + (ended ? "" : " in force on " + day)
                + (found.isEmpty() && !ended ? "; --ended lists those that were" : ""));
        return Main.ANSWERED;
    }

    /// Of the case that is named, or of the one that stands here; without one nobody has decided anything.
    private Decisions decisions() {
        if (!isNamed() && !Files.exists(file())) {
            return Decisions.NONE;
        }
        try (CaseFile file = open()) {
            return file.decisions();
        }
    }

    private static String code(String name, Actors actors) {
        return actors.find(name.strip())
                .or(() -> actors.find(new ActorId(name.strip())))
                .map(a -> a.id().value())
                .orElseThrow(() -> new InputProblem(
                        "treaties",
                        "no state or organisation is called \"" + name + "\"" + NameSuggestions.question(name, actors),
                        "write a state's name or its three-letter code; `casus actors` lists them"));
    }

    private void lines(Treaty t, boolean inForce, Actors actors, LocalDate day, Decisions decisions) {
        say(t.name());
        say("  " + when(t, inForce) + "; " + duties(t));
        say("  " + parties(t, actors, day));
        String text = t.article() + (t.article().isBlank() || t.says().isBlank() ? "" : ": ") + t.says();
        if (!text.isBlank()) {
            say("  " + text);
        }
        if (!t.condition().isBlank()) {
            say("  when: " + t.condition());
        }
        decisions.treaties().stream()
                .filter(d -> t.decided().contains(d.name()))
                .forEach(d -> say("  this case: " + DecisionLines.brief(d)));
        say("  source: " + (t.source().isBlank() ? "none given" : t.source()) + "  [" + t.id() + "]");
        say("");
    }

    private static String when(Treaty t, boolean inForce) {
        if (t.began().isBlank()) {
            return "signed " + t.signed() + ", not in force";
        }
        if (!t.ended().isBlank()) {
            return "in force " + t.began() + " to " + t.ended() + (t.how().isBlank() ? "" : ", " + t.how());
        }
        return "in force since " + t.began() + (inForce ? "" : ", not between these");
    }

    private static String duties(Treaty t) {
        return t.duties().isEmpty()
                ? "no duty to help"
                : "duty: " + t.duties().stream().sorted().map(Obligation::wire).collect(Collectors.joining(", "));
    }

    private static String parties(Treaty t, Actors actors, LocalDate day) {
        List<String> bound = t.parties().stream()
                .filter(p -> p.bound().holds(day))
                .map(p -> actors.name(new ActorId(p.code())))
                .toList();
        if (!t.directed().isEmpty()) {
            return t.directed().entrySet().stream()
                    .map(e -> actors.name(new ActorId(e.getKey())) + " owes "
                            + e.getValue().stream()
                                    .map(c -> actors.name(new ActorId(c)))
                                    .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
        }
        return bound.size() > MOST_PARTIES
                ? Phrase.count(bound.size(), "party", "parties") + ": "
                        + String.join(", ", bound.subList(0, MOST_PARTIES)) + " and others"
                : String.join(", ", bound);
    }

    private static JsonObject json(Treaty t, boolean inForce) {
        return JsonObject.rounded()
                .put("id", t.id())
                .put("name", t.name())
                .put("shape", t.shape())
                .put("signed", t.signed())
                .put("began", t.began())
                .put("ended", t.ended())
                .put("how", t.how())
                .put("inForce", inForce)
                .put(
                        "duties",
                        t.duties().stream().sorted().map(Obligation::wire).toList())
                .put("parties", t.parties().stream().map(Treaty.Party::code).toList())
                .put("condition", t.condition())
                .put("article", t.article())
                .put("says", t.says())
                .put("source", t.source())
                .put("decided", t.decided());
    }
}
