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
/// @param beside     rates to print beside the estimates, with other denominators
/// @param modelled   the fitted model's answer, where patron, protégé and attacker are states of its table
/// @param notes      drift, extrapolation, missing inputs, in plain words
public record Finding(
        ReferenceClass reference,
        List<Estimate> estimates,
        Map<Rung, Posterior> posteriors,
        List<PublishedRate> beside,
        List<String> notes,
        Optional<Modelled> modelled) {
    public Finding {
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
