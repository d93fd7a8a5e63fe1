package casus.assess.reply;

import casus.terms.ActorId;
import java.time.LocalDate;
import java.util.Optional;

/// Treaties known beside the case, asked where the case itself does not say what is owed.
@FunctionalInterface
public interface TreatyBook {
    /// Whether `patron` owes `protege` defence on a day; empty where no treaty of the book says.
    Optional<Duty> duty(ActorId patron, ActorId protege, LocalDate day);

    /// A book without treaties.
    static TreatyBook empty() {
        return (patron, protege, day) -> Optional.empty();
    }
}
