package casus.app.verb;

import casus.second.Endpoint;
import casus.second.ModelClient;
import casus.second.ModelLimits;
import casus.terms.InputProblem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options by which a model of the user's own is asked.
public final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "URL",
            description = "a model of your own: any OpenAI-compatible address, such as http://127.0.0.1:11434/v1")
    private @Nullable String url;

    @Option(names = "--model-name", paramLabel = "NAME", description = "the model, as its server calls it")
    private String name = "";

    @Option(names = "--allow-host", paramLabel = "HOST", description = "a host besides this machine that may be asked")
    private @Nullable String host;

    @Option(
            names = "--model-key",
            paramLabel = "VARIABLE",
            description = "the environment variable that holds the key (default: CASUS_MODEL_KEY); never stored")
    private String variable = "CASUS_MODEL_KEY";

    @Option(names = "--model-time", paramLabel = "SECONDS", description = "for one answer (default: 300)")
    private int seconds = (int) ModelLimits.USUAL.callTime().toSeconds();

    @Option(names = "--retries", paramLabel = "N", description = "further tries of a call (default: 4)")
    private int retries = ModelLimits.USUAL.retries();

    @Option(names = "--max-calls", paramLabel = "N", description = "calls in this run at most (default: 2000)")
    private int calls = ModelLimits.USUAL.calls();

    @Option(names = "--max-tokens", paramLabel = "N", description = "tokens in this run at most (default: 20000000)")
    private long tokens = ModelLimits.USUAL.tokens();

    @Option(names = "--calls-per-minute", paramLabel = "N", description = "at most (default: 120)")
    private int perMinute = ModelLimits.USUAL.callsPerMinute();

    @Option(names = "--temperature", paramLabel = "T", description = "of the model (default: 0)")
    private double temperature = ModelClient.Sampling.USUAL.temperature();

    @Option(names = "--model-seed", paramLabel = "N", description = "of the model (default: 1)")
    private int seed = ModelClient.Sampling.USUAL.seed();

    /// Where the model is, if one is named.
    ///
    /// @throws InputProblem if the address is none, or of another machine that nobody allowed
    public Optional<Endpoint> endpoint() {
        if (url == null) {
            if (host != null || !name.isEmpty()) {
                throw new InputProblem(
                        host != null ? "--allow-host" : "--model-name",
                        "no model is named",
                        "add --model http://127.0.0.1:11434/v1");
            }
            return Optional.empty();
        }
        return Optional.of(
                Endpoint.of(url, name, Optional.ofNullable(host), Optional.ofNullable(System.getenv(variable))));
    }

    /// How much may be asked.
    ///
    /// @param window characters of an article in one call
    public ModelLimits limits(int window) {
        try {
            return ModelLimits.USUAL
                    .within(calls, tokens, perMinute)
                    .asking(window, Duration.ofSeconds(seconds))
                    .trying(retries);
        } catch (IllegalArgumentException e) {
            InputProblem problem = new InputProblem(
                    "--window, --model-time, --max-calls",
                    "a limit is too low",
                    "give a window of 500 characters or more, and the rest above 0");
            problem.initCause(e);
            throw problem;
        }
    }

    /// How the model is sampled.
    public ModelClient.Sampling sampling() {
        return new ModelClient.Sampling(temperature, seed);
    }
}
