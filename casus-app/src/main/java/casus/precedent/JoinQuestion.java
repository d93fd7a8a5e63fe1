package casus.precedent;

import casus.precedent.JoinEstimate.ClassRate;
import casus.precedent.JoinEstimate.Interval;
import casus.precedent.cases.CaseCatalogue;
import casus.precedent.cases.CaseTraits;
import casus.precedent.model.DisputeHistory;
import casus.precedent.model.Group;
import casus.precedent.model.JoinFeatures;
import casus.precedent.model.JoinModel;
import casus.precedent.model.Middling;
import casus.precedent.model.PrecedentModel;
import casus.precedent.model.PrecedentModel.Band;
import casus.precedent.model.PrecedentModel.Cell;
import casus.precedent.table.Region;
import casus.precedent.today.StatesToday;
import casus.terms.Probability;
import casus.terms.code.Obligation;
import casus.terms.table.JudgedNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;

/// One question to the model: patron, protégé and attacker as numbers, the clauses, and a year.
final class JoinQuestion {
    private static final int DRAWS = 2_000;
    private static final long SEED = 1816;
    private static final int MOST_CASES = 10;
    static final int WAR = 5;
    static final int FORCE = 4;
    private static final int THREAT = 2;

    private final PrecedentModel fitted;
    private final StatesToday today;
    private final int x;
    private final int y;
    private final int z;
    private final int year;
    private final Set<Obligation> clauses;
    private final DisputeHistory past;
    private final JudgedNumbers judged;

    JoinQuestion(
            PrecedentModel fitted,
            StatesToday today,
            DisputeHistory past,
            int x,
            int y,
            int z,
            int year,
            Set<Obligation> clauses,
            JudgedNumbers judged) {
        this.fitted = fitted;
        this.today = today;
        this.past = past;
        this.x = x;
        this.y = y;
        this.z = z;
        this.year = year;
        this.clauses = clauses;
        this.judged = judged;
    }

    private JoinFeatures toY(int hostility) {
        return JoinFeatures.today(today, past, x, y, z, year, true, hostility, bits(), Middling.of(judged));
    }

    private JoinFeatures toZ(int hostility) {
        return JoinFeatures.today(today, past, x, z, y, year, false, hostility, bits(), Middling.of(judged));
    }

    private int bits() {
        int bits = 0;
        for (Obligation o : clauses) {
            bits |= switch (o) {
                case DEFENSE -> 1;
                case OFFENSE -> 2;
                case NEUTRALITY -> 4;
                case NONAGGRESSION -> 8;
                case CONSULTATION -> 16;
            };
        }
        return bits;
    }

    /// The log-odds of joining, taken apart.
    JoinModel.Parts parts() {
        return fitted.model().parts(toY(FORCE), toZ(FORCE));
    }

    double joins(int hostility, boolean recent) {
        return fitted.model().joins(toY(hostility), toZ(hostility), recent);
    }

    /// What joining can be, from the bootstrap; a draw of it for every draw asked for.
    Posterior posterior() {
        double[] draws = draws(toY(FORCE), toZ(FORCE));
        return random -> Beta.inside(draws[random.nextInt(draws.length)]);
    }

    private double[] draws(JoinFeatures supported, JoinFeatures other) {
        double[] out = new double[Math.max(1, fitted.model().draws())];
        Arrays.setAll(
                out,
                i -> fitted.model().draws() == 0
                        ? fitted.model().joins(supported, other, true)
                        : fitted.model().joins(supported, other, i));
        return out;
    }

    private static Interval interval(double point, double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 20];
        double high = sorted[sorted.length - 1 - sorted.length / 20];
        return new Interval(
                new Probability(point), new Probability(Math.min(low, point)), new Probability(Math.max(high, point)));
    }

    JoinEstimate modelled(CaseCatalogue cases, CaseTraits traits, List<String> flags) {
        JoinFeatures supported = toY(FORCE);
        JoinFeatures other = toZ(FORCE);
        double[] joins = draws(supported, other);
        double[] attacks = draws(other, supported);
        double[] neither = new double[joins.length];
        Arrays.setAll(neither, i -> 1 - joins[i] - attacks[i]);
        double point = fitted.model().joins(supported, other, true);
        double against = fitted.model().joins(other, supported, true);
        Map<String, Double> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            groups.put(group.label(), parts().groups().getOrDefault(group, 0.0));
        }
        return new JoinEstimate(
                interval(point, joins),
                interval(against, attacks),
                interval(1 - point - against, neither),
                new Probability(joins(THREAT, true)),
                new Probability(joins(WAR, true)),
                new Probability(joins(FORCE, false)),
                groups,
                classes(supported),
                cases.nearest(traits, year, MOST_CASES),
                fittedOn(),
                new TreeSet<>(clauses).stream().map(o -> o.wire()).toList(),
                flags);
    }

    String fittedOn() {
        return String.format(
                Locale.ROOT,
                "%d disputes of %d–%d (%s), %d third states before them; %d years before %d",
                fitted.disputes(),
                fitted.model().from(),
                fitted.model().through(),
                fitted.coding().equals("GML") ? "GML 2.2.1, Gibler, Miller & Little 2016" : "COW MID",
                fitted.choices(),
                year - fitted.model().through(),
                year);
    }

    private List<ClassRate> classes(JoinFeatures s) {
        String promise = PrecedentModel.promise(s);
        boolean neighbour = s.nearY() == 1;
        String owed = switch (promise) {
            case "defense" -> "a duty to defend";
            case "nonaggression" -> "a promise of nonaggression only";
            case "other" -> "a promise of another kind";
            default -> "no promise";
        };
        String who = s.majorX() ? "a major power" : "no major power";
        String where = neighbour ? "a neighbour" : "no neighbour";
        String enemy = s.rivalZ() ? "a rival of the attacker" : "no rival of the attacker";
        Predicate<Cell> all = c -> true;
        Predicate<Cell> ofPromise = c -> c.promise().equals(promise);
        Predicate<Cell> force = c -> c.band() == Band.FORCE;
        Predicate<Cell> major = c -> c.major() == s.majorX();
        Predicate<Cell> rest = c -> c.neighbour() == neighbour && c.rival() == s.rivalZ();
        String attacked = "armed force used, no war";
        List<ClassRate> up = new ArrayList<>();
        up.add(rate("every third state, every dispute", all, up));
        up.add(rate(owed + ", every dispute", ofPromise, up));
        up.add(rate(owed + ", " + attacked, ofPromise.and(force), up));
        up.add(rate(owed + ", " + who + ", " + attacked, ofPromise.and(force).and(major), up));
        up.add(rate(
                owed + ", " + who + ", " + where + ", " + enemy + ", " + attacked,
                ofPromise.and(force).and(major).and(rest),
                up));
        return up.reversed();
    }

    private ClassRate rate(String label, Predicate<Cell> which, List<ClassRate> parents) {
        int[] n = fitted.count(which);
        double parent = parents.isEmpty() ? 0.5 : parents.getLast().rate().value();
        Beta beta = parents.isEmpty()
                ? Beta.jeffreys(n[0], n[1])
                : Shrinkage.of(judged).towards(parent, n[0], n[1]);
        double[] bounds = beta.bounds(new SplittableRandom(SEED), DRAWS);
        return new ClassRate(
                label,
                n[0],
                n[1],
                new Probability(beta.mean()),
                new Probability(Math.min(bounds[0], beta.mean())),
                new Probability(Math.max(bounds[1], beta.mean())));
    }

    /// By what the nearest cases are chosen.
    CaseTraits traits(String patron, String protege, String adversary, boolean partners) {
        JoinFeatures s = toY(FORCE);
        double ratio = s.powerZ() / s.powerY();
        double stronger = judged.value("balance.stronger");
        Set<String> promises = new TreeSet<>();
        clauses.forEach(o -> promises.add(o.wire()));
        return new CaseTraits(
                protege,
                adversary,
                patron,
                promises,
                s.rivalZ(),
                ratio > stronger ? "stronger" : ratio < 1 / stronger ? "weaker" : "even",
                s.majorX(),
                s.majorZ(),
                s.nuclearZ(),
                partners,
                true,
                Optional.of(Region.of(y)),
                s.nearY() == 1,
                s.sameRegionY(),
                year);
    }

    /// The same with one clause more.
    JoinQuestion with(Obligation clause) {
        Set<Obligation> more = new TreeSet<>(clauses);
        more.add(clause);
        return new JoinQuestion(fitted, today, past, x, y, z, year, more, judged);
    }

    /// The same with one clause less.
    JoinQuestion without(Obligation clause) {
        Set<Obligation> less = new TreeSet<>(clauses);
        less.remove(clause);
        return new JoinQuestion(fitted, today, past, x, y, z, year, less, judged);
    }

    PrecedentModel fitted() {
        return fitted;
    }

    boolean isMajor() {
        return today.isMajor(x, year);
    }
}
