package casus.ledger.compare;

import casus.ledger.Contradiction;
import casus.ledger.Entry;
import casus.terms.Anchor;

/// A contradiction while it is being put together: its two passages in any order.
record Found(Entry one, Anchor quoteOne, Entry other, Anchor quoteOther) {
    static Found between(Entry one, Entry other) {
        return new Found(one, one.common().anchor(), other, other.common().anchor());
    }

    Found quoting(Anchor first, Anchor second) {
        return new Found(one, first, other, second);
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
