package casus.app.answer;

import casus.app.Main;
import casus.app.page.ParsePage;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.QuestionGrammar;
import casus.ledger.actor.Actors;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.work.Terminal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Answers `ask` where only the question matters: with `--parse`, and where the question cannot be answered. The rest
/// of the command line is not set up for it, which takes as long as understanding the question does.
public final class UnderstoodQuestion {
    private static final Set<String> FLAGS = Set.of("--why", "--anatomy", "--ach");

    private final List<String> words = new ArrayList<>();
    private Optional<LocalDate> today = Optional.empty();
    private boolean parse;
    private boolean json;

    private UnderstoodQuestion() {}

    /// The exit code; empty where the whole command line is needed: for an answer, for help, and for an option that
    /// is misspelt.
    public static OptionalInt answer(Terminal terminal, String... args) {
        UnderstoodQuestion asked = new UnderstoodQuestion();
        if (args.length < 2 || !args[0].equals("ask") || !asked.takes(args) || asked.words.isEmpty()) {
            return OptionalInt.empty();
        }
        Actors actors = Actors.load();
        ParsedQuestion question =
                QuestionGrammar.of(actors, terminal.today(asked.today)).parse(String.join(" ", asked.words));
        if (asked.parse) {
            print(question, asked.json, actors).forEach(terminal.out()::println);
            terminal.out().flush();
            return OptionalInt.of(Main.ANSWERED);
        }
        try {
            question.orThrow();
        } catch (InputProblem problem) {
            terminal.err().println(problem.getMessage());
            return OptionalInt.of(Main.USAGE);
        }
        return OptionalInt.empty();
    }

    /// How a question is understood, as `--parse` prints it.
    static List<String> print(ParsedQuestion question, boolean json, Actors actors) {
        return json ? List.of(Wire.text(question.json())) : ParsePage.of(question, actors);
    }

    private boolean takes(String... args) {
        for (int i = 1; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--parse")) {
                parse = true;
            } else if (arg.equals("--json")) {
                json = true;
            } else if (arg.equals("--today") && i + 1 < args.length) {
                i++;
                today = day(args[i]);
                if (today.isEmpty()) {
                    return false;
                }
            } else if (arg.equals("--case") && i + 1 < args.length) {
                i++;
            } else if (!arg.startsWith("-")) {
                words.add(arg);
            } else if (!FLAGS.contains(arg)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
