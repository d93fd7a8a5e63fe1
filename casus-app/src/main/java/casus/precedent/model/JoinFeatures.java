package casus.precedent.model;

import casus.precedent.table.Region;
import casus.precedent.table.World;
import java.util.List;
import java.util.OptionalDouble;

/// How a third state stood to one side of a dispute, and to the other, before it could join.
///
/// Treaties and rivalries are those of the year before, so that nothing the dispute brought about is in it.
/// Of several originators on a side the strongest tie counts.
///
/// @param toY      bits of what X owed the supported side ([World#obligations])
/// @param toZ      the same toward the other side
/// @param powerX   X's share of capabilities, 0 to 1
/// @param powerY   of the originators of the supported side together
/// @param powerZ   of the other side's
/// @param majorX   a major power
/// @param majorY   one on the supported side
/// @param majorZ   one on the other side
/// @param nuclearX X had nuclear weapons
/// @param nuclearY somebody on the supported side had
/// @param nuclearZ somebody on the other side had
/// @param nearY    contiguity of X to the supported side, 0 to 5
/// @param nearZ    to the other side
/// @param farY     kilometres between capitals, X to the nearest of the supported side
/// @param farZ     to the nearest of the other side
/// @param farYZ    between the sides
/// @param sameRegionY X lies in the region of the supported side
/// @param sameRegionZ X lies in the region of the other side
/// @param rivalY   X was a rival of the supported side
/// @param rivalZ   X was a rival of the other side
/// @param rivalYZ  the sides were rivals
/// @param democracyX 0 to 1
/// @param democracyY of the least democratic of the supported side
/// @param democracyZ of the least democratic of the other side
/// @param target   the supported side is the target
/// @param hostilityY how far the supported side went, 1 to 5
/// @param hostilityZ how far the other side went, 1 to 5
/// @param againstZ disputes with the other side in the last ten years
/// @param againstY with the supported side
/// @param besideY  disputes on the supported side's side in the last twenty years
/// @param besideZ  on the other side's
/// @param againstYZ disputes between the sides in the last ten years
/// @param sizeY    originators on the supported side
/// @param sizeZ    on the other side
/// @param alliesY  states that owed the supported side defence
/// @param states   states in the system
/// @param year     of the dispute
public record JoinFeatures(
        int toY,
        int toZ,
        double powerX,
        double powerY,
        double powerZ,
        boolean majorX,
        boolean majorY,
        boolean majorZ,
        boolean nuclearX,
        boolean nuclearY,
        boolean nuclearZ,
        int nearY,
        int nearZ,
        double farY,
        double farZ,
        double farYZ,
        boolean sameRegionY,
        boolean sameRegionZ,
        boolean rivalY,
        boolean rivalZ,
        boolean rivalYZ,
        double democracyX,
        double democracyY,
        double democracyZ,
        boolean target,
        int hostilityY,
        int hostilityZ,
        int againstZ,
        int againstY,
        int besideY,
        int besideZ,
        int againstYZ,
        int sizeY,
        int sizeZ,
        int alliesY,
        int states,
        int year) {
    private static final double LEAST_POWER = 1e-6;
    private static final int DECADE = 10;
    private static final int TWO_DECADES = 20;

    /// The supported and the other side of a dispute, and what is common to all third states.
    ///
    /// @param y          numbers of the originators on the supported side
    /// @param z          on the other side
    /// @param year       of the dispute
    /// @param target     whether the supported side is the target
    /// @param hostilityY how far the supported side went, 1 to 5
    /// @param hostilityZ how far the other side went
    /// @param alliesY    states that owed the supported side defence
    /// @param middling   what stands where a table is silent
    public record Sides(
            List<Integer> y,
            List<Integer> z,
            int year,
            boolean target,
            int hostilityY,
            int hostilityZ,
            int alliesY,
            Middling middling) {
        public Sides {
            y = List.copyOf(y);
            z = List.copyOf(z);
        }

        public static Sides of(
                World world,
                List<Integer> y,
                List<Integer> z,
                int year,
                boolean target,
                int hostilityY,
                int hostilityZ,
                Middling middling) {
            return of(world, world::obligations, y, z, year, target, hostilityY, hostilityZ, middling);
        }

        private static Sides of(
                World world,
                Promises promises,
                List<Integer> y,
                List<Integer> z,
                int year,
                boolean target,
                int hostilityY,
                int hostilityZ,
                Middling middling) {
            int allies = (int) world.states(year).stream()
                    .filter(s -> !y.contains(s) && !z.contains(s))
                    .filter(s -> y.stream().anyMatch(p -> (promises.owed(s, p, year - 1) & 1) != 0))
                    .count();
            return new Sides(y, z, year, target, hostilityY, hostilityZ, allies, middling);
        }
    }

    /// How a state of today stands to one that is attacked and to the attacker.
    ///
    /// @param y         the supported side
    /// @param z         the other side
    /// @param target    whether the supported side is the one attacked
    /// @param hostility how far either goes, 1 to 5
    /// @param owed      what X owes the attacked side, in bits; takes the place of what the world knows
    /// @param middling  what stands where the world does not know
    public static JoinFeatures today(
            World world,
            DisputeHistory past,
            int x,
            int y,
            int z,
            int year,
            boolean target,
            int hostility,
            int owed,
            Middling middling) {
        int attacked = target ? y : z;
        Promises told = (from, to, when) -> from == x && to == attacked ? owed : world.obligations(from, to, when);
        Sides sides = Sides.of(world, told, List.of(y), List.of(z), year, target, hostility, hostility, middling);
        return of(world, told, past, x, sides);
    }

    /// What one state owed another in a year, in bits.
    private interface Promises {
        int owed(int from, int to, int year);
    }

    /// How `x` stood.
    public static JoinFeatures of(World world, DisputeHistory past, int x, Sides sides) {
        return of(world, world::obligations, past, x, sides);
    }

    private static JoinFeatures of(World world, Promises promises, DisputeHistory past, int x, Sides sides) {
        int year = sides.year();
        Known known = new Known(sides.middling());
        return new JoinFeatures(
                owed(promises, x, sides.y(), year - 1),
                owed(promises, x, sides.z(), year - 1),
                known.power(world.power(x, year)),
                sides.y().stream()
                        .mapToDouble(s -> known.power(world.power(s, year)))
                        .sum(),
                sides.z().stream()
                        .mapToDouble(s -> known.power(world.power(s, year)))
                        .sum(),
                world.isMajor(x, year),
                sides.y().stream().anyMatch(s -> world.isMajor(s, year)),
                sides.z().stream().anyMatch(s -> world.isMajor(s, year)),
                world.isNuclear(x, year),
                sides.y().stream().anyMatch(s -> world.isNuclear(s, year)),
                sides.z().stream().anyMatch(s -> world.isNuclear(s, year)),
                near(world, x, sides.y(), year),
                near(world, x, sides.z(), year),
                known.far(world, List.of(x), sides.y(), year),
                known.far(world, List.of(x), sides.z(), year),
                known.far(world, sides.y(), sides.z(), year),
                sides.y().stream().anyMatch(s -> Region.of(s) == Region.of(x)),
                sides.z().stream().anyMatch(s -> Region.of(s) == Region.of(x)),
                sides.y().stream().anyMatch(s -> world.isRival(x, s, year - 1)),
                sides.z().stream().anyMatch(s -> world.isRival(x, s, year - 1)),
                sides.y().stream().anyMatch(s -> sides.z().stream().anyMatch(t -> world.isRival(s, t, year - 1))),
                known.democracy(world.democracy(x, year - 1)),
                sides.y().stream()
                        .mapToDouble(s -> known.democracy(world.democracy(s, year - 1)))
                        .min()
                        .orElse(0),
                sides.z().stream()
                        .mapToDouble(s -> known.democracy(world.democracy(s, year - 1)))
                        .min()
                        .orElse(0),
                sides.target(),
                sides.hostilityY(),
                sides.hostilityZ(),
                sides.z().stream()
                        .mapToInt(s -> past.against(x, s, year, DECADE))
                        .sum(),
                sides.y().stream()
                        .mapToInt(s -> past.against(x, s, year, DECADE))
                        .sum(),
                sides.y().stream()
                        .mapToInt(s -> past.beside(x, s, year, TWO_DECADES))
                        .sum(),
                sides.z().stream()
                        .mapToInt(s -> past.beside(x, s, year, TWO_DECADES))
                        .sum(),
                betweenThem(past, sides),
                sides.y().size(),
                sides.z().size(),
                sides.alliesY(),
                world.states(year).size(),
                year);
    }

    /// Whether X owed the supported side defence.
    public boolean owesDefense() {
        return owes(1);
    }

    /// Whether X owed the supported side nonaggression, and neither defence nor neutrality.
    public boolean owesNonaggressionOnly() {
        return owes(8) && !owes(1) && !owes(4);
    }

    /// Whether X owed the other side defence.
    public boolean owesOtherDefense() {
        return owesOther(1);
    }

    boolean owes(int bit) {
        return (toY & bit) != 0;
    }

    boolean owesOther(int bit) {
        return (toZ & bit) != 0;
    }

    /// Whether the other side used armed force.
    public boolean force() {
        return hostilityZ >= 4;
    }

    boolean afterwards(int first) {
        return year >= first;
    }

    private static int owed(Promises promises, int x, List<Integer> side, int year) {
        return side.stream().mapToInt(s -> promises.owed(x, s, year)).reduce(0, (a, b) -> a | b);
    }

    private static int betweenThem(DisputeHistory past, Sides sides) {
        return sides.y().stream()
                .flatMapToInt(s -> sides.z().stream().mapToInt(t -> past.against(s, t, sides.year(), DECADE)))
                .sum();
    }

    private static int near(World world, int x, List<Integer> side, int year) {
        return side.stream()
                .mapToInt(s -> world.contiguity(x, s, year))
                .filter(c -> c > 0)
                .min()
                .orElse(0);
    }

    /// What is known, or what stands for it.
    private record Known(Middling middling) {
        double power(OptionalDouble known) {
            return Math.max(LEAST_POWER, known.orElse(LEAST_POWER));
        }

        double democracy(OptionalDouble known) {
            return known.orElse(middling.democracy());
        }

        double far(World world, List<Integer> these, List<Integer> those, int year) {
            return these.stream()
                    .flatMap(a -> those.stream().map(b -> world.distance(a, b, year)))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .min()
                    .orElse(middling.distance());
        }
    }
}
