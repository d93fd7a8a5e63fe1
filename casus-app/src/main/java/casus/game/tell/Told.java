package casus.game.tell;

import casus.game.Crisis;
import casus.game.play.Explanation;
import casus.game.play.Outlook;
import casus.game.play.Periods;
import casus.game.play.Sensitivity;
import casus.game.scenario.Distribution;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.ledger.Entry;
import casus.terms.Rung;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
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
/// @param expected what the case's articles expect of the actors; empty without a case
public record Told(
        Scenario scenario,
        SequencedMap<String, Distribution> set,
        Outlook outlook,
        List<Sensitivity.Share> shares,
        List<Sensitivity.Flip> flips,
        List<Sensitivity.Worth> worth,
        List<Explanation.Path> paths,
        List<Periods.Fan> fans,
        List<Entry.Expectation> expected) {
    /// Plays a crisis.
    ///
    /// @param sensitivity whether to compute shares of the variance too, which takes as long again
    public static Told of(
            Crisis crisis,
            boolean sensitivity,
            List<Entry.Expectation> expected,
            BiConsumer<Integer, Integer> progress) {
        Outlook outlook = crisis.outlook(progress);
        return new Told(
                crisis.scenario(),
                crisis.set(),
                outlook,
                sensitivity ? crisis.shares(Rung.FORCE) : List.of(),
                crisis.flips(),
                crisis.worth(Rung.FORCE).stream().limit(8).toList(),
                crisis.paths(),
                crisis.fans(),
                expected.stream().filter(e -> concerns(e, crisis.scenario())).toList());
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
}
