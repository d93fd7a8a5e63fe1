package casus.assess.reply;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.precedent.DutyBasis;
import casus.terms.Anchor;
import casus.terms.code.Obligation;
import casus.ties.Treaty;
import java.util.Optional;

/// What an article says of a treaty, beside what is on record of it in the tables, where the two cannot both be right.
///
/// @param entry  what the article says
/// @param quote  its words
/// @param treaty as the tables, and the case's own decisions, have it
/// @param state  open, or judged where a decision of the case is on the treaty
/// @param about  what it is a disagreement on, in plain words
/// @param why    who judged it; for an open one, which of the two an answer goes by and what would settle it
public record TreatyConflict(
        Entry.Agreement entry, Anchor quote, Treaty treaty, Contradiction.State state, String about, String why) {
    /// What it is a disagreement on, among those of passages.
    public static final Contradiction.Type TYPE = Contradiction.Type.LEGAL_STATUS;

    /// Whether the article reports a duty to defend.
    public boolean reportsDuty() {
        return entry.obligations().getOrDefault(Obligation.DEFENSE, false);
    }

    /// Which of the two an answer goes by, as a sentence.
    ///
    /// @param basis of the answer; empty where none is asked for
    public String used(Optional<DutyBasis> basis) {
        String by = basis.map(b -> switch (b.used()) {
                    case ARTICLES -> "the article";
                    case TABLE -> "the text of the treaty";
                    case DECISION -> "what this case has decided of the treaty";
                    case GIVEN -> "what the question takes as given";
                    case NEITHER -> "neither";
                })
                .orElseGet(() -> treaty.isDecided()
                        ? "what this case has decided of the treaty"
                        : reportsDuty()
                                ? "the article, for a treaty may be newer than the table"
                                : "the text of the treaty");
        return "The answer goes by " + by + ".";
    }
}
