package casus.terms;

import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which entry feeds which rung: the table of DESIGN section 3, for a patron, its protégé and the adversary.
/// What no row names feeds no rung. Whether it counts as a deed is a matter of its status and decided
/// elsewhere.
public final class Feeds {
    private Feeds() {}

    /// Which side of the question somebody is on.
    public enum Side {
        PROTEGE,
        ADVERSARY,
        OTHER
    }

    /// The rungs an event by the patron feeds.
    ///
    /// @param mode PLOVER's mode: `yield` and `meet` of a REQUEST are a cease-fire and talks, `mediate` an offer to
    ///     mediate
    public static Set<Rung> event(EventType type, Optional<String> mode, Set<Context> contexts, Side recipient) {
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        boolean protege = recipient == Side.PROTEGE;
        boolean adversary = recipient == Side.ADVERSARY;
        boolean peace =
                mode.filter(m -> Set.of("yield", "meet", "mediate").contains(m)).isPresent();
        switch (type) {
            case SUPPORT -> add(rungs, Rung.WORDS, protege);
            case AGREE -> {
                add(rungs, Rung.WORDS, protege);
                add(
                        rungs,
                        Rung.MEDIATION,
                        peace && mode.filter("mediate"::equals).isPresent());
            }
            case ACCUSE, PROTEST, THREATEN -> add(rungs, Rung.WORDS, adversary);
            case CONSULT -> add(rungs, Rung.MEDIATION, (protege || adversary) && !contexts.contains(Context.MILITARY));
            case REQUEST -> add(rungs, Rung.MEDIATION, peace);
            case AID -> {
                add(rungs, Rung.HUMANITARIAN, protege && contexts.contains(Context.HUMANITARIAN));
                add(rungs, Rung.INTELLIGENCE, protege && contexts.contains(Context.INTELLIGENCE));
                add(rungs, Rung.ARMS, protege && contexts.contains(Context.MILITARY));
            }
            case COOPERATE -> add(rungs, Rung.INTELLIGENCE, protege && contexts.contains(Context.INTELLIGENCE));
            case ASSAULT, COERCE, MOBILIZE -> add(rungs, Rung.FORCE, adversary);
            case CONCEDE, RETREAT, REJECT, SANCTION -> {}
        }
        return rungs;
    }

    /// The rung a transfer from the patron to the protégé feeds: words at every stage before delivered. A request
    /// is the protégé's act and a refusal no help, so neither feeds one.
    public static Optional<Rung> transfer(Stage stage) {
        return switch (stage) {
            case DELIVERED, CO_PRODUCED -> Optional.of(Rung.ARMS);
            case OFFERED, PROMISED, ORDERED -> Optional.of(Rung.WORDS);
            case REQUESTED, DECLINED, STALLED, LAPSED -> Optional.empty();
        };
    }

    private static void add(Set<Rung> rungs, Rung rung, boolean when) {
        if (when) {
            rungs.add(rung);
        }
    }
}
