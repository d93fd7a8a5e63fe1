package casus.extract.learned;

import java.util.List;
import java.util.Optional;

/// What the heads make of one word: an act, an agreement, a driver, an expectation or somebody's words, with its
/// parties.
///
/// @param label    class of [Label]
/// @param word     that tells it; the first word of what somebody says
/// @param last     the last word of what somebody says, else the same word
/// @param score    probability that it is told, from 0 to 1
/// @param status   place in [Label#STATUSES]
/// @param motives  logits of the motives
/// @param against  probability that a driver pulls against
/// @param agents   who acts, likeliest first
/// @param others   to whom, likeliest first
/// @param parties  to an agreement, likeliest first
/// @param item     the head noun of what is handed over
public record Proposal(
        int label,
        int word,
        int last,
        double score,
        int status,
        float[] motives,
        double against,
        List<Party> agents,
        List<Party> others,
        List<Party> parties,
        Optional<Integer> item) {
    /// @param candidate the one that speaks most for the party
    /// @param score     probability from 0 to 1 that it has the part, nobody and the others competing for it
    /// @param alone     the same, judged without the others
    public record Party(Candidate candidate, double score, double alone) {}
}
