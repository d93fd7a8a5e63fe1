package casus.app.record;

import casus.app.verb.DecisionVerb;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.decision.Decisions;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.text.Phrase;
import casus.work.DecisionLines;
import casus.work.Terminal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a decision back, or lists the log.
public @Command(
        name = "undo",
        description = "takes back the last decision that holds, or the one named; nothing is erased from the log",
        footer = {"", "Examples:", "  casus undo", "  casus undo D-3 --why \"wrong entry\"", "  casus undo --list"})
final class UndoCommand extends DecisionVerb {
    @Parameters(paramLabel = "DECISION", arity = "0..1", description = "such as D-3 (default: the last that holds)")
    private @Nullable String decision;

    @Option(names = "--list", description = "list every decision instead, and which of them hold")
    private boolean list;

    public UndoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        if (list) {
            list(file);
        } else {
            undo(file);
        }
    }

    private void list(CaseFile file) {
        List<Decision> log = file.log();
        Set<Decision> hold = new HashSet<>(Decisions.of(log).inForce());
        for (Decision d : log) {
            boolean undoes = d.act() instanceof Decision.Undo;
            say(
                    json()
                            ? DecisionWire.line(d)
                            : DecisionLines.line(d) + (hold.contains(d) || undoes ? "" : "  [taken back]"));
        }
        if (!json()) {
            say(log.size()
                    + (log.size() == 1 ? " decision, " : " decisions, ")
                    + hold.size()
                    + Phrase.noun(hold.size(), " holds", " hold"));
        }
    }

    private void undo(CaseFile file) {
        int number = decision != null ? Decision.numberOf(decision) : last(file);
        Decision done = decide(file, new Decision.Undo(number));
        Decision undone = file.log().get(number - 1);
        say(json() ? DecisionWire.line(done) : done.name() + ": taken back " + DecisionLines.line(undone));
    }

    private static int last(CaseFile file) {
        List<Decision> hold = file.decisions().inForce();
        if (hold.isEmpty()) {
            throw new InputProblem(
                    file.file().toString(),
                    "no decision holds that could be taken back",
                    "decide something with `casus review`");
        }
        return hold.getLast().number();
    }
}
