package casus.ledger.compare;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.Anchor;

/// A contradiction while it is being put together: its two passages in any order.
record ContradictionDraft(Entry one, Anchor quoteOne, Entry other, Anchor quoteOther) {
    static ContradictionDraft between(Entry one, Entry other) {
        return new ContradictionDraft(
                one, one.common().anchor(), other, other.common().anchor());
    }

    ContradictionDraft quoting(Anchor first, Anchor second) {
        return new ContradictionDraft(one, first, other, second);
    }

    Contradiction as(Contradiction.Type type, Contradiction.State state, String about, String why) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return new Contradiction(
                type,
                inOrder ? one : other,
                inOrder ? other : one,
                state,
                about,
                why,
                inOrder ? quoteOne : quoteOther,
                inOrder ? quoteOther : quoteOne);
    }

    Contradiction open(Contradiction.Type type, String about, String settles) {
        return as(type, Contradiction.State.OPEN, about, settles);
    }
}
