package casus.web;

import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.read.Articles;
import casus.work.Intake;
import casus.work.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A workbench on a case of its own, and a browser that knows nothing of scripts.
final class Workbench implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2025, 8, 22);

    private static final Pattern TOKEN = Pattern.compile("name=\"casus-token\" content=\"([0-9a-f]+)\"");

    private final Web web;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Workbench(Web web) {
        this.web = web;
    }

    static Workbench of(Path file) {
        return new Workbench(Web.start(Web.Options.of(file, TODAY)));
    }

    static Workbench readOnly(Path file) {
        return new Workbench(Web.start(new Web.Options(file, "127.0.0.1", 0, Optional.empty(), () -> TODAY, true)));
    }

    /// A case of articles, each a file of this name with this text.
    static Path caseOf(Path folder, Map<String, String> articles) {
        try {
            Path texts = Files.createDirectories(folder.resolve("texts"));
            for (Map.Entry<String, String> article : articles.entrySet()) {
                Files.writeString(texts.resolve(article.getKey()), article.getValue());
            }
            Path file = folder.resolve("test.casus");
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Terminal quiet = new Terminal(
                    nowhere, nowhere, false, Clock.fixed(Instant.parse("2025-08-22T12:00:00Z"), ZoneOffset.UTC));
            try (CaseFile open = CaseFile.open(file)) {
                Intake.into(
                        open,
                        Actors.load(),
                        Articles.of(TODAY).read(List.of(texts), (d, t, n) -> {}),
                        ReadingMode.FAST,
                        quiet);
            }
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + web.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    String page(String path) {
        return get(path).body();
    }

    /// What every form of this server carries.
    String token() {
        Matcher m = TOKEN.matcher(page("/"));
        if (m.find()) {
            return m.group(1);
        }
        throw new IllegalStateException("no page carries the token");
    }

    /// Sends a form with its token.
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.TreeMap<>(fields);
        all.putIfAbsent("token", token());
        return postBare(path, all);
    }

    /// Sends a form as it is.
    HttpResponse<String> postBare(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /// Sends files as a browser does, with the token; tells where to go next.
    String upload(Map<String, byte[]> files) {
        String boundary = "a-line-that-stands-in-no-file";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.forEach((name, bytes) -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base() + "/inbox"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Sends bytes as they are, as no well-behaved client would.
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", web.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        web.close();
    }
}
