package casus.bench.game;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Speeds by JMH, in a process of their own, on one thread: median and spread of seven rounds, by the clock
/// and by the time the processor gave to it.
final class SpeedPart {
    private static final int ROUNDS = 7;
    private static final double MICROS = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    private SpeedPart() {}

    static void measure(ObjectNode out) {
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(GameSpeed.class.getName() + ".*")
                            .forks(1)
                            .threads(1)
                            .warmupIterations(4)
                            .warmupTime(TimeValue.milliseconds(500))
                            .measurementIterations(ROUNDS)
                            .measurementTime(TimeValue.milliseconds(500))
                            .timeUnit(TimeUnit.MICROSECONDS)
                            .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            for (RunResult result : results) {
                String name = result.getPrimaryResult().getLabel()
                        + result.getParams().getParam("nodes");
                double[] rounds = sorted(result, r -> r.getPrimaryResult().getScore());
                double[] processor = sorted(result, SpeedPart::processorMicroseconds);
                out.putObject(name)
                        .put("microseconds", rounds[rounds.length / 2])
                        .put("fastest", rounds[0])
                        .put("slowest", rounds[rounds.length - 1])
                        .put("perSecond", MICROS / rounds[rounds.length / 2])
                        .put("processorMicroseconds", processor[processor.length / 2])
                        .put("processorFastest", processor[0])
                        .put("processorSlowest", processor[processor.length - 1])
                        .put("perProcessorSecond", MICROS / processor[processor.length / 2]);
            }
            out.put("rounds", ROUNDS);
            ScenarioSpeed.measure(out);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] sorted(RunResult result, ToDoubleFunction<IterationResult> score) {
        return result.getBenchmarkResults().stream()
                .flatMap(b -> b.getIterationResults().stream())
                .mapToDouble(score)
                .sorted()
                .toArray();
    }

    private static double processorMicroseconds(IterationResult round) {
        return counted(round, "nanos") / counted(round, "calls") / NANOS_PER_MICRO;
    }

    private static double counted(IterationResult round, String name) {
        return round.getSecondaryResults().entrySet().stream()
                .filter(e -> e.getKey().equals(name) || e.getKey().endsWith(":" + name))
                .mapToDouble(e -> e.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
