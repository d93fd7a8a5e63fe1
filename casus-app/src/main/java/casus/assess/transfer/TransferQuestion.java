package casus.assess.transfer;

import casus.terms.ActorId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A question about the transfers of one item from one actor to another.
///
/// @param change     what is asked of them
/// @param supplier   who hands over, or would
/// @param recipient  to whom
/// @param item       a class of goods or a weapon, in the words of the question
/// @param windowDays how long from today the answer holds, in days
/// @param by         the last day, where the question names one
/// @param asked      the words of the question
public record TransferQuestion(
        Change change,
        ActorId supplier,
        ActorId recipient,
        String item,
        int windowDays,
        Optional<LocalDate> by,
        String asked) {
    public TransferQuestion {
        if (windowDays < 1) {
            throw new IllegalArgumentException("a window has at least one day, not " + windowDays);
        }
        if (supplier.equals(recipient)) {
            throw new IllegalArgumentException("supplier and recipient are two actors");
        }
        if (item.isBlank()) {
            throw new IllegalArgumentException("a question on transfers names what is transferred");
        }
    }

    /// The same question with a last day, which is after today.
    public TransferQuestion by(LocalDate day, LocalDate today) {
        return new TransferQuestion(
                change, supplier, recipient, item, (int) ChronoUnit.DAYS.between(today, day), Optional.of(day), asked);
    }

    /// The last day of the window.
    public LocalDate lastDay(LocalDate today) {
        return today.plusDays(windowDays);
    }
}
