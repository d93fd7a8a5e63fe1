package casus.precedent.model;

import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What states had done in earlier disputes. Asked about a year, it knows only disputes begun before it.
public final class DisputeHistory {
    private record Pair(int a, int b) {}

    private final Map<Pair, List<Integer>> against = new HashMap<>();
    private final Map<Pair, List<Integer>> beside = new HashMap<>();

    /// The record of these disputes.
    public static DisputeHistory of(List<Dispute> all) {
        DisputeHistory past = new DisputeHistory();
        all.forEach(past::add);
        return past;
    }

    private void add(Dispute dispute) {
        for (Participant p : dispute.participants()) {
            for (Participant q : dispute.participants()) {
                if (q.sideA() != p.sideA()) {
                    note(against, new Pair(p.state(), q.state()), dispute.year());
                } else if (q.state() != p.state()) {
                    note(beside, new Pair(p.state(), q.state()), dispute.year());
                }
            }
        }
    }

    private static <K> void note(Map<K, List<Integer>> where, K key, int year) {
        where.computeIfAbsent(key, k -> new ArrayList<>()).add(year);
    }

    private static <K> int count(Map<K, List<Integer>> where, K key, int year, int window) {
        List<Integer> years = where.get(key);
        if (years == null) {
            return 0;
        }
        int n = 0;
        for (int y : years) {
            n += y < year && y >= year - window ? 1 : 0;
        }
        return n;
    }

    int against(int x, int z, int year, int window) {
        return count(against, new Pair(x, z), year, window);
    }

    int beside(int x, int y, int year, int window) {
        return count(beside, new Pair(x, y), year, window);
    }
}
