package casus.history.rank;

import java.util.List;

/// Why a candidate has the score it has.
///
/// @param candidate who
/// @param rank      its place, 1 for the best
/// @param score     the sum of all terms
/// @param share     of the softmax over all candidates: P(candidate | somebody is chosen), never the probability
///     that anything happens
/// @param terms     what each group of features adds, strongest first
/// @param grounds   pasts of the two, strongest first: each a relation, the rule it makes and its dated events
/// @param dropOfAll by how much the score falls when all events between the two are deleted
public record RankExplanation(
        int candidate, int rank, double score, double share, List<Part> terms, List<Ground> grounds, double dropOfAll) {
    public RankExplanation {
        terms = List.copyOf(terms);
        grounds = List.copyOf(grounds);
    }

    /// @param group what is known, in words
    /// @param adds  to the score
    public record Part(String group, double adds) {}

    /// One past, and the rule head ← body that it meets.
    ///
    /// @param relation    the body's relation, by id; inverses behind the base relations
    /// @param bodySupport how often somebody who did the head had such a past with a candidate
    /// @param ruleSupport how often it was then that candidate
    /// @param confidence  rule support by body support, smoothed
    /// @param events      indices of the dated events, latest first
    /// @param drop        by how much the score falls when they are deleted from what is remembered of the
    ///     actors; what was learned in general stays
    public record Ground(
            int relation, int bodySupport, int ruleSupport, double confidence, List<Integer> events, double drop) {
        public Ground {
            events = List.copyOf(events);
        }
    }
}
