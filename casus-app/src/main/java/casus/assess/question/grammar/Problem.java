package casus.assess.question.grammar;

import casus.assess.question.grammar.ParsedQuestion.QuestionKind;
import java.util.List;
import java.util.Optional;

/// Why a question cannot be answered as it stands, and what may be meant.
///
/// @param kind        of the question
/// @param text        empty where it can be answered
/// @param suggestions questions that can be
record Problem(QuestionKind kind, Optional<String> text, List<String> suggestions) {
    Problem {
        suggestions = List.copyOf(suggestions);
    }

    static Problem none(QuestionKind kind) {
        return new Problem(kind, Optional.empty(), List.of());
    }
}
