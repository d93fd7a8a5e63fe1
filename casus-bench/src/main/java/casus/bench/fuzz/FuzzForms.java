package casus.bench.fuzz;

import casus.web.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a browser may send to the workbench: the first byte says where, the rest is what the form or the address holds.
final class FuzzForms implements AutoCloseable {
    private static final List<String> POSTS = List.of("/decide", "/question", "/brief", "/inbox/stop");
    private static final List<String> PAGES = List.of(
            "/",
            "/question",
            "/whatif",
            "/anatomy",
            "/ach",
            "/brief",
            "/ledger.csv",
            "/reader",
            "/review",
            "/timeline",
            "/contradictions",
            "/inbox",
            "/ledger",
            "/question.json");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32,}");
    private static final int FAULT = 500;

    private final Web web;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    private FuzzForms(Web web) {
        this.web = web;
        Matcher found = TOKEN.matcher(
                send(HttpRequest.newBuilder(at("/")).GET().build()).body());
        if (!found.find()) {
            throw new IllegalStateException("the first page holds no token");
        }
        token = found.group();
    }

    static FuzzForms open(Path file, LocalDate today) {
        return new FuzzForms(Web.start(Web.Options.of(file, today)));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    void take(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        int first = Byte.toUnsignedInt(bytes[0]);
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        HttpRequest request;
        if (first < 128) {
            request = HttpRequest.newBuilder(at(POSTS.get(first % POSTS.size())))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "http://127.0.0.1:" + web.port())
                    .header("X-Casus-Token", token)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(rest))
                    .build();
        } else {
            String path = PAGES.get(first % PAGES.size());
            request = HttpRequest.newBuilder(at(path + "?" + query(rest))).GET().build();
        }
        HttpResponse<String> got = send(request);
        if (got.statusCode() >= FAULT) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + " was answered with " + got.statusCode());
        }
    }

    /// Bytes that no address may hold are written as one holds them.
    private static String query(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            char c = (char) Byte.toUnsignedInt(b);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "=&+-._~".indexOf(c) >= 0;
            out.append(plain ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        web.close();
    }
}
