package casus.second;

import java.util.Optional;

/// Where answers are kept, so that none is asked for twice.
public interface AnswerStore {
    /// An answer of a model.
    ///
    /// @param question SHA-256 of all that was asked
    /// @param model    who gave it
    /// @param prompt   in which version it was asked for
    /// @param about    the article, or the brief
    /// @param text     as it came
    record KeptAnswer(String question, String model, String prompt, String about, String text) {}

    /// The answer to a question, if it was asked before.
    Optional<String> find(String question);

    /// Keeps an answer.
    void keep(KeptAnswer answer);
}
