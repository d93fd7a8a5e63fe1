package casus.bench.history.rank;

import casus.history.rank.Candidates;
import casus.history.rank.EventMemory;
import casus.history.rank.LogTable;
import casus.history.rank.MoreFeatures;
import casus.history.rank.RankFeature;
import casus.history.tally.IntList;
import casus.history.tally.IntTable;
import casus.history.tally.LongTable;
import java.util.ArrayList;
import java.util.List;

/// What the names of actors tell of sector and country: how often events ran between the sectors and the countries of
/// a subject and a candidate. Countrymen of the subject are candidates too.
final class NameFeatures implements MoreFeatures {
    private final Abstractions names;
    /// A table for each of the contexts' first two: the look-ups of a question stay within few small tables.
    private final LongTable contextIds = new LongTable();
    private final List<IntTable> contexts = new ArrayList<>();
    private final IntTable nothing = new IntTable();
    private final IntList nobody = new IntList();

    NameFeatures(List<String> entities) {
        names = new Abstractions(entities);
    }

    @Override
    public IntList candidates(int subject) {
        int home = names.home(subject);
        return home < 0 ? nobody : names.of(home);
    }

    @Override
    public Writer writer(EventMemory memory) {
        return new Desk(memory);
    }

    @Override
    public void remember(int subject, int relation, int object) {
        int home = names.home(subject);
        int otherHome = names.home(object);
        int sector = names.sector(subject);
        int otherSector = names.sector(object);
        int same = names.sameHome(subject, object);
        count(SectorCounts.SECTOR, sector, relation, 0);
        count(SectorCounts.HOME, home, relation, 0);
        count(SectorCounts.SECTOR_SECTOR, sector, relation, otherSector * 3 + same);
        count(SectorCounts.HOME_HOME, home, relation, otherHome + 1);
        count(SectorCounts.SECTOR_OBJECT, sector, relation, object);
        count(SectorCounts.DOING_SECTOR, subject, relation, otherSector);
        count(SectorCounts.ACTOR_SECTOR, subject, 0, otherSector);
        if (home >= 0) {
            count(SectorCounts.HOME_ANY, home, 0, 0);
            count(SectorCounts.HOME_ANY_OBJECT, home, 0, object);
            count(SectorCounts.HOME_OBJECT, home, relation, object);
        }
        if (otherHome >= 0) {
            count(SectorCounts.DOING_HOME, subject, relation, otherHome + 1);
            count(SectorCounts.ACTOR_HOME, subject, 0, otherHome + 1);
        }
    }

    private void count(SectorCounts context, int first, int relation, int last) {
        long key = context.key(first, relation);
        int id = contextIds.get(key);
        if (id < 0) {
            id = contexts.size();
            contextIds.put(key, id);
            contexts.add(new IntTable());
        }
        contexts.get(id).count(last);
    }

    /// How often something held in general, by the last of the three.
    private IntTable general(SectorCounts context, int first, int relation) {
        int id = contextIds.get(context.key(first, relation));
        return id < 0 ? nothing : contexts.get(id);
    }

    private float often(SectorCounts context, int first, int relation) {
        return Math.max(0, general(context, first, relation).get(0));
    }

    private static float share(float part, float small) {
        return LogTable.log1p(part / small);
    }

    /// Keeps what it worked out for a sector or a country while one question is answered.
    private final class Desk implements Writer {
        private final EventMemory memory;
        private final int[] homeStamp = new int[names.countries() + 1];
        private final int[] sectorStamp = new int[names.sectors() * 3];
        private final float[] ofHomes = new float[homeStamp.length * 3];
        private final float[] ofSector = new float[sectorStamp.length * 4];
        private int stamp;

        Desk(EventMemory memory) {
            this.memory = memory;
        }

        @Override
        public void fill(int subject, int relation, Candidates candidates) {
            stamp++;
            int home = names.home(subject);
            int sector = names.sector(subject);
            float bySector = often(SectorCounts.SECTOR, sector, relation) + 1;
            float byHome = often(SectorCounts.HOME, home, relation) + 1;
            float ofHome = often(SectorCounts.HOME_ANY, home, 0) + 1;
            int doing = memory.doing(subject, relation);
            float doings = doing < 0 ? 1 : memory.doings().count(doing) + 1;
            float acts = memory.actors().count(subject) + 1;
            IntTable sectorObjects = general(SectorCounts.SECTOR_OBJECT, sector, relation);
            IntTable homeObjects = general(SectorCounts.HOME_ANY_OBJECT, home, 0);
            IntTable homeDoings = general(SectorCounts.HOME_OBJECT, home, relation);
            IntTable homes = general(SectorCounts.HOME_HOME, home, relation);
            IntTable actorHomes = general(SectorCounts.ACTOR_HOME, subject, 0);
            IntTable doingHomes = general(SectorCounts.DOING_HOME, subject, relation);
            IntTable sectors = general(SectorCounts.SECTOR_SECTOR, sector, relation);
            IntTable actorSectors = general(SectorCounts.ACTOR_SECTOR, subject, 0);
            IntTable doingSectors = general(SectorCounts.DOING_SECTOR, subject, relation);
            for (int c = 0; c < candidates.size(); c++) {
                int at = c * RankFeature.COUNT;
                int e = candidates.entity(c);
                int otherHome = names.home(e);
                int otherSector = names.sector(e);
                int same = names.sameHome(subject, e);
                if (homeStamp[otherHome + 1] != stamp) {
                    homeStamp[otherHome + 1] = stamp;
                    int h = (otherHome + 1) * 3;
                    int some = Math.max(0, actorHomes.get(otherHome + 1));
                    ofHomes[h] = share(Math.max(0, homes.get(otherHome + 1)) / byHome, .001f);
                    ofHomes[h + 1] = share(some / acts, .01f);
                    ofHomes[h + 2] = some == 0 ? 0 : share(Math.max(0, doingHomes.get(otherHome + 1)) / doings, .01f);
                }
                if (sectorStamp[otherSector * 3 + same] != stamp) {
                    sectorStamp[otherSector * 3 + same] = stamp;
                    int s = (otherSector * 3 + same) * 4;
                    int some = Math.max(0, actorSectors.get(otherSector));
                    ofSector[s + 1] = Math.max(0, sectors.get(otherSector * 3 + same)) / bySector;
                    ofSector[s] = share(ofSector[s + 1], .001f);
                    ofSector[s + 2] = share(some / acts, .01f);
                    ofSector[s + 3] = some == 0 ? 0 : share(Math.max(0, doingSectors.get(otherSector)) / doings, .01f);
                }
                int h = (otherHome + 1) * 3;
                int s = (otherSector * 3 + same) * 4;
                candidates.set(at, RankFeature.SECTORS, ofSector[s]);
                candidates.set(at, RankFeature.SECTORS_RAW, ofSector[s + 1]);
                candidates.set(at, RankFeature.ACTOR_SECTOR, ofSector[s + 2]);
                candidates.set(at, RankFeature.DOING_SECTOR, ofSector[s + 3]);
                candidates.set(at, RankFeature.HOMES, ofHomes[h]);
                candidates.set(at, RankFeature.ACTOR_HOME, ofHomes[h + 1]);
                candidates.set(at, RankFeature.DOING_HOME, ofHomes[h + 2]);
                candidates.set(at, RankFeature.SAME_HOME, same == 1 ? 1 : 0);
                int towards = sectorObjects.get(e);
                if (towards > 0) {
                    candidates.set(at, RankFeature.SECTOR_OBJECT, share(towards / bySector, .003f));
                }
                int any = homeObjects.get(e);
                if (any > 0) {
                    candidates.set(at, RankFeature.HOME_ANY_OBJECT, share(any / ofHome, .001f));
                    int some = Math.max(0, homeDoings.get(e));
                    candidates.set(at, RankFeature.HOME_OBJECT, share(some / byHome, .003f));
                }
            }
        }
    }
}
