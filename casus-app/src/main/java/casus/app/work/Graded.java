package casus.app.work;

import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Ledger;
import casus.ledger.compare.Grades;
import java.time.LocalDate;
import java.util.Optional;

/// The ledger with its grades computed.
public final class Graded {
    private Graded() {}

    public static Ledger ledger(CaseFile file, Actors actors, Optional<LocalDate> asOf) {
        return Grades.of(file.ledger(asOf), actors);
    }
}
