package casus.precedent;

import casus.ledger.Actors;
import casus.ledger.Ledger;
import casus.precedent.ReferenceClass.Told;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Target;
import casus.terms.Term;
import casus.terms.Trigger;
import casus.terms.Wired;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The line of the reference class: given that the protégé is attacked, and the patron stands to it as it
/// does, how
/// often did such
/// a patron come to its side, and how?
///
/// A rate with counts gets Jeffreys' interval (Beta(½, ½) prior; Brown, Cai & DasGupta 2001, Statistical
/// Science 16:
/// 101–133).
/// A class of fewer than 30 is shrunk towards its parent with a pseudo-count of 20. It fails where the class
/// hides what
/// matters:
/// no power, distance or rivalry enters, and the counted disputes end in 1990.
public final class Precedents {
    private static final int SMALL = 30;
    private static final int PSEUDO_COUNT = 20;

    /// A share without counts is drawn as if from so many cases: fewer than any counted class of the
    /// disputes, so the
    /// interval errs wide.
    private static final int AS_IF = 1_000;

    private static final int DRAWS = 2_000;
    private static final long SEED = 1816;
    private static final String LINE = "precedent";
    private static final String CANNOT_SEE =
            "It sees the kind of promise only: not power, distance, rivalry or this case's events, and its counts end in 1990.";

    private final Map<String, PublishedRate> rates;
    private final Map<Pair, List<Level>> levels = new ConcurrentHashMap<>();

    private Precedents(Map<String, PublishedRate> rates) {
        this.rates = rates;
    }

    /// Reads the catalogue that ships with the product.
    public static Precedents load() {
        Map<String, PublishedRate> rates = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Precedents.class.getResourceAsStream("rates.csv"), "rates.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> {
                PublishedRate rate = rate(row);
                if (rates.put(rate.id(), rate) != null) {
                    throw new IllegalStateException("two rates are called " + rate.id());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Precedents(rates);
    }

    private static PublishedRate rate(NamedCsvRecord row) {
        Optional<Integer> numerator = number(row, "numerator");
        Optional<Integer> denominator = number(row, "denominator");
        double share = row.getField("share").isBlank()
                ? numerator.orElseThrow() / (double) denominator.orElseThrow()
                : Double.parseDouble(row.getField("share"));
        return new PublishedRate(
                row.getField("id"),
                Wired.of(Promise.class, row.getField("promise")),
                row.getField("condition"),
                row.getField("era"),
                row.getField("unit"),
                row.getField("outcome"),
                numerator,
                denominator,
                share,
                row.getField("origin"),
                row.getField("citation"),
                row.getField("notes"));
    }

    private static Optional<Integer> number(NamedCsvRecord row, String field) {
        return row.getField(field).isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(row.getField(field)));
    }

    /// All rates, in the catalogue's order.
    public List<PublishedRate> catalogue() {
        return List.copyOf(rates.values());
    }

    /// The rate with this id.
    public Optional<PublishedRate> find(String id) {
        return Optional.ofNullable(rates.get(id));
    }

    /// One estimate for each rung the catalogue covers.
    public List<Estimate> estimates(Question question, Ledger ledger, Actors actors) {
        return finding(question, ledger, actors).estimates();
    }

    /// Reference class, estimates, what they can be, and what to print beside them.
    public Finding finding(Question question, Ledger ledger, Actors actors) {
        ReferenceClass reference = ReferenceClass.of(question, ledger);
        Map<Rung, Posterior> posteriors = new EnumMap<>(Rung.class);
        List<Estimate> estimates = new ArrayList<>();
        for (Level level : levels.computeIfAbsent(new Pair(reference.defense(), reference.promise()), this::levels)) {
            posteriors.put(level.rung(), level.posterior());
            estimates.add(level.estimate(question, reference.entries()));
        }
        return new Finding(reference, estimates, posteriors, beside(reference), notes(question, reference, actors));
    }

    private List<Level> levels(Pair pair) {
        return List.of(
                support(Rung.INTELLIGENCE, "given-intelligence", pair.told()),
                support(Rung.ARMS, "given-training", pair.told()),
                force(pair));
    }

    /// All of a reference class that a level depends on.
    private record Pair(Told told, Promise promise) {}

    /// A rate ready for use, with the 5% and 95% bounds of what it can be.
    private record Level(Rung rung, List<Step> steps, Posterior posterior, double low, double high) {
        static Level of(Rung rung, List<Step> steps, Posterior posterior) {
            double[] bounds = posterior.bounds(new SplittableRandom(SEED), DRAWS);
            return new Level(rung, steps, posterior, bounds[0], bounds[1]);
        }

        Estimate estimate(Question question, List<EntryId> entries) {
            double logOdds = steps.stream().mapToDouble(Step::logOdds).sum();
            Probability point = Probability.ofLogOdds(logOdds);
            List<Term> terms = new ArrayList<>();
            for (Step step : steps) {
                terms.add(new Term(
                        step.label(),
                        step.logOdds(),
                        terms.isEmpty() ? entries : List.of(),
                        step.cases(),
                        Optional.empty()));
            }
            return new Estimate(
                    LINE,
                    new Target(question, rung),
                    point,
                    new Probability(Math.min(low, point.value())),
                    new Probability(Math.max(high, point.value())),
                    terms,
                    CANNOT_SEE);
        }
    }

    private record Step(String label, double logOdds, List<String> cases) {}

    private Level force(Pair pair) {
        PublishedRate defense = at("disputes-defense");
        PublishedRate without =
                at(pair.promise() == Promise.NONAGGRESSION ? "disputes-nonaggression" : "disputes-none");
        return switch (pair.told()) {
            case OWED -> Level.of(Rung.FORCE, List.of(level("a duty to defend", defense)), beta(defense));
            case NOT_OWED, NO_AGREEMENT ->
                Level.of(Rung.FORCE, List.of(level("no duty to defend", without)), beta(without));
            case SILENT ->
                Level.of(
                        Rung.FORCE,
                        List.of(level("no duty to defend told", without)),
                        beta(without).sometimes(beta(defense), 5));
            case CONFLICTING ->
                Level.of(
                        Rung.FORCE,
                        midway("a duty to defend, told and denied", defense, without),
                        beta(defense).between(beta(without)));
        };
    }

    /// Two stages: any support at all, then this kind of it. Whether the patron is a major power is in no
    /// table here,
    /// so the point
    /// lies midway in log-odds between the two classes and the interval spans both.
    private Level support(Rung rung, String givenSupport, Told told) {
        boolean pact = told == Told.OWED;
        PublishedRate major = at(pact ? "support-defense-major" : "support-none-major");
        PublishedRate other = at(pact ? "support-defense-other" : "support-none-other");
        PublishedRate interstate = at("support-defense-major-interstate");
        PublishedRate kind = at(givenSupport);
        Beta ofMajor = pact ? shrunk(interstate, major.share()) : beta(major);
        double any = (logit(ofMajor.mean()) + logit(beta(other).mean())) / 2;
        double both = 1 / (1 + Math.exp(-any)) * kind.share();
        List<String> cases =
                pact ? List.of(interstate.line(), major.line(), other.line()) : List.of(major.line(), other.line());
        String label = pact
                ? "any support of a government, duty to defend"
                : "any support of a government, no duty to defend (civil conflicts)";
        return Level.of(
                rung,
                List.of(
                        new Step(label, any, cases),
                        new Step(
                                kind.outcome() + ", given any support (civil conflicts)",
                                logit(both) - any,
                                List.of(kind.line()))),
                ofMajor.between(beta(other)).times(beta(kind)));
    }

    private static Step level(String label, PublishedRate rate) {
        return new Step(label, logit(beta(rate).mean()), List.of(rate.line()));
    }

    private static List<Step> midway(String label, PublishedRate a, PublishedRate b) {
        double middle = (logit(beta(a).mean()) + logit(beta(b).mean())) / 2;
        return List.of(new Step(label, middle, List.of(a.line(), b.line())));
    }

    private static Beta beta(PublishedRate rate) {
        return rate.numerator()
                .flatMap(k -> rate.denominator().map(n -> new Beta(k + 0.5, n - k + 0.5)))
                .orElseGet(() -> new Beta(AS_IF * rate.share(), AS_IF * (1 - rate.share())));
    }

    /// A class of fewer than 30 cases is shrunk towards the share of its parent.
    static Beta shrunk(PublishedRate rate, double parent) {
        int n = rate.denominator().orElseThrow();
        int k = rate.numerator().orElseThrow();
        return n < SMALL ? new Beta(k + PSEUDO_COUNT * parent, n - k + PSEUDO_COUNT * (1 - parent)) : beta(rate);
    }

    private List<PublishedRate> beside(ReferenceClass reference) {
        Stream<String> ids = switch (reference.defense()) {
            case OWED, CONFLICTING, SILENT ->
                Stream.of(
                        "disputes-defense-1816",
                        "wars-defense-1816",
                        "wars-defense-1816-without-1866",
                        "berkemeier-2018-after-1945",
                        "berkemeier-2018-defense",
                        "disputes-defense-rival",
                        "disputes-defense-major",
                        "disputes-defense-neighbour",
                        "support-defense-major-interstate",
                        "given-troops");
            case NOT_OWED, NO_AGREEMENT ->
                Stream.of("disputes-nonaggression", "disputes-defense", "joyce-2014", "given-troops");
        };
        return ids.map(this::at).toList();
    }

    private static List<String> notes(Question question, ReferenceClass reference, Actors actors) {
        List<String> notes = new ArrayList<>(reference.notes());
        notes.add(
                "The counts of disputes include threats and shows of force; counts of disputes in which the attacker used force are not"
                        + " in the catalogue, so the rate is low for an attack, and the rates of wars, printed beside it, are high for one.");
        notes.add("The counts end in 1990; joining became rarer over time, and the distance to today is decades.");
        notes.add("Rates of support come from civil conflicts; an attack from outside is another matter.");
        notes.add(
                "Whether " + actors.name(question.patron())
                        + " is a major power is in no table here; the rates of major and other powers are averaged in log-odds.");
        notes.add("No rate covers words, mediation or humanitarian aid.");
        if (question.trigger() == Trigger.NOW) {
            notes.add("The rates hold given an attack; the question gives none.");
        }
        return notes;
    }

    private PublishedRate at(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("the catalogue has no rate " + id));
    }

    private static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }
}
