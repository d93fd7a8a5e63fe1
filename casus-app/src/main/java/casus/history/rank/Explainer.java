package casus.history.rank;

import casus.history.tally.Counters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Explains scores by deletion: the events of a past are taken out of the memory, the candidate is scored again,
/// and the memory is put back as it was. What is stated is therefore what deletion does, not an estimate of it.
/// Deleted events are forgotten as the doings of their actors; the rules and what names tell, learned from the
/// whole, stay.
///
/// Cost: one scan of all events when it is made; then, for each past shown, the events of the two.
public final class Explainer {
    private static final int MOST_GROUNDS = 5;
    private static final RankFeature[] FEATURES = RankFeature.values();

    private final Quads quads;
    private final RankModel model;
    private final Scorer desk;
    private final int base;

    /// The events an actor has a part in, in order of time: those of actor e from `starts[e]` to `starts[e + 1]`.
    private final int[] eventsOf;

    private final int[] starts;
    private final Deletion deletion;

    public Explainer(Quads quads, RankModel model) {
        this.quads = quads;
        this.model = model;
        base = quads.relations().size();
        desk = new Scorer(model, model.rules());
        starts = new int[quads.entities().size() + 1];
        for (int i = 0; i < quads.size(); i++) {
            starts[quads.subject()[i] + 1]++;
            starts[quads.object()[i] + 1] += quads.object()[i] == quads.subject()[i] ? 0 : 1;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        eventsOf = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int i = 0; i < quads.size(); i++) {
            eventsOf[next[quads.subject()[i]]++] = i;
            if (quads.object()[i] != quads.subject()[i]) {
                eventsOf[next[quads.object()[i]]++] = i;
            }
        }
        deletion = new Deletion();
    }

    /// Explains one candidate of a question.
    RankExplanation explain(int subject, int relation, int object, int day) {
        desk.newDay();
        desk.weigh(subject, relation, object, day);
        return weighed(subject, relation, day, new int[] {object}).getFirst();
    }

    /// The best candidates of a question.
    public List<RankExplanation> best(int subject, int relation, int day, int most) {
        desk.newDay();
        desk.weigh(subject, relation, day);
        int n = Math.min(most, desk.candidates().size());
        int[] chosen = new int[n];
        double[] score = new double[n];
        int held = 0;
        for (int c = 0; c < desk.candidates().size() && n > 0; c++) {
            double s = desk.scores()[c];
            if (held == n && s <= score[n - 1]) {
                continue;
            }
            int at = held < n ? held++ : n - 1;
            for (; at > 0 && score[at - 1] < s; at--) {
                score[at] = score[at - 1];
                chosen[at] = chosen[at - 1];
            }
            score[at] = s;
            chosen[at] = desk.candidates().entity(c);
        }
        return weighed(subject, relation, day, chosen);
    }

    /// Explains some of the candidates just weighed.
    private List<RankExplanation> weighed(int subject, int relation, int day, int[] objects) {
        double[] scores = desk.scores();
        int n = desk.candidates().size();
        double top = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < n; c++) {
            top = Math.max(top, scores[c]);
        }
        double all = 0;
        for (int c = 0; c < n; c++) {
            all += Math.exp(scores[c] - top);
        }
        int[] ranks = new int[objects.length];
        double[] own = new double[objects.length];
        List<List<RankExplanation.Part>> terms = new ArrayList<>();
        for (int k = 0; k < objects.length; k++) {
            int at = desk.candidates().placeOf(objects[k]);
            own[k] = scores[at];
            ranks[k] = 1;
            for (int c = 0; c < n; c++) {
                ranks[k] += scores[c] > own[k] ? 1 : 0;
            }
            terms.add(terms(at));
        }
        List<RankExplanation> out = new ArrayList<>();
        for (int k = 0; k < objects.length; k++) {
            int[] between = between(subject, objects[k], day);
            List<RankExplanation.Ground> grounds = grounds(subject, relation, objects[k], day, own[k], between);
            double drop = between.length == 0 ? 0 : own[k] - without(between, subject, relation, objects[k], day);
            double share = Math.exp(own[k] - top) / all;
            out.add(new RankExplanation(objects[k], ranks[k], own[k], share, terms.get(k), grounds, drop));
        }
        return out;
    }

    private List<RankExplanation.Part> terms(int at) {
        RankFeature.Group[] groups = RankFeature.Group.values();
        double[] sums = new double[groups.length];
        for (RankFeature feature : FEATURES) {
            double value = desk.candidates().values()[at * RankFeature.COUNT + feature.ordinal()];
            sums[feature.group().ordinal()] += model.weights().of(feature) * value;
        }
        List<RankExplanation.Part> out = new ArrayList<>();
        for (RankFeature.Group group : groups) {
            out.add(new RankExplanation.Part(group.words(), sums[group.ordinal()]));
        }
        out.sort(Comparator.comparingDouble(p -> -Math.abs(p.adds())));
        return out;
    }

    /// All events between the two before a day, in either direction, latest first.
    private int[] between(int a, int b, int day) {
        int shorter = starts[a + 1] - starts[a] <= starts[b + 1] - starts[b] ? a : b;
        int[] found = new int[8];
        int n = 0;
        for (int k = starts[shorter + 1] - 1; k >= starts[shorter]; k--) {
            int i = eventsOf[k];
            boolean forth = quads.subject()[i] == a && quads.object()[i] == b;
            boolean back = quads.subject()[i] == b && quads.object()[i] == a;
            if (quads.step()[i] < day && (forth || back)) {
                found = n == found.length ? Arrays.copyOf(found, n * 2) : found;
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /// A strand of the past, and how sure its rule is.
    private record Past(int relation, int bin, float confidence) {}

    private List<RankExplanation.Ground> grounds(
            int subject, int relation, int object, int day, double score, int[] between) {
        List<Past> found = new ArrayList<>();
        int pair = model.memory().pair(subject, object);
        PairHistory pasts = pair < 0 ? new PairHistory() : model.memory().past(pair);
        for (int i = 0; i < pasts.size(); i++) {
            int body = pasts.relation(i);
            int bin = RuleCounts.bin(day - pasts.last(i), pasts.count(i));
            found.add(new Past(body, bin, model.rules().confidence(body, relation, bin)));
        }
        found.sort(Comparator.comparingDouble((Past p) -> -p.confidence()).thenComparingInt(Past::relation));
        List<RankExplanation.Ground> out = new ArrayList<>();
        for (Past past : found.subList(0, Math.min(MOST_GROUNDS, found.size()))) {
            int body = past.relation();
            int[] events = Arrays.stream(between)
                    .filter(i -> body < base
                            ? quads.relation()[i] == body && quads.subject()[i] == subject
                            : quads.relation()[i] == body - base && quads.object()[i] == subject)
                    .toArray();
            double drop = score - without(events, subject, relation, object, day);
            out.add(new RankExplanation.Ground(
                    body,
                    model.rules().bodySupport(body, relation, past.bin()),
                    model.rules().ruleSupport(body, relation, past.bin()),
                    past.confidence(),
                    Arrays.stream(events).boxed().toList(),
                    drop));
        }
        return out;
    }

    /// The candidate's score with some events between the two forgotten.
    private double without(int[] events, int subject, int relation, int object, int day) {
        deletion.apply(events, subject, object, day);
        try {
            desk.forget(subject, object);
            return desk.weighOne(subject, relation, object, day);
        } finally {
            deletion.revert();
            desk.forget(subject, object);
        }
    }

    /// Some events between two actors taken out of the memory, and put back. Every counter that knew one of
    /// them is started again and told the events of the two that are left, in order, so that it holds to the
    /// last bit what it would hold had it never known the others.
    ///
    /// Directed events are counted by side: 0 for the one actor, 1 for the other.
    private final class Deletion {
        private final int relations = 2 * base;
        private final int[] doing = new int[2 * relations];
        private final int[] receiving = new int[2 * relations];
        private final int[] strand = new int[4 * relations];
        private final int[] pair = new int[4];
        private final boolean[] actor = new boolean[2];
        private final boolean[] gone = new boolean[quads.size()];
        private final List<Cell> cells = new ArrayList<>();
        private int one;
        private int other;

        /// A counter as it was.
        private record Cell(Counters counters, int id, Counters.StoredCounter was) {
            void putBack() {
                counters.putBack(id, was);
            }
        }

        Deletion() {
            clear();
        }

        private void clear() {
            Arrays.fill(doing, -1);
            Arrays.fill(receiving, -1);
            Arrays.fill(strand, -1);
            Arrays.fill(pair, -1);
            Arrays.fill(actor, false);
            cells.clear();
        }

        void apply(int[] events, int a, int b, int day) {
            one = a;
            other = b;
            for (int i : events) {
                gone[i] = true;
                lose(quads.subject()[i], quads.relation()[i], quads.object()[i], quads.step()[i]);
                lose(quads.object()[i], quads.relation()[i] + base, quads.subject()[i], quads.step()[i]);
            }
            tellTheRest(day);
            for (int i : events) {
                gone[i] = false;
            }
        }

        /// In reverse, since a counter may have been kept more than once.
        void revert() {
            for (int k = cells.size() - 1; k >= 0; k--) {
                cells.get(k).putBack();
            }
            clear();
        }

        private int side(int entity) {
            return entity == one ? 0 : entity == other ? 1 : -1;
        }

        private void lose(int s, int r, int o, int step) {
            EventMemory memory = model.memory();
            int from = side(s);
            int to = side(o);
            int way = from * 2 + to;
            if (!actor[to]) {
                actor[to] = true;
                restart(memory.actors(), o);
            }
            if (pair[way] < 0) {
                pair[way] = restart(memory.pairs(), memory.pair(s, o));
            }
            if (strand[way * relations + r] < 0) {
                strand[way * relations + r] = restart(memory.strands(), memory.strand(s, r, o));
            }
            if (doing[from * relations + r] < 0) {
                doing[from * relations + r] = restart(memory.doings(), memory.doing(s, r));
            }
            if (receiving[to * relations + r] < 0) {
                receiving[to * relations + r] = restart(memory.receivings(), memory.receiving(r, o));
            }
            takeBack(memory.kinds(), r, step);
            takeBack(memory.all(), 0, step);
        }

        private int restart(Counters counters, int id) {
            cells.add(new Cell(counters, id, counters.keep(id)));
            counters.restart(id);
            return id;
        }

        private void takeBack(Counters counters, int id, int step) {
            cells.add(new Cell(counters, id, counters.keep(id)));
            counters.takeBack(id, step);
        }

        /// Goes through the events of the two that are left, both lists merged.
        private void tellTheRest(int day) {
            int i = starts[one];
            int iEnd = starts[one + 1];
            int j = one == other ? starts[other + 1] : starts[other];
            int jEnd = starts[other + 1];
            while (i < iEnd || j < jEnd) {
                int a = i < iEnd ? eventsOf[i] : Integer.MAX_VALUE;
                int b = j < jEnd ? eventsOf[j] : Integer.MAX_VALUE;
                int event = Math.min(a, b);
                i += a == event ? 1 : 0;
                j += b == event ? 1 : 0;
                int step = quads.step()[event];
                if (step >= day) {
                    return;
                }
                if (!gone[event]) {
                    int from = side(quads.subject()[event]);
                    int to = side(quads.object()[event]);
                    tell(from, quads.relation()[event], to, step);
                    tell(to, quads.relation()[event] + base, from, step);
                }
            }
        }

        private void tell(int from, int r, int to, int step) {
            EventMemory memory = model.memory();
            if (to >= 0 && actor[to]) {
                memory.actors().hit(to == 0 ? one : other, step);
                hit(memory.receivings(), receiving[to * relations + r], step);
            }
            if (from >= 0) {
                hit(memory.doings(), doing[from * relations + r], step);
                if (to >= 0) {
                    hit(memory.pairs(), pair[from * 2 + to], step);
                    hit(memory.strands(), strand[(from * 2 + to) * relations + r], step);
                }
            }
        }

        private static void hit(Counters counters, int id, int step) {
            if (id >= 0) {
                counters.hit(id, step);
            }
        }
    }
}
