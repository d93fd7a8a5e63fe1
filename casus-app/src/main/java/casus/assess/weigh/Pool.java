package casus.assess.weigh;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.judgement.Scales;
import casus.assess.judgement.Vote;
import casus.assess.observe.Observation;
import casus.assess.observe.ObservedRung;
import casus.assess.question.QuestionContext;
import casus.assess.weigh.Evidence.WeighedJudgement;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.precedent.Finding;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Adds the lines up, rung by rung, in log-odds: a level (the mean of the lines that estimate one, or else
/// a judged prior), how far the counted class is from the question, and the weighed evidence, each group
/// capped by C·tanh(sum / C), which keeps the sign and the order of sums and never passes C.
///
/// Intervals: every judged ratio is drawn from a triangular distribution in logs, every counted rate from
/// its posterior, 1,000 times, with the same draws for every ledger, and one judged spread for what no line
/// sees. They hold no uncertainty about the votes, the caps and the weights of the lines.
public final class Pool {
    /// Draws behind every interval.
    static final int DRAWS = 1_000;

    /// The name of the line that weighs what the articles tell.
    public static final String EVIDENCE = "evidence";

    private static final String CANNOT_SEE =
            "It sees only what the articles of this case tell, and its ratios are judgements.";

    private static final String LEVEL = "level";

    private final Judgements judgements;
    private final Scales scales;
    private final Joint joint;
    private final Map<String, double[]> drawn = new LinkedHashMap<>();
    private final long seed;

    public Pool(Judgements judgements, long seed) {
        this.judgements = judgements;
        this.scales = new Scales(judgements);
        this.joint = new Joint(judgements);
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (Judgement judgement : judgements.all()) {
            double[] draws = new double[DRAWS];
            for (int i = 0; i < DRAWS; i++) {
                draws[i] = judgement.logRatioAt(random.nextDouble());
            }
            drawn.put(judgement.id(), draws);
        }
    }

    /// One summand of a rung before it becomes a [Term].
    private record Part(
            String line,
            String label,
            double logOdds,
            String group,
            Optional<Judgement> judgement,
            double votes,
            List<EntryId> entries,
            List<String> cases,
            Optional<String> judgedBy) {
        static Part of(String line, Term term, String group, Optional<Judgement> judgement, double share) {
            return new Part(
                    line,
                    term.label(),
                    term.logOdds() * share,
                    group,
                    judgement,
                    share,
                    term.entries(),
                    term.cases(),
                    term.judgedBy());
        }

        Part scaled(double by) {
            return new Part(line, label, logOdds * by, group, judgement, votes, entries, cases, judgedBy);
        }

        Term term() {
            return new Term(label, logOdds, entries, cases, judgedBy);
        }
    }

    /// What is left out of a sum: a whole line, or one judged number. What is left out counts as saying nothing,
    /// so a rung without the line that gives its level starts at even odds.
    public record Exclusion(Optional<String> line, Optional<String> judgement) {
        public static final Exclusion NOTHING = new Exclusion(Optional.empty(), Optional.empty());

        public static Exclusion line(String name) {
            return new Exclusion(Optional.of(name), Optional.empty());
        }

        public static Exclusion judgement(String id) {
            return new Exclusion(Optional.empty(), Optional.of(id));
        }

        boolean keeps(String name) {
            return !line.equals(Optional.of(name));
        }

        boolean keeps(Judgement one) {
            return !judgement.equals(Optional.of(one.id()));
        }
    }

    /// The pooled log-odds of a rung with something left out; all that the anatomy and the watch list need.
    public double logOddsWithout(
            Exclusion out, Rung rung, QuestionContext context, List<Vote> votes, List<WeighedJudgement> weighed) {
        return parts(rung, context.question(), votes, weighed, out).stream()
                .mapToDouble(Part::logOdds)
                .sum();
    }

    /// The same with one more vote for one judgement.
    public double logOddsWith(
            Judgement more,
            double votes,
            Rung rung,
            QuestionContext context,
            List<Vote> levels,
            List<WeighedJudgement> present) {
        List<WeighedJudgement> weighed = new ArrayList<>(present);
        weighed.removeIf(w -> isReplacedBy(w.judgement(), more));
        weighed.add(new WeighedJudgement(more, votes, List.of()));
        return parts(rung, context.question(), levels, weighed, Exclusion.NOTHING).stream()
                .mapToDouble(Part::logOdds)
                .sum();
    }

    /// A deed that comes to light takes the place of silence or denial about it.
    private static boolean isReplacedBy(Judgement present, Judgement more) {
        return more.keys().stream().anyMatch(k -> k.startsWith("deed."))
                && present.keys().stream().anyMatch(k -> k.startsWith("deed.") || k.equals("earlier.nothing"));
    }

    public Forecast forecast(
            QuestionContext context,
            Observation observation,
            Finding finding,
            List<Vote> votes,
            Evidence evidence,
            List<Contradiction> contradictions) {
        List<RungForecast> rungs = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        Map<Rung, Probability> marginals = new EnumMap<>(Rung.class);
        Set<String> judged = new TreeSet<>();
        for (Rung rung : Rung.values()) {
            List<Part> parts = parts(rung, context.question(), votes, evidence.on(rung), Exclusion.NOTHING);
            RungForecast forecast = rung(rung, parts, context, observation, finding, votes, contradictions);
            rungs.add(forecast);
            marginals.put(rung, forecast.probability());
            components.addAll(lines(rung, parts, votes));
            parts.forEach(p -> p.judgement().map(Judgement::id).ifPresent(judged::add));
        }
        judgements.of(Judgement.Use.ASSOCIATION).map(Judgement::id).forEach(judged::add);
        judged.add(judgements.spread().id());
        votes.forEach(v -> judged.addAll(v.judged()));
        return new Forecast(rungs, joint.with(marginals), components, List.copyOf(judged));
    }

    private List<Part> parts(
            Rung rung, Question question, List<Vote> votes, List<WeighedJudgement> weighed, Exclusion out) {
        List<Part> parts = new ArrayList<>(level(rung, votes, out));
        given(rung, question)
                .filter(p -> p.judgement().filter(out::keeps).isPresent())
                .forEach(parts::add);
        List<Part> evidence = weighed.stream()
                .filter(w -> out.keeps(EVIDENCE) && out.keeps(w.judgement()))
                .map(w -> new Part(
                        EVIDENCE,
                        w.judgement().label(),
                        w.logOdds(),
                        w.judgement().group(),
                        Optional.of(w.judgement()),
                        w.votes(),
                        w.entries(),
                        List.of(),
                        Optional.of(w.judgement().by())))
                .toList();
        evidence.forEach(p -> parts.add(p.scaled(scales.cap(p.group(), sum(evidence, p.group())))));
        double sum = parts.stream().mapToDouble(Part::logOdds).sum();
        Judgement surprise = judgements.surprise(question.trigger().wire());
        if (!out.keeps(surprise)) {
            return parts;
        }
        parts.add(new Part(
                EVIDENCE,
                surprise.label(),
                Scales.withSurprise(sum, surprise.logRatio()) - sum,
                surprise.use().wire(),
                Optional.of(surprise),
                1,
                List.of(),
                List.of(),
                Optional.of(surprise.by())));
        return parts;
    }

    /// The lines that have a level, each by its share; without one, the others take its place.
    private List<Part> level(Rung rung, List<Vote> votes, Exclusion out) {
        List<Vote> voting = voting(rung, votes, out);
        double all = voting.stream().mapToDouble(Vote::share).sum();
        List<Part> parts = new ArrayList<>();
        for (Vote vote : voting) {
            Vote.RungVote on = vote.on(rung).orElseThrow();
            double share = vote.share() / all;
            on.estimate().terms().forEach(t -> parts.add(Part.of(vote.line(), t, LEVEL, Optional.empty(), share)));
            on.shifts().stream()
                    .filter(s -> s.judgement().map(out::keeps).orElse(true))
                    .forEach(s -> parts.add(Part.of(vote.line(), s.term(), LEVEL, s.judgement(), share)));
        }
        return parts;
    }

    private static List<Vote> voting(Rung rung, List<Vote> votes, Exclusion out) {
        return votes.stream()
                .filter(v -> v.on(rung).isPresent() && out.keeps(v.line()))
                .toList();
    }

    /// The judged numbers that stand in the sum of some rung whatever the articles tell.
    public List<Judgement> standing(Question question, List<Vote> votes) {
        Set<Judgement> out = new LinkedHashSet<>();
        for (Rung rung : Rung.values()) {
            Stream.concat(level(rung, votes, Exclusion.NOTHING).stream(), given(rung, question))
                    .flatMap(p -> p.judgement().stream())
                    .forEach(out::add);
        }
        out.add(judgements.surprise(question.trigger().wire()));
        return List.copyOf(out);
    }

    /// From the levels, which hold given an attack, to what the question gives.
    private Stream<Part> given(Rung rung, Question question) {
        return judgements
                .of(Judgement.Use.FIT, question.trigger().wire(), rung)
                .map(j -> Part.of(EVIDENCE, Vote.Shift.judged(j).term(), j.use().wire(), Optional.of(j), 1));
    }

    private static double sum(List<Part> parts, String group) {
        return parts.stream()
                .filter(p -> p.group().equals(group))
                .mapToDouble(Part::logOdds)
                .sum();
    }

    private RungForecast rung(
            Rung rung,
            List<Part> parts,
            QuestionContext context,
            Observation observation,
            Finding finding,
            List<Vote> votes,
            List<Contradiction> contradictions) {
        Probability point =
                Probability.ofLogOdds(parts.stream().mapToDouble(Part::logOdds).sum());
        double[] draws = draws(rung, parts, context, votes);
        Probability low = new Probability(Math.min(point.value(), draws[DRAWS / 20 - 1]));
        Probability high = new Probability(Math.max(point.value(), draws[DRAWS - DRAWS / 20]));
        Set<EntryId> ids = new HashSet<>();
        parts.forEach(p -> ids.addAll(p.entries()));
        List<Entry> entries = context.ledger().entries().stream()
                .filter(e -> ids.contains(e.id()))
                .toList();
        int open = open(observation.observed(rung), finding, contradictions);
        boolean primary =
                entries.stream().anyMatch(e -> e.common().grade().source().equals("A"));
        int families = context.families(entries);
        return new RungForecast(
                rung,
                point,
                low,
                high,
                parts.stream().map(Part::term).toList(),
                families,
                Confidence.of(families, open, high.value() - low.value(), primary, judgements));
    }

    /// Open contradictions on the point: of the rung's acts, or of what the agreements oblige to. A rung
    /// that is told and denied is one.
    private static int open(ObservedRung observed, Finding finding, List<Contradiction> contradictions) {
        Set<EntryId> acts = Set.copyOf(observed.entries());
        Set<EntryId> clauses = Set.copyOf(finding.reference().entries());
        long listed = contradictions.stream()
                .filter(c -> c.state() == Contradiction.State.OPEN && c.type() != Contradiction.Type.DATE)
                .filter(c -> touches(c, c.type() == Contradiction.Type.LEGAL_STATUS ? clauses : acts))
                .count();
        boolean conflicting =
                finding.reference().defense() == DefenseClause.CONFLICTING && observed.rung() == Rung.FORCE;
        return Math.max((int) listed, observed.state() == ObservedRung.State.DISPUTED ? 1 : 0) + (conflicting ? 1 : 0);
    }

    private static boolean touches(Contradiction c, Set<EntryId> ids) {
        return ids.contains(c.a().id()) || ids.contains(c.b().id());
    }

    private double[] draws(Rung rung, List<Part> parts, QuestionContext context, List<Vote> votes) {
        double[] levels = levels(rung, voting(rung, votes, Exclusion.NOTHING));
        Judgement surprise = judgements.surprise(context.question().trigger().wire());
        double[] out = new double[DRAWS];
        Arrays.setAll(out, i -> levels[i] + drawnAt(judgements.spread(), i));
        parts.stream().filter(Pool::isUncapped).forEach(p -> add(out, p));
        parts.stream()
                .filter(p -> judgements.isCapped(p.group()))
                .collect(Collectors.groupingBy(Part::group))
                .values()
                .forEach(group -> addCapped(out, group));
        Arrays.setAll(
                out,
                i -> Probability.ofLogOdds(Scales.withSurprise(out[i], drawnAt(surprise, i)))
                        .value());
        Arrays.sort(out);
        return out;
    }

    private static boolean isUncapped(Part part) {
        return part.group().equals(Judgement.Use.FIT.wire());
    }

    private void add(double[] out, Part part) {
        part.judgement().ifPresent(j -> Arrays.setAll(out, i -> out[i] + drawnAt(j, i) * part.votes()));
    }

    private void addCapped(double[] out, List<Part> group) {
        double[] sum = new double[DRAWS];
        group.forEach(p -> add(sum, p));
        String name = group.getFirst().group();
        Arrays.setAll(out, i -> out[i] + scales.capped(name, sum[i]));
    }

    private double drawnAt(Judgement judgement, int draw) {
        double[] draws = drawn.get(judgement.id());
        return draws == null ? judgement.logRatio() : draws[draw];
    }

    private double[] levels(Rung rung, List<Vote> voting) {
        double all = voting.stream().mapToDouble(Vote::share).sum();
        double[] out = new double[DRAWS];
        for (Vote vote : voting) {
            double[] draws = draws(vote.line(), rung, vote.on(rung).orElseThrow());
            Arrays.setAll(out, i -> out[i] + vote.share() / all * draws[i]);
        }
        return out;
    }

    /// What a line's log-odds of the question's target can be, with the same draws for every ledger.
    private double[] draws(String line, Rung rung, Vote.RungVote on) {
        SplittableRandom random = new SplittableRandom(seed + (line + " " + rung.wire()).hashCode());
        double[] out = new double[DRAWS];
        Arrays.setAll(out, i -> new Probability(on.posterior().draw(random)).logOdds());
        for (Vote.Shift shift : on.shifts()) {
            Arrays.setAll(
                    out,
                    i -> out[i]
                            + shift.judgement()
                                    .map(j -> drawnAt(j, i))
                                    .orElseGet(() -> 2 * shift.term().logOdds() * random.nextDouble()));
        }
        return out;
    }

    private List<Component> lines(Rung rung, List<Part> parts, List<Vote> votes) {
        List<Component> components = new ArrayList<>();
        List<Vote> voting = voting(rung, votes, Exclusion.NOTHING);
        double all = voting.stream().mapToDouble(Vote::share).sum();
        for (Vote vote : voting) {
            Vote.RungVote on = vote.on(rung).orElseThrow();
            components.add(new Component(
                    vote.line(),
                    rung,
                    vote.share() / all,
                    on.logOdds() * vote.share() / all,
                    Optional.of(converted(vote.line(), rung, on)),
                    terms(parts, vote.line()),
                    on.estimate().cannotSee()));
        }
        List<Term> own = terms(parts, EVIDENCE);
        components.add(new Component(
                EVIDENCE, rung, 1, own.stream().mapToDouble(Term::logOdds).sum(), Optional.empty(), own, CANNOT_SEE));
        return components;
    }

    private static List<Term> terms(List<Part> parts, String line) {
        return parts.stream().filter(p -> p.line().equals(line)).map(Part::term).toList();
    }

    /// The line's estimate of the question's own target.
    private Estimate converted(String line, Rung rung, Vote.RungVote on) {
        double[] draws = draws(line, rung, on);
        Arrays.sort(draws);
        double point = on.logOdds();
        return new Estimate(
                line,
                on.estimate().target(),
                Probability.ofLogOdds(point),
                Probability.ofLogOdds(Math.min(point, draws[DRAWS / 20 - 1])),
                Probability.ofLogOdds(Math.max(point, draws[DRAWS - DRAWS / 20])),
                Stream.concat(
                                on.estimate().terms().stream(),
                                on.shifts().stream().map(Vote.Shift::term))
                        .toList(),
                on.estimate().cannotSee());
    }
}
