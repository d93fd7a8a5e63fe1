package casus.precedent.pair;

import java.time.LocalDate;
import java.util.Optional;

/// Who decides about whom, and when.
///
/// @param patron    code of a state, or a group or organisation by name
/// @param protege   likewise
/// @param adversary likewise; empty where nobody is named
/// @param day       as of which the tables are asked
/// @param duty      whether a duty to defend is owed, where the case or the asker says; empty leaves it to the table
public record PairQuestion(
        String patron, String protege, Optional<String> adversary, LocalDate day, Optional<Boolean> duty) {}
