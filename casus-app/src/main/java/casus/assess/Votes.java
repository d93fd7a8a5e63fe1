package casus.assess;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.judgement.Vote;
import casus.game.Crisis;
import casus.game.scenario.Scenario;
import casus.history.History;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.Finding;
import casus.precedent.Posterior;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.StateCode;
import casus.terms.Target;
import casus.terms.Term;
import casus.terms.text.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The lines that have a level of their own, each brought to the question's target by a stated rule, or left
/// out with the reason (docs/decisions/0023-three-lines-hand-in-a-level.md).
///
/// The precedents take armed force short of war as their trigger; the question's attack lies somewhere
/// between that and war, so force goes half the way, in log-odds. Event history votes from
/// [History.AfterAttacks#ENOUGH] windows on. The game is played from a scenario drafted for the question,
/// and weighs as much as the share of its numbers that rest on entries. It is given all but the patron's
/// own deeds: those are the strongest evidence there is of what it will do, and each fact is spent once.
final class Votes {
    static final String PRECEDENT = "precedent";
    static final String HISTORY = "history";
    static final String GAME = "game";

    private static final int DRAWS = 256;
    private static final double HALF_INTERVAL = 1.645;

    private final Question question;
    private final Judgements judgements;
    private final List<Vote> votes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private Optional<Scenario> scenario = Optional.empty();

    /// A game to play; one that was asked for before need not be played again.
    ///
    /// @param reasons whether the estimates are taken apart
    record GameRequest(Scenario scenario, Question question, boolean reasons) {}

    /// @param ledger  without what the patron did
    /// @param reasons whether somebody wants to see the game's estimates taken apart
    /// @param known   the day by which an event must be over to count
    /// @param games played before, by scenario and question: two selections often give one scenario
    Votes(
            Question question,
            Ledger ledger,
            Actors actors,
            Judgements judgements,
            Finding finding,
            List<PastEvent> events,
            Map<GameRequest, Crisis.GameFinding> games,
            boolean reasons,
            LocalDate known) {
        this.question = question;
        this.judgements = judgements;
        precedent(finding);
        history(events, known);
        game(ledger, actors, games, reasons);
    }

    List<Vote> all() {
        return List.copyOf(votes);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Lines that have no vote, each with the reason.
    List<String> absent() {
        return List.copyOf(absent);
    }

    private double share(String line) {
        return judgements.weight("line." + line);
    }

    private void precedent(Finding finding) {
        Map<Rung, Vote.RungVote> on = new EnumMap<>(Rung.class);
        finding.pair()
                .ifPresent(pair -> pair.estimates().forEach(e -> {
                    Rung rung = e.target().rung();
                    List<Vote.Shift> shifts = judgements
                            .of(Judgement.Use.FIT, "pair.stranger", rung)
                            .filter(j -> pair.stranger())
                            .map(Vote.Shift::judged)
                            .toList();
                    Optional.ofNullable(pair.posteriors().get(rung))
                            .ifPresent(p -> on.put(rung, new Vote.RungVote(e, shifts, p)));
                }));
        for (Rung rung : Rung.values()) {
            if (on.containsKey(rung)) {
                continue;
            }
            Posterior posterior = finding.posteriors().get(rung);
            Optional<Estimate> estimate = finding.on(rung);
            if (posterior != null && estimate.isPresent()) {
                List<Vote.Shift> shifts = new ArrayList<>();
                if (rung == Rung.FORCE) {
                    finding.toWar().map(this::towardsWar).ifPresent(shifts::add);
                }
                String key = (finding.modelled().isPresent() ? "modelled." : "counted.")
                        + (finding.reference().defense() == DefenseClause.OWED ? "owed" : "other");
                judgements
                        .of(Judgement.Use.FIT, key, rung)
                        .map(Vote.Shift::judged)
                        .forEach(shifts::add);
                on.put(rung, new Vote.RungVote(estimate.orElseThrow(), shifts, posterior));
            }
        }
        atLeastForce(on);
        votes.add(new Vote(PRECEDENT, share(PRECEDENT), on, finding.reference().entries(), List.of()));
    }

    /// Each rung is estimated by itself, and who fights has sent somebody: the one is never rarer than the other.
    private static void atLeastForce(Map<Rung, Vote.RungVote> on) {
        Vote.RungVote force = on.get(Rung.FORCE);
        Vote.RungVote sent = on.get(Rung.DEPLOYMENT);
        if (force != null && sent != null && sent.logOdds() < force.logOdds()) {
            Term up = new Term(
                    "never rarer than force",
                    force.logOdds() - sent.logOdds(),
                    List.of(),
                    force.estimate().terms().stream()
                            .flatMap(t -> t.cases().stream())
                            .distinct()
                            .toList(),
                    Optional.empty());
            on.put(
                    Rung.DEPLOYMENT,
                    new Vote.RungVote(
                            sent.estimate(), List.of(new Vote.Shift(up, Optional.empty())), sent.posterior()));
        }
    }

    private Vote.Shift towardsWar(Finding.ToWar toWar) {
        return new Vote.Shift(
                new Term(
                        "severity of the attack: assumed middle",
                        toWar.logOdds() * judgements.weight("precedent.halfway"),
                        List.of(),
                        toWar.cases(),
                        Optional.empty()),
                Optional.empty());
    }

    private void history(List<PastEvent> events, LocalDate known) {
        String patron = name(question.patron());
        String protege = name(question.protege());
        History.AfterAttacks after = History.afterAttacks(events, patron, protege, known, question.windowDays());
        if (!after.mayVote()) {
            absent.add("Event history, what these two usually do next, has no vote: "
                    + Phrase.count(after.windows(), "case") + " after an attack on the protégé, needs "
                    + History.AfterAttacks.ENOUGH + ".");
            return;
        }
        Map<Rung, Vote.RungVote> on = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            on.put(rung, windows(rung, after));
        }
        votes.add(new Vote(HISTORY, share(HISTORY), on, List.of(), List.of()));
    }

    private static String name(ActorId actor) {
        return actor.state().map(StateCode::value).orElse(actor.value());
    }

    /// Jeffreys' rate of the windows in which a rung was seen; the normal approximation to its log-odds.
    private Vote.RungVote windows(Rung rung, History.AfterAttacks after) {
        double seen = after.seen().getOrDefault(rung, 0) + 0.5;
        double not = after.windows() - seen + 1;
        double logOdds = Math.log(seen / not);
        double deviation = Math.sqrt(1 / seen + 1 / not);
        String line = String.format(
                Locale.ROOT,
                "%s in %d of %d windows of %d days after an attack since %s",
                rung.wire(),
                after.seen().getOrDefault(rung, 0),
                after.windows(),
                question.windowDays(),
                after.since().map(LocalDate::toString).orElse("?"));
        Estimate estimate = new Estimate(
                HISTORY,
                new Target(question, rung),
                Probability.ofLogOdds(logOdds),
                Probability.ofLogOdds(logOdds - HALF_INTERVAL * deviation),
                Probability.ofLogOdds(logOdds + HALF_INTERVAL * deviation),
                List.of(new Term(
                        "what it did after earlier attacks", logOdds, List.of(), List.of(line), Optional.empty())),
                "It sees only acts that were recorded and dated to the day, and takes what is not recorded not to have happened.");
        return new Vote.RungVote(estimate, List.of(), normal(logOdds, deviation));
    }

    private static Posterior normal(double logOdds, double deviation) {
        return (RandomGenerator random) -> Probability.ofLogOdds(logOdds + deviation * random.nextGaussian())
                .value();
    }

    private void game(Ledger ledger, Actors actors, Map<GameRequest, Crisis.GameFinding> games, boolean reasons) {
        Crisis.GameFinding line;
        try {
            Scenario drafted = Crisis.draft(ledger, actors, question);
            scenario = Optional.of(drafted);
            if (share(GAME) == 0) {
                absent.add("The crisis game has no vote: no outcome has shown its skill.");
                return;
            }
            GameRequest asked = new GameRequest(drafted, question, reasons);
            line = games.computeIfAbsent(asked, p -> Crisis.finding(p.scenario(), p.question(), DRAWS, p.reasons()));
        } catch (InputProblem problem) {
            absent.add("The crisis game, what each side would do, has no vote: " + problem.getMessage() + ".");
            return;
        }
        if (line.evidenced() == 0) {
            absent.add("The crisis game, what each side would do, has no vote: none of its " + line.numbers()
                    + " numbers rests on an entry.");
            return;
        }
        Map<Rung, Vote.RungVote> on = new EnumMap<>(Rung.class);
        line.estimates().forEach(e -> on.put(e.target().rung(), played(e)));
        votes.add(new Vote(
                GAME,
                share(GAME) * line.evidenced() / line.numbers(),
                on,
                line.entries(),
                line.scenario().payoffs().stream()
                        .map(w -> "game." + w.quantity().key())
                        .toList()));
        notes.add(
                "The crisis game is played from a scenario drafted for this question: " + line.evidenced() + " of its "
                        + line.numbers()
                        + " numbers rest on entries, and it weighs as much; their sizes are a rule of drafting.");
    }

    private static Vote.RungVote played(Estimate e) {
        double logOdds = e.terms().stream().mapToDouble(Term::logOdds).sum();
        double width = e.high().logOdds() - e.low().logOdds();
        double deviation = Double.isFinite(width) ? width / (2 * HALF_INTERVAL) : 1;
        List<Term> terms = e.terms().stream()
                .filter(t -> t.logOdds() != 0)
                .map(t -> new Term(t.label() + " (crisis game)", t.logOdds(), t.entries(), t.cases(), t.judgedBy()))
                .toList();
        Estimate shown = new Estimate(e.line(), e.target(), e.probability(), e.low(), e.high(), terms, e.cannotSee());
        return new Vote.RungVote(shown, List.of(), normal(logOdds, deviation));
    }

    /// The months after, in the game as played for this question; none if it cannot be drafted.
    List<Consequence.Period> periods() {
        return scenario.stream()
                .flatMap(s -> Crisis.of(s, Map.of(), List.of()).fans().stream())
                .map(fan -> new Consequence.Period(
                        fan.name(),
                        fan.months().getFirst(),
                        fan.months().getLast(),
                        fan.months().size() - 1))
                .toList();
    }

    /// Entries that a line with a level rests on.
    List<EntryId> spent() {
        return votes.stream()
                .flatMap(v -> v.spent().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
