package casus.history.rank;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Dated events as (subject, relation, object, time step), in order of time, in three parts that follow each
/// other: to learn from, to choose by, to test on.
///
/// @param entities  names by id
/// @param relations names by id
/// @param subject   id of who did it, an entry an event
/// @param relation  id of what was done
/// @param object    id of to whom
/// @param step      when, in steps from 0 (a step is the greatest common divisor of the times; a day in ICEWS)
/// @param validFrom index of the first event to choose by
/// @param testFrom  index of the first event to test on
public record Quads(
        List<String> entities,
        List<String> relations,
        int[] subject,
        int[] relation,
        int[] object,
        int[] step,
        int validFrom,
        int testFrom) {
    public Quads {
        entities = List.copyOf(entities);
        relations = List.copyOf(relations);
        int n = subject.length;
        if (relation.length != n || object.length != n || step.length != n) {
            throw new IllegalArgumentException("the four columns differ in length");
        }
        for (int i = 1; i < n; i++) {
            if (step[i] < step[i - 1]) {
                throw new IllegalArgumentException("events are in order of time; number " + i + " is not");
            }
        }
        if (validFrom < 0 || testFrom < validFrom || testFrom > n) {
            throw new IllegalArgumentException("parts " + validFrom + " and " + testFrom + " of " + n);
        }
    }

    /// Reads a folder of the benchmark form: `train`, `valid`, `test` (`.txt` or `.txt.gz`), one event a line,
    /// and the names in `entity2id`, `relation2id`.
    ///
    /// @throws casus.terms.InputProblem when a file is missing or a line cannot be read
    public static Quads read(Path folder) {
        return QuadFiles.read(folder);
    }

    /// The number of events.
    public int size() {
        return subject.length;
    }

    /// The first step of the part to choose by.
    int validStep() {
        return validFrom < size() ? step[validFrom] : Integer.MAX_VALUE;
    }

    /// The first step of the part to test on.
    int testStep() {
        return testFrom < size() ? step[testFrom] : Integer.MAX_VALUE;
    }

    /// The same events without those from `step` on: what was known before it.
    public Quads before(int firstHidden) {
        int n = 0;
        while (n < size() && step[n] < firstHidden) {
            n++;
        }
        return new Quads(
                entities,
                relations,
                Arrays.copyOf(subject, n),
                Arrays.copyOf(relation, n),
                Arrays.copyOf(object, n),
                Arrays.copyOf(step, n),
                Math.min(validFrom, n),
                Math.min(testFrom, n));
    }
}
