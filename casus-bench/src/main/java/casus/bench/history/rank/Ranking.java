package casus.bench.history.rank;

import casus.bench.history.hazard.HazardFit;
import casus.bench.history.quad.QuadActs;
import casus.bench.history.quad.SplitQuads;
import casus.history.hazard.ActTable;
import casus.history.rank.Explainer;
import casus.history.rank.Partners;
import casus.history.rank.RankFeature;
import casus.history.rank.Weights;
import casus.history.tally.LongTable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Forecasts who comes next: (subject, relation, ?, day), from the events before that day. One pass over the
/// days, predict first and remember then, does all: it counts, learns the weights on the last training days and
/// the trees on the shortlists of those days, chooses the number of trees on the validation days, and ranks the
/// answers of the test days. No setting depends on the data set.
///
/// The features follow TLogic (AAAI 2022), CountTRuCoLa (2025) and the recurrency baseline (IJCAI 2024); the
/// abstractions from names are our own. Cost: time in proportion to the pasts of those who are asked about;
/// memory as in [casus.history.rank.EventMemory] and [casus.history.rank.RuleCounts]. It cannot rank an actor for whom
/// nothing speaks: such ones tie for the
/// last places.
public final class Ranking {
    private static final double NANOS = 1e9;
    private static final int WEEK = 7;
    private static final int WEIGHT_DAYS = 90;
    private static final int WEIGHT_QUESTIONS = 40_000;
    private static final int TREE_DAYS = 60;
    private static final int TREE_QUESTIONS = 24_000;
    private static final int MOST_TREES = 80;
    private static final int TREE_STEP = 10;

    /// What is known when a test day is forecast.
    public enum Mode {
        /// All events before the day.
        SINGLE_STEP,
        /// All events before the first test day.
        MULTI_STEP,
        /// All events before the day, and the weights and trees are learned anew each week from all that was seen
        /// by then, validation and past test days included.
        ONLINE
    }

    /// @param mode    what is known when a test day is forecast
    /// @param without features to leave out, for an ablation
    /// @param test    whether the test part is asked at all
    /// @param frozen  whether the test part is asked a second time, with rules that learn nothing from it
    /// @param seed    for growing trees
    /// @param threads that answer questions side by side; their number changes no digit
    public record Settings(Mode mode, Set<String> without, boolean test, boolean frozen, long seed, int threads) {
        public Settings {
            without = Set.copyOf(without);
            if (threads < 1) {
                throw new IllegalArgumentException(threads + " threads");
            }
        }

        /// The same, on one thread.
        public Settings(Mode mode, Set<String> without, boolean test, boolean frozen, long seed) {
            this(mode, without, test, frozen, seed, 1);
        }

        /// What ships is learned so: what names tell has no part, since the actors of the product are states.
        public static Settings shipped() {
            Set<String> without = Partners.WITHOUT.stream().map(Enum::name).collect(Collectors.toSet());
            return new Settings(Mode.SINGLE_STEP, without, false, false, 1);
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
    /// @param frozenSeconds  how long asking a second time took, by the clock
    /// @param frozenCpu      and in seconds of processor time, of all threads
    /// @param trees          how many trees were kept
    public record Result(
            Scoreboard validByWeights,
            Scoreboard valid,
            Scoreboard testByWeights,
            Scoreboard test,
            Scoreboard frozen,
            double frozenSeconds,
            double frozenCpu,
            int trees) {}

    private final SplitQuads quads;
    private final Settings settings;
    private final TrainedModel model;
    private final ScorerPool crew;
    private final int block;
    private final int validStep;
    private final int testStep;
    private final int weightsFrom;
    private final int treesFrom;
    private final double weightShare;
    private final double treeShare;
    private final Deque<int[]> waiting = new ArrayDeque<>();
    private final WeightLearner learner;
    private final WeightLearner student = new WeightLearner(new Weights());
    private final Shortlists.Sample sample = new Shortlists.Sample();
    private final StagedTally staged = new StagedTally();
    private Optional<Shortlists> grounds = Optional.empty();

    private final Scoreboard.Tally validByWeights = new Scoreboard.Tally();
    private final Scoreboard.Tally testByWeights = new Scoreboard.Tally();
    private final Scoreboard.Tally test = new Scoreboard.Tally();
    private final Scoreboard.Tally frozen = new Scoreboard.Tally();
    private Optional<ScorerPool> frozenCrew = Optional.empty();
    private long frozenNanos;
    private long frozenCpuNanos;

    private Ranking(SplitQuads quads, Settings settings) {
        this.quads = quads;
        this.settings = settings;
        Set<RankFeature.Group> without = EnumSet.noneOf(RankFeature.Group.class);
        settings.without().forEach(name -> without.add(RankFeature.Group.valueOf(name)));
        model = new TrainedModel(quads, without, settings.seed());
        learner = new WeightLearner(model.weights());
        crew = new ScorerPool(model, model.rules(), settings.threads());
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
    public static Result run(SplitQuads quads, Settings settings) {
        return new Ranking(quads, settings).pass(Integer.MAX_VALUE);
    }

    /// What is remembered and learned when day `until` begins.
    public static TrainedModel model(SplitQuads quads, Settings settings, int until) {
        Ranking ranking = new Ranking(quads, settings);
        ranking.pass(until);
        if (settings.mode() != Mode.MULTI_STEP) {
            ranking.remember();
        }
        return ranking.model;
    }

    /// The recurrency baseline on the same events, to stand beside a result.
    public static Scoreboard recurrency(SplitQuads quads, Mode mode) {
        return Recurrency.run(quads, mode == Mode.MULTI_STEP);
    }

    /// How far the hazards of the same events can be relied on: fitted on late training days, calibrated on the
    /// validation days, scored on the test days.
    ///
    /// @param days looked ahead
    public static HazardFit.Measured reliability(SplitQuads quads, int days) {
        ActTable acts = QuadActs.of(quads);
        return HazardFit.measure(acts, quads.validStep(), quads.testStep(), days);
    }

    /// How long explaining takes: the best candidate of questions of the last day, each with its grounds and
    /// deletions.
    ///
    /// @param most how many questions at most
    /// @return one for each question
    public static List<Took> explaining(SplitQuads quads, int most) {
        int lastDay = quads.step()[quads.size() - 1];
        int from = quads.size();
        while (from > 0 && quads.step()[from - 1] == lastDay) {
            from--;
        }
        TrainedModel model = model(quads, new Settings(Mode.SINGLE_STEP, Set.of(), true, false, 1), lastDay);
        Explainer explainer = new Explainer(quads.all(), model.model());
        RankQuestions questions = RankQuestions.of(quads, from, quads.size());
        List<Took> out = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int q = 0; q < Math.min(most, questions.size()); q++) {
            long start = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            explainer.best(questions.subject()[q], questions.relation()[q], lastDay, 1);
            double cpuMillis = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
            out.add(new Took((System.nanoTime() - start) / 1e6, cpuMillis));
        }
        return out;
    }

    /// How long something took.
    ///
    /// @param millis    by the clock
    /// @param cpuMillis of processor time
    public record Took(double millis, double cpuMillis) {}

    /// The names that [Settings#without] takes.
    public static List<String> groups() {
        return Arrays.stream(RankFeature.Group.values()).map(Enum::name).toList();
    }

    private double share(int from, int most) {
        int events = 0;
        for (int i = 0; i < quads.validFrom(); i++) {
            events += quads.step()[i] >= from ? 1 : 0;
        }
        return Math.min(1, most / (2.0 * Math.max(1, events)));
    }

    private Result pass(int until) {
        try (crew) {
            return days(until);
        } finally {
            frozenCrew.ifPresent(ScorerPool::close);
        }
    }

    private Result days(int until) {
        int blockStart = quads.step()[0];
        int fitted = testStep;
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
                frozenCrew = settings.frozen()
                        ? Optional.of(new ScorerPool(model, model.rules().copy(), settings.threads()))
                        : Optional.empty();
                model.trees().keep(staged.best() * TREE_STEP);
            }
            if (settings.mode() == Mode.ONLINE
                    && day >= testStep
                    && (from == quads.testFrom() || day - fitted >= WEEK)) {
                fitAgain();
                fitted = day;
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
                frozenCpuNanos / NANOS,
                kept);
    }

    private void day(int from, int to, int day) {
        crew.newDay();
        RankQuestions questions = RankQuestions.of(quads, from, to);
        if (day >= testStep) {
            testDay(questions, day);
        } else if (day >= validStep) {
            validDay(questions, day);
        } else if (day >= weightsFrom) {
            learn(questions, day, learner);
        }
        if (settings.mode() == Mode.ONLINE && day >= validStep) {
            learn(questions, day, student);
        }
        boolean known = day < testStep || settings.mode() != Mode.MULTI_STEP;
        if (known) {
            model.countRules(questions, day, quads.step()[0]);
        }
    }

    /// Takes over what was learned since, and grows trees anew, as many as were chosen.
    private void fitAgain() {
        learner.take(student);
        int count = staged.best() * TREE_STEP;
        model.trees().keep(0);
        grounds.ifPresent(lists -> model.trees().grow(lists, count));
    }

    private void remember() {
        for (int[] range : waiting) {
            model.remember(quads, range[0], range[1]);
        }
        waiting.clear();
    }

    /// Learns from the questions of a day, in their order; what is known of them is found side by side.
    private void learn(RankQuestions questions, int day, WeightLearner pupil) {
        int[] drawn = IntStream.range(0, questions.size())
                .filter(q -> lot(questions.subject()[q], questions.relation()[q], day) < weightShare)
                .toArray();
        for (int first = 0; first < drawn.length; first += crew.size()) {
            int batch = first;
            int n = Math.min(crew.size(), drawn.length - first);
            crew.each(n, (desk, k) -> {
                int q = drawn[batch + k];
                desk.scorer().fill(questions.subject()[q], questions.relation()[q], day);
            });
            for (int k = 0; k < n; k++) {
                learn(crew.desk(k), questions, drawn[first + k], day, pupil);
            }
        }
    }

    private void learn(AnswerScorer desk, RankQuestions questions, int q, int day, WeightLearner pupil) {
        int s = questions.subject()[q];
        int r = questions.relation()[q];
        int[] answers = questions.answers()[q];
        desk.scorer().score(pupil.weights());
        pupil.learn(desk.candidates(), desk.scores(), answers);
        if (day >= treesFrom && lot(s, r, day) < treeShare) {
            desk.list(s, r, day);
            if (sample.full()) {
                grounds().add(desk.shortlist(), desk.candidates(), answers);
            } else {
                sample.add(desk.shortlist());
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
        if (settings.mode() == Mode.ONLINE) {
            student.take(learner);
        } else {
            grounds = Optional.empty();
        }
    }

    private void validDay(RankQuestions questions, int day) {
        double[][] byWeights = new double[questions.size()][];
        double[][][] byStage = new double[questions.size()][][];
        crew.each(questions.size(), (desk, q) -> {
            int s = questions.subject()[q];
            int r = questions.relation()[q];
            desk.scorer().weigh(s, r, day);
            desk.list(s, r, day);
            byWeights[q] = desk.ranksByWeights(questions.answers()[q]);
            byStage[q] = staged.ranks(desk, questions.answers()[q]);
        });
        for (int q = 0; q < questions.size(); q++) {
            validByWeights.add(byWeights[q], questions.times()[q]);
            staged.add(byStage[q], questions.times()[q]);
        }
    }

    /// Ranks for every tenth number of trees.
    private final class StagedTally {
        private final Scoreboard.Tally[] tallies = new Scoreboard.Tally[MOST_TREES / TREE_STEP + 1];

        StagedTally() {
            Arrays.setAll(tallies, i -> new Scoreboard.Tally());
        }

        /// By stage and answer.
        double[][] ranks(AnswerScorer desk, int[] answers) {
            Shortlist list = desk.shortlist();
            double[] scores = new double[list.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = list.score(i);
            }
            double[][] out = new double[tallies.length][];
            for (int stage = 0; stage < tallies.length; stage++) {
                out[stage] = desk.ranks(answers, scores);
                int to = Math.min((stage + 1) * TREE_STEP, model.trees().size());
                for (int t = stage * TREE_STEP; t < to; t++) {
                    for (int i = 0; i < scores.length; i++) {
                        scores[i] += model.trees().value(t, list.values(), i * Shortlists.WIDTH);
                    }
                }
            }
            return out;
        }

        void add(double[][] ranks, int[] times) {
            for (int stage = 0; stage < tallies.length; stage++) {
                tallies[stage].add(ranks[stage], times);
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

    private void testDay(RankQuestions questions, int day) {
        double[][] byWeights = new double[questions.size()][];
        double[][] ranks = ranks(crew, questions, day, byWeights);
        for (int q = 0; q < questions.size(); q++) {
            testByWeights.add(byWeights[q], questions.times()[q]);
            test.add(ranks[q], questions.times()[q]);
        }
        frozenCrew.ifPresent(other -> {
            long start = System.nanoTime();
            long cpu = ScorerPool.processorNanos();
            other.newDay();
            double[][] asBefore = ranks(other, questions, day, new double[questions.size()][]);
            for (int q = 0; q < questions.size(); q++) {
                frozen.add(asBefore[q], questions.times()[q]);
            }
            frozenNanos += System.nanoTime() - start;
            frozenCpuNanos += ScorerPool.processorNanos() - cpu;
        });
    }

    private static double[][] ranks(ScorerPool asked, RankQuestions questions, int day, double[][] byWeights) {
        double[][] ranks = new double[questions.size()][];
        asked.each(questions.size(), (desk, q) -> {
            int s = questions.subject()[q];
            int r = questions.relation()[q];
            int[] answers = questions.answers()[q];
            desk.scorer().weigh(s, r, day);
            desk.list(s, r, day);
            ranks[q] = desk.ranks(answers, desk.rescore());
            byWeights[q] = desk.ranksByWeights(answers);
        });
        return ranks;
    }
}
