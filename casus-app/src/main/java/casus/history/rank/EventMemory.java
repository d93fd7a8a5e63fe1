package casus.history.rank;

import casus.history.tally.Counters;
import casus.history.tally.IntList;
import casus.history.tally.IntTable;
import casus.history.tally.LongTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All that is remembered of the events so far, as counters. Each event is remembered in both directions: as
/// (subject, relation, object) and as (object, inverse relation, subject), so that a question after the subject
/// is a question after an object too. Remembering a day costs time in proportion to its events, and nothing is
/// fitted again.
public final class EventMemory {
    private final int relations;
    private final long entities;
    private final MoreFeatures more;

    private final LongTable pairIds = new LongTable();
    private final Counters pairs = new Counters();
    private final IntList pairPartner = new IntList();
    private final List<PairHistory> pairPasts = new ArrayList<>();
    private final IntList[] pairsOf;

    private final Counters strands = new Counters();

    private final LongTable doingIds = new LongTable();
    private final Counters doings = new Counters();

    private final IntTable[] receivingIds;
    private final Counters receivings = new Counters();
    private final IntList receivingEntity = new IntList();
    private final IntList[] receivingsOf;

    private final Counters actors;
    private final Counters kinds;
    private final Counters all = new Counters(1);

    /// An empty memory.
    ///
    /// @param baseRelations the relations without their inverses
    EventMemory(int entities, int baseRelations, MoreFeatures more) {
        this.entities = entities;
        this.relations = 2 * baseRelations;
        this.more = more;
        pairsOf = new IntList[entities];
        Arrays.setAll(pairsOf, e -> new IntList());
        receivingsOf = new IntList[relations];
        Arrays.setAll(receivingsOf, r -> new IntList());
        actors = new Counters(entities);
        kinds = new Counters(relations);
        receivingIds = new IntTable[relations];
        Arrays.setAll(receivingIds, r -> new IntTable());
    }

    /// Remembers one event in one direction.
    public void remember(int subject, int relation, int object, int day) {
        int pair = pairIds.get(subject * entities + object);
        if (pair < 0) {
            pair = pairs.add();
            pairIds.put(subject * entities + object, pair);
            pairPartner.add(object);
            pairsOf[subject].add(pair);
            pairPasts.add(new PairHistory());
        }
        pairs.hit(pair, day);
        PairHistory past = pairPasts.get(pair);
        int place = past.placeOf(relation);
        if (place < 0) {
            place = past.add(strands.add(), relation);
        }
        past.hit(place, day);
        strands.hit(past.strand(place), day);
        int doing = doingIds.get((long) subject * relations + relation);
        if (doing < 0) {
            doing = doings.add();
            doingIds.put((long) subject * relations + relation, doing);
        }
        doings.hit(doing, day);
        int receiving = receivingIds[relation].get(object);
        if (receiving < 0) {
            receiving = receivings.add();
            receivingIds[relation].put(object, receiving);
            receivingEntity.add(object);
            receivingsOf[relation].add(receiving);
        }
        receivings.hit(receiving, day);
        actors.hit(object, day);
        kinds.hit(relation, day);
        all.hit(0, day);
        more.remember(subject, relation, object);
    }

    /// The pair's number, or -1.
    int pair(int subject, int object) {
        return pairIds.get(subject * entities + object);
    }

    /// The counter of subject, relation and object, or -1.
    int strand(int subject, int relation, int object) {
        int pair = pair(subject, object);
        int place = pair < 0 ? -1 : pairPasts.get(pair).placeOf(relation);
        return place < 0 ? -1 : pairPasts.get(pair).strand(place);
    }

    /// The relation the other way round.
    int inverse(int relation) {
        return relation < relations / 2 ? relation + relations / 2 : relation - relations / 2;
    }

    /// All relations, inverses included.
    public int relations() {
        return relations;
    }

    /// What an actor has to do with each partner, by pair.
    Counters pairs() {
        return pairs;
    }

    /// The pairs an actor is the first of.
    public IntList pairsOf(int entity) {
        return pairsOf[entity];
    }

    /// The second of a pair.
    public int partner(int pair) {
        return pairPartner.get(pair);
    }

    /// The past of a pair: its strands, one for each relation seen in it.
    public PairHistory past(int pair) {
        return pairPasts.get(pair);
    }

    /// Events by subject, relation and object.
    Counters strands() {
        return strands;
    }

    /// Events by subject and relation.
    public Counters doings() {
        return doings;
    }

    /// The counter of a subject and a relation, or -1.
    public int doing(int subject, int relation) {
        return doingIds.get((long) subject * relations + relation);
    }

    /// Events by relation and object.
    Counters receivings() {
        return receivings;
    }

    /// The counter of a relation and an object, or -1.
    int receiving(int relation, int object) {
        return receivingIds[relation].get(object);
    }

    /// The objects seen with a relation, as counters.
    IntList receivingsOf(int relation) {
        return receivingsOf[relation];
    }

    int receiver(int receiving) {
        return receivingEntity.get(receiving);
    }

    /// Events by actor.
    public Counters actors() {
        return actors;
    }

    /// Events by relation.
    public Counters kinds() {
        return kinds;
    }

    /// All events, in counter 0.
    Counters all() {
        return all;
    }

    MoreFeatures more() {
        return more;
    }
}
