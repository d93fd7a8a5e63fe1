package casus.bench.history.quad;

import casus.history.rank.Quads;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Events in three parts that follow each other in time: to learn from, to choose by, to test on.
///
/// @param all       the events of all parts
/// @param validFrom index of the first event to choose by
/// @param testFrom  index of the first event to test on
public record SplitQuads(Quads all, int validFrom, int testFrom) {
    public SplitQuads {
        if (validFrom < 0 || testFrom < validFrom || testFrom > all.size()) {
            throw new IllegalArgumentException("parts " + validFrom + " and " + testFrom + " of " + all.size());
        }
    }

    /// Reads a folder of the benchmark form: `train`, `valid`, `test` (`.txt` or `.txt.gz`), one event a line,
    /// and the names in `entity2id`, `relation2id`. A step is the greatest common divisor of the times.
    ///
    /// @throws casus.terms.InputProblem when a file is missing or a line cannot be read
    public static SplitQuads read(Path folder) {
        return QuadFiles.read(folder);
    }

    public List<String> entities() {
        return all.entities();
    }

    public List<String> relations() {
        return all.relations();
    }

    public int[] subject() {
        return all.subject();
    }

    public int[] relation() {
        return all.relation();
    }

    public int[] object() {
        return all.object();
    }

    public int[] step() {
        return all.step();
    }

    /// The number of events.
    public int size() {
        return all.size();
    }

    /// The first step of the part to choose by.
    public int validStep() {
        return validFrom < size() ? step()[validFrom] : Integer.MAX_VALUE;
    }

    /// The first step of the part to test on.
    public int testStep() {
        return testFrom < size() ? step()[testFrom] : Integer.MAX_VALUE;
    }

    /// The same events without those from `firstHidden` on: what was known before it.
    public SplitQuads before(int firstHidden) {
        int n = 0;
        while (n < size() && step()[n] < firstHidden) {
            n++;
        }
        Quads known = new Quads(
                entities(),
                relations(),
                Arrays.copyOf(subject(), n),
                Arrays.copyOf(relation(), n),
                Arrays.copyOf(object(), n),
                Arrays.copyOf(step(), n));
        return new SplitQuads(known, Math.min(validFrom, n), Math.min(testFrom, n));
    }
}
