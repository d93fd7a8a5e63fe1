package casus.assess;

import casus.assess.observe.ObservedRung;
import casus.assess.question.Attack;
import casus.assess.reply.TreatyConflict;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.Reason;
import casus.ledger.record.Contradiction;
import casus.precedent.DutyBasis;
import casus.precedent.Finding;
import casus.precedent.PairLevels.PairFinding;
import casus.terms.EntryId;
import casus.terms.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The whole answer to one question.
///
/// @param question       as read
/// @param today          the day it is answered
/// @param attack         the trigger, where the case already holds it
/// @param observed       the observed ladder, lowest rung first
/// @param forecast       from all entries
/// @param reviewed       from the entries a human accepted or corrected alone
/// @param reviewedEntries how many those are, in articles about patron or protégé
/// @param precedents     reference class, estimates and the rates to print beside them
/// @param reasons        the patron's, against and for, strongest first
/// @param refused        what the patron said it will not do or turned down, in the order of the entries
/// @param consequences   what somebody expects, where it concerns the pair
/// @param periods        for a question on what follows, what the months after bring in a game drafted for it
/// @param contradictions that touch the pair
/// @param treatyConflicts what articles say of treaties between the two, beside what is on record of those, where they
/// differ
/// @param leaveOneOut    the answer without each thing; empty where nobody asked for it
/// @param watch          what would change the answer most, strongest first
/// @param notes          what a reader should know
/// @param absent         lines not built, and parts of the question not answered
public record Answer(
        Question question,
        LocalDate today,
        Optional<Attack> attack,
        List<ObservedRung> observed,
        Forecast forecast,
        Forecast reviewed,
        int reviewedEntries,
        Finding precedents,
        List<Reason> reasons,
        List<EntryId> refused,
        List<Consequence> consequences,
        List<Consequence.Period> periods,
        List<Contradiction> contradictions,
        List<TreatyConflict> treatyConflicts,
        List<Omission> leaveOneOut,
        List<WatchItem> watch,
        List<String> notes,
        List<String> absent) {
    public Answer {
        observed = List.copyOf(observed);
        reasons = List.copyOf(reasons);
        refused = List.copyOf(refused);
        consequences = List.copyOf(consequences);
        periods = List.copyOf(periods);
        contradictions = List.copyOf(contradictions);
        treatyConflicts = List.copyOf(treatyConflicts);
        leaveOneOut = List.copyOf(leaveOneOut);
        watch = List.copyOf(watch);
        notes = List.copyOf(notes);
        absent = List.copyOf(absent);
    }

    /// The same with the answers without each thing.
    Answer with(List<Omission> omissions) {
        return new Answer(
                question,
                today,
                attack,
                observed,
                forecast,
                reviewed,
                reviewedEntries,
                precedents,
                reasons,
                refused,
                consequences,
                periods,
                contradictions,
                treatyConflicts,
                omissions,
                watch,
                notes,
                absent);
    }

    /// Whether a duty to defend is owed, as the answer takes it; empty where it rests on none.
    public Optional<DutyBasis> duty() {
        return precedents.pair().map(PairFinding::duty);
    }

    /// How many of the forecast's numbers are judgements.
    public int judgements() {
        return forecast.judgements().size();
    }
}
