package casus.assess.question;

import casus.assess.question.grammar.ParsedQuestion;
import casus.terms.Question;
import java.util.List;

/// What a question can mean before one ledger.
///
/// @param parsed   how it is understood without it
/// @param readings one or more; where a name is a choice ("X or Y"), one for each
/// @param notes    what was filled in, and from where
public record Interpretation(ParsedQuestion parsed, List<Question> readings, List<String> notes) {
    public Interpretation {
        readings = List.copyOf(readings);
        notes = List.copyOf(notes);
    }

    /// The first reading.
    public Question first() {
        return readings.getFirst();
    }
}
