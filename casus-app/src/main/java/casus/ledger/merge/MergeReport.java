package casus.ledger.merge;

import casus.terms.InputProblem;
import java.util.List;
import java.util.Optional;

/// What came of laying two cases together.
///
/// @param articles  of both
/// @param entries   of both, rejected ones with them
/// @param decisions of both logs
/// @param agreement for each kind of thing that both decided on
/// @param clashes   where they decided otherwise
/// @param left      decisions that the log of the merged case does not admit
public record MergeReport(
        Shares articles,
        Shares entries,
        Shares decisions,
        List<Agreement> agreement,
        List<Clash> clashes,
        List<InputProblem> left) {
    /// How much is in both, and in one alone.
    public record Shares(int both, int onlyA, int onlyB) {
        /// All there is.
        public int all() {
            return both + onlyA + onlyB;
        }
    }

    /// How far the two agree on things of a kind.
    ///
    /// @param kind  of things
    /// @param both  things that both decided on
    /// @param alike of these, things decided alike
    /// @param alpha Krippendorff's alpha; empty where it is not defined
    public record Agreement(String kind, int both, int alike, Optional<Double> alpha) {}

    /// What one of them decided.
    public record Side(String value, String decision, String who, String why) {}

    /// A thing that the two decided on otherwise.
    ///
    /// @param kind of the thing
    /// @param name of the thing
    /// @param then what holds of it in the merged case
    public record Clash(String kind, String name, Side a, Side b, String then) {}

    public MergeReport {
        agreement = List.copyOf(agreement);
        clashes = List.copyOf(clashes);
        left = List.copyOf(left);
    }
}
