package casus.bench.game;

import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Games whose equilibria Gambit and a second solver agree on, and hard ones where only the residual
/// counts.
final class GambitPart {
    private static final double HARD = 1e-9;

    private GambitPart() {}

    static boolean measure(Path folder, ObjectNode out, List<String> problems) {
        int cases = 0;
        double most = 0;
        double residual = 0;
        int failures = 0;
        int wrong = 0;
        List<Path> easy = Stream.of("games", "crisis-size")
                .flatMap(name -> StrategyBench.files(folder.resolve(name), ".efg").stream())
                .toList();
        for (Path file : easy) {
            Optional<GameTree> read = tree(file, problems);
            if (read.isEmpty()) {
                failures++;
                continue;
            }
            GameTree tree = read.get();
            Solver solver = Solver.of(tree);
            int[] rows = playerOrder(tree);
            for (double[] line : numbers(beside(file, ".expected.csv"))) {
                cases++;
                if (!solver.solve(line[0])) {
                    failures++;
                    problems.add(file.getFileName() + " at λ = " + line[0] + ": " + solver.failure());
                    continue;
                }
                double difference = 0;
                for (int i = 0; i < rows.length; i++) {
                    difference = Math.max(difference, Math.abs(solver.probability(rows[i]) - line[i + 2]));
                }
                residual = Math.max(residual, solver.residual());
                wrong += solver.residual() > Solver.PRECISION ? 1 : 0;
                most = Math.max(most, difference);
            }
        }
        double hard = 0;
        int hardCases = 0;
        for (Path file : StrategyBench.files(folder.resolve("hard"), ".efg")) {
            Optional<GameTree> read = tree(file, problems);
            if (read.isEmpty()) {
                failures++;
                continue;
            }
            Solver solver = Solver.of(read.get());
            for (double lambda : lambdas(file)) {
                hardCases++;
                if (!solver.solve(lambda)) {
                    failures++;
                    problems.add(file.getFileName() + " at λ = " + lambda + ": " + solver.failure());
                    continue;
                }
                hard = Math.max(hard, solver.residual());
                wrong += solver.residual() > HARD ? 1 : 0;
            }
        }
        out.put("games", easy.size())
                .put("cases", cases)
                .put("maxDifference", most)
                .put("maxResidual", residual)
                .put("hardCases", hardCases)
                .put("hardResidual", hard)
                .put("explicitFailures", failures)
                .put("silentlyWrong", wrong);
        return wrong == 0;
    }

    private static Optional<GameTree> tree(Path file, List<String> problems) {
        try {
            return Optional.of(EfgReader.read(file.toString(), StrategyBench.text(file)));
        } catch (InputProblem e) {
            problems.add(e.where() + ": " + e.what());
            return Optional.empty();
        }
    }

    private static double[] lambdas(Path file) {
        List<double[]> told = numbers(beside(file, ".gambit.csv"));
        double[] usual = {0.1, 0.25, 0.5, 1, 2, 3, 10};
        return Stream.concat(told.stream().map(l -> l[0]), Arrays.stream(usual).boxed())
                .distinct()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replace(".efg", ending));
    }

    /// The rows of a file of numbers, without its heading.
    private static List<double[]> numbers(Path file) {
        List<double[]> out = new ArrayList<>();
        if (!Files.exists(file)) {
            return out;
        }
        for (String line : StrategyBench.text(file).lines().toList()) {
            if (line.matches("[-0-9.,eE+]+")) {
                out.add(Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        return out;
    }

    /// The rows of all actions of players, in the order in which Gambit prints them: by player, then by information set
    /// in order of first appearance, then by action.
    private static int[] playerOrder(GameTree tree) {
        return IntStream.range(0, tree.players().size())
                .flatMap(who -> IntStream.range(0, tree.infosets())
                        .filter(set -> tree.player(set) == who)
                        .flatMap(set -> IntStream.range(tree.firstAction(set), tree.firstAction(set + 1))))
                .toArray();
    }
}
