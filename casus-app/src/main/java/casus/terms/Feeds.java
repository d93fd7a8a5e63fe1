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

    private static final Set<Context> RELIEF = EnumSet.of(Context.HUMANITARIAN, Context.ECONOMIC);
    private static final Set<Context> ARMED = EnumSet.of(Context.MILITARY, Context.TERRITORY);
    private static final Set<Context> CIVIL = EnumSet.of(Context.ECONOMIC, Context.DIPLOMATIC);

    /// The rungs an event by the patron feeds.
    ///
    /// @param mode PLOVER's mode: `yield` and `meet` of a REQUEST are a cease-fire and talks, `mediate` an offer to
    ///     mediate, `drill` of a COOPERATE is a joint exercise, `peacekeep` of an AID own soldiers
    /// @param recipient to whom it was done; for a MOBILIZE also in whose country or waters, or at whose border
    public static Set<Rung> event(EventType type, Optional<String> mode, Set<Context> contexts, Side recipient) {
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        boolean protege = recipient == Side.PROTEGE;
        boolean adversary = recipient == Side.ADVERSARY;
        boolean peace = is(mode, "yield") || is(mode, "meet") || is(mode, "mediate");
        switch (type) {
            case SUPPORT -> add(rungs, Rung.WORDS, protege);
            case AGREE -> {
                add(rungs, Rung.WORDS, protege);
                add(rungs, Rung.MEDIATION, is(mode, "mediate"));
            }
            case ACCUSE, PROTEST, THREATEN -> add(rungs, Rung.WORDS, adversary);
            case CONSULT -> add(rungs, Rung.MEDIATION, (protege || adversary) && !contexts.contains(Context.MILITARY));
            case REQUEST -> add(rungs, Rung.MEDIATION, peace);
            case AID -> {
                add(rungs, Rung.HUMANITARIAN, protege && contexts.stream().anyMatch(RELIEF::contains));
                add(rungs, Rung.INTELLIGENCE, protege && contexts.contains(Context.INTELLIGENCE));
                boolean own = is(mode, "peacekeep");
                add(rungs, Rung.ARMS, protege && !own && contexts.contains(Context.MILITARY));
                add(rungs, Rung.DEPLOYMENT, protege && own);
            }
            case COOPERATE -> {
                add(rungs, Rung.INTELLIGENCE, protege && contexts.contains(Context.INTELLIGENCE));
                add(rungs, Rung.DEPLOYMENT, protege && is(mode, "drill"));
            }
            case SANCTION -> add(rungs, Rung.SANCTIONS, adversary);
            case MOBILIZE -> add(rungs, Rung.DEPLOYMENT, protege || adversary);
            case COERCE -> {
                boolean armed = contexts.stream().anyMatch(ARMED::contains);
                add(rungs, Rung.FORCE, adversary && armed);
                add(
                        rungs,
                        Rung.SANCTIONS,
                        adversary && !armed && contexts.stream().anyMatch(CIVIL::contains));
            }
            case ASSAULT -> add(rungs, Rung.FORCE, adversary);
            case CONCEDE, RETREAT, REJECT -> {}
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

    private static boolean is(Optional<String> mode, String word) {
        return mode.filter(word::equals).isPresent();
    }

    private static void add(Set<Rung> rungs, Rung rung, boolean when) {
        if (when) {
            rungs.add(rung);
        }
    }
}
