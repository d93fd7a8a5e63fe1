package casus.app.verb;

import casus.app.Main;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.work.Terminal;

/// A command on a case that is there.
public abstract class CaseVerb extends Verb {
    public CaseVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public final Integer call() {
        Actors actors = Actors.load();
        try (CaseFile file = open()) {
            file.decisions().unreadable().forEach(problem -> terminal().err().println(problem.getMessage()));
            run(file, actors);
        }
        return Main.ANSWERED;
    }

    /// Does what the command is for.
    protected abstract void run(CaseFile file, Actors actors);
}
