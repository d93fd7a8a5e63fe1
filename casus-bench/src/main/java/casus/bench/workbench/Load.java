package casus.bench.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for pages one after another, as one person does: lists narrowed in ways nobody asked for before, searches,
/// articles, cards, and decisions each followed by a list. Hardly any page is asked for twice, so that nothing the
/// server keeps makes it look quicker than it is.
///
/// Times are those of the whole answer over loopback, in seconds; sizes are those of pages, in bytes, before they
/// are packed.
public final class Load {
    private static final double NANOS = 1e9;
    private static final Pattern TOKEN = Pattern.compile("name=\"casus-token\" content=\"([0-9a-f]+)\"");
    private static final List<String> KINDS =
            List.of("agreement", "transfer", "event", "statement", "driver", "expectation");
    private static final List<String> STATUSES = List.of("occurred", "ongoing", "planned", "hypothetical", "denied");
    private static final List<String> STAGES = List.of("requested", "offered", "promised", "delivered", "declined");
    private static final List<String> REVIEWS = List.of("suggested", "accepted", "rejected", "unsure");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final SplittableRandom random;
    private final List<String> names;
    private final List<String> words;
    private int largest;
    private int failed;

    /// @param base  such as `http://127.0.0.1:7070`
    /// @param names of actors
    /// @param words to search for
    public Load(String base, List<String> names, List<String> words, long seed) {
        this.base = base;
        this.names = List.copyOf(names);
        this.words = List.copyOf(words);
        this.random = new SplittableRandom(seed);
    }

    /// Puts times and sizes of `rounds` requests of each sort.
    public void measure(int rounds, ObjectNode out) {
        get("/ledger");
        put("desk", times(Math.max(5, rounds / 10), () -> "/"), out);
        put("list", times(rounds, this::list), out);
        put("asOf", times(rounds, this::asOf), out);
        put("search", times(rounds, this::search), out);
        List<String> articles = articles();
        put("shelf", times(rounds, () -> "/reader?skip=" + random.nextInt(0, 200) * 50), out);
        put("article", times(rounds, () -> "/reader?article=" + encoded(pick(articles))), out);
        put("card", times(rounds, () -> "/review?entry=L-" + random.nextInt(1, 30 * articles.size())), out);
        put("timeline", times(rounds, this::timeline), out);
        put("network", times(rounds, this::network), out);
        put("map", times(Math.max(5, rounds / 4), this::map), out);
        put("decision", decisions(Math.max(5, rounds / 5), 30 * articles.size()), out);
        out.put("largestPageBytes", largest).put("failed", failed);
    }

    private String list() {
        return switch (random.nextInt(7)) {
            case 0 -> "/ledger?kind=" + pick(KINDS) + "&actor=" + encoded(pick(names));
            case 1 -> "/ledger?status=" + pick(STATUSES) + "&actor=" + encoded(pick(names));
            case 2 -> "/ledger?stage=" + pick(STAGES) + "&from=" + encoded(pick(names));
            case 3 -> "/ledger?from=" + day() + "&to=2025-12-31&kind=" + pick(KINDS);
            case 4 -> "/ledger?review=" + pick(REVIEWS) + "&after=L-" + random.nextInt(1, 200_000);
            case 5 -> "/ledger?view=board&actor=" + encoded(pick(names));
            default -> "/ledger?from=" + encoded(pick(names)) + "&to=" + encoded(pick(names));
        };
    }

    private String asOf() {
        return "/ledger?asof=" + day() + "&kind=" + pick(KINDS);
    }

    private String search() {
        return "/ledger?q=" + encoded(pick(words) + (random.nextBoolean() ? "" : " " + pick(names)));
    }

    private String timeline() {
        int one = random.nextInt(names.size());
        int other = (one + 1 + random.nextInt(names.size() - 1)) % names.size();
        return "/timeline?a=" + encoded(names.get(one)) + "&b=" + encoded(names.get(other));
    }

    /// The whole case once in four, else what surrounds one actor or two, within days nobody asked for before.
    private String network() {
        String within = "from=" + day() + "&most=" + random.nextInt(20, 151);
        return switch (random.nextInt(4)) {
            case 0 -> "/network?" + within;
            case 1 -> "/network?a=" + encoded(pick(names)) + "&" + within;
            case 2 -> "/network?a=" + encoded(pick(names)) + "&act=" + (random.nextBoolean() ? "words" : "deeds");
            default -> "/network?a=" + encoded(pick(names)) + "&b=" + encoded(pick(names));
        };
    }

    private String map() {
        return "/map?by=" + pick(List.of("count", "tie", "response")) + "&of=" + encoded(pick(names)) + "&asof="
                + day();
    }

    private String day() {
        return String.format(Locale.ROOT, "2025-%02d-%02d", random.nextInt(1, 9), random.nextInt(1, 29));
    }

    private List<String> articles() {
        List<String> out = new ArrayList<>();
        for (int skip = 0; skip < 2_000; skip += 50) {
            for (JsonNode a : read(get("/reader.json?skip=" + skip)).path("articles")) {
                out.add(a.path("article").asText());
            }
        }
        return out;
    }

    /// A decision, and the list after it, for which the server has nothing kept.
    private List<Double> decisions(int rounds, int entries) {
        Matcher token = TOKEN.matcher(get("/"));
        if (!token.find()) {
            throw new IllegalStateException("the pages carry no token");
        }
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            String form = "token=" + token.group(1) + "&act=review&state=unsure&back=%2Fledger&entry=L-"
                    + random.nextInt(1, entries);
            long start = System.nanoTime();
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/decide"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build());
            failed += answer.statusCode() == 303 ? 0 : 1;
            get(answer.headers().firstValue("Location").orElse("/ledger"));
            out.add((System.nanoTime() - start) / NANOS);
        }
        return out;
    }

    private List<Double> times(int rounds, Supplier<String> next) {
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            String path = next.get();
            long start = System.nanoTime();
            String page = get(path);
            out.add((System.nanoTime() - start) / NANOS);
            largest = Math.max(largest, page.getBytes(StandardCharsets.UTF_8).length);
        }
        return out;
    }

    private static void put(String name, List<Double> seconds, ObjectNode out) {
        List<Double> sorted = seconds.stream().sorted().toList();
        out.put(name + "MedianSeconds", sorted.get(sorted.size() / 2))
                .put(name + "P95Seconds", sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)))
                .put(name + "WorstSeconds", sorted.getLast());
    }

    private String get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(base + path)).build());
        failed += answer.statusCode() == 200 ? 0 : 1;
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
