package casus.bench.ratio;

import casus.bench.precedent.pair.Decision;
import casus.bench.precedent.pair.PairFit;
import casus.terms.LogOdds;
import casus.terms.Rung;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a patron did for a protégé in an earlier attack, and what it does in this one: counted in patrons' decisions,
/// beside what the model of pairs said of each without its conflict, and beside how much the patron did for others.
final class PastAid {
    private static final double HALF_LIFE = 10;
    private static final double DAYS = 365.25;
    private static final double LEAST = 0.5;

    private final List<Decision> decisions;
    private final Map<Decision, Map<Rung, Double>> said;

    /// @param said of each decision by a fit without its conflict
    PastAid(List<Decision> decisions, Map<Decision, Map<Rung, Double>> said) {
        this.decisions = List.copyOf(decisions);
        this.said = new LinkedHashMap<>(said);
    }

    static PastAid shipped() {
        List<Decision> decisions = Decision.shipped();
        return new PastAid(decisions, PairFit.shipped().heldOut(decisions));
    }

    /// The ratio of having done `before` in an earlier conflict to doing `now`; fades by half in ten years.
    OddsRatios.Ratio ratio(Rung before, Rung now) {
        OddsRatios out = new OddsRatios(4);
        said.forEach((d, of) -> {
            if (of.containsKey(now) && d.outcomes().containsKey(now)) {
                double did = most(d, before, true);
                double idle = did > 0 ? 0 : most(d, before, false);
                double[] row = {1, did, idle, others(d, before)};
                out.add(row, LogOdds.of(of.get(now)), d.outcomes().get(now), d.conflict());
            }
        });
        return out.fit().get(1);
    }

    private Stream<Decision> earlier(Decision d, Rung rung) {
        return decisions.stream()
                .filter(e -> e.patron().equals(d.patron())
                        && !e.conflict().equals(d.conflict())
                        && e.day().isBefore(d.day())
                        && e.outcomes().containsKey(rung));
    }

    /// What is left of the latest earlier decision about this protégé that came out so; 0 if there is none.
    private double most(Decision d, Rung rung, boolean came) {
        return earlier(d, rung)
                .filter(e -> e.protege().equals(d.protege())
                        && Boolean.valueOf(came).equals(e.outcomes().get(rung)))
                .mapToDouble(e -> Math.pow(0.5, ChronoUnit.DAYS.between(e.day(), d.day()) / DAYS / HALF_LIFE))
                .max()
                .orElse(0);
    }

    /// Log-odds that the patron did so for others before, against all patrons; 0 if nothing is known.
    private double others(Decision d, Rung rung) {
        List<Decision> all =
                earlier(d, rung).filter(e -> !e.protege().equals(d.protege())).toList();
        if (all.isEmpty()) {
            return 0;
        }
        double came = all.stream()
                .filter(e -> Boolean.TRUE.equals(e.outcomes().get(rung)))
                .count();
        List<Boolean> everybody = new ArrayList<>();
        decisions.stream()
                .filter(e -> e.outcomes().containsKey(rung))
                .forEach(e -> everybody.add(e.outcomes().get(rung)));
        double share = everybody.stream().filter(c -> c).count() / (double) everybody.size();
        return Math.log((came + LEAST) / (all.size() - came + LEAST)) - LogOdds.of(share);
    }
}
