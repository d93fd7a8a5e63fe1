package casus.history.rank;

import casus.history.hazard.Acts;
import casus.history.hazard.Hazards;
import casus.history.tally.LongTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Forecasts who comes next: (subject, relation, ?, day), from the events before that day. One pass over the
/// days, predict first and remember then, does all: it counts, learns the weights on the last training days and
/// the trees on the shortlists of those days, chooses the number of trees on the validation days, and ranks the
/// answers of the test days. No setting depends on the data set.
///
/// The features follow TLogic (AAAI 2022), CountTRuCoLa (2025) and the recurrency baseline (IJCAI 2024); the
/// abstractions from names are our own. Cost: time in proportion to the pasts of those who are asked about;
/// memory as in [Memory] and [RuleCounts]. It cannot rank an actor for whom nothing speaks: such ones tie for the
/// last places.
public final class Ranking {
    private static final double NANOS = 1e9;
    private static final int WARM_UP = 20;
    private static final int SETTLE = 7;
    private static final int WEIGHT_DAYS = 90;
    private static final int WEIGHT_QUESTIONS = 40_000;
    private static final int TREE_DAYS = 60;
    private static final int TREE_QUESTIONS = 24_000;
    private static final int MOST_TREES = Integer.getInteger("trees", 80);
    private static final int TREE_STEP = 10;

    /// What is known when a test day is forecast.
    public enum Mode {
        /// All events before the day.
        SINGLE_STEP,
        /// All events before the first test day.
        MULTI_STEP
    }

    /// @param mode    what is known when a test day is forecast
    /// @param without features to leave out, for an ablation
    /// @param test    whether the test part is asked at all
    /// @param frozen  whether the test part is asked a second time, with rules that learn nothing from it
    /// @param seed    for growing trees
    public record Settings(Mode mode, Set<String> without, boolean test, boolean frozen, long seed) {
        public Settings {
            without = Set.copyOf(without);
        }

        /// Single step, all features, test included.
        public static Settings usual() {
            return new Settings(Mode.SINGLE_STEP, Set.of(), true, false, 1);
        }
    }

    /// What came out.
    ///
    /// @param validByWeights validation days, without trees
    /// @param valid          validation days; the number of trees was chosen on them
    /// @param testByWeights  test days, without trees
    /// @param test           test days
    /// @param frozen         test days, with rule confidences as they were before the first of them
    /// @param frozenSeconds  how long asking a second time took
    /// @param trees          how many trees were kept
    public record Result(
            Scoreboard validByWeights,
            Scoreboard valid,
            Scoreboard testByWeights,
            Scoreboard test,
            Scoreboard frozen,
            double frozenSeconds,
            int trees) {}

    private final Quads quads;
    private final Settings settings;
    private final Model model;
    private final Desk desk;
    private final int block;
    private final int validStep;
    private final int testStep;
    private final int weightsFrom;
    private final int treesFrom;
    private final double weightShare;
    private final double treeShare;
    private final Deque<int[]> waiting = new ArrayDeque<>();
    private final Shortlists.Sample sample = new Shortlists.Sample();
    private final StagedTally staged = new StagedTally();
    private Optional<Shortlists> grounds = Optional.empty();

    private final Scoreboard.Tally validByWeights = new Scoreboard.Tally();
    private final Scoreboard.Tally testByWeights = new Scoreboard.Tally();
    private final Scoreboard.Tally test = new Scoreboard.Tally();
    private final Scoreboard.Tally frozen = new Scoreboard.Tally();
    private Optional<Desk> frozenDesk = Optional.empty();
    private long frozenNanos;

    private Ranking(Quads quads, Settings settings) {
        this.quads = quads;
        this.settings = settings;
        Set<Feature.Group> without = EnumSet.noneOf(Feature.Group.class);
        settings.without().forEach(name -> without.add(Feature.Group.valueOf(name)));
        model = new Model(quads, without, settings.seed());
        desk = new Desk(model, model.rules());
        validStep = quads.validStep();
        testStep = quads.testStep();
        int lastStep = quads.step()[quads.size() - 1];
        block = settings.mode() == Mode.MULTI_STEP ? Math.max(1, lastStep - testStep + 1) : 1;
        int training = validStep - quads.step()[0];
        weightsFrom = validStep - Math.min(WEIGHT_DAYS, training / 2);
        treesFrom = validStep - Math.min(TREE_DAYS, training / 3);
        weightShare = share(weightsFrom, WEIGHT_QUESTIONS);
        treeShare = Math.min(weightShare, share(treesFrom, TREE_QUESTIONS));
    }

    /// Runs the pass.
    public static Result run(Quads quads, Settings settings) {
        return new Ranking(quads, settings).pass(Integer.MAX_VALUE);
    }

    /// What is remembered and learned when day `until` begins.
    static Model model(Quads quads, Settings settings, int until) {
        Ranking ranking = new Ranking(quads, settings);
        ranking.pass(until);
        if (settings.mode() == Mode.SINGLE_STEP) {
            ranking.remember();
        }
        return ranking.model;
    }

    /// The recurrency baseline on the same events, to stand beside a result.
    public static Scoreboard recurrency(Quads quads, Mode mode) {
        return Recurrency.run(quads, mode == Mode.MULTI_STEP);
    }

    /// How far the hazards of the same events can be relied on: fitted on late training days, calibrated on the
    /// validation days, scored on the test days.
    ///
    /// @param days looked ahead
    public static Hazards.Measured reliability(Quads quads, int days) {
        Acts acts = QuadActs.of(quads);
        return Hazards.measure(acts, quads.validStep(), quads.testStep(), days);
    }

    /// How long explaining takes: the best candidate of questions of the last day, each with its grounds and
    /// deletions.
    ///
    /// @param most how many questions at most
    /// @return milliseconds, one for each question
    public static List<Double> explaining(Quads quads, int most) {
        int lastDay = quads.step()[quads.size() - 1];
        int from = quads.size();
        while (from > 0 && quads.step()[from - 1] == lastDay) {
            from--;
        }
        Model model = model(quads, new Settings(Mode.SINGLE_STEP, Set.of(), true, false, 1), lastDay);
        Explainer explainer = new Explainer(quads, model);
        Questions questions = Questions.of(quads, from, quads.size());
        List<Double> out = new ArrayList<>();
        for (int q = 0; q < Math.min(most, questions.size()); q++) {
            long start = System.nanoTime();
            explainer.best(questions.subject()[q], questions.relation()[q], lastDay, 1);
            out.add((System.nanoTime() - start) / 1e6);
        }
        return out;
    }

    /// The names that [Settings#without] takes.
    public static List<String> groups() {
        return Arrays.stream(Feature.Group.values()).map(Enum::name).toList();
    }

    private double share(int from, int most) {
        int events = 0;
        for (int i = 0; i < quads.validFrom(); i++) {
            events += quads.step()[i] >= from ? 1 : 0;
        }
        return Math.min(1, most / (2.0 * Math.max(1, events)));
    }

    private Result pass(int until) {
        int blockStart = quads.step()[0];
        int settled = Integer.MIN_VALUE;
        for (int from = 0; from < quads.size(); ) {
            int day = quads.step()[from];
            int to = from;
            while (to < quads.size() && quads.step()[to] == day) {
                to++;
            }
            boolean border = from == quads.validFrom() || from == quads.testFrom();
            if (border || day - blockStart >= block) {
                remember();
                blockStart = day;
            }
            if (day >= until || day >= testStep && !settings.test()) {
                break;
            }
            if (from == quads.validFrom()) {
                growTrees();
            }
            if (from == quads.testFrom()) {
                frozenDesk = settings.frozen()
                        ? Optional.of(new Desk(model, model.rules().copy()))
                        : Optional.empty();
                model.trees().keep(staged.best() * TREE_STEP);
            }
            if (day >= weightsFrom && waiting.isEmpty() && day - settled >= SETTLE) {
                model.memory().abstractions().settle(model.memory());
                settled = day;
            }
            day(from, to, day);
            waiting.add(new int[] {from, to});
            from = to;
        }
        int kept = settings.test() ? model.trees().size() : staged.best() * TREE_STEP;
        return new Result(
                validByWeights.board(),
                staged.board(),
                testByWeights.board(),
                test.board(),
                frozen.board(),
                frozenNanos / NANOS,
                kept);
    }

    private void day(int from, int to, int day) {
        desk.newDay();
        Questions questions = Questions.of(quads, from, to);
        if (day >= testStep) {
            testDay(questions, day);
        } else if (day >= validStep) {
            validDay(questions, day);
        } else if (day >= weightsFrom) {
            learn(questions, day);
        }
        boolean known = day < testStep || settings.mode() == Mode.SINGLE_STEP;
        if (known && day - quads.step()[0] >= WARM_UP) {
            model.countRules(questions, day);
        }
    }

    /// Remembers what waits, each day in an order of its own, so that the order of a file does not matter.
    private void remember() {
        Memory memory = model.memory();
        int base = quads.relations().size();
        long entities = quads.entities().size();
        for (int[] range : waiting) {
            long[] keys = new long[range[1] - range[0]];
            for (int i = range[0]; i < range[1]; i++) {
                keys[i - range[0]] =
                        ((long) quads.subject()[i] * base + quads.relation()[i]) * entities + quads.object()[i];
            }
            Arrays.sort(keys);
            int day = quads.step()[range[0]];
            for (long key : keys) {
                int o = (int) (key % entities);
                int r = (int) (key / entities % base);
                int s = (int) (key / entities / base);
                memory.remember(s, r, o, day);
                memory.remember(o, r + base, s, day);
            }
        }
        waiting.clear();
    }

    private void learn(Questions questions, int day) {
        for (int q = 0; q < questions.size(); q++) {
            int s = questions.subject()[q];
            int r = questions.relation()[q];
            double lot = lot(s, r, day);
            if (lot >= weightShare) {
                continue;
            }
            int[] answers = questions.answers()[q];
            desk.weigh(s, r, day);
            model.weights().learn(desk.candidates(), desk.scores(), answers);
            if (day >= treesFrom && lot < treeShare) {
                desk.list(s, r, day);
                if (sample.full()) {
                    grounds().add(desk.shortlist(), desk.candidates(), answers);
                } else {
                    sample.add(desk.shortlist());
                }
            }
        }
    }

    private Shortlists grounds() {
        if (grounds.isEmpty()) {
            model.cutAt(Shortlists.cuts(sample));
            grounds = Optional.of(new Shortlists(model.cuts()));
        }
        return grounds.get();
    }

    /// A number between 0 and 1 for a question, always the same.
    private static double lot(int subject, int relation, int day) {
        int hash = LongTable.spread((((long) subject << 20) ^ relation) * 31 + day);
        return (hash >>> 1) / (double) Integer.MAX_VALUE;
    }

    private void growTrees() {
        grounds.ifPresent(lists -> model.trees().grow(lists, MOST_TREES));
        grounds = Optional.empty();
    }

    private void validDay(Questions questions, int day) {
        for (int q = 0; q < questions.size(); q++) {
            int s = questions.subject()[q];
            int r = questions.relation()[q];
            int[] answers = questions.answers()[q];
            desk.weigh(s, r, day);
            desk.list(s, r, day);
            for (int a = 0; a < answers.length; a++) {
                validByWeights.add(
                        desk.rankByWeights(answers[a], answers), questions.times()[q][a]);
            }
            staged.question(q, questions);
        }
    }

    /// Ranks for every tenth number of trees.
    private final class StagedTally {
        private final Scoreboard.Tally[] tallies = new Scoreboard.Tally[MOST_TREES / TREE_STEP + 1];
        private final byte[] bins = new byte[Shortlists.LENGTH * Shortlists.WIDTH];
        private final double[] scores = new double[Shortlists.LENGTH];

        StagedTally() {
            java.util.Arrays.setAll(tallies, i -> new Scoreboard.Tally());
        }

        void question(int q, Questions questions) {
            Shortlist list = desk.shortlist();
            Shortlists.bin(model.cuts(), list, bins, 0);
            for (int i = 0; i < list.size(); i++) {
                scores[i] = list.score(i);
            }
            int[] answers = questions.answers()[q];
            for (int stage = 0; stage < tallies.length; stage++) {
                for (int a = 0; a < answers.length; a++) {
                    tallies[stage].add(
                            desk.rank(answers[a], answers, scores), questions.times()[q][a]);
                }
                for (int t = stage * TREE_STEP;
                        t < Math.min((stage + 1) * TREE_STEP, model.trees().size());
                        t++) {
                    for (int i = 0; i < list.size(); i++) {
                        scores[i] += model.trees().value(t, bins, i * Shortlists.WIDTH);
                    }
                }
            }
        }

        int best() {
            int best = 0;
            for (int i = 1; i < tallies.length && i * TREE_STEP <= model.trees().size(); i++) {
                best = tallies[i].board().mrr() > tallies[best].board().mrr() ? i : best;
            }
            return best;
        }

        Scoreboard board() {
            return tallies[best()].board();
        }
    }

    private void testDay(Questions questions, int day) {
        frozenDesk.ifPresent(Desk::newDay);
        for (int q = 0; q < questions.size(); q++) {
            int s = questions.subject()[q];
            int r = questions.relation()[q];
            int[] answers = questions.answers()[q];
            int[] times = questions.times()[q];
            double[] finals = answer(desk, s, r, day);
            for (int a = 0; a < answers.length; a++) {
                testByWeights.add(desk.rankByWeights(answers[a], answers), times[a]);
                test.add(desk.rank(answers[a], answers, finals), times[a]);
            }
            frozenDesk.ifPresent(other -> {
                long start = System.nanoTime();
                double[] scores = answer(other, s, r, day);
                for (int a = 0; a < answers.length; a++) {
                    frozen.add(other.rank(answers[a], answers, scores), times[a]);
                }
                frozenNanos += System.nanoTime() - start;
            });
        }
    }

    private static double[] answer(Desk desk, int subject, int relation, int day) {
        desk.weigh(subject, relation, day);
        desk.list(subject, relation, day);
        return desk.rescore();
    }
}
