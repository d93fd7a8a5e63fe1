package casus.assess.transfer;

import casus.terms.code.WireName;

/// What is asked of the transfers of an item.
public enum Change implements WireName {
    /// Will it be delivered?
    DELIVER,
    /// Will deliveries that are under way become fewer or later?
    SLOW,
    /// Will they end?
    STOP,
    /// Will there be more of them?
    SPEED_UP,
    /// Will they begin again after they stopped?
    RESUME;

    /// Whether the answer yes means that less is handed over.
    boolean isLess() {
        return this == SLOW || this == STOP;
    }

    /// What the supplier does with the deliveries, in words.
    String verb() {
        return switch (this) {
            case DELIVER -> "deliver";
            case SLOW -> "slow";
            case STOP -> "stop";
            case SPEED_UP -> "speed up";
            case RESUME -> "resume";
        };
    }

    /// What the supplier does where the answer is yes: "slows deliveries of drones to Russia".
    public String act(String item, String recipient) {
        String what = item + " to " + recipient;
        return switch (this) {
            case DELIVER -> "delivers " + what;
            case SLOW -> "slows deliveries of " + what;
            case STOP -> "stops deliveries of " + what;
            case SPEED_UP -> "speeds up deliveries of " + what;
            case RESUME -> "resumes deliveries of " + what;
        };
    }
}
