package casus.second;

import casus.terms.text.Sha256;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/// Asks a model, within limits of calls, tokens and time; what was asked before is not asked again.
///
/// Repeated tries wait twice as long each time, spread by chance over half to one and a half of it (Brooker,
/// "Exponential Backoff and Jitter", 2015), or as long as the server asks.
///
/// An instance serves one run and one thread.
public final class ModelClient implements AutoCloseable {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 16;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /// Characters of English in a token, where the server does not say how many tokens it counted.
    private static final int CHARACTERS_A_TOKEN = 4;

    /// How the model is sampled; part of `madeBy`.
    ///
    /// @param temperature 0 for the likeliest answer
    /// @param seed        for what is left to chance
    public record Sampling(double temperature, int seed) {
        /// The likeliest answer.
        public static final Sampling USUAL = new Sampling(0, 1);
    }

    /// What was used.
    ///
    /// @param calls  tries, repeated ones too
    /// @param tokens sent and received
    /// @param kept   answers that were in the case already
    public record Usage(int calls, long tokens, int kept) {}

    private final Endpoint endpoint;
    private final Sampling sampling;
    private final ModelLimits limits;
    private final Pacing pacing;
    private final AnswerStore store;
    private final BoundedHttpClient http;
    private final OpenAiChatModel model;
    private final Deque<Instant> lately = new ArrayDeque<>();
    private int calls;
    private long tokens;
    private int kept;

    public ModelClient(Endpoint endpoint, Sampling sampling, ModelLimits limits, Pacing pacing, AnswerStore store) {
        this.endpoint = endpoint;
        this.sampling = sampling;
        this.limits = limits;
        this.pacing = pacing;
        this.store = store;
        this.http = new BoundedHttpClient(endpoint, limits);
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(endpoint.base().toString())
                .modelName(endpoint.model())
                .temperature(sampling.temperature())
                .seed(sampling.seed())
                .maxTokens(limits.answerTokens())
                .maxRetries(0)
                .strictJsonSchema(true)
                .logRequests(false)
                .logResponses(false);
        endpoint.key().ifPresent(builder::apiKey);
        this.model = builder.build();
    }

    /// Who is asked.
    public Endpoint endpoint() {
        return endpoint;
    }

    /// How it is sampled.
    public Sampling sampling() {
        return sampling;
    }

    /// The limits that hold.
    ModelLimits limits() {
        return limits;
    }

    /// What was used up to now.
    public Usage usage() {
        return new Usage(calls, tokens, kept);
    }

    /// The answer to a text, from the store where it was asked before.
    ///
    /// @param about what the text is, for the store
    /// @param inForm whether an answer has the form asked for; one that has not is not kept
    /// @throws ModelFailure if there is none, saying why
    String ask(Prompt prompt, String text, String about, Predicate<String> inForm) {
        String question = question(prompt, text);
        Optional<String> before = store.find(question);
        if (before.isPresent()) {
            kept++;
            return before.orElseThrow();
        }
        String answer = fresh(prompt, text, inForm);
        store.keep(new AnswerStore.KeptAnswer(question, endpoint.model(), prompt.version(), about, answer));
        return answer;
    }

    private String question(Prompt prompt, String text) {
        String all = String.join(
                "\u0000",
                endpoint.base().toString(),
                endpoint.model(),
                Double.toString(sampling.temperature()),
                Integer.toString(sampling.seed()),
                prompt.version(),
                prompt.system(),
                prompt.form(),
                text);
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    private String fresh(Prompt prompt, String text, Predicate<String> inForm) {
        for (int again = 0; ; again++) {
            try {
                String answer = once(prompt, text);
                if (inForm.test(answer)) {
                    return answer;
                }
                throw ModelFailure.passing("its answer is not the JSON that was asked for", Optional.empty());
            } catch (ModelFailure e) {
                if (!e.isPassing() || again >= limits.retries()) {
                    throw e.isUnreachable() ? ModelFailure.general(String.valueOf(e.getMessage())) : e;
                }
                Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(again, MOST_DOUBLINGS));
                pause(e.retryAfter().orElseGet(() -> spread(wait)));
            }
        }
    }

    private Duration spread(Duration wait) {
        Duration most = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return Duration.ofMillis(
                (long) (most.toMillis() * (0.5 + pacing.random().nextDouble())));
    }

    private void pause(Duration time) {
        try {
            pacing.pause().sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }

    private String once(Prompt prompt, String text) {
        takeTurn();
        ChatResponse response = call(ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(text))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name(prompt.name())
                                .rootElement(JsonRawSchema.from(prompt.form()))
                                .build())
                        .build())
                .build());
        String answer = response.aiMessage() == null || response.aiMessage().text() == null
                ? ""
                : response.aiMessage().text();
        count(prompt, text, answer, response);
        if (response.finishReason() == FinishReason.LENGTH) {
            throw ModelFailure.lasting(
                    "its answer was cut off after " + limits.answerTokens() + " tokens; try a smaller --window");
        }
        return answer;
    }

    private ChatResponse call(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (ModelFailure | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof ModelFailure failure) {
                    throw failure;
                }
                if (t instanceof CancellationException stopped) {
                    throw stopped;
                }
            }
            throw ModelFailure.passing("its answer is not in the form of the interface", Optional.empty());
        }
    }

    private void takeTurn() {
        if (calls >= limits.calls()) {
            throw ModelFailure.general("the limit of " + limits.calls() + " calls is reached");
        }
        if (tokens >= limits.tokens()) {
            throw ModelFailure.general("the limit of " + limits.tokens() + " tokens is reached");
        }
        Instant now = pacing.clock().instant();
        while (!lately.isEmpty() && !lately.getFirst().plus(MINUTE).isAfter(now)) {
            lately.removeFirst();
        }
        if (lately.size() >= limits.callsPerMinute()) {
            pause(Duration.between(now, lately.removeFirst().plus(MINUTE)));
            now = pacing.clock().instant();
        }
        lately.addLast(now);
        calls++;
    }

    private void count(Prompt prompt, String text, String answer, ChatResponse response) {
        Integer told =
                response.tokenUsage() == null ? null : response.tokenUsage().totalTokenCount();
        tokens += told != null && told > 0
                ? told
                : (prompt.system().length() + text.length() + answer.length()) / CHARACTERS_A_TOKEN;
    }

    /// Ends the call under way, and every later one; from any thread. Answers so far are kept.
    public void stop() {
        http.stop();
    }

    @Override
    public void close() {
        http.close();
    }
}
