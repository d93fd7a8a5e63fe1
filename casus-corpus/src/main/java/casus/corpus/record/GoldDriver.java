package casus.corpus.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why an actor would, or would not, come to the aid of its partner in the passage.
///
/// @param toward  whom the reason is about; it may be the partner's enemy
/// @param motive  the annotator's first choice
/// @param motives all defensible ones, `motive` among them
/// @param holder  who gives the reason, where that is not the article
public record GoldDriver(
        RecordHead head,
        String actor,
        Optional<String> toward,
        Motive motive,
        List<Motive> motives,
        Pull pulls,
        Optional<String> holder)
        implements GoldRecord {
    public GoldDriver {
        motives = List.copyOf(motives);
        if (!motives.contains(motive)) {
            throw new IllegalArgumentException(head.id() + ": " + motive + " is not among " + motives);
        }
    }

    /// More or less willing.
    public enum Pull implements WireCode {
        FOR,
        AGAINST;

        @Override
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The fifteen reasons of the ledger.
    public enum Motive implements WireCode {
        CAPABILITY("capability"),
        OVERSTRETCH("overstretch"),
        STOCK("stock"),
        ESCALATION("escalation"),
        TIE("tie"),
        ECONOMY("economy"),
        INFLUENCE("influence"),
        REPUTATION("reputation"),
        MEDIATOR_ROLE("mediatorRole"),
        DUTY("duty"),
        RECIPROCITY("reciprocity"),
        NONPROLIFERATION("nonproliferation"),
        REGIME_SURVIVAL("regimeSurvival"),
        DOMESTIC("domestic"),
        IDEOLOGY("ideology");

        private final String wire;

        Motive(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
