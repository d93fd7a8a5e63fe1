package casus.bench.history.rank;

import static org.assertj.core.api.Assertions.assertThat;

import casus.bench.history.quad.SplitQuads;
import casus.bench.history.rank.Ranking.Mode;
import casus.bench.history.rank.Ranking.Settings;
import casus.history.rank.RankFeature;
import casus.history.rank.Scorer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The traps of the protocol, and the laws of the pass.
class RankingTest {
    private static final int DAYS = 60;

    private static Settings without(String... groups) {
        return new Settings(Mode.SINGLE_STEP, Set.of(groups), true, false, 1);
    }

    private static List<int[]> rows(SplitQuads quads) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < quads.size(); i++) {
            rows.add(new int[] {quads.subject()[i], quads.relation()[i], quads.object()[i], quads.step()[i]});
        }
        return rows;
    }

    @Test
    void aWorldThatRepeatsItselfIsForecastBetterThanByRecurrenceAlone() {
        SplitQuads world = RandomEvents.world(1, DAYS);
        Ranking.Result result = Ranking.run(world, without());
        assertThat(result.test().mrr())
                .isGreaterThan(Ranking.recurrency(world, Mode.SINGLE_STEP).mrr());
        assertThat(result.test().mrr()).isGreaterThan(.5);
    }

    @Test
    void theSameEventsGiveTheSameFiguresToTheLastBit() {
        SplitQuads world = RandomEvents.world(2, DAYS);
        assertThat(Ranking.run(world, without())).isEqualTo(Ranking.run(world, without()));
    }

    @Test
    void theOrderOfTheEventsOfADayChangesNothing() {
        SplitQuads world = RandomEvents.world(3, DAYS);
        List<int[]> shuffled = rows(world);
        Collections.shuffle(shuffled, new Random(4));
        SplitQuads other = RandomEvents.quads(
                world.entities(), shuffled, world.step()[world.validFrom()], world.step()[world.testFrom()]);
        Ranking.Result a = Ranking.run(world, without());
        Ranking.Result b = Ranking.run(other, without());
        assertThat(b).isEqualTo(a);
    }

    @Test
    void permutingTheEventsFromADayOnChangesNoRankBeforeIt() {
        SplitQuads world = RandomEvents.world(5, DAYS);
        int lastDay = world.step()[world.size() - 1];
        List<int[]> rows = rows(world);
        List<int[]> changed = new ArrayList<>();
        List<Integer> objects = new ArrayList<>();
        rows.stream().filter(row -> row[3] >= lastDay).forEach(row -> objects.add(row[2]));
        Collections.rotate(objects, 1);
        int next = 0;
        for (int[] row : rows) {
            changed.add(row[3] >= lastDay ? new int[] {row[0], row[1], objects.get(next++), row[3]} : row);
        }
        SplitQuads other = RandomEvents.quads(
                world.entities(), changed, world.step()[world.validFrom()], world.step()[world.testFrom()]);
        Probe a = new Probe(Ranking.model(world, Settings.usual(), lastDay));
        Probe b = new Probe(Ranking.model(other, Settings.usual(), lastDay));
        assertThat(b.scores(lastDay)).isEqualTo(a.scores(lastDay));
        assertThat(Ranking.run(other, without()).valid())
                .isEqualTo(Ranking.run(world, without()).valid());
    }

    /// All scores of all questions of a day, from the days before it.
    private record Probe(TrainedModel model) {
        List<Double> scores(int asked) {
            Scorer desk = new Scorer(model.model(), model.rules());
            List<Double> out = new ArrayList<>();
            for (int s = 0; s < model.entities(); s++) {
                for (int r = 0; r < model.memory().relations(); r++) {
                    desk.weigh(s, r, asked);
                    for (int c = 0; c < desk.candidates().size(); c++) {
                        out.add(desk.scores()[c]);
                    }
                }
            }
            return out;
        }
    }

    @Test
    void onlyOtherTrueAnswersOfTheSameQuestionAndDayAreFilteredAndTiesTakeTheAverageRank() {
        SplitQuads world = RandomEvents.quads(RandomEvents.names(), List.of(new int[] {0, 0, 1, 0}), 5, 6);
        TrainedModel model = new TrainedModel(world, Set.of(), 1);
        model.memory().remember(0, 0, 1, 0);
        model.memory().remember(1, 6, 0, 0);
        AnswerScorer desk = new AnswerScorer(model, model.rules());
        desk.scorer().weigh(0, 0, 3);
        int candidates = desk.candidates().size();
        double all = (candidates + 1) / 2.0;
        assertThat(desk.rankByWeights(1, new int[] {1})).isEqualTo(all);
        assertThat(desk.rankByWeights(1, new int[] {1, 2})).isEqualTo(all - .5);
        int unseen = 39;
        assertThat(desk.candidates().placeOf(unseen)).isEqualTo(-1);
        int others = RandomEvents.names().size() - candidates;
        assertThat(desk.rankByWeights(unseen, new int[] {unseen})).isEqualTo(candidates + (others + 1) / 2.0);
        assertThat(desk.rankByWeights(unseen, new int[] {38, unseen})).isEqualTo(candidates + others / 2.0);
    }

    @Test
    void theInverseQuestionOfTheSameDayIsNoFeature() {
        SplitQuads world = RandomEvents.world(6, DAYS);
        int day = world.step()[world.testFrom()];
        TrainedModel asked = Ranking.model(world.before(day + 1), Settings.usual(), day);
        TrainedModel alone = Ranking.model(world.before(day), Settings.usual(), day);
        Scorer a = new Scorer(asked.model(), asked.rules());
        Scorer b = new Scorer(alone.model(), alone.rules());
        a.weigh(3, 2, day);
        b.weigh(3, 2, day);
        assertThat(a.scores()).isEqualTo(b.scores());
    }

    @Test
    void inMultiStepTheEventsOfTheTestDaysStayUnknown() {
        SplitQuads world = RandomEvents.world(7, DAYS);
        int testDay = world.step()[world.testFrom()];
        int lastDay = world.step()[world.size() - 1];
        List<int[]> moved = new ArrayList<>();
        for (int[] row : rows(world)) {
            boolean between = row[3] >= testDay && row[3] < lastDay;
            moved.add(between ? new int[] {row[0], row[1], (row[2] + 1) % 40, row[3]} : row);
        }
        SplitQuads other = RandomEvents.quads(world.entities(), moved, world.step()[world.validFrom()], testDay);
        Settings multi = new Settings(Mode.MULTI_STEP, Set.of(), true, false, 1);
        assertThat(new Probe(Ranking.model(other, multi, lastDay)).scores(lastDay))
                .isEqualTo(new Probe(Ranking.model(world, multi, lastDay)).scores(lastDay));
        assertThat(new Probe(Ranking.model(other, Settings.usual(), lastDay)).scores(lastDay))
                .isNotEqualTo(new Probe(Ranking.model(world, Settings.usual(), lastDay)).scores(lastDay));
    }

    @Test
    void frozenRulesLearnNothingFromTheTestDaysAndTheRestIsTheSame() {
        SplitQuads world = RandomEvents.world(9, DAYS);
        Ranking.Result plain = Ranking.run(world, without());
        Ranking.Result both = Ranking.run(world, new Settings(Mode.SINGLE_STEP, Set.of(), true, true, 1));
        assertThat(both.test()).isEqualTo(plain.test());
        assertThat(both.frozen().queries()).isEqualTo(both.test().queries());
        assertThat(both.frozen()).isNotEqualTo(both.test());
    }

    @Test
    void aGroupLeftOutHasNoWeight() {
        SplitQuads world = RandomEvents.world(8, DAYS);
        TrainedModel model = Ranking.model(world, without("NAMES", "WALK"), DAYS);
        for (RankFeature feature : RankFeature.values()) {
            boolean out = feature.group() == RankFeature.Group.NAMES || feature.group() == RankFeature.Group.WALK;
            assertThat(model.weights().of(feature) == 0 || !out).isTrue();
        }
        assertThat(model.weights().of(RankFeature.PAIR_RECENT)).isNotZero();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameFiguresToTheLastBit() {
        SplitQuads world = RandomEvents.world(12, DAYS);
        for (Mode mode : Mode.values()) {
            Ranking.Result one = Ranking.run(world, new Settings(mode, Set.of(), true, true, 1, 1));
            Ranking.Result two = Ranking.run(world, new Settings(mode, Set.of(), true, true, 1, 2));
            Ranking.Result five = Ranking.run(world, new Settings(mode, Set.of(), true, true, 1, 5));
            assertThat(boards(two)).isEqualTo(boards(one));
            assertThat(boards(five)).isEqualTo(boards(one));
        }
        int day = world.step()[world.size() - 1];
        Settings two = new Settings(Mode.ONLINE, Set.of(), true, false, 1, 2);
        Settings one = new Settings(Mode.ONLINE, Set.of(), true, false, 1, 1);
        assertThat(new Probe(Ranking.model(world, two, day)).scores(day))
                .isEqualTo(new Probe(Ranking.model(world, one, day)).scores(day));
    }

    private static List<Scoreboard> boards(Ranking.Result r) {
        return List.of(r.validByWeights(), r.valid(), r.testByWeights(), r.test(), r.frozen());
    }

    @Test
    void addingADayEqualsBuildingFromScratch() {
        SplitQuads world = RandomEvents.world(13, DAYS);
        int first = world.step()[world.testFrom()];
        TrainedModel grown = Ranking.model(world, Settings.usual(), first);
        for (int from = world.testFrom(); from < world.size(); ) {
            int day = world.step()[from];
            assertThat(new Probe(grown).scores(day))
                    .isEqualTo(new Probe(Ranking.model(world, Settings.usual(), day)).scores(day));
            int to = from;
            while (to < world.size() && world.step()[to] == day) {
                to++;
            }
            grown.add(world, from, to);
            from = to;
        }
        assertThat(new Probe(grown).scores(DAYS))
                .isEqualTo(new Probe(Ranking.model(world, Settings.usual(), DAYS)).scores(DAYS));
    }

    @Test
    void onlineOnlyDaysGoneByAreLearnedFrom() {
        SplitQuads world = RandomEvents.world(14, DAYS);
        int lastDay = world.step()[world.size() - 1];
        Settings online = new Settings(Mode.ONLINE, Set.of(), true, false, 1);
        List<int[]> changed = new ArrayList<>();
        for (int[] row : rows(world)) {
            changed.add(row[3] >= lastDay ? new int[] {row[0], row[1], (row[2] + 3) % 40, row[3]} : row);
        }
        SplitQuads other = RandomEvents.quads(
                world.entities(), changed, world.step()[world.validFrom()], world.step()[world.testFrom()]);
        assertThat(new Probe(Ranking.model(other, online, lastDay)).scores(lastDay))
                .isEqualTo(new Probe(Ranking.model(world, online, lastDay)).scores(lastDay));
        assertThat(new Probe(Ranking.model(world, online, lastDay)).scores(lastDay))
                .as("the validation days were learned from")
                .isNotEqualTo(new Probe(Ranking.model(world, Settings.usual(), lastDay)).scores(lastDay));
        assertThat(Ranking.run(world, online).valid())
                .as("up to the first test day all is the same")
                .isEqualTo(Ranking.run(world, without()).valid());
    }
}
