package casus.precedent;

import casus.terms.Estimate;
import casus.terms.Rung;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the precedents say about one question.
///
/// @param reference  which kind of pair it is, by the case's agreements
/// @param estimates  one for each rung the catalogue covers, lowest rung first
/// @param posteriors what each estimated rate can be
/// @param toWar      how much more often force follows in wars than where force short of war was used
/// @param givenSupport what kinds of help those give who give any, lowest rung first
/// @param beside     rates to print beside the estimates, with other denominators
/// @param modelled   the fitted model's answer, where patron, protégé and attacker are states of its table
/// @param pair       the level of this very pair, by the model of patrons' decisions
/// @param notes      drift, extrapolation, missing inputs, in plain words
public record Finding(
        ReferenceClass reference,
        List<Estimate> estimates,
        Map<Rung, Posterior> posteriors,
        Optional<ToWar> toWar,
        List<HelpShare> givenSupport,
        List<PublishedRate> beside,
        List<String> notes,
        Optional<JoinEstimate> modelled,
        Optional<PairLevels.PairFinding> pair) {
    /// How often help of one kind was among the help given, where any was; kinds go together, so the shares
    /// do not add up.
    ///
    /// @param rung to which this kind belongs
    /// @param rate how many of those who gave any help gave this
    public record HelpShare(Rung rung, PublishedRate rate) {}

    /// The distance between two triggers: an attacker who uses force short of war, and one who makes war.
    ///
    /// @param logOdds of force, in wars over short of war
    /// @param fitted  by the model, and not between two counted classes
    /// @param cases   what it rests on
    public record ToWar(double logOdds, boolean fitted, List<String> cases) {
        public ToWar {
            cases = List.copyOf(cases);
        }
    }

    public Finding {
        givenSupport = List.copyOf(givenSupport);
        estimates = List.copyOf(estimates);
        posteriors = Map.copyOf(posteriors);
        beside = List.copyOf(beside);
        notes = List.copyOf(notes);
    }

    /// The estimate for a rung.
    public Optional<Estimate> on(Rung rung) {
        return estimates.stream().filter(e -> e.target().rung() == rung).findFirst();
    }
}
