package casus.history.rank;

import casus.history.tally.Counters;
import casus.history.tally.IntList;
import casus.history.tally.LongTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Explains scores by deletion: the events of a past are taken out of the memory, the candidate is scored again,
/// and the memory is put back as it was. What is stated is therefore what deletion does, not an estimate of it.
/// Deleted events are forgotten as the doings of their actors; the rules and what names tell, learned from the
/// whole, stay.
///
/// Cost: a scan of all events for each past shown.
final class Explainer {
    private static final int MOST_GROUNDS = 5;

    private final Quads quads;
    private final Model model;
    private final Desk desk;
    private final int base;

    Explainer(Quads quads, Model model) {
        this.quads = quads;
        this.model = model;
        base = quads.relations().size();
        desk = new Desk(model, model.rules());
    }

    /// Explains one candidate of a question.
    Explanation explain(int subject, int relation, int object, int day) {
        desk.newDay();
        desk.weigh(subject, relation, object, day);
        int at = desk.candidates().placeOf(object);
        double score = desk.scores()[at];
        double top = Double.NEGATIVE_INFINITY;
        int rank = 1;
        for (int c = 0; c < desk.candidates().size(); c++) {
            top = Math.max(top, desk.scores()[c]);
            rank += desk.scores()[c] > score ? 1 : 0;
        }
        double all = 0;
        for (int c = 0; c < desk.candidates().size(); c++) {
            all += Math.exp(desk.scores()[c] - top);
        }
        List<Explanation.Part> terms = terms(at);
        List<Integer> between = between(subject, object, day);
        List<Explanation.Ground> grounds = grounds(subject, relation, object, day, score, between);
        double dropOfAll = between.isEmpty() ? 0 : score - without(between, subject, relation, object, day);
        return new Explanation(object, rank, score, Math.exp(score - top) / all, terms, grounds, dropOfAll);
    }

    private List<Explanation.Part> terms(int at) {
        Map<Feature.Group, Double> sums = new EnumMap<>(Feature.Group.class);
        for (Feature feature : Feature.values()) {
            double adds =
                    model.weights().of(feature) * desk.candidates().values()[at * Feature.COUNT + feature.ordinal()];
            sums.merge(feature.group(), adds, Double::sum);
        }
        return sums.entrySet().stream()
                .map(e -> new Explanation.Part(e.getKey().words(), e.getValue()))
                .sorted(Comparator.comparingDouble(p -> -Math.abs(p.adds())))
                .toList();
    }

    /// All events between the two before a day, in either direction, latest first.
    private List<Integer> between(int a, int b, int day) {
        List<Integer> out = new ArrayList<>();
        for (int i = quads.size() - 1; i >= 0; i--) {
            boolean forth = quads.subject()[i] == a && quads.object()[i] == b;
            boolean back = quads.subject()[i] == b && quads.object()[i] == a;
            if (quads.step()[i] < day && (forth || back)) {
                out.add(i);
            }
        }
        return out;
    }

    private List<Explanation.Ground> grounds(
            int subject, int relation, int object, int day, double score, List<Integer> between) {
        List<Explanation.Ground> found = new ArrayList<>();
        int pair = model.memory().pair(subject, object);
        IntList strands = pair < 0 ? new IntList() : model.memory().strandsOf(pair);
        Counters counters = model.memory().strands();
        for (int i = 0; i < strands.size(); i++) {
            int s = strands.get(i);
            if (counters.last(s) < 0) {
                continue;
            }
            int body = model.memory().relationOf(s);
            int bin = RuleCounts.bin(day - counters.last(s), counters.count(s));
            found.add(new Explanation.Ground(
                    body,
                    model.rules().bodySupport(body, relation, bin),
                    model.rules().ruleSupport(body, relation, bin),
                    model.rules().confidence(body, relation, bin),
                    List.of(),
                    0));
        }
        found.sort(Comparator.comparingDouble((Explanation.Ground g) -> -g.confidence())
                .thenComparing(Explanation.Ground::relation));
        List<Explanation.Ground> out = new ArrayList<>();
        for (Explanation.Ground g : found.subList(0, Math.min(MOST_GROUNDS, found.size()))) {
            List<Integer> events = between.stream()
                    .filter(i -> g.relation() < base
                            ? quads.relation()[i] == g.relation() && quads.subject()[i] == subject
                            : quads.relation()[i] == g.relation() - base && quads.object()[i] == subject)
                    .toList();
            double drop = score - without(events, subject, relation, object, day);
            out.add(new Explanation.Ground(
                    g.relation(), g.bodySupport(), g.ruleSupport(), g.confidence(), events, drop));
        }
        return out;
    }

    /// The candidate's score with some events forgotten.
    double without(List<Integer> events, int subject, int relation, int object, int day) {
        Deletion deletion = new Deletion(events, day);
        deletion.apply();
        try {
            desk.newDay();
            return desk.weighOne(subject, relation, object, day);
        } finally {
            deletion.revert();
            desk.newDay();
        }
    }

    /// Some events taken out of the memory, and put back.
    private final class Deletion {
        private final boolean[] gone;
        private final int day;
        private final Actors actors = new Actors();
        private final List<Runnable> undo = new ArrayList<>();
        private final Map<Counters, LongTable> wanted = new java.util.IdentityHashMap<>();
        private final List<Cell> cells = new ArrayList<>();

        Deletion(List<Integer> events, int day) {
            gone = new boolean[quads.size()];
            for (int i : events) {
                gone[i] = true;
                actors.add(quads.subject()[i]);
                actors.add(quads.object()[i]);
            }
            this.day = day;
        }

        /// A counter that loses events, and the days of those it keeps.
        private record Cell(Counters counters, int id, IntList kept) {}

        void apply() {
            for (int i = 0; i < gone.length; i++) {
                if (gone[i]) {
                    touch(i, true);
                }
            }
            int[] subjects = quads.subject();
            int[] objects = quads.object();
            for (int i = 0; i < gone.length && quads.step()[i] < day; i++) {
                if (!gone[i] && (actors.contains(subjects[i]) || actors.contains(objects[i]))) {
                    touch(i, false);
                }
            }
            for (Cell cell : cells) {
                Counters.Kept copy = cell.counters.keep(cell.id);
                undo.add(() -> cell.counters.putBack(cell.id, copy));
                cell.counters.retell(cell.id, cell.kept);
            }
        }

        void revert() {
            undo.forEach(Runnable::run);
        }

        private void touch(int i, boolean lost) {
            int s = quads.subject()[i];
            int r = quads.relation()[i];
            int o = quads.object()[i];
            int step = quads.step()[i];
            touch(s, r, o, step, lost);
            touch(o, r + base, s, step, lost);
        }

        private void touch(int s, int r, int o, int step, boolean lost) {
            Memory memory = model.memory();
            if (lost) {
                note(memory.pairs(), memory.pair(s, o), step, true);
                note(memory.strands(), memory.strand(s, r, o), step, true);
                note(memory.doings(), memory.doing(s, r), step, true);
                note(memory.receivings(), memory.receiving(r, o), step, true);
                note(memory.actors(), o, step, true);
                takeBack(memory.kinds(), r, step);
                takeBack(memory.all(), 0, step);
                return;
            }
            if (isTouched(memory.actors(), o)) {
                note(memory.actors(), o, step, false);
                note(memory.receivings(), memory.receiving(r, o), step, false);
            }
            if (isTouched(memory.actors(), s)) {
                note(memory.doings(), memory.doing(s, r), step, false);
                if (isTouched(memory.actors(), o)) {
                    note(memory.pairs(), memory.pair(s, o), step, false);
                    note(memory.strands(), memory.strand(s, r, o), step, false);
                }
            }
        }

        private void takeBack(Counters counters, int id, int step) {
            Counters.Kept copy = counters.keep(id);
            undo.addFirst(() -> counters.putBack(id, copy));
            counters.takeBack(id, step);
        }

        private boolean isTouched(Counters counters, int id) {
            LongTable ids = wanted.get(counters);
            return ids != null && ids.get(id) >= 0;
        }

        private void note(Counters counters, int id, int step, boolean lost) {
            LongTable ids = wanted.computeIfAbsent(counters, c -> new LongTable());
            int cell = ids.get(id);
            if (cell < 0) {
                if (!lost) {
                    return;
                }
                cell = cells.size();
                ids.put(id, cell);
                cells.add(new Cell(counters, id, new IntList()));
            }
            if (!lost) {
                cells.get(cell).kept.add(step);
            }
        }
    }

    /// Two actors at most.
    private static final class Actors {
        private int one = -1;
        private int other = -1;

        void add(int actor) {
            if (one < 0 || one == actor) {
                one = actor;
            } else {
                other = actor;
            }
        }

        boolean contains(int actor) {
            return actor == one || actor == other;
        }
    }

    /// The best candidates of a question.
    List<Explanation> best(int subject, int relation, int day, int most) {
        desk.newDay();
        desk.weigh(subject, relation, day);
        int n = desk.candidates().size();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        double[] scores = desk.scores();
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(most, n); i++) {
            chosen.add(desk.candidates().entity(order[i]));
        }
        return chosen.stream().map(e -> explain(subject, relation, e, day)).toList();
    }
}
