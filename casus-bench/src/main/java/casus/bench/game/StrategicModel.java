package casus.bench.game;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A small crisis game whose utilities are regressions (Signorino, "Strategic interaction and the
/// statistical analysis of international conflict", APSR 93, 1999; "Structure and uncertainty in discrete
/// choice models", Political Analysis 11, 2003). Players choose left or right; errors are the players'
/// trembles (agent) or what they know of their own payoffs and others do not (private), one for each
/// action or each ending, also for the one set to 0. Each has standard deviation 1; the logit's
/// differences have scale √2 to match.
///
/// @param shape the tree
/// @param link  the errors' distribution
/// @param error where they stand
public record StrategicModel(Shape shape, Link link, Error error) {
    /// Which tree it is. Utilities stand in the order in which formulas name them.
    public enum Shape {
        /// 1 ends (u11) or goes on; 2 gives in (u13, 0) or fights (u14, u24).
        EGAME12(4, 3, 3),
        /// 1 goes left or right, 2 answers either: u11, u12, u13, u14; 2's u22 and u24 against 0.
        EGAME122(6, 4, 4),
        /// 1 ends (u11) or goes on; 2 ends (u13, u23) or goes on; 3 chooses: u15, u16; u25, u26; u36
        /// against 0.
        EGAME123(8, 4, 4, 7);

        private final int utilities;
        private final int outcomes;

        /// The first utility of the second and of the third player.
        private final int[] firstOf;

        Shape(int utilities, int outcomes, int... firstOf) {
            this.utilities = utilities;
            this.outcomes = outcomes;
            this.firstOf = firstOf;
        }

        /// How many players there are.
        int players() {
            return firstOf.length + 1;
        }

        /// Whose utility it is, from 0 in the order of their moves.
        int player(int utility) {
            return (int) Arrays.stream(firstOf).filter(f -> utility >= f).count();
        }

        /// How many utilities have a regression.
        public int utilities() {
            return utilities;
        }

        /// How many ways it can end.
        public int outcomes() {
            return outcomes;
        }

        /// The shape of this name.
        public static Optional<Shape> find(String name) {
            return Arrays.stream(values())
                    .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    /// The errors' distribution.
    public enum Link {
        PROBIT,
        LOGIT
    }

    /// Where the errors stand.
    public enum Error {
        AGENT,
        PRIVATE
    }

    public StrategicModel {
        // Signorino's private information is normal only: sums of extreme-value errors have no logit form.
        link = error == Error.PRIVATE ? Link.PROBIT : link;
    }

    /// One choice: log-probabilities of left and right, and the probabilities themselves.
    private record Choice(Dual logLeft, Dual logRight) {
        Dual left() {
            return logLeft.exp();
        }

        Dual right() {
            return logRight.exp();
        }
    }

    private Choice choice(Dual difference, Dual variance) {
        Dual z = difference.over(variance.root());
        return link == Link.LOGIT
                ? new Choice(z.times(-1).logLogistic(), z.logLogistic())
                : new Choice(z.times(-1).logNormal(), z.logNormal());
    }

    /// Log-probabilities of the outcomes, left to right, with derivatives with respect to the utilities.
    Dual[] logProbabilities(double[] utilities) {
        Dual[] u = new Dual[utilities.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = Dual.input(utilities[i], i, u.length);
        }
        return switch (shape) {
            case EGAME12 -> game12(u);
            case EGAME122 -> game122(u);
            case EGAME123 -> game123(u);
        };
    }

    private boolean isPrivate() {
        return error == Error.PRIVATE;
    }

    /// The variance of a difference of two errors.
    private static Dual two(Dual any) {
        return any.times(0).plus(2);
    }

    private Dual[] game12(Dual[] u) {
        Choice second = choice(u[3], two(u[3]));
        Dual gain = second.left().times(u[1]).plus(second.right().times(u[2])).minus(u[0]);
        Dual spread = isPrivate() ? squares(second.left(), second.right()).plus(1) : two(gain);
        Choice first = choice(gain, spread);
        return new Dual[] {
            first.logLeft(),
            first.logRight().plus(second.logLeft()),
            first.logRight().plus(second.logRight())
        };
    }

    private Dual[] game122(Dual[] u) {
        Choice left = choice(u[4], two(u[4]));
        Choice right = choice(u[5], two(u[5]));
        Dual gain = right.left()
                .times(u[2])
                .plus(right.right().times(u[3]))
                .minus(left.left().times(u[0]))
                .minus(left.right().times(u[1]));
        Dual spread =
                isPrivate() ? squares(left.left(), left.right()).plus(squares(right.left(), right.right())) : two(gain);
        Choice first = choice(gain, spread);
        return new Dual[] {
            first.logLeft().plus(left.logLeft()),
            first.logLeft().plus(left.logRight()),
            first.logRight().plus(right.logLeft()),
            first.logRight().plus(right.logRight())
        };
    }

    private Dual[] game123(Dual[] u) {
        Choice third = choice(u[7], two(u[7]));
        Dual gain2 = third.left().times(u[5]).plus(third.right().times(u[6])).minus(u[4]);
        Dual spread2 = isPrivate() ? squares(third.left(), third.right()).plus(1) : two(gain2);
        Choice second = choice(gain2, spread2);
        Dual on = third.left().times(u[2]).plus(third.right().times(u[3]));
        Dual gain1 = second.left().times(u[1]).plus(second.right().times(on)).minus(u[0]);
        Dual spread1 = isPrivate()
                ? squares(
                                second.left(),
                                second.right().times(third.left()),
                                second.right().times(third.right()))
                        .plus(1)
                : two(gain1);
        Choice first = choice(gain1, spread1);
        Dual through = first.logRight().plus(second.logRight());
        return new Dual[] {
            first.logLeft(),
            first.logRight().plus(second.logLeft()),
            through.plus(third.logLeft()),
            through.plus(third.logRight())
        };
    }

    private static Dual squares(Dual... of) {
        return Arrays.stream(of).map(d -> d.times(d)).reduce(Dual::plus).orElseThrow();
    }

    /// Probabilities of the outcomes, left to right.
    public double[] probabilities(double[] utilities) {
        return Arrays.stream(logProbabilities(utilities))
                .mapToDouble(d -> Math.exp(d.value()))
                .toArray();
    }
}
