package casus.extract.learned;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who acts and to whom, chosen together: of all pairs of two parties the likeliest, so that nobody is both.
/// Cost: the parties squared, and they are few.
///
/// @param who  acts
/// @param whom it is done to
public record PartyPair(Optional<Proposal.Party> who, Optional<Proposal.Party> whom) {
    private static final int MOST = 3;

    /// The likeliest pair.
    ///
    /// @param agents    who may act, likeliest first
    /// @param leastWho  probability of who acts
    /// @param others    to whom it may be done by a party, likeliest first
    /// @param leastWhom probability of whom it is done to, and of nobody
    public static PartyPair likeliest(
            List<Proposal.Party> agents,
            double leastWho,
            Function<Proposal.Party, List<Proposal.Party>> others,
            double leastWhom) {
        PartyPair best = new PartyPair(Optional.empty(), Optional.empty());
        double most = 0;
        List<Proposal.Party> likely =
                agents.stream().filter(a -> a.score() >= leastWho).limit(MOST).toList();
        for (Proposal.Party who : likely) {
            Optional<Proposal.Party> whom = others.apply(who).stream()
                    .filter(o -> o.score() >= leastWhom && !isOne(o, who))
                    .findFirst();
            double value = who.score() * whom.map(Proposal.Party::score).orElse(leastWhom);
            if (value > most) {
                most = value;
                best = new PartyPair(Optional.of(who), whom);
            }
        }
        return best;
    }

    /// Whether two are one party.
    public static boolean isOne(Proposal.Party a, Proposal.Party b) {
        return a.candidate().key().equals(b.candidate().key());
    }
}
