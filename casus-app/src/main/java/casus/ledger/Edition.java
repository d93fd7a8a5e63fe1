package casus.ledger;

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
}
