package casus.app;

import picocli.CommandLine.Option;

/// Who decides, and why: what every decision in the log carries.
final class Deciding {
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

    String why() {
        return why;
    }

    String who() {
        return who;
    }
}
