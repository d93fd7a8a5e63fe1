package casus.assess.judgement;

import casus.precedent.Posterior;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Rung;
import casus.terms.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one line of inquiry hands in for the level of the rungs, before the articles' own evidence moves it.
///
/// @param line   its name: `precedent`, `history`, `game`
/// @param share  its weight among the lines that have a level; those on a rung are brought to a sum of one
/// @param on     by rung; a rung may be missing
/// @param spent  entries it rests on; none of them gets a ratio as evidence too
/// @param judged ids of the judged numbers of its own
public record Vote(String line, double share, Map<Rung, RungVote> on, List<EntryId> spent, List<String> judged) {
    /// One rung.
    ///
    /// @param estimate  as the line gave it, for its own target
    /// @param shifts    from that target to the question's
    /// @param posterior what the estimate can be
    public record RungVote(Estimate estimate, List<Shift> shifts, Posterior posterior) {
        public RungVote {
            shifts = List.copyOf(shifts);
        }

        public double logOdds() {
            return estimate.terms().stream().mapToDouble(Term::logOdds).sum()
                    + shifts.stream().mapToDouble(s -> s.term().logOdds()).sum();
        }
    }

    /// A step from what a line estimates to what is asked: judged, or anywhere between nothing and twice its
    /// size.
    ///
    /// @param judgement empty where counts give the step
    public record Shift(Term term, Optional<Judgement> judgement) {
        public static Shift judged(Judgement j) {
            return new Shift(
                    new Term(j.label(), j.logRatio(), List.of(), List.of(), Optional.of(j.by())), Optional.of(j));
        }
    }

    public Vote {
        on = Map.copyOf(on);
        spent = List.copyOf(spent);
        judged = List.copyOf(judged);
    }

    public Optional<RungVote> on(Rung rung) {
        return Optional.ofNullable(on.get(rung));
    }
}
