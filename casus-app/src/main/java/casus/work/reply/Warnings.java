package casus.work.reply;

import casus.assess.reply.TreatyConflict;
import casus.ledger.record.Contradiction;
import casus.terms.text.Phrase;
import java.util.List;
import java.util.Optional;

/// What a reader is warned of, where an answer hangs on it.
public final class Warnings {
    private Warnings() {}

    /// "1 contradiction in the case bears on this and is open."; nothing where none is open.
    public static Optional<String> open(List<Contradiction> passages, List<TreatyConflict> treaties) {
        long open = passages.stream()
                        .filter(c -> c.state() == Contradiction.State.OPEN)
                        .count()
                + treaties.stream()
                        .filter(c -> c.state() == Contradiction.State.OPEN)
                        .count();
        return open == 0
                ? Optional.empty()
                : Optional.of(Phrase.count(open, "contradiction") + " in the case "
                        + Phrase.noun(open, "bears", "bear") + " on this and " + Phrase.noun(open, "is", "are")
                        + " open.");
    }
}
