package casus.precedent;

import casus.ledger.actor.Actors;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.precedent.pair.PairModel;
import casus.precedent.pair.PairModel.RungModel;
import casus.precedent.pair.PairQuestion;
import casus.precedent.pair.PairQuestion.Attack;
import casus.precedent.pair.PatronMemory;
import casus.precedent.pair.PatronTrait;
import casus.precedent.pair.PatronTraits;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.StateCode;
import casus.terms.Target;
import casus.terms.Term;
import casus.ties.Bond;
import casus.ties.Organisation;
import casus.ties.StateTies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The level of a pair: the model of patrons' decisions, asked about this patron, protégé and adversary as of a day.
/// A bloc stands as its likeliest member does.
public final class PairLevels {
    static final String CANNOT_SEE =
            "It sees treaties, presence, supply, power, distance, rivalry and kind of government; not stakes, persons or this"
                    + " case's events.";
    private static final double SMALL = 0.005;
    private static final String DID_MORE = "did more in earlier attacks than such patrons do";
    private static final String DID_LESS = "did less in earlier attacks than such patrons do";

    private final PairModel model;
    private final PatronTraits traits;
    private final StateTies ties;
    private final Given given;

    /// What is taken as given of every question.
    ///
    /// @param attack how large
    /// @param duty   whether a duty to defend is owed; empty leaves it to the case and the table
    public record Given(Attack attack, Optional<Boolean> duty) {
        /// What is meant where nobody says more.
        static final Given USUAL = new Given(Attack.FULL_SCALE, Optional.empty());
    }

    private PairLevels(PairModel model, PatronTraits traits, StateTies ties, Given given) {
        this.model = model;
        this.traits = traits;
        this.ties = ties;
        this.given = given;
    }

    /// The model and ties that ship.
    static PairLevels load() {
        return of(PairModel.shipped());
    }

    /// Another model, on the ties that ship.
    public static PairLevels of(PairModel model) {
        StateTies ties = StateTies.load();
        return new PairLevels(model, PatronTraits.of(ties), ties, Given.USUAL);
    }

    /// The same for attacks of another size, or with what is owed as given.
    public PairLevels given(Given other) {
        return new PairLevels(model, traits, ties, other);
    }

    /// The same with another model.
    public PairLevels with(PairModel other) {
        return new PairLevels(other, traits, ties, given);
    }

    /// The same with the ties of one case.
    PairLevels with(StateTies other) {
        return new PairLevels(model, traits.with(other), other, given);
    }

    boolean isFullScale() {
        return given.attack() == Attack.FULL_SCALE;
    }

    /// What the model says of one question.
    ///
    /// @param estimates  lowest rung first
    /// @param posteriors what each can be
    /// @param bonds      what treaties in the table mean from patron to protégé on the day
    /// @param duty       whether defence is owed, and by which account
    /// @param member     the member that stands for a bloc
    /// @param stranger   whether the patron has nothing to do with either
    /// @param scored     how decisions came out of which the same was said, by a fit without their conflicts
    /// @param notes      what a reader should know
    public record PairFinding(
            List<Estimate> estimates,
            Map<Rung, Posterior> posteriors,
            List<Bond> bonds,
            DutyBasis duty,
            Optional<String> member,
            boolean stranger,
            Map<Rung, PairModel.Scored> scored,
            List<String> notes) {
        public PairFinding {
            estimates = List.copyOf(estimates);
            posteriors = Map.copyOf(posteriors);
            scored = Map.copyOf(scored);
            bonds = List.copyOf(bonds);
            notes = List.copyOf(notes);
        }
    }

    /// Empty where patron or protégé is in no table.
    Optional<PairFinding> finding(
            Question question, ReferenceClass reference, boolean named, LocalDate day, Actors actors) {
        String patron = code(question.patron());
        String protege = code(question.protege());
        Optional<String> adversary = question.adversary().map(PairLevels::code);
        List<Bond> bonds = ties.bonds(patron, protege, adversary.orElse(""), day);
        List<String> notes = new ArrayList<>();
        DutyBasis basis = DutyBasis.of(reference, named, ties, patron, protege, day, bonds);
        Optional<Boolean> duty = given.duty().or(basis::given);
        basis.note().ifPresent(notes::add);
        Attack attack = given.attack();
        List<PairQuestion> asked = ties.organisation(patron).stream()
                .flatMap(o -> members(o, protege, adversary, day).stream())
                .map(m -> new PairQuestion(m, protege, adversary, day, attack, Optional.empty()))
                .toList();
        if (asked.isEmpty()) {
            asked = List.of(new PairQuestion(patron, protege, adversary, day, attack, duty));
        }
        Optional<PairQuestion> likeliest = asked.stream()
                .filter(traits::knows)
                .max(Comparator.comparingDouble(q -> model.on(Rung.FORCE)
                        .map(m -> m.logOdds(traits.of(q)) + shift(Rung.FORCE, q).logOdds())
                        .orElse(0.0)));
        return likeliest.map(q -> finding(
                question,
                q,
                bonds,
                basis,
                notes,
                reference.defense() == DefenseClause.OWED && basis.used() != DutyBasis.Used.DECISION
                        ? reference.entries()
                        : List.of(),
                actors));
    }

    private static String code(ActorId actor) {
        return actor.state().map(StateCode::value).orElse(actor.value());
    }

    private static List<String> members(Organisation o, String protege, Optional<String> adversary, LocalDate day) {
        return o.members(day).stream()
                .filter(m -> !m.equals(protege) && adversary.filter(m::equals).isEmpty())
                .toList();
    }

    private PairFinding finding(
            Question question,
            PairQuestion q,
            List<Bond> bonds,
            DutyBasis basis,
            List<String> notes,
            List<EntryId> duty,
            Actors actors) {
        Map<PatronTrait, Double> of = traits.of(q);
        List<Estimate> estimates = new ArrayList<>();
        Map<Rung, Posterior> posteriors = new EnumMap<>(Rung.class);
        boolean bloc = !q.patron().equals(code(question.patron()));
        for (Rung rung : Rung.values()) {
            model.on(rung).ifPresent(m -> {
                PatronMemory.Shift shift = shift(rung, q);
                double[] draws = Arrays.stream(m.logOddsOfDraws(of))
                        .map(d -> d + shift.logOdds())
                        .toArray();
                posteriors.put(
                        rung,
                        random -> Beta.inside(Probability.ofLogOdds(draws[random.nextInt(draws.length)])
                                .value()));
                estimates.add(estimate(question, rung, m, of, shift, draws, duty));
            });
        }
        if (bloc) {
            notes.add("A bloc stands as its likeliest member does, here "
                    + actors.nameInSentence(new ActorId(q.patron())) + ".");
        }
        return new PairFinding(
                estimates,
                posteriors,
                bonds,
                basis,
                bloc ? Optional.of(q.patron()) : Optional.empty(),
                traits.isStranger(q),
                scored(estimates),
                notes);
    }

    /// What the patron's earlier decisions add.
    private PatronMemory.Shift shift(Rung rung, PairQuestion q) {
        return model.memory().shift(rung, q.patron(), q.protege(), q.day());
    }

    private Map<Rung, PairModel.Scored> scored(List<Estimate> estimates) {
        Map<Rung, PairModel.Scored> out = new EnumMap<>(Rung.class);
        estimates.forEach(e -> model.scored(e.target().rung(), e.probability().value())
                .ifPresent(s -> out.put(e.target().rung(), s)));
        return out;
    }

    private Estimate estimate(
            Question question,
            Rung rung,
            RungModel m,
            Map<PatronTrait, Double> of,
            PatronMemory.Shift shift,
            double[] draws,
            List<EntryId> duty) {
        List<String> cases = List.of(m.came() + " of " + m.decisions() + " patrons' decisions since 1946 in "
                + model.conflicts() + " conflicts; fitted by the authors of Casus");
        List<Term> terms = new ArrayList<>();
        double rest = m.intercept();
        double owed = 0;
        for (PatronTrait t : PatronTrait.values()) {
            double by = m.coefficients().getOrDefault(t, 0.0) * of.getOrDefault(t, 0.0);
            if (t.isOfDuty() && !duty.isEmpty()) {
                owed += by;
            } else if (Math.abs(by) < SMALL) {
                rest += by;
            } else {
                terms.add(new Term(t.label(), by, List.of(), cases, Optional.empty()));
            }
        }
        if (Math.abs(shift.logOdds()) < SMALL) {
            rest += shift.logOdds();
        } else {
            terms.add(new Term(
                    shift.logOdds() > 0 ? DID_MORE : DID_LESS,
                    shift.logOdds(),
                    List.of(),
                    shift.told().isEmpty() ? cases : shift.told(),
                    Optional.empty()));
        }
        if (!duty.isEmpty()) {
            terms.add(new Term("owes a duty to defend, as the case reports", owed, duty, cases, Optional.empty()));
        }
        terms.addFirst(new Term("adjustment: a patron that is asked about", rest, List.of(), cases, Optional.empty()));
        double point = terms.stream().mapToDouble(Term::logOdds).sum();
        double low = draws[draws.length / 20];
        double high = draws[draws.length - 1 - draws.length / 20];
        return new Estimate(
                "precedent",
                new Target(question, rung),
                Probability.ofLogOdds(point),
                Probability.ofLogOdds(Math.min(low, point)),
                Probability.ofLogOdds(Math.max(high, point)),
                terms,
                CANNOT_SEE);
    }
}
