package casus.game;

import casus.game.play.ChoiceExplanation;
import casus.game.play.CrisisForecast;
import casus.game.play.Game;
import casus.game.play.Lambda;
import casus.game.play.Periods;
import casus.game.play.Sensitivity;
import casus.game.play.Spread;
import casus.game.scenario.Distribution;
import casus.game.scenario.Draft;
import casus.game.scenario.DriverTable;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.WhatIf;
import casus.game.scenario.ScenarioReader;
import casus.game.scenario.Settable;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Target;
import casus.terms.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The front door: a crisis from its scenario file, played out.
///
/// The same file, changes and seed give the same numbers, whatever the machine and however many threads
/// it has.
public final class Crisis {
    private static final int SHIFTS = 4;

    private final Scenario scenario;
    private final SequencedMap<String, Distribution> set;
    private final Game game;

    private Crisis(Scenario written, SequencedMap<String, Distribution> set, List<WhatIf> whatIfs) {
        this.set = set;
        scenario = Settable.with(written, set);
        game = Game.of(scenario, whatIfs);
    }

    /// Reads a scenario file.
    public static ScenarioReader.ScenarioReading read(String file, String text) {
        return ScenarioReader.read(file, text);
    }

    /// The names of the scenarios that ship.
    public static List<String> shipped() {
        return resource("index.txt").orElseThrow().lines().toList();
    }

    /// The text of a scenario that ships.
    public static Optional<String> shipped(String name) {
        return shipped().contains(name) ? resource(name + ".yaml") : Optional.empty();
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Crisis.class.getResourceAsStream("/casus/game/scenarios/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A crisis to play.
    ///
    /// @param set   numbers and clauses to change, by key, as in a what-if
    /// @param names of the what-ifs to compare; empty for all
    /// @throws InputProblem if a key or a what-if is unknown, or the game is too large
    public static Crisis of(Scenario scenario, Map<String, String> set, List<String> names) {
        SequencedMap<String, Distribution> values = new LinkedHashMap<>();
        new TreeMap<>(set).forEach((key, text) -> values.put(key, Settable.value(key, text)));
        List<String> known = scenario.whatIfs().stream().map(WhatIf::id).toList();
        names.stream().filter(n -> !known.contains(n)).findFirst().ifPresent(n -> {
            throw new InputProblem(
                    "--whatif", "no what-if is called \"" + n + "\"", "write one of " + String.join(", ", known));
        });
        return new Crisis(
                scenario,
                values,
                scenario.whatIfs().stream()
                        .filter(w -> names.isEmpty() || names.contains(w.id()))
                        .toList());
    }

    /// The scenario, with what was set.
    public Scenario scenario() {
        return scenario;
    }

    /// What was changed from the file.
    public SequencedMap<String, Distribution> set() {
        return set;
    }

    /// Plays all draws, of the scenario and of every what-if.
    ///
    /// @param progress told how many of how many parts are done
    /// @throws InputProblem if an equilibrium cannot be certified
    public CrisisForecast outlook(BiConsumer<Integer, Integer> progress) {
        return game.outlook(progress);
    }

    /// What the game says of a question: played from a scenario drafted for it.
    ///
    /// @param scenario  that was drafted; its numbers cite their entries
    /// @param outlook   P(attack), P(rung | attack) and their joint ladder
    /// @param estimates one for each rung, lowest first
    /// @param numbers   how many numbers the scenario holds
    /// @param evidenced how many of them rest on entries
    /// @param entries   those entries
    public record GameFinding(
            Scenario scenario,
            CrisisForecast outlook,
            List<Estimate> estimates,
            int numbers,
            int evidenced,
            List<EntryId> entries) {
        public GameFinding {
            estimates = List.copyOf(estimates);
            entries = List.copyOf(entries);
        }
    }

    private static GameFinding finding(Scenario scenario, CrisisForecast outlook, List<Estimate> estimates) {
        List<List<String>> rests = Stream.of(
                        scenario.state().values().stream().map(Quantity::evidence),
                        scenario.payoffs().stream().map(w -> w.quantity().evidence()),
                        scenario.agreements().stream().map(Scenario.Agreement::evidence))
                .flatMap(s -> s)
                .toList();
        return new GameFinding(
                scenario,
                outlook,
                estimates,
                rests.size(),
                (int) rests.stream().filter(r -> !r.isEmpty()).count(),
                rests.stream()
                        .flatMap(List::stream)
                        .map(EntryId::parse)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /// The game's line of a question: a scenario is drafted from the ledger for the question's actors and
    /// played, without what-ifs. Cost: some thirty passes over the ledger and `draws` solutions; a second
    /// line of the same size takes a tenth of a second or two.
    ///
    /// @param draws of all that is uncertain, at least 64, best a multiple of 256; the scenario's own seed
    /// @throws InputProblem if the ledger tells of nobody who attacks the protégé and the question names
    ///     none
    public static GameFinding finding(Ledger ledger, Actors actors, Question question, int draws) {
        return finding(draft(ledger, actors, question), question, draws, true);
    }

    /// A scenario drafted for a question.
    ///
    /// @throws InputProblem if the ledger tells of nobody who attacks the protégé and the question names none
    public static Scenario draft(Ledger ledger, Actors actors, Question question) {
        return Draft.of(
                        ledger,
                        actors,
                        new Draft.Roles(
                                Optional.of(question.patron()),
                                Optional.of(question.protege()),
                                question.adversary(),
                                Optional.empty()))
                .scenario();
    }

    /// The game's line of a question, from a scenario drafted for it.
    ///
    /// @param reasons whether to take the estimates apart; without, each has one term, and takes two thirds of
    ///     the time
    public static GameFinding finding(Scenario drafted, Question question, int draws, boolean reasons) {
        Crisis crisis = of(drafted.with(draws, SHIFTS), Map.of(), List.of());
        CrisisForecast outlook = crisis.outlook((done, all) -> {});
        List<Estimate> estimates =
                reasons ? crisis.estimates(question, outlook) : crisis.estimates(question, outlook, r -> List.of());
        return finding(crisis.scenario(), outlook, estimates);
    }

    /// One estimate for each rung, given an attack by the question's adversary: what another room can
    /// take as a line of its own. Whether it votes is for that room to decide
    /// (docs/decisions/0021-the-crisis-game.md).
    ///
    /// The terms are what the patron's choice of the rung hangs on, driver by driver, at mean numbers and
    /// averaged over the paths on which it is made; a last term takes up what draws and paths differ by, so
    /// that they add up.
    ///
    /// @throws InputProblem if the scenario is about other actors than the question
    public List<Estimate> estimates(Question question, CrisisForecast outlook) {
        requireSame(Scenario.Role.PATRON, question.patron());
        requireSame(Scenario.Role.TARGET, question.protege());
        question.adversary().ifPresent(a -> requireSame(Scenario.Role.ATTACKER, a));
        return estimates(question, outlook, game.explanation()::reasons);
    }

    private List<Estimate> estimates(
            Question question, CrisisForecast outlook, Function<Rung, List<ChoiceExplanation.Part>> reasons) {
        List<Estimate> out = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            Spread spread = Objects.requireNonNull(outlook.rungs().get(rung));
            Probability p = new Probability(spread.mean());
            out.add(new Estimate(
                    "game",
                    new Target(question, rung),
                    p,
                    new Probability(Math.min(spread.low(), spread.mean())),
                    new Probability(Math.max(spread.high(), spread.mean())),
                    terms(reasons.apply(rung), p.logOdds()),
                    "It sees only the moves and drivers of its scenario, and their sizes are judgements."));
        }
        return out;
    }

    private List<Term> terms(List<ChoiceExplanation.Part> reasons, double logOdds) {
        List<Term> out = new ArrayList<>();
        out.add(new Term(
                "no reason either way", 0, List.of(), List.of(), Optional.of("the rule of logit choice: a coin toss")));
        double sum = 0;
        for (ChoiceExplanation.Part part : reasons) {
            sum += part.logOdds();
            out.add(new Term(
                    DriverTable.label(part.driver()) + (part.type().isEmpty() ? "" : " if " + part.type()),
                    part.logOdds(),
                    part.evidence().stream().map(EntryId::parse).sorted().toList(),
                    List.of(),
                    Optional.of("the author of scenario " + scenario.id())));
        }
        out.add(new Term(
                "simulation rounding",
                logOdds - sum,
                List.of(),
                List.of("computed: the mean over draws, and not the game at mean numbers"),
                Optional.empty()));
        return out;
    }

    private void requireSame(Scenario.Role role, ActorId asked) {
        String played = scenario.first(role).orElseThrow().id();
        if (!played.equals(asked.value())) {
            throw new InputProblem(
                    scenario.file(),
                    "its " + role.word() + " is " + played + ", the question's is " + asked,
                    "ask about the actors of the scenario, or draft another");
        }
    }

    /// Shares of the variance of logit P(rung or higher | attack), by number.
    public List<Sensitivity.Share> shares(Rung rung) {
        return game.sensitivity().shares(rung);
    }

    /// The smallest changes of one number that alter the likeliest highest rung.
    public List<Sensitivity.Flip> flips() {
        return game.sensitivity().flips();
    }

    /// What knowing each number would move; needs [#outlook] first, and plays it if it was not.
    public List<Sensitivity.InformationValue> worth(Rung rung) {
        return game.worth(rung);
    }

    /// λ as the scenario's past crises tell it, beside the judged one; empty where it tells of none.
    public Optional<Lambda> lambda() {
        return game.lambda();
    }

    /// The likeliest and the most dangerous path, each step with its reasons.
    public List<ChoiceExplanation.Path> paths() {
        return game.explanation().paths();
    }

    /// The months after, as fans.
    public List<Periods.Fan> fans() {
        return game.fans();
    }

    /// The game at mean numbers, as Gambit reads it.
    public String efg() {
        return game.efg();
    }
}
