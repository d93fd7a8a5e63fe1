package casus.app.verb;

import picocli.CommandLine.Option;

/// Who decides, and why: what every decision in the log carries.
public final class DecisionOptions {
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

    public String why() {
        return why;
    }

    public String who() {
        return who;
    }
}
