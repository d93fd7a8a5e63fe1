package casus.history.rank;

import casus.history.tally.Counters;
import casus.history.tally.IntList;
import java.util.Arrays;

/// The candidates for one question (subject, relation, ?, day), and their features. A desk to be used again
/// and again, by one thread.
///
/// Candidates are the partners of the subject, those most lately and most often at the receiving end of the
/// relation, all of the subject's country, and the partners of recent partners. Whoever is not among them is
/// still a possible answer, with no evidence for it. Cost: the pasts of the subject, and some sixty look-ups for
/// each candidate.
public final class Candidates {
    private static final int RECEIVERS = 100;
    private static final int STEPS = 10;
    private static final int NEXT_STEPS = 20;
    private static final float MONTHS = 400;

    private final EventMemory memory;
    private final RuleCounts rules;
    private final TopLists tops;
    private final int[] mark;
    private final int[] place;
    private final boolean[] used;
    private int stamp;
    private int size;

    private int[] entity = new int[256];
    private int[] pair = new int[256];
    private int[] strand = new int[256];
    private int[] back = new int[256];
    private float[] none = new float[256];
    private float[] best = new float[256];
    private float[] second = new float[256];
    private float[] walk = new float[256];
    private float[] values = new float[256 * RankFeature.COUNT];

    private final MoreFeatures.Writer more;

    /// @param used which features may be other than 0, by ordinal
    Candidates(EventMemory memory, RuleCounts rules, TopLists tops, int entities, boolean[] used) {
        this.memory = memory;
        this.rules = rules;
        this.tops = tops;
        this.used = used.clone();
        mark = new int[entities];
        place = new int[entities];
        more = memory.more().writer(memory);
    }

    public int size() {
        return size;
    }

    public int entity(int candidate) {
        return entity[candidate];
    }

    /// The place of an entity among the candidates, or -1.
    public int placeOf(int wanted) {
        return mark[wanted] == stamp ? place[wanted] : -1;
    }

    /// All features, [RankFeature#COUNT] for each candidate.
    public float[] values() {
        return values;
    }

    /// Finds the candidates and their features from what is remembered.
    void fill(int subject, int relation, int day) {
        fill(subject, relation, -1, day);
    }

    /// The same, with one entity among the candidates in any case, unless it is -1.
    void fill(int subject, int relation, int object, int day) {
        stamp++;
        size = 0;
        partners(subject, relation, day);
        int[] receivers = tops.receivers(relation, day);
        for (int receiver : receivers) {
            add(memory.receiver(receiver));
        }
        IntList others = memory.more().candidates(subject);
        for (int i = 0; i < others.size(); i++) {
            add(others.get(i));
        }
        walk(subject, day, -1);
        if (object >= 0) {
            add(object);
        }
        features(subject, relation, day);
    }

    private int add(int wanted) {
        if (mark[wanted] == stamp) {
            return place[wanted];
        }
        int c = size++;
        if (c == entity.length) {
            grow(c * 2);
        }
        mark[wanted] = stamp;
        place[wanted] = c;
        entity[c] = wanted;
        pair[c] = -1;
        strand[c] = -1;
        back[c] = -1;
        none[c] = 1;
        best[c] = 0;
        second[c] = 0;
        walk[c] = 0;
        return c;
    }

    private void grow(int larger) {
        entity = Arrays.copyOf(entity, larger);
        pair = Arrays.copyOf(pair, larger);
        strand = Arrays.copyOf(strand, larger);
        back = Arrays.copyOf(back, larger);
        none = Arrays.copyOf(none, larger);
        best = Arrays.copyOf(best, larger);
        second = Arrays.copyOf(second, larger);
        walk = Arrays.copyOf(walk, larger);
        values = new float[larger * RankFeature.COUNT];
    }

    /// Fills in one entity alone, as it would be among all candidates.
    void fillOne(int subject, int relation, int object, int day) {
        stamp++;
        size = 0;
        int c = add(object);
        int p = memory.pair(subject, object);
        if (p >= 0 && memory.pairs().last(p) >= 0) {
            past(c, p, relation, memory.inverse(relation), day, true);
        }
        walk(subject, day, object);
        features(subject, relation, day);
    }

    private void partners(int subject, int relation, int day) {
        int inverse = memory.inverse(relation);
        IntList pairs = memory.pairsOf(subject);
        for (int i = 0; i < pairs.size(); i++) {
            int p = pairs.get(i);
            past(add(memory.partner(p)), p, relation, inverse, day, false);
        }
    }

    /// What the strands of a pair say by the rules.
    ///
    /// @param anew whether to ask their counters, from which events may have been taken
    private void past(int c, int p, int relation, int inverse, int day, boolean anew) {
        Counters strands = memory.strands();
        pair[c] = p;
        float missed = 1;
        float first = 0;
        float next = 0;
        PairHistory past = memory.past(p);
        int n = past.size();
        for (int j = 0; j < n; j++) {
            int last = anew ? strands.last(past.strand(j)) : past.last(j);
            if (last < 0) {
                continue;
            }
            int body = past.relation(j);
            if (body == relation) {
                strand[c] = past.strand(j);
            }
            if (body == inverse) {
                back[c] = past.strand(j);
            }
            float count = anew ? strands.count(past.strand(j)) : past.count(j);
            float confidence = rules.confidence(body, relation, RuleCounts.bin(day - last, count));
            missed *= 1 - confidence;
            if (confidence > first) {
                next = first;
                first = confidence;
            } else if (confidence > next) {
                next = confidence;
            }
        }
        none[c] = missed;
        best[c] = first;
        second[c] = next;
    }

    /// @param only the one entity wanted, or -1 for all
    private void walk(int subject, int day, int only) {
        Counters actors = memory.actors();
        Counters pairs = memory.pairs();
        float activity = actors.faded(Counters.MIDDLE, subject, day);
        if (activity <= 0) {
            return;
        }
        int[] steps = tops.partners(subject, day);
        for (int i = 0; i < Math.min(STEPS, steps.length); i++) {
            float weight = pairs.faded(Counters.MIDDLE, steps[i], day) / activity;
            int between = memory.partner(steps[i]);
            float others = actors.faded(Counters.MIDDLE, between, day);
            if (others > 0) {
                int[] next = tops.partners(between, day);
                for (int k = 0; k < Math.min(NEXT_STEPS, next.length); k++) {
                    int partner = memory.partner(next[k]);
                    if (only >= 0 && partner != only) {
                        continue;
                    }
                    int c = add(partner);
                    walk[c] += weight * pairs.faded(Counters.MIDDLE, next[k], day) / others;
                }
            }
        }
    }

    private static float share(float part, float small) {
        return LogTable.log1p(part / small);
    }

    private static float recent(int last, int day) {
        return last < 0 || day - last >= MONTHS ? 0 : LogTable.log(MONTHS / (day - last));
    }

    /// Sets a feature of a candidate, unless it has no part.
    ///
    /// @param at where its features begin: its number times [RankFeature#COUNT]
    public void set(int at, RankFeature feature, float value) {
        values[at + feature.ordinal()] = used[feature.ordinal()] ? value : 0;
    }

    private void features(int subject, int relation, int day) {
        Arrays.fill(values, 0, size * RankFeature.COUNT, 0);
        recurrence(subject, relation, day);
        dealings(subject, day);
        receiving(relation, day);
        for (int c = 0; c < size; c++) {
            int at = c * RankFeature.COUNT;
            if (pair[c] >= 0) {
                set(at, RankFeature.RULES_ANY, share(1 - none[c], .003f));
                set(at, RankFeature.RULES_BEST, share(best[c], .003f));
                set(at, RankFeature.RULES_SECOND, share(second[c], .003f));
                set(at, RankFeature.RULES_ANY_RAW, 1 - none[c]);
            }
            set(at, RankFeature.WALK, share(walk[c], .002f));
        }
        more.fill(subject, relation, this);
    }

    private void recurrence(int subject, int relation, int day) {
        int doing = memory.doing(subject, relation);
        if (doing < 0) {
            return;
        }
        Counters doings = memory.doings();
        Counters strands = memory.strands();
        float all = doings.count(doing) + 1;
        float all3 = doings.faded(Counters.SHORT, doing, day) + .5f;
        float all15 = doings.faded(Counters.MIDDLE, doing, day) + .5f;
        float all60 = doings.faded(Counters.LONG, doing, day) + .5f;
        int latest = doings.last(doing);
        for (int c = 0; c < size; c++) {
            int s = strand[c];
            if (s >= 0) {
                int at = c * RankFeature.COUNT;
                float share15 = strands.faded(Counters.MIDDLE, s, day) / all15;
                set(at, RankFeature.SAME_SHARE, share(strands.count(s) / all, .01f));
                set(at, RankFeature.SAME_SHARE_3, share(strands.faded(Counters.SHORT, s, day) / all3, .01f));
                set(at, RankFeature.SAME_SHARE_15, share(share15, .01f));
                set(at, RankFeature.SAME_SHARE_60, share(strands.faded(Counters.LONG, s, day) / all60, .01f));
                set(at, RankFeature.SAME_SHARE_15_RAW, share15);
                set(at, RankFeature.SAME_RECENT, recent(strands.last(s), day));
                set(at, RankFeature.SAME_LATEST, strands.last(s) == latest ? 1 : 0);
                set(at, RankFeature.SAME_DAYS, LogTable.log1p(strands.days(s)));
            }
        }
    }

    private void dealings(int subject, int day) {
        Counters actors = memory.actors();
        Counters pairs = memory.pairs();
        Counters strands = memory.strands();
        float all = actors.count(subject) + 1;
        float all3 = actors.faded(Counters.SHORT, subject, day) + .5f;
        float all15 = actors.faded(Counters.MIDDLE, subject, day) + .5f;
        float all60 = actors.faded(Counters.LONG, subject, day) + .5f;
        int latest = actors.last(subject);
        for (int c = 0; c < size; c++) {
            int p = pair[c];
            int at = c * RankFeature.COUNT;
            if (p >= 0) {
                set(at, RankFeature.PAIR_SHARE, share(pairs.count(p) / all, .002f));
                set(at, RankFeature.PAIR_SHARE_3, share(pairs.faded(Counters.SHORT, p, day) / all3, .002f));
                set(at, RankFeature.PAIR_SHARE_15, share(pairs.faded(Counters.MIDDLE, p, day) / all15, .002f));
                set(at, RankFeature.PAIR_SHARE_60, share(pairs.faded(Counters.LONG, p, day) / all60, .002f));
                set(at, RankFeature.PAIR_RECENT, recent(pairs.last(p), day));
                set(at, RankFeature.PAIR_LATEST, pairs.last(p) == latest ? 1 : 0);
            }
            if (back[c] >= 0) {
                set(at, RankFeature.BACK, share(strands.faded(Counters.MIDDLE, back[c], day), .1f));
                set(at, RankFeature.BACK_RECENT, recent(strands.last(back[c]), day));
            }
            if (entity[c] == subject) {
                set(at, RankFeature.SELF, 1);
            }
        }
    }

    private void receiving(int relation, int day) {
        Counters receivings = memory.receivings();
        Counters actors = memory.actors();
        Counters kinds = memory.kinds();
        float all = kinds.count(relation) + 1;
        float all3 = kinds.faded(Counters.SHORT, relation, day) + .5f;
        float all15 = kinds.faded(Counters.MIDDLE, relation, day) + .5f;
        float all60 = kinds.faded(Counters.LONG, relation, day) + .5f;
        float world = memory.all().count(0) + 1;
        float world3 = memory.all().faded(Counters.SHORT, 0, day) + 1;
        float world15 = memory.all().faded(Counters.MIDDLE, 0, day) + 1;
        for (int c = 0; c < size; c++) {
            int at = c * RankFeature.COUNT;
            int e = entity[c];
            int r = memory.receiving(relation, e);
            if (r >= 0) {
                set(at, RankFeature.OBJECT_RECENT, recent(receivings.last(r), day));
                set(at, RankFeature.OBJECT_SHARE, share(receivings.count(r) / all, .0005f));
                set(at, RankFeature.OBJECT_SHARE_3, share(receivings.faded(Counters.SHORT, r, day) / all3, .0005f));
                set(at, RankFeature.OBJECT_SHARE_15, share(receivings.faded(Counters.MIDDLE, r, day) / all15, .0005f));
                set(at, RankFeature.OBJECT_SHARE_60, share(receivings.faded(Counters.LONG, r, day) / all60, .0005f));
            }
            set(at, RankFeature.ACTIVE_RECENT, recent(actors.last(e), day));
            set(at, RankFeature.ACTIVE_SHARE, share(actors.count(e) / world, 1e-4f));
            set(at, RankFeature.ACTIVE_SHARE_3, share(actors.faded(Counters.SHORT, e, day) / world3, 1e-4f));
            set(at, RankFeature.ACTIVE_SHARE_15, share(actors.faded(Counters.MIDDLE, e, day) / world15, 1e-4f));
        }
    }
}
