package casus.work.reply;

import casus.assess.question.grammar.ParsedQuestion;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.List;

/// What a reply on one pair says before all else: what was changed in interpreting the question, and whom it leaves
/// out of those that the question names.
public final class ReplyNotes {
    private ReplyNotes() {}

    /// The notes of a question that is answered for one pair.
    public static List<String> of(ParsedQuestion asked, ActorId patron, ActorId protege, Actors actors) {
        List<String> out = new ArrayList<>(asked.notes());
        int pairs = Math.max(1, asked.patrons().size())
                * Math.max(1, asked.proteges().size());
        if (pairs > 1) {
            out.add("Answered for " + actors.nameInSentence(patron) + " and " + actors.nameInSentence(protege)
                    + ", the first of " + pairs + " pairs named.");
        }
        return out;
    }
}
