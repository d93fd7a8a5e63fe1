package casus.work;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Grades;
import casus.ledger.file.CaseFile;
import java.time.LocalDate;
import java.util.Optional;

/// The ledger with its grades computed.
public final class GradedLedger {
    private GradedLedger() {}

    public static Ledger ledger(CaseFile file, Actors actors, Optional<LocalDate> asOf) {
        return Grades.of(file.ledger(asOf), actors);
    }
}
