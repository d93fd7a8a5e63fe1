package casus.app.verb;

import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.file.CaseFile;
import casus.work.DecisionLines;
import casus.work.Terminal;
import picocli.CommandLine.Option;

/// A command that keeps decisions: who decides, and why, is what every decision in the log carries.
public abstract class DecisionVerb extends CaseVerb {
    @Option(
            names = "--why",
            paramLabel = "REASON",
            defaultValue = "",
            description = "the reason, kept in the log with the decision")
    private String why = "";

    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "analyst",
            description = "who decides (default: ${DEFAULT-VALUE})")
    private String who = "analyst";

    public DecisionVerb(Terminal terminal) {
        super(terminal);
    }

    protected String why() {
        return why;
    }

    protected String who() {
        return who;
    }

    /// Keeps a decision.
    protected Decision decide(CaseFile file, Decision.Act act) {
        return file.decide(today(), who, why, act);
    }

    /// Keeps a decision and says so.
    protected void tell(CaseFile file, Decision.Act act) {
        Decision made = decide(file, act);
        say(json() ? DecisionWire.line(made) : DecisionLines.line(made));
    }
}
