package casus.work.reply;

import casus.assess.reply.Duty;

/// Whether defence is owed, in a sentence.
public final class DutySentence {
    private DutySentence() {}

    /// Yes, no, only to consult or unknown, and from what.
    ///
    /// @param patron  as it is called in a sentence
    /// @param protege the same
    public static String of(Duty duty, String patron, String protege) {
        String verdict = switch (duty.owed()) {
            case YES -> "Yes: " + patron + " owes " + protege + " defence; ";
            case NO -> "No: " + patron + " owes " + protege + " no defence; ";
            case CONSULT -> "Only to consult: " + patron + " owes " + protege + " no defence; ";
            case UNKNOWN -> "Unknown whether " + patron + " owes " + protege + " defence: ";
        };
        return verdict + duty.from() + ".";
    }
}
