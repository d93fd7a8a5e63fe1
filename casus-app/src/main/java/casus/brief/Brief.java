package casus.brief;

import casus.assess.Answer;
import casus.ledger.Actors;
import casus.ledger.Ledger;
import java.util.List;

/// An answer in words: the front door of this room. The same answer, ledger and stamp give the same brief,
/// byte for
/// byte.
///
/// @param stamp    what it takes to make it again
/// @param sections main text first, then the appendix
public record Brief(CaseStamp stamp, List<Section> sections) {
    public Brief {
        sections = List.copyOf(sections);
    }

    /// The brief of an answer.
    ///
    /// @param ledger the one the answer was made from
    public static Brief of(Answer answer, Ledger ledger, Actors actors, CaseStamp stamp) {
        return new Composition(answer, ledger, actors, stamp).brief();
    }
}
