package casus.history.rank;

import java.util.List;

/// Dated events as (subject, relation, object, time step), in order of time.
///
/// @param entities  names by id
/// @param relations names by id
/// @param subject   id of who did it, an entry an event
/// @param relation  id of what was done
/// @param object    id of to whom
/// @param step      when, in steps from 0 (a day in ICEWS)
public record Quads(
        List<String> entities, List<String> relations, int[] subject, int[] relation, int[] object, int[] step) {
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
    }

    /// Events from rows of subject, relation, object and step, in order of time.
    public static Quads of(List<String> entities, List<String> relations, List<int[]> rows) {
        int[][] columns = new int[4][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = rows.get(i)[c];
            }
        }
        return new Quads(entities, relations, columns[0], columns[1], columns[2], columns[3]);
    }

    /// The number of events.
    public int size() {
        return subject.length;
    }
}
