package casus.precedent.pair;

import casus.ledger.decision.Decision;
import casus.ledger.decision.Decisions;
import casus.terms.InputProblem;
import casus.ties.StateTies;
import casus.ties.TreatyEdit;
import java.util.ArrayList;
import java.util.List;

/// The tables of ties as one case has them: what ships, and over it what was decided on treaties, in order.
///
/// @param ties     to ask
/// @param problems decisions that change nothing, since what they speak of is not there or cannot be read
public record CaseTies(StateTies ties, List<InputProblem> problems) {
    public CaseTies {
        problems = List.copyOf(problems);
    }

    /// What the decisions in force make of the tables that ship.
    public static CaseTies of(Decisions decisions) {
        StateTies ties = StateTies.load();
        List<InputProblem> problems = new ArrayList<>();
        for (Decision d : decisions.treaties()) {
            try {
                ties = ties.with(edit((Decision.Treaty) d.act(), d.name()));
            } catch (IllegalArgumentException e) {
                problems.add(new InputProblem(
                        d.name(),
                        e.getMessage() + ", so this decision on a treaty is left out",
                        "take it back with `casus undo " + d.name() + "`, and decide it again"));
            }
        }
        return new CaseTies(ties, problems);
    }

    /// The ties with one change more.
    ///
    /// @throws IllegalArgumentException if it cannot be so, saying why
    public StateTies with(Decision.Treaty act) {
        return ties.with(edit(act, "decided now"));
    }

    private static TreatyEdit edit(Decision.Treaty act, String by) {
        return new TreatyEdit(act.treaty(), act.change() == Decision.TreatyChange.ADD, act.columns(), by);
    }
}
