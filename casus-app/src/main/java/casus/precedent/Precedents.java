package casus.precedent;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.Finding.HelpShare;
import casus.precedent.PairLevels.PairFinding;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.precedent.cases.CaseCatalogue;
import casus.precedent.model.DisputeHistory;
import casus.precedent.model.Group;
import casus.precedent.model.JoinModel;
import casus.precedent.model.PrecedentModel;
import casus.precedent.table.Resource;
import casus.precedent.today.StatesToday;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.LogOdds;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Target;
import casus.terms.Term;
import casus.terms.code.Obligation;
import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import casus.terms.table.JudgedNumbers;
import casus.ties.StateTies;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The line of the reference class: given that the protégé is attacked, and the patron stands to it as it
/// does, how often did such a patron come to its side, and how?
///
/// A rate with counts gets Jeffreys' interval (Beta(½, ½) prior; Brown, Cai & DasGupta 2001, Statistical
/// Science 16: 101–133). A small class is shrunk towards its parent. It
/// fails where the class hides what matters: no power, distance or rivalry enters, and the counted disputes
/// end in 1990.
public final class Precedents {
    private static final int DRAWS = 2_000;
    private static final long SEED = 1816;
    private static final String LINE = "precedent";
    private static final String CANNOT_SEE =
            "It sees the kind of promise only: not power, distance, rivalry or this case's events, and its counts end in 1990.";

    private static final String CASES_CANNOT_SEE =
            "It sees the cases its authors thought of, and of those only whether a duty to defend was owed.";

    private static final String SHIPPED = "fitted.json";
    private static final String MODEL_CANNOT_SEE =
            "It sees promises, power, distance, rivalry, kind of government and earlier disputes; not stakes, persons or this"
                    + " case's events, and its disputes end decades ago.";

    private final Map<String, PublishedRate> rates;
    private final Map<Pair, List<Level>> levels = new ConcurrentHashMap<>();
    private final Map<Ready, Finding> findings = new ConcurrentHashMap<>();
    private final Optional<Equipment> equipment;
    private final JudgedNumbers judged = Resource.judged();

    /// What the model needs besides the rates.
    private record Equipment(
            PrecedentModel fitted, StatesToday today, DisputeHistory past, CaseCatalogue cases, PairLevels pairs) {}

    private Precedents(Map<String, PublishedRate> rates, Optional<Equipment> equipment) {
        this.rates = rates;
        this.equipment = equipment;
    }

    /// The rates of classes alone.
    public static Precedents load() {
        return new Precedents(rates(), Optional.empty());
    }

    /// The model that ships.
    public static PrecedentModel shipped() {
        return PrecedentModel.read(Resource.open(SHIPPED), SHIPPED);
    }

    /// The rates with a model, states and cases.
    public static Precedents load(PrecedentModel fitted, StatesToday today) {
        return load(fitted, today, PairLevels.load());
    }

    /// The rates with a model, states, cases and the levels of pairs.
    public static Precedents load(PrecedentModel fitted, StatesToday today, PairLevels pairs) {
        return new Precedents(
                rates(),
                Optional.of(new Equipment(
                        fitted, today, DisputeHistory.of(today.clashes()), CaseCatalogue.load(today), pairs)));
    }

    /// The same with the ties of one case.
    public Precedents with(StateTies ties) {
        return new Precedents(
                rates,
                equipment.map(e -> new Equipment(
                        e.fitted(),
                        e.today().with(ties),
                        e.past(),
                        e.cases(),
                        e.pairs().with(ties))));
    }

    private static Map<String, PublishedRate> rates() {
        Map<String, PublishedRate> rates = new LinkedHashMap<>();
        Resource.rows("rates.csv").forEach(row -> {
            PublishedRate rate = rate(row);
            if (rates.put(rate.id(), rate) != null) {
                throw new IllegalStateException("two rates are called " + rate.id());
            }
        });
        return rates;
    }

    private static PublishedRate rate(NamedCsvRecord row) {
        Optional<Integer> numerator = number(row, "numerator");
        Optional<Integer> denominator = number(row, "denominator");
        double share = row.getField("share").isBlank()
                ? numerator.orElseThrow() / (double) denominator.orElseThrow()
                : Double.parseDouble(row.getField("share"));
        return new PublishedRate(
                row.getField("id"),
                WireName.of(Promise.class, row.getField("promise")),
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

    /// Reference class, estimates, what they can be, and what to print beside them.
    public Finding finding(Question question, Ledger ledger, Actors actors) {
        return finding(question, ledger, actors, StatesToday.YEAR);
    }

    /// The same with clauses that the asker names in place of what the case tells.
    public Finding finding(Question question, Ledger ledger, Actors actors, Set<Obligation> clauses, int year) {
        ReferenceClass told = ReferenceClass.of(question, ledger);
        return finding(question, told.with(clauses), LocalDate.of(year, 7, 1), true, actors);
    }

    /// The same for a year, with what the case tells.
    public Finding finding(Question question, Ledger ledger, Actors actors, int year) {
        return finding(question, ledger, actors, LocalDate.of(year, 7, 1));
    }

    /// The same for a day, with what the case tells.
    public Finding finding(Question question, Ledger ledger, Actors actors, LocalDate day) {
        return finding(question, ReferenceClass.of(question, ledger), day, false, actors);
    }

    private record Ready(Question question, ReferenceClass reference, LocalDate day, boolean named) {}

    private Finding finding(Question question, ReferenceClass reference, LocalDate day, boolean named, Actors actors) {
        return findings.computeIfAbsent(
                new Ready(question, reference, day, named), r -> found(question, reference, day, named, actors));
    }

    private Finding found(Question question, ReferenceClass reference, LocalDate day, boolean named, Actors actors) {
        int year = day.getYear();
        Optional<JoinQuestion> asked = asked(question, reference, year);
        boolean major = asked.map(JoinQuestion::isMajor).orElse(false);
        Map<Rung, Posterior> posteriors = new EnumMap<>(Rung.class);
        List<Estimate> estimates = new ArrayList<>();
        Pair pair = new Pair(reference.defense(), reference.promise(), asked.isPresent(), major);
        List<Level> ready = new ArrayList<>(levels.computeIfAbsent(pair, this::levels));
        asked.ifPresent(a -> ready.add(modelled(a, a.fitted(), reference)));
        equipment.ifPresent(e -> counted(e.cases(), reference.defense() == DefenseClause.OWED, year)
                .forEach(ready::add));
        ready.sort(Comparator.comparing(Level::rung));
        for (Level level : ready) {
            posteriors.put(level.rung(), level.posterior());
            estimates.add(level.estimate(question, reference.entries()));
        }
        Optional<JoinEstimate> model = equipment.flatMap(e -> asked.map(a -> a.modelled(
                e.cases(),
                a.traits(
                        question.patron().value(),
                        question.protege().value(),
                        question.adversary().orElseThrow().value(),
                        reference.partners()),
                PrecedentNotes.flags(e.fitted(), e.today(), judged, question, reference, year, actors))));
        Optional<PairFinding> level =
                equipment.flatMap(e -> e.pairs().finding(question, reference, named, day, actors));
        List<String> notes = level.map(l -> PrecedentNotes.of(
                        l, equipment.filter(e -> e.pairs().isFullScale()).isPresent(), question, reference))
                .orElseGet(() -> equipment
                        .map(e -> PrecedentNotes.of(e.fitted(), question, reference, asked.isPresent(), year))
                        .orElseGet(() -> PrecedentNotes.of(question, reference, actors)));
        return new Finding(
                reference,
                estimates,
                posteriors,
                asked.map(Precedents::toWar).or(() -> Optional.of(toWar(reference))),
                givenSupport(),
                beside(reference),
                notes,
                model,
                level);
    }

    /// The same without a case: three states, what is owed, and a day; only cases and disputes of earlier
    /// years are looked at.
    ///
    /// @return an estimate for each rung with its interval, its contributions in log-odds and what they rest
    /// on; the outcomes (joins the protégé, joins the adversary, neither) and the nearest cases in
    /// [Finding#modelled], where all three are states of the table and a model was loaded
    public Finding finding(
            ActorId patron, ActorId protege, ActorId adversary, Set<Obligation> clauses, LocalDate on, Actors actors) {
        Question question = new Question(
                Question.Kind.WILL,
                patron,
                protege,
                Optional.of(adversary),
                Trigger.ATTACK,
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                "Will " + patron.value() + " defend " + protege.value() + " against " + adversary.value() + "?");
        return finding(question, new Ledger(List.of(), List.of()), actors, clauses, on.getYear());
    }

    /// From armed force short of war to war, by the model.
    private static Finding.ToWar toWar(JoinQuestion asked) {
        return new Finding.ToWar(
                LogOdds.of(asked.joins(JoinQuestion.WAR, true)) - LogOdds.of(asked.joins(JoinQuestion.FORCE, true)),
                true,
                List.of(asked.fittedOn()));
    }

    /// The same between two counted classes.
    private Finding.ToWar toWar(ReferenceClass reference) {
        String promise = switch (reference.defense()) {
            case OWED, CONFLICTING -> "defense";
            case NOT_OWED, NO_AGREEMENT, SILENT ->
                reference.promise() == Promise.NONAGGRESSION ? "nonaggression" : "none";
        };
        PublishedRate war = at("war-" + promise);
        PublishedRate force = at("force-" + promise);
        return new Finding.ToWar(
                LogOdds.of(beta(war).mean()) - LogOdds.of(beta(force).mean()),
                false,
                List.of(force.line(), war.line()));
    }

    /// What no table of rates covers, counted among the cases by name that began before the year asked about.
    private static List<Level> counted(CaseCatalogue cases, boolean owed, int year) {
        return Stream.of(Rung.WORDS, Rung.MEDIATION, Rung.HUMANITARIAN)
                .map(rung -> {
                    CaseCatalogue.CaseCount c = cases.counted(rung, owed, year);
                    Beta beta = Beta.jeffreys(c.times() * c.share(), c.of() * c.share());
                    return Level.of(
                            rung,
                            List.of(new Step(
                                    rung.wire() + ", in cases like it", LogOdds.of(beta.mean()), List.of(c.line()))),
                            beta,
                            CASES_CANNOT_SEE);
                })
                .toList();
    }

    private List<HelpShare> givenSupport() {
        return List.of(
                new HelpShare(Rung.INTELLIGENCE, at("given-intelligence")),
                new HelpShare(Rung.ARMS, at("given-weapons")),
                new HelpShare(Rung.ARMS, at("given-materiel")),
                new HelpShare(Rung.ARMS, at("given-training")),
                new HelpShare(Rung.ARMS, at("given-funding")),
                new HelpShare(Rung.FORCE, at("given-troops")));
    }

    /// The question in numbers, where all three are states of the table.
    private Optional<JoinQuestion> asked(Question question, ReferenceClass reference, int year) {
        return equipment.flatMap(e -> {
            OptionalInt x = e.today().number(question.patron().value());
            OptionalInt y = e.today().number(question.protege().value());
            OptionalInt z =
                    question.adversary().map(a -> e.today().number(a.value())).orElseGet(OptionalInt::empty);
            return x.isPresent() && y.isPresent() && z.isPresent()
                    ? Optional.of(new JoinQuestion(
                            e.fitted(),
                            e.today(),
                            e.past(),
                            x.getAsInt(),
                            y.getAsInt(),
                            z.getAsInt(),
                            year,
                            reference.owed(),
                            judged))
                    : Optional.empty();
        });
    }

    /// Joining, and then showing or using force: the model's share times a counted one. Told both ways, the
    /// middle.
    private Level modelled(JoinQuestion asked, PrecedentModel fitted, ReferenceClass reference) {
        JoinModel.Parts parts = asked.parts();
        List<Step> steps = new ArrayList<>();
        String fit = asked.fittedOn();
        steps.add(new Step("base rate: an average outside state joins", parts.level(), List.of(fit)));
        double sum = parts.level();
        for (Map.Entry<Group, Double> group : parts.groups().entrySet()) {
            steps.add(new Step(group.getKey().label(), group.getValue(), List.of(fit)));
            sum += group.getValue();
        }
        steps.add(new Step("against it: joining the attacker", parts.other(), List.of(fit)));
        sum += parts.other();
        Beta force = Beta.jeffreys(fitted.forceful(), fitted.joiners());
        double both = LogOdds.probability(sum) * force.mean();
        steps.add(
                new Step(
                        "of those who join, how many show or use force",
                        LogOdds.of(both) - sum,
                        List.of(
                                fitted.forceful() + " of " + fitted.joiners()
                                        + " who joined an attacked state since 1945; counted by the authors of Casus from the same disputes")));
        Posterior posterior = asked.posterior().times(force);
        if (reference.defense() == DefenseClause.CONFLICTING) {
            JoinQuestion other = asked.without(Obligation.DEFENSE);
            double middle = (LogOdds.of(both) + LogOdds.of(other.joins(JoinQuestion.FORCE, true) * force.mean())) / 2;
            steps.add(new Step(
                    "a duty to defend, reported and denied: halfway to none", middle - LogOdds.of(both), List.of(fit)));
            posterior = posterior.between(other.posterior().times(force));
        }
        if (reference.defense() == DefenseClause.SILENT) {
            posterior = posterior.sometimes(
                    asked.with(Obligation.DEFENSE).posterior().times(force), judged.count("silent.oneIn"));
        }
        return Level.of(Rung.FORCE, steps, posterior, MODEL_CANNOT_SEE);
    }

    private List<Level> levels(Pair pair) {
        List<Level> out = new ArrayList<>(List.of(
                support(Rung.INTELLIGENCE, "given-intelligence", pair),
                support(Rung.ARMS, "given-training", pair),
                chosen(Rung.SANCTIONS, pair),
                chosen(Rung.DEPLOYMENT, pair)));
        if (!pair.known()) {
            out.add(force(pair));
        }
        return out;
    }

    /// All of a reference class that a level depends on.
    private record Pair(DefenseClause told, Promise promise, boolean known, boolean major) {}

    /// A rate ready for use, with the 5% and 95% bounds of what it can be.
    private record Level(Rung rung, List<Step> steps, Posterior posterior, double low, double high, String cannotSee) {
        static Level of(Rung rung, List<Step> steps, Posterior posterior) {
            return of(rung, steps, posterior, CANNOT_SEE);
        }

        static Level of(Rung rung, List<Step> steps, Posterior posterior, String cannotSee) {
            double[] bounds = posterior.bounds(new SplittableRandom(SEED), DRAWS);
            return new Level(rung, steps, posterior, bounds[0], bounds[1], cannotSee);
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
                    cannotSee);
        }
    }

    private record Step(String label, double logOdds, List<String> cases) {}

    private Level force(Pair pair) {
        PublishedRate defense = at("force-defense");
        PublishedRate without = at(pair.promise() == Promise.NONAGGRESSION ? "force-nonaggression" : "force-none");
        return switch (pair.told()) {
            case OWED -> Level.of(Rung.FORCE, List.of(level("a duty to defend", defense)), beta(defense));
            case NOT_OWED, NO_AGREEMENT ->
                Level.of(Rung.FORCE, List.of(level("no duty to defend", without)), beta(without));
            case SILENT ->
                Level.of(
                        Rung.FORCE,
                        List.of(level("no duty to defend reported", without)),
                        beta(without).sometimes(beta(defense), judged.count("silent.oneIn")));
            case CONFLICTING ->
                Level.of(
                        Rung.FORCE,
                        midway("a duty to defend, reported and denied", defense, without),
                        beta(defense).between(beta(without)));
        };
    }

    /// Two stages: any support at all, then this kind of it. Where it is not known whether the patron is a
    /// major power the point lies midway in log-odds between the two classes and the interval spans both.
    private Level support(Rung rung, String givenSupport, Pair pair) {
        boolean pact = pair.told() == DefenseClause.OWED;
        PublishedRate kind = at(givenSupport);
        PublishedRate major = at(pact ? "support-defense-major" : "support-none-major");
        PublishedRate other = at(pact ? "support-defense-other" : "support-none-other");
        PublishedRate interstate = at("support-defense-major-interstate");
        Beta ofMajor = pact ? shrunk(interstate, major.share()) : beta(major);
        List<String> majorCases = pact ? List.of(interstate.line(), major.line()) : List.of(major.line());
        Beta known = pair.major() ? ofMajor : beta(other);
        double any = pair.known()
                ? LogOdds.of(known.mean())
                : (LogOdds.of(ofMajor.mean()) + LogOdds.of(beta(other).mean())) / 2;
        List<String> cases = pair.known()
                ? pair.major() ? majorCases : List.of(other.line())
                : Stream.concat(majorCases.stream(), Stream.of(other.line())).toList();
        double both = LogOdds.probability(any) * kind.share();
        String label = "any support of a government, "
                + (pact ? "duty to defend" : "no duty to defend")
                + (pair.known() ? pair.major() ? ", a major power" : ", no major power" : "")
                + (pact ? "" : " (civil conflicts)");
        Posterior posterior = pair.known() ? known : ofMajor.between(beta(other));
        return Level.of(
                rung,
                List.of(
                        new Step(label, any, cases),
                        new Step(
                                kind.outcome() + ", given any support (civil conflicts)",
                                LogOdds.of(both) - any,
                                List.of(kind.line()))),
                posterior.times(beta(kind)));
    }

    /// A base rate among decisions that were chosen and not drawn, so that each counts as a part of one.
    private Level chosen(Rung rung, Pair pair) {
        boolean pact = pair.told() == DefenseClause.OWED;
        PublishedRate rate = at("chosen-" + rung.wire() + (pact ? "-defense" : "-none"));
        double share = judged.value("cases.share");
        Beta beta = Beta.jeffreys(
                rate.numerator().orElseThrow() * share, rate.denominator().orElseThrow() * share);
        return Level.of(
                rung,
                List.of(new Step(
                        "base rate: " + rung.wire() + ", " + (pact ? "a duty to defend" : "no duty to defend"),
                        LogOdds.of(beta.mean()),
                        List.of(rate.line()))),
                beta,
                CASES_CANNOT_SEE);
    }

    private static Step level(String label, PublishedRate rate) {
        return new Step(label, LogOdds.of(beta(rate).mean()), List.of(rate.line()));
    }

    private static List<Step> midway(String label, PublishedRate a, PublishedRate b) {
        double middle = (LogOdds.of(beta(a).mean()) + LogOdds.of(beta(b).mean())) / 2;
        return List.of(new Step(label, middle, List.of(a.line(), b.line())));
    }

    private static Beta beta(PublishedRate rate) {
        return Beta.jeffreys(rate.numerator().orElseThrow(), rate.denominator().orElseThrow());
    }

    /// A small class is shrunk towards the share of its parent.
    Beta shrunk(PublishedRate rate, double parent) {
        return Shrinkage.of(judged)
                .towards(
                        parent,
                        rate.numerator().orElseThrow(),
                        rate.denominator().orElseThrow());
    }

    private List<PublishedRate> beside(ReferenceClass reference) {
        Stream<String> ids = switch (reference.defense()) {
            case OWED, CONFLICTING, SILENT ->
                Stream.of(
                        "war-defense",
                        "disputes-defense",
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
                Stream.of(
                        "war-none",
                        "disputes-none",
                        "disputes-nonaggression",
                        "disputes-defense",
                        "joyce-2014",
                        "given-troops");
        };
        return ids.map(this::at).toList();
    }

    private PublishedRate at(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("the catalogue has no rate " + id));
    }
}
