package casus.second;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// A model's stand-in on this machine: plain HTTP, each call answered by the next line of its script, the last one for
/// good.
public final class StandInServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// How it answers one call.
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange call) throws IOException, InterruptedException;

        /// @param asked the body of the call
        default void to(HttpExchange call, String asked) throws IOException, InterruptedException {
            to(call);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Reply> script;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    public StandInServer(Reply... script) {
        this.script = List.of(script);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number;
        synchronized (asked) {
            number = asked.size();
            asked.add(body);
        }
        keys.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
        try {
            script.get(Math.min(number, script.size() - 1)).to(call, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            call.close();
        }
    }

    /// The address to give to `--model`.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// The requests, in order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// The authorizations they carried.
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /// A whole answer with these words.
    public static Reply says(String content) {
        ObjectNode out = JSON.createObjectNode()
                .put("id", "1")
                .put("object", "chat.completion")
                .put("model", "stand-in");
        ObjectNode choice = out.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        out.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 20)
                .put("total_tokens", 120);
        return raw(200, out.toString());
    }

    /// A whole answer made of the text it was sent.
    public static Reply answering(UnaryOperator<String> words) {
        return new Reply() {
            @Override
            public void to(HttpExchange call) {
                throw new IllegalStateException("it answers what was asked");
            }

            @Override
            public void to(HttpExchange call, String asked) throws IOException, InterruptedException {
                JsonNode messages = JSON.readTree(asked).path("messages");
                says(words.apply(messages.path(messages.size() - 1)
                                .path("content")
                                .asText()))
                        .to(call);
            }
        };
    }

    /// A status with a body.
    public static Reply raw(int status, String body) {
        return call -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (!call.getResponseHeaders().containsKey("Content-Type")) {
                call.getResponseHeaders().set("Content-Type", "application/json");
            }
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        };
    }

    /// The same with a header.
    public static Reply with(String header, String value, Reply reply) {
        return call -> {
            call.getResponseHeaders().set(header, value);
            reply.to(call);
        };
    }

    /// Half of what it announces, and then the line is cut.
    public static Reply half() {
        return call -> {
            call.sendResponseHeaders(200, 4_000);
            call.getResponseBody().write("{\"id\":\"1\",\"choices\":[".getBytes(StandardCharsets.UTF_8));
        };
    }

    /// Never an end.
    public static Reply endless() {
        return call -> {
            call.sendResponseHeaders(200, 0);
            byte[] much = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = call.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(much);
                }
            }
        };
    }

    /// No answer before `end` comes.
    public static Reply waiting(CountDownLatch end) {
        return call -> end.await();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
