package casus.game.tell;

import casus.game.Crisis;
import casus.game.play.ChoiceExplanation;
import casus.game.play.CrisisForecast;
import casus.game.play.Lambda;
import casus.game.play.Periods;
import casus.game.play.Sensitivity;
import casus.game.scenario.Distribution;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.ledger.record.Entry;
import casus.terms.Rung;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All results of a crisis, to be told.
///
/// @param scenario as played
/// @param set      what was changed from the file
/// @param outlook  the draws
/// @param shares   of the variance, by number; empty where not asked for
/// @param flips    smallest changes that alter the top rung
/// @param worth    what to find out next
/// @param paths    likeliest and most dangerous
/// @param fans     the months after
/// @param lambda   as past crises tell it; empty where the scenario tells of none
/// @param expected what the case's articles expect of the actors; empty without a case
/// @param cited    entries the scenario rests on, as far as the case holds them
public record GameResult(
        Scenario scenario,
        SequencedMap<String, Distribution> set,
        CrisisForecast outlook,
        List<Sensitivity.Share> shares,
        List<Sensitivity.Flip> flips,
        List<Sensitivity.InformationValue> worth,
        List<ChoiceExplanation.Path> paths,
        List<Periods.Fan> fans,
        Optional<Lambda> lambda,
        List<Entry.Expectation> expected,
        List<Entry> cited) {
    private static final int FEW = 3;

    /// Plays a crisis.
    ///
    /// @param record      entries of the case; none without one
    /// @param sensitivity whether to compute shares of the variance too, which takes as long again
    public static GameResult of(
            Crisis crisis, boolean sensitivity, List<? extends Entry> record, BiConsumer<Integer, Integer> progress) {
        CrisisForecast outlook = crisis.outlook(progress);
        return new GameResult(
                crisis.scenario(),
                crisis.set(),
                outlook,
                sensitivity ? crisis.shares(Rung.FORCE) : List.of(),
                crisis.flips(),
                crisis.worth(Rung.FORCE).stream().limit(8).toList(),
                crisis.paths(),
                crisis.fans(),
                crisis.lambda(),
                record.stream()
                        .filter(Entry.Expectation.class::isInstance)
                        .map(Entry.Expectation.class::cast)
                        .filter(e -> concerns(e, crisis.scenario()))
                        .toList(),
                cited(crisis.scenario(), record));
    }

    /// The entries the scenario cites.
    private static List<Entry> cited(Scenario s, List<? extends Entry> record) {
        Set<String> ids = Stream.of(
                        s.quantities().stream().map(Quantity::evidence),
                        s.agreements().stream().map(Scenario.Agreement::evidence),
                        s.whatIfs().stream().map(Scenario.WhatIf::evidence),
                        s.observed().stream().map(Scenario.PastCrisis::evidence))
                .flatMap(of -> of)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return record.stream()
                .filter(e -> ids.contains(e.id().toString()))
                .map(Entry.class::cast)
                .toList();
    }

    private static boolean concerns(Entry.Expectation expectation, Scenario scenario) {
        return expectation.actor().isPresent()
                && scenario.actors().stream()
                        .anyMatch(a -> a.id().equals(expectation.actor().get().value()));
    }

    /// How many of the weights and states rest on ledger entries, and how many there are.
    public static int[] withEvidence(Scenario scenario) {
        List<Quantity> all = Stream.concat(
                        scenario.state().values().stream(),
                        scenario.payoffs().stream().map(Scenario.Weight::quantity))
                .toList();
        return new int[] {
            (int) all.stream().filter(q -> !q.evidence().isEmpty()).count(), all.size()
        };
    }

    /// The share of the explained variance that comes from numbers without evidence, λ apart.
    public double unevidenced() {
        double all = shares.stream()
                .filter(s -> !s.key().equals("lambda"))
                .mapToDouble(s -> Math.max(0, s.first()))
                .sum();
        double without = shares.stream()
                .filter(s -> !s.key().equals("lambda") && !s.evidence())
                .mapToDouble(s -> Math.max(0, s.first()))
                .sum();
        return all > 0 ? without / all : 0;
    }

    /// The first ids of a list, in brackets, and how many more there are; nothing for none.
    static String few(List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String more = ids.size() > FEW ? " and " + (ids.size() - FEW) + " more" : "";
        return " [" + String.join(" ", ids.subList(0, Math.min(FEW, ids.size()))) + more + "]";
    }

    /// The entries that make one ask a what-if.
    List<String> evidence(String whatIf) {
        return scenario.whatIfs().stream()
                .filter(w -> w.id().equals(whatIf))
                .flatMap(w -> w.evidence().stream())
                .toList();
    }

    /// The judged λ, and apart from it the estimated one, or why there is none.
    public String precision() {
        Quantity judged = scenario.run().lambda();
        String head = "λ, how closely actors follow their interest, is judged: " + judged.value()
                + judged.by().map(b -> " by " + b).orElse("") + ", mean "
                + decimal(judged.value().mean()) + ". ";
        if (lambda.isEmpty()) {
            return head + "It is not estimated: the scenario tells of no crises that have ended (observed).";
        }
        Lambda l = lambda.get();
        String of = l.crises() == 1 ? "1 crisis" : l.crises() + " crises";
        return head
                + (l.found()
                        ? "Estimated apart from " + of + ": " + decimal(l.likeliest()) + " by maximum likelihood (95% "
                                + decimal(l.low()) + " to " + decimal(l.high()) + "), " + decimal(l.withPrior())
                                + " with the judged one as prior; the run takes the judged one."
                        : "From " + of + " it cannot be estimated: the likelihood rises up to "
                                + decimal(l.likeliest()) + ", the end of the range; " + decimal(l.withPrior())
                                + " with the judged one as prior.");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
