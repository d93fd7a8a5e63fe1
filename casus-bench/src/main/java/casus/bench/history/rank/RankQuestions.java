package casus.bench.history.rank;

import casus.bench.history.quad.SplitQuads;
import casus.history.tally.LongTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The questions that the events of one step answer, in both directions: (subject, relation, ?) with all the
/// answers of that step. The order does not depend on the order of the events, and neighbours have nothing to
/// do with each other.
///
/// @param subject  by question
/// @param relation by question, inverses included
/// @param answers  by question, ascending, each once
/// @param times    by question and answer: how many events say so
record RankQuestions(int[] subject, int[] relation, int[][] answers, int[][] times) {
    int size() {
        return subject.length;
    }

    /// The questions of events `from` to `to` - 1.
    static RankQuestions of(SplitQuads quads, int from, int to) {
        long entities = quads.entities().size();
        int base = quads.relations().size();
        long[] keys = new long[2 * (to - from)];
        for (int i = from; i < to; i++) {
            long forth = (long) quads.subject()[i] * 2 * base + quads.relation()[i];
            long back = (long) quads.object()[i] * 2 * base + quads.relation()[i] + base;
            keys[2 * (i - from)] = forth * entities + quads.object()[i];
            keys[2 * (i - from) + 1] = back * entities + quads.subject()[i];
        }
        Arrays.sort(keys);
        int[] starts = IntStream.range(0, keys.length)
                .filter(i -> i == 0 || keys[i] / entities != keys[i - 1] / entities)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> LongTable.spread(keys[i] / entities))
                        .thenComparing(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int n = starts.length;
        RankQuestions out = new RankQuestions(new int[n], new int[n], new int[n][], new int[n][]);
        for (int q = 0; q < n; q++) {
            long question = keys[starts[q]] / entities;
            out.subject[q] = (int) (question / (2L * base));
            out.relation[q] = (int) (question % (2L * base));
            out.fill(q, keys, starts[q], question, entities);
        }
        return out;
    }

    private void fill(int q, long[] keys, int start, long question, long entities) {
        int[] found = new int[4];
        int[] counted = new int[4];
        int n = 0;
        for (int i = start; i < keys.length && keys[i] / entities == question; i++) {
            int answer = (int) (keys[i] % entities);
            if (n > 0 && found[n - 1] == answer) {
                counted[n - 1]++;
                continue;
            }
            if (n == found.length) {
                found = Arrays.copyOf(found, n * 2);
                counted = Arrays.copyOf(counted, n * 2);
            }
            found[n] = answer;
            counted[n++] = 1;
        }
        answers[q] = Arrays.copyOf(found, n);
        times[q] = Arrays.copyOf(counted, n);
    }
}
