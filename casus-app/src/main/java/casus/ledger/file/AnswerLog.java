package casus.ledger.file;

import casus.terms.text.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The answers of models, kept in the case under the hash of what was asked. They are no part of what is on record:
/// what was made of them is.
public final class AnswerLog {
    private final Database database;

    AnswerLog(Database database) {
        this.database = database;
    }

    /// An answer.
    ///
    /// @param question SHA-256 of all that was asked
    /// @param model    who gave it
    /// @param prompt   the version of what it was told
    /// @param about    the article, or what else it is about
    /// @param day      on which it came
    /// @param text     as it came
    public record LoggedAnswer(
            String question, String model, String prompt, String about, LocalDate day, String text) {}

    /// The answer to a question, unless it was changed since it came.
    public Optional<String> find(String question) {
        return database.first(
                        "SELECT answer, sha256 FROM answer WHERE question = ?",
                        r -> List.of(r.getString(1), r.getString(2)),
                        question)
                .filter(row -> Sha256.of(row.get(0)).equals(row.get(1)))
                .map(List::getFirst);
    }

    /// Keeps an answer, at once and for good.
    public void keep(LoggedAnswer a) {
        database.transaction(() -> {
            database.run(
                    "INSERT OR REPLACE INTO answer (question, sha256, model, prompt, about, day, answer)"
                            + " VALUES (?,?,?,?,?,?,?)",
                    a.question(),
                    Sha256.of(a.text()),
                    a.model(),
                    a.prompt(),
                    a.about(),
                    a.day(),
                    a.text());
            return a;
        });
    }

    /// How many are kept.
    public int size() {
        return database.number("SELECT COUNT(*) FROM answer");
    }
}
