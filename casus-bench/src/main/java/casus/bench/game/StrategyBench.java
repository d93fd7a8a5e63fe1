package casus.bench.game;

import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The front door: every gate of the crisis game with its figure.
public final class StrategyBench {
    private StrategyBench() {}

    /// What was measured.
    ///
    /// @param json     one object
    /// @param problems what was left out or failed, a line each
    /// @param sound    whether no answer was silently wrong and no gate missed
    public record Result(ObjectNode json, List<String> problems, boolean sound) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /// Measures everything below `folder`.
    ///
    /// @param speed    whether to measure speeds too
    /// @param progress where to say what is under way
    public static Result measure(Path folder, boolean speed, PrintStream progress) {
        if (!Files.isDirectory(folder)) {
            throw new InputProblem(
                    folder.toString(), "there is no such folder", "name the folder of the strategy data");
        }
        List<String> problems = new ArrayList<>();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        progress.println("games with known equilibria");
        boolean sound = GambitPart.measure(folder.resolve("gambit-aqre"), out.putObject("gambit"), problems);
        progress.println("functions with known indices");
        SobolPart.measure(folder.resolve("sobol-indices"), out.putObject("sobol"), problems);
        progress.println("models with known estimates");
        EstimationPart.measure(folder.resolve("strategic-estimation"), out.putObject("estimation"), problems);
        progress.println("laws of the solution");
        sound &= GatesPart.measure(out.putObject("gates"), problems);
        if (speed) {
            progress.println("speed");
            SpeedPart.measure(out.putObject("speed"));
        }
        return new Result(out, problems, sound);
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
