package casus.bench.precedent.fit;

import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import casus.precedent.table.World;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// A made-up world of sixty states in which neighbours who promised defence join, and few others.
final class SyntheticWorld implements World {
    private static final int STATES = 60;

    private static int place(int state) {
        return state / 10;
    }

    @Override
    public Set<Integer> states(int year) {
        Set<Integer> out = new TreeSet<>();
        for (int i = 1; i <= STATES; i++) {
            out.add(i * 10);
        }
        return out;
    }

    @Override
    public int obligations(int from, int to, int year) {
        return (place(from) + place(to)) % 5 == 0 ? 1 : 0;
    }

    @Override
    public OptionalDouble power(int state, int year) {
        return OptionalDouble.of(1.0 / (state + 10));
    }

    @Override
    public boolean isMajor(int state, int year) {
        return state <= 30;
    }

    @Override
    public boolean isNuclear(int state, int year) {
        return state == 10;
    }

    @Override
    public int contiguity(int a, int b, int year) {
        return Math.abs(place(a) - place(b)) == 1 ? World.BY_LAND : 0;
    }

    @Override
    public OptionalDouble distance(int a, int b, int year) {
        return OptionalDouble.of(Math.abs(a - b) * 20);
    }

    @Override
    public boolean isRival(int a, int b, int year) {
        return (place(a) * place(b)) % 7 == 1;
    }

    @Override
    public OptionalDouble democracy(int state, int year) {
        return place(state) % 3 == 0 ? OptionalDouble.empty() : OptionalDouble.of(place(state) % 10 / 10.0);
    }

    /// Four hundred disputes of two states each; allies and neighbours of the target join more often.
    List<Dispute> disputes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Dispute> out = new ArrayList<>();
        for (int d = 1; d <= 400; d++) {
            int year = 1900 + d / 5;
            int a = 10 * (1 + random.nextInt(STATES));
            int b = 10 * (1 + random.nextInt(STATES));
            if (a == b) {
                continue;
            }
            List<Participant> all = new ArrayList<>(List.of(
                    new Participant(a, true, true, 7 + random.nextInt(12), year),
                    new Participant(b, false, true, random.nextInt(18), year)));
            for (int x : states(year)) {
                double odds = -5 + (obligations(x, b, year) == 1 ? 2 : 0) + (contiguity(x, b, year) == 1 ? 1.5 : 0);
                if (x != a && x != b && random.nextDouble() < 1 / (1 + Math.exp(-odds))) {
                    all.add(new Participant(x, false, false, 17, year));
                }
            }
            out.add(new Dispute(d, year, all));
        }
        return out;
    }
}
