package casus.assess.observe;

import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.code.WireName;
import java.util.List;

/// What the case tells of one rung after the trigger.
///
/// @param rung     of the ladder
/// @param state    how well it is told
/// @param acts     distinct acts; an approximation: same type, recipients and date are one act, and undated ones of
///     one family are one
/// @param families independent families of articles that tell of them, or deny them where nobody tells
/// @param undated  how many of the told entries have no date, and may belong to another time
/// @param entries  told ones first, then denials
public record ObservedRung(Rung rung, State state, int acts, int families, int undated, List<EntryId> entries) {
    /// How well something is told.
    public enum State implements WireName {
        /// In an article's own voice, or by two independent families.
        SEEN,
        /// By one, and only according to somebody.
        REPORTED,
        /// Told and denied, unless three times as many families tell it as deny it.
        DISPUTED,
        /// Only denied.
        DENIED,
        NOTHING
    }

    public ObservedRung {
        entries = List.copyOf(entries);
    }
}
