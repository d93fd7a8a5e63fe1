package casus.read.web;

import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/// One request and its answer, within the limits. It follows no redirect, sends no cookie, uses no proxy, keeps
/// nothing,
/// and connects to the very address that the rule has let pass.
final class WebClient implements AutoCloseable {
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16_384;
    private static final int PIECE = 16_384;
    private static final long LOOK_MILLISECONDS = 50;
    private static final int OK = 200;

    private final FetchLimits limits;
    private final CloseableHttpClient client;

    WebClient(String agent, FetchLimits limits, NameLookup lookup, Predicate<InetAddress> mayReach) {
        this.limits = limits;
        Timeout silence = Timeout.of(limits.silence());
        DnsResolver checked = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return AddressRule.checked(host, lookup, mayReach);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        Http1Config bounds = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(checked)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(bounds)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /// @param asked   the address, for messages
    /// @param most    bytes of the body; of any other answer than 200 the body is left unread
    /// @param waiting called every 50 ms; what it throws ends the request
    /// @throws InputProblem if there is no answer, or not within the limits
    WebPage get(URI asked, long most, Runnable waiting) {
        HttpGet request = new HttpGet(asked);
        request.setHeader("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
        request.setHeader("Accept-Language", "en, *;q=0.5");
        request.setHeader("Accept-Encoding", "gzip");
        FutureTask<WebPage> task = new FutureTask<>(() -> exchange(asked, request, most));
        Thread worker =
                Thread.ofPlatform().daemon().name("fetching " + asked.getHost()).unstarted(task);
        worker.start();
        long end = System.nanoTime() + limits.time().toNanos();
        try {
            for (; ; ) {
                Optional<WebPage> page = await(asked, task);
                if (page.isPresent()) {
                    return page.get();
                }
                waiting.run();
                if (System.nanoTime() > end) {
                    throw new InputProblem(
                            asked.toString(),
                            "the server takes longer than " + limits.time().toSeconds() + " seconds",
                            "try again later, or save the page in your browser and read the file");
                }
            }
        } finally {
            if (!task.isDone()) {
                request.cancel();
            }
        }
    }

    private static Optional<WebPage> await(URI asked, FutureTask<WebPage> task) {
        try {
            return Optional.of(task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputProblem(asked.toString(), "the work was stopped", "read the address again");
        } catch (ExecutionException e) {
            throw problem(asked, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private WebPage exchange(URI asked, HttpGet request, long most) throws IOException {
        HttpHost host = HttpHost.create(asked);
        ClassicHttpResponse response = client.executeOpen(host, request, null);
        try {
            List<String> headers = Arrays.stream(response.getHeaders())
                    .map(h -> h.getName() + ": " + Objects.requireNonNullElse(h.getValue(), ""))
                    .toList();
            byte[] body = response.getCode() == OK ? body(asked, response, most) : new byte[0];
            return new WebPage(asked, asked, response.getCode(), headers, body);
        } finally {
            leave(request, response);
        }
    }

    /// What is left of a body must not be read to its end, which may not come: the connection goes with it.
    private static void leave(HttpGet request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // It is closed, which is all that is wanted.
        }
    }

    private static byte[] body(URI asked, ClassicHttpResponse response, long most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > most) {
            throw tooLarge(asked, most);
        }
        Header encoding = response.getFirstHeader("Content-Encoding");
        String packed = encoding == null || encoding.getValue() == null
                ? "identity"
                : encoding.getValue().strip().toLowerCase(Locale.ROOT);
        InputStream sent = entity.getContent();
        return switch (packed) {
            case "", "identity" -> all(asked, sent, most);
            case "gzip", "x-gzip" -> all(asked, new GZIPInputStream(sent, PIECE), most);
            default ->
                throw new InputProblem(
                        asked.toString(),
                        "the server packs the page as \"" + packed + "\", which nobody asked it to",
                        "save the page in your browser and read the file");
        };
    }

    private static byte[] all(URI asked, InputStream from, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
            out.write(piece, 0, n);
            if (out.size() > most) {
                throw tooLarge(asked, most);
            }
        }
        return out.toByteArray();
    }

    private static InputProblem tooLarge(URI asked, long most) {
        return new InputProblem(
                asked.toString(),
                String.format(Locale.ROOT, "the page has more than %.1f MB", most / 1e6),
                "save what you need of it and read the file");
    }

    private static InputProblem problem(URI asked, Throwable cause) {
        String again = "check the address, or try again later";
        String saved = "save the page in your browser and read the file";
        return switch (cause) {
            case InputProblem told -> told;
            case AddressRule.PrivateAddress own ->
                new InputProblem(
                        asked.toString(),
                        "its host is on this machine or on a private network: " + own.getMessage(),
                        "add --allow-private if you mean to read from there");
            case UnknownHostException none ->
                new InputProblem(asked.toString(), "no host of this name is known", "check the address");
            case SocketTimeoutException slow ->
                new InputProblem(asked.toString(), "the server does not answer in time", again);
            case InterruptedIOException stopped ->
                new InputProblem(asked.toString(), "the work was stopped", "read the address again");
            case SSLException tls ->
                new InputProblem(
                        asked.toString(), "the server's certificate does not hold: " + tls.getMessage(), saved);
            case ConnectionClosedException cut ->
                new InputProblem(
                        asked.toString(), "the server ended the page before its end: " + cut.getMessage(), again);
            case IOException broken ->
                new InputProblem(
                        asked.toString(),
                        "the answer cannot be read: "
                                + Objects.requireNonNullElse(
                                        broken.getMessage(), broken.getClass().getSimpleName()),
                        again);
            case OutOfMemoryError memory ->
                new InputProblem(asked.toString(), "the page takes more memory than there is", saved);
            case Error error -> throw error;
            case RuntimeException fault -> throw fault;
            default -> throw new IllegalStateException(cause);
        };
    }

    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
