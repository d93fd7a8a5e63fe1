package casus.precedent.pair;

import casus.ties.Bond;
import casus.ties.StateTies;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From the tables of states and ties to what the model sees.
public final class PatronTraits {
    private static final double NEAR = 100;
    private static final double MIDDLE_DISTANCE = 2000;
    private static final double MIDDLE_POWER = 0.01;
    private static final double MOST_STRONGER = 4;
    private static final double TROOPS_UNIT = 100;
    private static final double MOST_TROOPS = 3;
    private static final double DEMOCRATIC = 0.5;
    private static final int FEW_PARTIES = 5;
    private static final int MANY_PARTIES = 12;
    private static final double MUCH = 1.6;
    private static final double MUCH_SUPPLY = 0.3;
    private static final int COLD_WAR_ENDED = 1991;

    private final StatesByYear states;
    private final StateTies ties;

    private PatronTraits(StatesByYear states, StateTies ties) {
        this.states = states;
        this.ties = ties;
    }

    /// The tables that ship, with these ties.
    public static PatronTraits of(StateTies ties) {
        return new PatronTraits(StatesByYear.load(), ties);
    }

    /// The same states with other ties.
    public PatronTraits with(StateTies other) {
        return new PatronTraits(states, other);
    }

    /// Whether patron and protégé are known well enough to be compared.
    public boolean knows(PairQuestion q) {
        return states.knows(q.patron())
                && (states.knows(q.protege()) || ties.sponsorship(q.protege()).isPresent());
    }

    /// Every feature's value: 0 or 1 for what is or is not, else a number of the size of 1. A supplier counts by the
    /// square root of its share of the arms: that one supplies at all tells more than how much.
    public Map<PatronTrait, Double> of(PairQuestion q) {
        int year = q.day().getYear();
        String x = q.patron();
        String y = q.protege();
        String z = q.adversary().orElse("");
        boolean zState = states.knows(z);
        boolean yState = states.knows(y);
        List<Bond> bonds = ties.bonds(x, y, z, q.day());
        boolean owed = q.duty().orElse(bonds.stream().anyMatch(b -> b.defends() && !b.shared()));
        boolean shared = q.duty().isEmpty() && bonds.stream().anyMatch(b -> b.defends() && b.shared());
        double troops = troops(x, y, q);
        Map<PatronTrait, Double> out = new EnumMap<>(PatronTrait.class);
        put(out, PatronTrait.DEFENCE, owed);
        List<Bond> owing =
                bonds.stream().filter(b -> b.defends() && !b.shared()).toList();
        boolean commanded = owed && owing.stream().anyMatch(b -> ties.commanded(b.treaty(), x, y, q.day()));
        boolean wide = owed
                && !commanded
                && !owing.isEmpty()
                && owing.stream().allMatch(b -> b.treaty().parties().size() > FEW_PARTIES);
        boolean fullScale = q.attack() == PairQuestion.Attack.FULL_SCALE;
        put(out, PatronTrait.WIDE_PACT, wide);
        put(out, PatronTrait.PACT_ATTACKED, owed && !wide && fullScale);
        double power = states.power(x, year);
        double junior = yState ? StrictMath.log(states.power(y, year) / power) : 0;
        put(out, PatronTrait.COMMAND_ATTACKED, commanded && fullScale && junior < MUCH);
        out.put(PatronTrait.JUNIOR, Math.max(0, Math.min(MOST_STRONGER, junior)));
        put(out, PatronTrait.COMMAND, commanded);
        put(out, PatronTrait.SHARED_DEFENCE, shared && !owed);
        put(
                out,
                PatronTrait.LESSER_PACT,
                !owed
                        && !shared
                        && bonds.stream().anyMatch(b -> b.treaty().parties().size() <= MANY_PARTIES));
        put(
                out,
                PatronTrait.COMMUNITY,
                ties.shared(x, y, q.day()).stream().anyMatch(o -> z.isEmpty() || !o.isMember(z, q.day())));
        out.put(PatronTrait.TROOPS, troops);
        out.put(PatronTrait.TROOPS_OWED, owed ? troops : 0);
        put(out, PatronTrait.FOLLOWS, follows(q));
        out.put(PatronTrait.SUPPLY, StrictMath.sqrt(ties.supply(x, y, q.day())));
        put(out, PatronTrait.SPONSOR, !yState && ties.sponsors(x, y, q.day()));
        String placeOfY = yState ? y : home(y).orElse(y);
        out.put(PatronTrait.DISTANCE, StrictMath.log(Math.max(states.distance(x, placeOfY), NEAR) / MIDDLE_DISTANCE));
        out.put(PatronTrait.FAR_MINOR, states.isMajor(x, year) ? 0 : Math.max(0, out.get(PatronTrait.DISTANCE)));
        put(out, PatronTrait.NEIGHBOUR, states.borders(x, placeOfY));
        put(out, PatronTrait.NEIGHBOUR_OF_ADVERSARY, zState && states.borders(x, z));
        out.put(PatronTrait.POWER, StrictMath.log(power / MIDDLE_POWER));
        double ratio = zState ? StrictMath.log(power / states.power(z, year)) : MOST_STRONGER;
        out.put(PatronTrait.STRONGER, Math.max(-MOST_STRONGER, Math.min(MOST_STRONGER, ratio)));
        put(out, PatronTrait.MAJOR, states.isMajor(x, year));
        put(out, PatronTrait.MAJOR_ADVERSARY, zState && states.isMajor(z, year));
        boolean nuclearZ = zState && states.isNuclear(z, year);
        put(out, PatronTrait.NUCLEAR_ADVERSARY, nuclearZ);
        put(out, PatronTrait.BOTH_NUCLEAR, nuclearZ && states.isNuclear(x, year));
        put(out, PatronTrait.RIVAL, zState && states.isRival(x, z, year));
        put(out, PatronTrait.BUFFER, states.borders(x, placeOfY) && zState && states.isRival(x, z, year));
        put(out, PatronTrait.RIVAL_OF_PROTEGE, yState && states.isRival(x, y, year));
        boolean democracy = states.democracy(x, year) > DEMOCRATIC;
        put(out, PatronTrait.DEMOCRACY, democracy);
        put(out, PatronTrait.DEMOCRACIES, democracy && yState && states.democracy(y, year) > DEMOCRATIC);
        put(
                out,
                PatronTrait.TIED_TO_ADVERSARY,
                zState && ties.bonds(x, z, y, q.day()).stream().anyMatch(b -> b.defends() && !b.shared()));
        out.put(PatronTrait.SUPPLIES_ADVERSARY, zState ? StrictMath.sqrt(ties.supply(x, z, q.day())) : 0);
        put(out, PatronTrait.GROUP_ADVERSARY, !z.isEmpty() && !zState);
        put(out, PatronTrait.GROUP_PROTEGE, !yState);
        out.put(PatronTrait.ATTACK, q.attack().size());
        put(out, PatronTrait.SINCE_1991, year >= COLD_WAR_ENDED);
        return out;
    }

    /// Whether a major power under a common command with the patron arms the protégé, has troops there or owes it
    /// defence.
    private boolean follows(PairQuestion q) {
        int year = q.day().getYear();
        return states.majors(year).stream()
                .filter(m -> !m.equals(q.patron())
                        && !m.equals(q.protege())
                        && q.adversary().filter(m::equals).isEmpty())
                .filter(m -> ties.bonds(q.patron(), m, "", q.day()).stream()
                        .anyMatch(b -> b.defends() && ties.commanded(b.treaty(), q.patron(), m, q.day())))
                .anyMatch(m -> ties.supply(m, q.protege(), q.day()) >= MUCH_SUPPLY
                        || troops(m, q.protege(), q) > 0
                        || ties.bonds(m, q.protege(), q.adversary().orElse(""), q.day()).stream()
                                .anyMatch(b -> b.defends() && !b.shared()));
    }

    /// Whether the patron is far away, no power of the world, and has nothing to do with either: a kind that the
    /// decisions hold only where a coalition brought it in.
    public boolean isStranger(PairQuestion q) {
        Map<PatronTrait, Double> of = of(q);
        return of.getOrDefault(PatronTrait.DISTANCE, 0.0) > 0
                && List.of(
                                PatronTrait.DEFENCE,
                                PatronTrait.SHARED_DEFENCE,
                                PatronTrait.LESSER_PACT,
                                PatronTrait.COMMUNITY,
                                PatronTrait.TROOPS,
                                PatronTrait.FOLLOWS,
                                PatronTrait.SUPPLY,
                                PatronTrait.SPONSOR,
                                PatronTrait.NEIGHBOUR,
                                PatronTrait.NEIGHBOUR_OF_ADVERSARY,
                                PatronTrait.MAJOR,
                                PatronTrait.RIVAL)
                        .stream()
                        .allMatch(t -> of.getOrDefault(t, 0.0) == 0);
    }

    private Optional<String> home(String group) {
        return ties.sponsorship(group).flatMap(s -> s.home().stream().findFirst());
    }

    /// As they stood at the end of the year before: what came after an attack is no cause of it.
    private double troops(String x, String y, PairQuestion q) {
        LocalDate before = LocalDate.of(q.day().getYear() - 1, 12, 31);
        return Math.min(MOST_TROOPS, StrictMath.log10(1 + ties.troops(x, y, before) / TROOPS_UNIT));
    }

    private static void put(Map<PatronTrait, Double> out, PatronTrait feature, boolean holds) {
        out.put(feature, holds ? 1.0 : 0.0);
    }
}
