package casus.work;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Grades;
import casus.ledger.file.CaseFile;
import casus.terms.ActorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// The ledger with its grades computed.
public final class GradedLedger {
    private GradedLedger() {}

    public static Ledger ledger(CaseFile file, Actors actors, Optional<LocalDate> asOf) {
        return all(file.ledger(asOf), actors);
    }

    /// All of a ledger.
    public static Ledger all(Ledger ledger, Actors actors) {
        return Grades.of(ledger, actors);
    }

    /// What some actors are named in, as a question about them needs it; the rest stays as it is.
    public static Ledger about(Collection<ActorId> who, Ledger ledger, Actors actors) {
        return Grades.about(who, ledger, actors);
    }
}
