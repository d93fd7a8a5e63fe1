package casus.ledger.record;

import casus.terms.Anchor;
import casus.terms.code.WireName;

/// Two passages, of one article or of two, that cannot both be right, or look so.
///
/// @param type  what they disagree about
/// @param a     one passage
/// @param b     the other; `a` has the smaller id
/// @param state what has become of it
/// @param about what it is a disagreement on, in plain words
/// @param why   who judged or explained it, and why; for an open one, what would settle it
/// @param quoteA the words of `a` that disagree: its anchor, or the sentence around it
/// @param quoteB the words of `b`
public record Contradiction(
        Type type, Entry a, Entry b, State state, String about, String why, Anchor quoteA, Anchor quoteB) {
    /// What two passages disagree about.
    public enum Type implements WireName {
        DATE,
        QUANTITY,
        OCCURRED,
        /// One item said to be at two stages.
        STAGE,
        /// Two steps of one act, as signed and ratified; born explained.
        SAME_ACT,
        SCOPE,
        ATTRIBUTION,
        LEGAL_STATUS,
        SUPERSEDED
    }

    /// What has become of a contradiction.
    public enum State implements WireName {
        OPEN,
        EXPLAINED,
        JUDGED
    }

    public Contradiction {
        if (a.id().compareTo(b.id()) >= 0) {
            throw new IllegalArgumentException("of " + a.id() + " and " + b.id() + " the smaller comes first");
        }
    }

    /// The same one, decided on.
    public Contradiction settled(State decided, String reason) {
        return new Contradiction(type, a, b, decided, about, reason, quoteA, quoteB);
    }
}
