package casus.game.scenario;

import casus.terms.Rung;
import casus.terms.code.Obligation;
import casus.terms.table.JudgedNumber;
import casus.terms.table.JudgedNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/// A crisis, checked: every name is known, every number is in range.
///
/// @param file       it was read from
/// @param id         short name
/// @param question   what it is to answer, in words
/// @param actors     who takes part
/// @param agreements between them
/// @param state      shares from 0 to 1 that hold when it begins, by key
/// @param moves      in order
/// @param payoffs    what each actor weighs
/// @param whatIfs    variants to compare with it
/// @param observed   crises of its kind that have ended
/// @param run        how to compute it
public record Scenario(
        String file,
        String id,
        String question,
        List<Actor> actors,
        List<Agreement> agreements,
        SequencedMap<String, Quantity> state,
        List<Move> moves,
        List<Weight> payoffs,
        List<WhatIf> whatIfs,
        List<PastCrisis> observed,
        Run run) {
    /// What an actor is to the crisis.
    public enum Role {
        ATTACKER,
        /// The attacker's own patron.
        BACKER,
        /// Whose aid is asked about.
        PATRON,
        /// Who is attacked.
        TARGET,
        /// Anybody else.
        THIRD;

        /// As it is written in a file.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who takes part.
    ///
    /// @param id    as in the ledger
    /// @param role  in this crisis
    /// @param types it may be, known to itself alone; empty for an actor without secrets
    public record Actor(String id, Role role, List<Type> types) {
        public Actor {
            types = List.copyOf(types);
        }
    }

    /// What an actor may secretly be.
    ///
    /// @param name  of the type
    /// @param share how probable it is; empty for the one that takes the rest
    /// @param times factors on the actor's weights, by driver
    public record Type(String name, Optional<Quantity> share, Map<String, Double> times) {
        public Type {
            times = Map.copyOf(times);
        }
    }

    /// A treaty between actors.
    ///
    /// @param id       short name
    /// @param parties  ids of actors
    /// @param clauses  what it obliges to, or expressly does not
    /// @param evidence ids of ledger entries
    public record Agreement(String id, List<String> parties, Map<Obligation, Boolean> clauses, List<String> evidence) {
        public Agreement {
            parties = List.copyOf(parties);
            clauses = Map.copyOf(clauses);
            evidence = List.copyOf(evidence);
        }
    }

    /// What a move does to the crisis.
    public enum Meaning {
        /// How hard the attacker strikes.
        ATTACK,
        /// How far the backer joins.
        JOIN,
        /// Which rungs the patron takes.
        RESPONSE,
        /// How hard the target strikes back.
        REPLY,
        /// Whether it goes on.
        CLOSE,
        /// What others do.
        REACTION;

        /// As it is written in a file.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One step of the crisis.
    ///
    /// @param at        who moves; several move at once
    /// @param name      of the move
    /// @param meaning   what it does
    /// @param options   to choose from, mildest first; the rungs where `ladder`
    /// @param levels    how strong each option is, from 0 to 1
    /// @param ladder    whether the options are the rungs
    /// @param climb     whether every rung is chosen or not by itself
    /// @param after     when the move is made at all
    /// @param reaction  probabilities of the options, where the actor reacts and does not choose
    public record Move(
            List<String> at,
            String name,
            Meaning meaning,
            List<String> options,
            List<Double> levels,
            boolean ladder,
            boolean climb,
            Condition after,
            List<Quantity> reaction) {
        public Move {
            at = List.copyOf(at);
            options = List.copyOf(options);
            levels = List.copyOf(levels);
            reaction = List.copyOf(reaction);
        }

        /// Levels of options that rise in even steps.
        static List<Double> even(int options) {
            return IntStream.range(0, options)
                    .mapToObj(i -> (double) i / (options - 1))
                    .toList();
        }
    }

    /// How much an actor cares about one thing.
    ///
    /// @param actor    whose weight
    /// @param driver   a word of the table of drivers
    /// @param quantity its size
    /// @param times    keys of state values it is multiplied by
    /// @param when     it counts only if an agreement of the actor has this clause
    public record Weight(
            String actor, String driver, Quantity quantity, List<String> times, Optional<Obligation> when) {
        public Weight {
            times = List.copyOf(times);
        }
    }

    /// A variant: keys and what they become.
    ///
    /// @param id  short name
    /// @param set by key; a clause becomes 1 or 0
    /// @param evidence ids of ledger entries that make one ask
    public record WhatIf(String id, SequencedMap<String, Distribution> set, List<String> evidence) {
        public WhatIf {
            evidence = List.copyOf(evidence);
        }
    }

    /// A crisis of this kind that has ended, to estimate λ from.
    ///
    /// @param id     short name
    /// @param set    what was otherwise than in the scenario, by key
    /// @param attack whether the attacker attacked
    /// @param rungs  which rungs the patron took; empty where that is not told
    /// @param evidence ids of ledger entries
    public record PastCrisis(
            String id,
            SequencedMap<String, Distribution> set,
            boolean attack,
            Optional<Set<Rung>> rungs,
            List<String> evidence) {
        public PastCrisis {
            rungs = rungs.map(Set::copyOf);
            evidence = List.copyOf(evidence);
        }
    }

    /// How to compute it.
    ///
    /// @param draws   of everything uncertain, in all
    /// @param shifts  independent copies the draws fall into
    /// @param seed    of all chance
    /// @param lambda  how closely actors follow their interest: 0 not at all; utilities have range 1
    /// @param months  how far ahead periods go; 0 for none
    /// @param memory  share of trust that lasts a month
    /// @param lesson  what a month's gap between deed and promise adds to trust
    /// @param hedging what a month of no trust adds to hedging
    public record Run(
            int draws,
            int shifts,
            long seed,
            Quantity lambda,
            int months,
            double memory,
            double lesson,
            double hedging) {
        private static final int USUAL_DRAWS = 1024;
        private static final int USUAL_SHIFTS = 16;
        private static final int A_YEAR = 12;

        /// How a scenario is computed that does not say.
        ///
        /// @param judged the room's judged numbers
        static Run usual(JudgedNumbers judged) {
            JudgedNumber lambda = judged.number("lambda");
            return new Run(
                    USUAL_DRAWS,
                    USUAL_SHIFTS,
                    1,
                    new Quantity("lambda", Distribution.pert(lambda), List.of(), Optional.of(lambda.author())),
                    A_YEAR,
                    judged.value("months.memory"),
                    judged.value("months.lesson"),
                    judged.value("months.hedging"));
        }
    }

    public Scenario {
        actors = List.copyOf(actors);
        agreements = List.copyOf(agreements);
        moves = List.copyOf(moves);
        payoffs = List.copyOf(payoffs);
        whatIfs = List.copyOf(whatIfs);
        observed = List.copyOf(observed);
    }

    /// The same, computed with other numbers of draws and copies, and no what-ifs.
    public Scenario with(int draws, int shifts) {
        Run other = new Run(
                draws, shifts, run.seed(), run.lambda(), run.months(), run.memory(), run.lesson(), run.hedging());
        return new Scenario(file, id, question, actors, agreements, state, moves, payoffs, List.of(), observed, other);
    }

    /// The same with other what-ifs.
    public Scenario with(List<WhatIf> others) {
        return new Scenario(file, id, question, actors, agreements, state, moves, payoffs, others, observed, run);
    }

    /// The first actor with a role.
    public Optional<Actor> first(Role role) {
        return actors.stream().filter(a -> a.role() == role).findFirst();
    }

    /// Whether any agreement of this actor obliges to it.
    public boolean isObliged(String actor, Obligation obligation) {
        return agreements.stream()
                .anyMatch(a -> a.parties().contains(actor) && a.clauses().getOrDefault(obligation, false));
    }

    /// Every number there is, in the order of the file: state, types, reactions, weights, λ.
    public List<Quantity> quantities() {
        return java.util.stream.Stream.of(
                        state.values().stream(),
                        actors.stream().flatMap(a -> a.types().stream()).flatMap(t -> t.share().stream()),
                        moves.stream().flatMap(m -> m.reaction().stream()),
                        payoffs.stream().map(Weight::quantity),
                        java.util.stream.Stream.of(run.lambda()))
                .flatMap(s -> s)
                .toList();
    }
}
