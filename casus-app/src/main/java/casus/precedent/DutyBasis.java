package casus.precedent;

import casus.precedent.ReferenceClass.DefenseClause;
import casus.terms.EntryId;
import casus.terms.code.WireName;
import casus.ties.Bond;
import casus.ties.StateTies;
import casus.ties.Treaty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the patron owes the protégé defence, as the answer takes it: articles tell one thing, the table of
/// treaties another, and one of the two is used.
///
/// @param used    which
/// @param owed    whether a duty to defend is owed, as that has it
/// @param told    what the articles say
/// @param entries that say so
/// @param treaty  of the table that bears most on it: one that obliges to defend, else the closest in force, else the
///     last that obliged and ended
/// @param differ  whether articles and table say otherwise of it
public record DutyBasis(
        Used used, boolean owed, DefenseClause told, List<EntryId> entries, Optional<Treaty> treaty, boolean differ) {
    /// What the answer goes by.
    public enum Used implements WireName {
        ARTICLES,
        /// The table of treaties that ships.
        TABLE,
        /// A decision of this case on a treaty.
        DECISION,
        /// What the asker took as given.
        GIVEN,
        /// Neither knows of anything between the two.
        NEITHER
    }

    public DutyBasis {
        entries = List.copyOf(entries);
    }

    /// @param named whether the asker named the clauses that the reference class holds
    static DutyBasis of(
            ReferenceClass reference,
            boolean named,
            StateTies ties,
            String patron,
            String protege,
            LocalDate day,
            List<Bond> bonds) {
        boolean inTable = bonds.stream().anyMatch(b -> b.defends() && !b.shared());
        boolean toldOwed = reference.defense() == DefenseClause.OWED;
        List<Treaty> past = ties.past(patron, protege, day);
        Optional<Treaty> treaty = bonds.stream()
                .min(Comparator.comparing((Bond b) -> !(b.defends() && !b.shared()))
                        .thenComparing(b -> b.treaty().parties().size()))
                .map(Bond::treaty)
                .or(() -> past.stream()
                        .max(Comparator.comparing(t -> t.inForce().until().orElse(LocalDate.MIN))));
        boolean decided =
                Stream.concat(bonds.stream().map(Bond::treaty), past.stream()).anyMatch(Treaty::isDecided);
        boolean tells = toldOwed || reference.defense() == DefenseClause.NOT_OWED;
        boolean differ = !named && tells && treaty.isPresent() && toldOwed != inTable;
        Used used;
        if (named) {
            used = Used.GIVEN;
        } else if (decided) {
            used = Used.DECISION;
        } else if (toldOwed && !inTable || tells && treaty.isEmpty()) {
            used = Used.ARTICLES;
        } else {
            used = bonds.isEmpty() && past.isEmpty() ? Used.NEITHER : Used.TABLE;
        }
        boolean owed = used == Used.GIVEN || used == Used.ARTICLES ? toldOwed : inTable;
        return new DutyBasis(used, owed, reference.defense(), reference.entries(), treaty, differ);
    }

    /// What the model of pairs takes as given; empty where the ties that it is asked on have it.
    Optional<Boolean> given() {
        return used == Used.GIVEN || used == Used.ARTICLES && owed ? Optional.of(owed) : Optional.empty();
    }

    /// What a reader should know of the choice; empty where there was none.
    Optional<String> note() {
        String name = treaty.map(Treaty::name).orElse("");
        return switch (used) {
            case ARTICLES ->
                owed
                        ? Optional.of("The case reports a duty to defend that is not in the table of treaties"
                                + treaty.map(t -> ", which has " + t.name()
                                                + (t.ended().isBlank()
                                                        ? ", without that duty"
                                                        : ", ended " + t.ended()))
                                        .orElse("")
                                + "; the case is followed.")
                        : Optional.empty();
            case TABLE ->
                differ
                        ? Optional.of(
                                "The case says there is no duty to defend; the table of treaties has one in force, and is followed: "
                                        + name + ".")
                        : Optional.empty();
            case DECISION ->
                Optional.of("A decision of this case is followed on what is owed: "
                        + treaty.map(t -> t.name() + (t.isDecided() ? " (" + String.join(", ", t.decided()) + ")" : ""))
                                .orElse("")
                        + (owed ? ", a duty to defend." : ", no duty to defend."));
            case GIVEN, NEITHER -> Optional.empty();
        };
    }
}
