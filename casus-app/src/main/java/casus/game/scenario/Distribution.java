package casus.game.scenario;

import casus.terms.table.JudgedNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// What a number may be.
///
/// @param shape      which distribution
/// @param parameters in the order of [Shape]
public record Distribution(Shape shape, List<Double> parameters) {
    /// The distributions there are.
    public enum Shape {
        /// One value.
        FIXED("value"),
        /// Lowest, highest.
        UNIFORM("lowest", "highest"),
        /// Lowest, likeliest, highest.
        TRIANGULAR("lowest", "likeliest", "highest"),
        /// Lowest, likeliest, highest; a beta with weight 4 on the likeliest (Malcolm et al. 1959).
        PERT("lowest", "likeliest", "highest"),
        /// The two shapes, between 0 and 1.
        BETA("first shape", "second shape"),
        /// Mean and standard deviation.
        NORMAL("mean", "standard deviation");

        private final List<String> names;

        Shape(String... names) {
            this.names = List.of(names);
        }

        /// What its parameters are called.
        public List<String> names() {
            return names;
        }

        /// As it is written in a file.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// All words, comma-separated.
        public static String words() {
            return Arrays.stream(values()).map(Shape::word).collect(Collectors.joining(", "));
        }
    }

    private static final double PERT_WEIGHT = 4;

    public Distribution {
        parameters = List.copyOf(parameters);
        fault(shape, parameters).ifPresent(f -> {
            throw new IllegalArgumentException(f);
        });
    }

    /// What is wrong with these parameters, if anything.
    public static java.util.Optional<String> fault(Shape shape, List<Double> p) {
        if (p.size() != shape.names.size()) {
            return java.util.Optional.of(shape.word() + " takes " + shape.names.size() + " numbers ("
                    + String.join(", ", shape.names) + "), not " + p.size());
        }
        if (!p.stream().allMatch(Double::isFinite)) {
            return java.util.Optional.of("a number is not finite");
        }
        boolean wrong = switch (shape) {
            case FIXED -> false;
            case UNIFORM -> p.get(0) > p.get(1);
            case TRIANGULAR, PERT -> p.get(0) > p.get(1) || p.get(1) > p.get(2);
            case BETA -> p.get(0) <= 0 || p.get(1) <= 0 || p.get(0) > 1e6 || p.get(1) > 1e6;
            case NORMAL -> p.get(1) < 0;
        };
        return wrong
                ? java.util.Optional.of(
                        shape == Shape.BETA
                                ? "the shapes of a beta are positive"
                                : shape == Shape.NORMAL
                                        ? "a standard deviation is not negative"
                                        : "the numbers of " + shape.word() + " rise from lowest to highest")
                : java.util.Optional.empty();
    }

    /// A judged number with its range.
    static Distribution pert(JudgedNumber number) {
        return new Distribution(Shape.PERT, List.of(number.low(), number.value(), number.high()));
    }

    /// One value and no doubt.
    public static Distribution fixed(double value) {
        return new Distribution(Shape.FIXED, List.of(value));
    }

    private double at(int index) {
        return parameters.get(index);
    }

    /// Whether there is no doubt about the value.
    public boolean isFixed() {
        return shape == Shape.FIXED || shape != Shape.BETA && low() == high();
    }

    /// The lowest value it can take; the 0.1% quantile of a normal.
    public double low() {
        return switch (shape) {
            case FIXED, UNIFORM, TRIANGULAR, PERT -> at(0);
            case BETA -> 0;
            case NORMAL -> at(0) - 3.090232 * at(1);
        };
    }

    /// The highest value it can take; the 99.9% quantile of a normal.
    public double high() {
        return switch (shape) {
            case FIXED -> at(0);
            case UNIFORM -> at(1);
            case TRIANGULAR, PERT -> at(2);
            case BETA -> 1;
            case NORMAL -> at(0) + 3.090232 * at(1);
        };
    }

    /// The mean.
    public double mean() {
        return switch (shape) {
            case FIXED, NORMAL -> at(0);
            case UNIFORM -> (at(0) + at(1)) / 2;
            case TRIANGULAR -> (at(0) + at(1) + at(2)) / 3;
            case PERT -> (at(0) + PERT_WEIGHT * at(1) + at(2)) / (2 + PERT_WEIGHT);
            case BETA -> at(0) / (at(0) + at(1));
        };
    }

    /// The value below which a share `u` of the probability lies.
    ///
    /// @param u strictly between 0 and 1
    public double quantile(double u) {
        if (isFixed()) {
            return mean();
        }
        return switch (shape) {
            case FIXED -> at(0);
            case UNIFORM -> at(0) + u * (at(1) - at(0));
            case TRIANGULAR -> triangular(u);
            case PERT -> {
                double range = at(2) - at(0);
                double first = 1 + PERT_WEIGHT * (at(1) - at(0)) / range;
                double second = 1 + PERT_WEIGHT * (at(2) - at(1)) / range;
                yield at(0) + range * new BetaDistribution(first, second).inverseCumulativeProbability(u);
            }
            case BETA -> new BetaDistribution(at(0), at(1)).inverseCumulativeProbability(u);
            case NORMAL -> new NormalDistribution(at(0), at(1)).inverseCumulativeProbability(u);
        };
    }

    /// The density at a value; 0 outside the range.
    ///
    /// @throws IllegalStateException for a fixed value, which has none
    public double density(double x) {
        if (isFixed()) {
            throw new IllegalStateException(this + " has no density");
        }
        if (shape != Shape.NORMAL && (x < low() || x > high())) {
            return 0;
        }
        return switch (shape) {
            case FIXED -> throw new IllegalStateException("fixed");
            case UNIFORM -> 1 / (at(1) - at(0));
            case TRIANGULAR ->
                2
                        * (x < at(1) ? (x - at(0)) / (at(1) - at(0)) : x > at(1) ? (at(2) - x) / (at(2) - at(1)) : 1)
                        / (at(2) - at(0));
            case PERT -> {
                double range = at(2) - at(0);
                double first = 1 + PERT_WEIGHT * (at(1) - at(0)) / range;
                double second = 1 + PERT_WEIGHT * (at(2) - at(1)) / range;
                yield new BetaDistribution(first, second).density((x - at(0)) / range) / range;
            }
            case BETA -> new BetaDistribution(at(0), at(1)).density(x);
            case NORMAL -> new NormalDistribution(at(0), at(1)).density(x);
        };
    }

    private double triangular(double u) {
        double range = at(2) - at(0);
        double turn = (at(1) - at(0)) / range;
        return u < turn
                ? at(0) + Math.sqrt(u * range * (at(1) - at(0)))
                : at(2) - Math.sqrt((1 - u) * range * (at(2) - at(1)));
    }

    /// As it is written in a file: `{pert: [0.3, 0.5, 0.7]}`.
    @Override
    public String toString() {
        String numbers = parameters.stream().map(Distribution::plain).collect(Collectors.joining(", "));
        return "{" + shape.word() + ": " + (shape == Shape.FIXED ? numbers : "[" + numbers + "]") + "}";
    }

    /// A number as it is written in a file.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
