package casus.bench.game;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Speeds by JMH, in a process of their own, on one thread: median and spread of seven rounds.
final class SpeedPart {
    private static final int ROUNDS = 7;

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
                double[] rounds = result.getBenchmarkResults().stream()
                        .flatMap(b -> b.getIterationResults().stream())
                        .map(r -> r.getPrimaryResult())
                        .mapToDouble(Result::getScore)
                        .sorted()
                        .toArray();
                out.putObject(name)
                        .put("microseconds", rounds[rounds.length / 2])
                        .put("fastest", rounds[0])
                        .put("slowest", rounds[rounds.length - 1])
                        .put("perSecond", 1e6 / rounds[rounds.length / 2]);
            }
            out.put("rounds", ROUNDS);
            ScenarioSpeed.measure(out);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
