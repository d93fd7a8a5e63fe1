package casus.precedent;

import casus.precedent.cases.NearCase;
import casus.terms.Probability;
import java.util.List;
import java.util.Map;

/// What the fitted model says of one question, taken apart.
///
/// @param joins      the patron joins the attacked state, given that armed force is used against it, with its
/// interval
/// @param attacker   it joins the attacker
/// @param neither    it joins neither
/// @param inAny      it joins the attacked state in a dispute without armed force
/// @param inWar      in a war
/// @param wholeLevel at the level of all years of the fit, not of the last twenty
/// @param groups     log-odds each group of reasons adds, by its name
/// @param classes    reference classes, from the nearest to all third states
/// @param nearest    the ten nearest cases
/// @param fittedOn   what the model was fitted on, in one line
/// @param clauses    which clauses were taken as owed
/// @param flags      drift, extrapolation, missing inputs
public record JoinEstimate(
        Interval joins,
        Interval attacker,
        Interval neither,
        Probability inAny,
        Probability inWar,
        Probability wholeLevel,
        Map<String, Double> groups,
        List<ClassRate> classes,
        List<NearCase> nearest,
        String fittedOn,
        List<String> clauses,
        List<String> flags) {
    /// A probability with its 5% and 95% bounds.
    public record Interval(Probability point, Probability low, Probability high) {}

    /// How often the third states of a class joined the attacked state.
    ///
    /// @param label  what the class is
    /// @param joined how many
    /// @param of     of how many
    /// @param rate   the share; of a class of fewer than 30, drawn to its parent's as if by twenty more cases
    /// @param low    5% bound
    /// @param high   95% bound
    public record ClassRate(String label, int joined, int of, Probability rate, Probability low, Probability high) {}

    public JoinEstimate {
        groups = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(groups));
        classes = List.copyOf(classes);
        nearest = List.copyOf(nearest);
        clauses = List.copyOf(clauses);
        flags = List.copyOf(flags);
    }
}
