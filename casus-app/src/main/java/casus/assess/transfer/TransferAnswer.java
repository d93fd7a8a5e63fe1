package casus.assess.transfer;

import casus.assess.weigh.Reason;
import casus.history.Outlook;
import casus.ledger.gap.Step;
import casus.ledger.record.Contradiction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The whole answer to a question on transfers.
///
/// @param question        as read
/// @param today           the day it is answered
/// @param classes         of goods the item belongs to; empty where nobody knows
/// @param record          the steps on the item, by stage, then by date
/// @param near            steps on goods of its class, or on arms nobody names further
/// @param forecast        from all entries; empty where there is nothing to foretell
/// @param unanswered      why there is no forecast
/// @param reviewed        from the entries a human accepted or corrected alone
/// @param reviewedEntries how many those are
/// @param drivers         the supplier's reasons toward the recipient, against and for, strongest first
/// @param contradictions  that touch a step of the record
/// @param watch           what would change the answer most, strongest first
/// @param beside          what event history says of arms and training from the one to the other: context only
/// @param resolution      the rule, in plain words
/// @param notes           what a reader should know
/// @param absent          what has no part in the answer
public record TransferAnswer(
        TransferQuestion question,
        LocalDate today,
        List<String> classes,
        List<Step> record,
        List<Step> near,
        Optional<TransferForecast> forecast,
        Optional<String> unanswered,
        Optional<TransferForecast> reviewed,
        int reviewedEntries,
        List<Reason> drivers,
        List<Contradiction> contradictions,
        List<Indicator> watch,
        Optional<Outlook.Chance> beside,
        String resolution,
        List<String> notes,
        List<String> absent) {
    public TransferAnswer {
        classes = List.copyOf(classes);
        record = List.copyOf(record);
        near = List.copyOf(near);
        drivers = List.copyOf(drivers);
        contradictions = List.copyOf(contradictions);
        watch = List.copyOf(watch);
        notes = List.copyOf(notes);
        absent = List.copyOf(absent);
        if (forecast.isPresent() == unanswered.isPresent()) {
            throw new IllegalArgumentException("either there is a forecast or a reason why there is none");
        }
    }
}
