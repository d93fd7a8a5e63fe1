package casus.assess.reply;

import casus.precedent.ReferenceClass;
import casus.terms.EntryId;
import casus.terms.code.WireName;
import java.util.List;
import java.util.Optional;

/// Whether one state owes another defence, and from what that is known.
///
/// @param owed    yes, no, only to consult, or unknown
/// @param from    what says so, in a clause
/// @param entries of the case that say so
public record Duty(Owed owed, String from, List<EntryId> entries) {
    /// Whether defence is owed.
    public enum Owed implements WireName {
        YES,
        NO,
        /// Only to consult.
        CONSULT("only to consult"),
        UNKNOWN;

        private final Optional<String> words;

        Owed() {
            this.words = Optional.empty();
        }

        Owed(String words) {
            this.words = Optional.of(words);
        }

        @Override
        public String wire() {
            return words.orElseGet(WireName.super::wire);
        }
    }

    public Duty {
        entries = List.copyOf(entries);
    }

    /// The same, with what another account says beside it: agreed or disputed.
    public Duty beside(Duty other) {
        return new Duty(
                owed,
                from + (owed == other.owed() ? "; " : "; disputed: ") + other.from(),
                entries.isEmpty() ? other.entries() : entries);
    }

    /// By the case's own agreements.
    public static Duty of(ReferenceClass reference) {
        return switch (reference.defense()) {
            case OWED -> new Duty(Owed.YES, "the case reports a duty to defend", reference.entries());
            case NOT_OWED -> new Duty(Owed.NO, "the case says there is no duty to defend", reference.entries());
            case CONFLICTING ->
                new Duty(
                        Owed.UNKNOWN,
                        "the case reports both a duty to defend and that there is none",
                        reference.entries());
            case SILENT ->
                new Duty(
                        Owed.UNKNOWN,
                        "the case names an agreement, but no sentence says whether it includes defence",
                        reference.entries());
            case NO_AGREEMENT -> new Duty(Owed.UNKNOWN, "the case names no agreement between the two", List.of());
        };
    }
}
