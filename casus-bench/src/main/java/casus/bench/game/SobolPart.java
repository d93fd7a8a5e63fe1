package casus.bench.game;

import casus.game.sample.SobolIndices;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Functions whose sensitivity indices are known in closed form.
final class SobolPart {
    private static final int POINTS = 8192;
    private static final int COPIES = 16;
    private static final int REPEATS = 25;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");

    private SobolPart() {}

    static void measure(Path folder, ObjectNode out, List<String> problems) {
        double most = 0;
        int covered = 0;
        int intervals = 0;
        int functions = 0;
        Path list = folder.resolve("functions.csv");
        for (String line :
                Files.exists(list) ? StrategyBench.text(list).lines().skip(1).toList() : List.<String>of()) {
            String[] cells = line.split(",", 3);
            double[] parameters = NUMBER.matcher(cells[2].replaceAll("[a-zA-Z]\\w*\\s*=", " "))
                    .results()
                    .mapToDouble(m -> Double.parseDouble(m.group()))
                    .toArray();
            List<double[]> exact = StrategyBench.text(folder.resolve(cells[0]))
                    .lines()
                    .filter(l -> l.split(",").length > 2 && !l.startsWith("#") && !l.startsWith("param"))
                    .map(l -> l.split(","))
                    .map(l -> new double[] {Double.parseDouble(l[1]), Double.parseDouble(l[2])})
                    .toList();
            ToDoubleFunction<double[]> function = cells[1].equals("ishigami")
                    ? ishigami(parameters)
                    : cells[1].equals("sobol-g") ? g(parameters) : null;
            if (function == null) {
                problems.add("no function is called " + cells[1]);
                continue;
            }
            functions++;
            SobolIndices one = SobolIndices.of(function, exact.size(), POINTS, COPIES, 1);
            for (int i = 0; i < exact.size(); i++) {
                most = Math.max(most, Math.abs(one.first()[i] - exact.get(i)[0]));
                most = Math.max(most, Math.abs(one.total()[i] - exact.get(i)[1]));
            }
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                SobolIndices many = SobolIndices.of(function, exact.size(), POINTS / COPIES, COPIES, 100 + repeat);
                for (int i = 0; i < exact.size(); i++) {
                    covered += Math.abs(many.first()[i] - exact.get(i)[0]) <= many.firstMargin(i) ? 1 : 0;
                    covered += Math.abs(many.total()[i] - exact.get(i)[1]) <= many.totalMargin(i) ? 1 : 0;
                    intervals += 2;
                }
            }
        }
        out.put("functions", functions)
                .put("points", POINTS)
                .put("copies", COPIES)
                .put("maxError", most)
                .put("coverage", intervals == 0 ? 0 : (double) covered / intervals);
    }

    private static ToDoubleFunction<double[]> ishigami(double[] p) {
        return u -> {
            double x1 = Math.PI * (2 * u[0] - 1);
            double x2 = Math.PI * (2 * u[1] - 1);
            double x3 = Math.PI * (2 * u[2] - 1);
            return Math.sin(x1) + p[0] * Math.sin(x2) * Math.sin(x2) + p[1] * Math.pow(x3, 4) * Math.sin(x1);
        };
    }

    private static ToDoubleFunction<double[]> g(double[] a) {
        return u -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        };
    }
}
