package casus.ledger.file;

import java.time.LocalDate;
import java.util.Optional;

/// An estimate a brief was made of.
///
/// @param asked       the words of the question
/// @param by          the last day it was asked with
/// @param asOf        of what was in print by then; empty for all that was on record
/// @param state       hash of the case's state
/// @param probability of the headline, a decimal fraction
/// @param day         on which the first such brief was made
public record StoredBrief(
        String asked,
        Optional<LocalDate> by,
        Optional<LocalDate> asOf,
        String state,
        String probability,
        LocalDate day) {
    boolean isOf(String question, Optional<LocalDate> last) {
        return asked.equals(question) && by.equals(last);
    }
}
