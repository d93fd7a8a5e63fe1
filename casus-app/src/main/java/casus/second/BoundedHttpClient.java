package casus.second;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// The one door through which a connection is opened: to the host the user named and to no other, without redirects
/// and without a proxy, for a bounded time and a bounded answer.
final class BoundedHttpClient implements HttpClient, AutoCloseable {
    private static final int OK = 200;
    private static final int MULTIPLE = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int SHOWN = 200;
    private static final long LONGEST_WAIT = 600;

    private final Endpoint endpoint;
    private final ModelLimits limits;
    private final java.net.http.HttpClient client;
    private final AtomicReference<CompletableFuture<?>> current = new AtomicReference<>(new CompletableFuture<Void>());
    private volatile boolean stopped;

    BoundedHttpClient(Endpoint endpoint, ModelLimits limits) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.client = java.net.http.HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .proxy(java.net.http.HttpClient.Builder.NO_PROXY)
                .connectTimeout(limits.callTime())
                .build();
    }

    /// A builder that gives this client, whatever it is told.
    HttpClientBuilder builder() {
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return limits.callTime();
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration time) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return limits.callTime();
            }

            @Override
            public HttpClientBuilder readTimeout(Duration time) {
                return this;
            }

            @Override
            public HttpClient build() {
                return BoundedHttpClient.this;
            }
        };
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest asked) {
        URI uri = URI.create(asked.url());
        URI own = endpoint.base();
        boolean ours = own.getHost().equalsIgnoreCase(uri.getHost())
                && own.getPort() == uri.getPort()
                && own.getScheme().equalsIgnoreCase(uri.getScheme());
        if (!ours) {
            throw ModelFailure.general("a call to another host than " + endpoint.host() + " was refused");
        }
        var request = java.net.http.HttpRequest.newBuilder(uri)
                .timeout(limits.callTime())
                .method(asked.method().name(), BodyPublishers.ofString(asked.body() == null ? "" : asked.body()));
        asked.headers().forEach((name, values) -> values.forEach(v -> request.header(name, v)));
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.answerBytes()));
        current.set(call);
        if (stopped) {
            call.cancel(true);
        }
        return answer(await(call));
    }

    /// Ends the call under way, and every later one; from any thread.
    void stop() {
        stopped = true;
        Objects.requireNonNull(current.get(), "always set").cancel(true);
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> call) {
        try {
            return call.get(limits.callTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw ModelFailure.passing(
                    "it did not answer within " + limits.callTime().toSeconds() + " seconds", Optional.empty());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        } catch (ExecutionException e) {
            if (stopped) {
                throw new CancellationException("stopped");
            }
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private static ModelFailure failure(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof ConnectException) {
                return ModelFailure.passing(ModelFailure.UNREACHABLE, Optional.empty());
            }
            if (t instanceof java.net.http.HttpTimeoutException) {
                return ModelFailure.passing("it did not answer in time", Optional.empty());
            }
            if (String.valueOf(t.getMessage()).contains("capacity")) {
                return ModelFailure.lasting("its answer has no end");
            }
        }
        return cause instanceof IOException
                ? ModelFailure.passing("the connection broke in the middle of an answer", Optional.empty())
                : ModelFailure.lasting("the call failed: " + cause.getClass().getSimpleName());
    }

    private static SuccessfulHttpResponse answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= OK && status < MULTIPLE) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(status)
                    .headers(Map.copyOf(response.headers().map()))
                    .body(new String(response.body(), StandardCharsets.UTF_8))
                    .build();
        }
        String said = said(response.body());
        if (status == TOO_MANY || status == REQUEST_TIMEOUT || status >= SERVER_ERROR) {
            throw ModelFailure.passing("the server said " + status + said, wait(response));
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw ModelFailure.general("the server refused the key (" + status + ")");
        }
        if (status == NOT_FOUND) {
            throw ModelFailure.general("the server knows no such model or address (404)" + said);
        }
        throw ModelFailure.lasting("the server said " + status + said);
    }

    private static Optional<Duration> wait(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(v -> v.matches("\\d{1,9}"))
                .map(v -> Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(v))));
    }

    private static String said(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return text.isEmpty() ? "" : ": " + text.substring(0, Math.min(SHOWN, text.length()));
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("no answer is streamed");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
