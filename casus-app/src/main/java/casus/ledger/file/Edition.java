package casus.ledger.file;

import casus.terms.Probability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which brief of which question it is, and how far its headline moved since the one before.
///
/// @param question number of the question among those a brief was made of in this case, from 1
/// @param version  of its brief, from 1; the same case, day of knowledge and estimate are one version
/// @param points   by how many percentage points the estimate of the headline differs from the version before;
///     empty for the first
public record Edition(int question, int version, Optional<Integer> points) {
    public Edition {
        if (question < 1 || version < 1 || points.isPresent() != version > 1) {
            throw new IllegalArgumentException("no edition is Q-" + question + " v" + version + " " + points);
        }
    }

    /// Which edition an estimate is among those that are filed; nothing if it is not.
    ///
    /// @param briefs   every estimate a brief was made of, in order
    /// @param state    of the case
    /// @param headline as the answer has it
    public static Optional<Edition> of(
            List<StoredBrief> briefs,
            String asked,
            Optional<LocalDate> by,
            Optional<LocalDate> asOf,
            String state,
            Probability headline) {
        List<List<Object>> questions = briefs.stream()
                .map(b -> List.<Object>of(b.asked(), b.by()))
                .distinct()
                .toList();
        int question = 1 + questions.indexOf(List.<Object>of(asked, by));
        List<StoredBrief> own = briefs.stream().filter(b -> b.isOf(asked, by)).toList();
        for (int i = 0; i < own.size(); i++) {
            StoredBrief b = own.get(i);
            if (b.asOf().equals(asOf)
                    && b.state().equals(state)
                    && b.probability().equals(QuestionLog.decimal(headline))) {
                return Optional.of(new Edition(
                        question,
                        i + 1,
                        i == 0 ? Optional.empty() : Optional.of(percent(b) - percent(own.get(i - 1)))));
            }
        }
        return Optional.empty();
    }

    /// As the brief prints it.
    private static int percent(StoredBrief brief) {
        return new Probability(Double.parseDouble(brief.probability())).wholePercent();
    }
}
