package casus.read.web;

import casus.terms.InputProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Fetches pages: asks robots.txt first, follows a few redirects and checks each as if it had been asked for, and
/// waits between two requests to one host.
public final class Fetcher implements AutoCloseable {
    /// Our name, as robots.txt may call us.
    static final String AGENT = "casus";
    private static final String USER_AGENT = "Casus/0.1 (reads single pages for an analyst; respects robots.txt)";
    private static final Pattern ADDRESS = Pattern.compile("^(?i)https?://");
    private static final long LONGEST_ROBOTS = 512_000;
    private static final int MOST_HOSTS = 1_000;
    private static final int LONGEST_ADDRESS = 4_000;
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_FAULT = 400;
    private static final int FIRST_SERVER_FAULT = 500;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final FetchLimits limits;
    private final Consumer<Duration> pause;
    private final WebClient client;
    private final Map<String, Robots> robots = new LinkedHashMap<>();
    private final Map<String, Long> lastAsked = new HashMap<>();

    /// @param mayReach addresses that may be connected to; [AddressRule#isPublic] for those of the internet
    /// @param pause    waits for so long
    public Fetcher(FetchLimits limits, NameLookup lookup, Predicate<InetAddress> mayReach, Consumer<Duration> pause) {
        this.limits = limits;
        this.pause = pause;
        this.client = new WebClient(USER_AGENT, limits, lookup, mayReach);
    }

    /// Whether words are a web address and not the name of a file.
    public static boolean isAddress(String words) {
        return ADDRESS.matcher(words).find();
    }

    /// Fetches a page.
    ///
    /// @param waiting called every now and then; what it throws ends the work
    /// @throws InputProblem if it is not to be had, or not to be fetched
    public WebPage fetch(String address, Runnable waiting) {
        URI asked = parse(address, address);
        URI at = asked;
        Set<URI> seen = new HashSet<>();
        for (int hops = 0; ; hops++) {
            if (!seen.add(at)) {
                throw new InputProblem(address, "its redirects go in a circle, back to " + at, "check the address");
            }
            if (!robots(at, waiting).allows(path(at))) {
                throw new InputProblem(
                        at.toString(),
                        "the site's robots.txt does not let programs fetch this page",
                        "open it in your browser, save it, and read the file");
            }
            WebPage page = get(at, limits.bytes(), waiting);
            if (!MOVED.contains(page.status())) {
                return answered(asked, page);
            }
            if (hops >= limits.redirects()) {
                throw new InputProblem(
                        address, "it redirects more than " + limits.redirects() + " times", "check the address");
            }
            at = target(at, page);
        }
    }

    private WebPage answered(URI asked, WebPage page) {
        if (page.status() == OK) {
            if (page.body().length == 0) {
                throw new InputProblem(page.address().toString(), "the page is empty", "check the address");
            }
            return new WebPage(asked, page.address(), page.status(), page.headers(), page.body());
        }
        String remedy = switch (page.status()) {
            case NOT_FOUND, GONE -> "check the address";
            case TOO_MANY -> "try again later";
            default ->
                page.status() >= FIRST_SERVER_FAULT
                        ? "try again later"
                        : "open it in your browser, save it, and read the file";
        };
        throw new InputProblem(
                page.address().toString(),
                page.status() == NOT_FOUND || page.status() == GONE
                        ? "there is no such page (the server answers " + page.status() + ")"
                        : "the server answers " + page.status() + " and gives no page",
                remedy);
    }

    private static URI target(URI from, WebPage page) {
        String location = page.header("location")
                .orElseThrow(() -> new InputProblem(
                        from.toString(), "the server redirects and does not say where to", "check the address"));
        try {
            URI to = parse(from.toString(), from.resolve(encoded(location)).toString());
            if (from.getScheme().equals("https") && to.getScheme().equals("http")) {
                throw new InputProblem(
                        from.toString(),
                        "it redirects from an encrypted page to one that is not: " + to,
                        "read that address by its name if you mean to");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw new InputProblem(from.toString(), "it redirects to no address: " + location, "check the address");
        }
    }

    /// An address that can be fetched, in its usual spelling.
    private static URI parse(String where, String words) {
        try {
            URI uri = new URI(encoded(words.strip())).normalize();
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (words.length() > LONGEST_ADDRESS
                    || uri.getHost() == null
                    || !(scheme.equals("http") || scheme.equals("https"))
                    || uri.getRawUserInfo() != null) {
                throw new InputProblem(
                        where,
                        "this is no address of a page: " + shortened(words),
                        "write it as https://HOST/PATH, without a user's name");
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return new URI(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query);
        } catch (URISyntaxException e) {
            throw new InputProblem(
                    where, "this is no address of a page: " + shortened(words), "write it as https://HOST/PATH");
        }
    }

    private static String shortened(String words) {
        return words.length() <= 200 ? words : words.substring(0, 200) + "…";
    }

    /// What people write into addresses, and no address holds.
    private static String encoded(String words) {
        StringBuilder out = new StringBuilder();
        for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String path(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String site(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private Robots robots(URI page, Runnable waiting) {
        String site = site(page);
        Robots known = robots.get(site);
        if (known != null) {
            return known;
        }
        if (robots.size() >= MOST_HOSTS) {
            robots.remove(robots.keySet().iterator().next());
        }
        try {
            Robots found = readRobots(URI.create(site + "/robots.txt"), waiting);
            robots.put(site, found);
            return found;
        } catch (InputProblem problem) {
            throw new InputProblem(page.toString(), problem.what(), problem.remedy());
        }
    }

    /// A site without the file allows everything, one that fails to give it allows nothing (RFC 9309, 2.3.1).
    private Robots readRobots(URI at, Runnable waiting) {
        URI here = at;
        for (int hops = 0; hops <= limits.redirects(); hops++) {
            WebPage page = client.get(here, LONGEST_ROBOTS, waiting);
            if (page.status() == OK) {
                return Robots.parse(new String(page.body(), StandardCharsets.UTF_8), AGENT);
            }
            if (!MOVED.contains(page.status())) {
                return page.status() >= FIRST_FAULT && page.status() < FIRST_SERVER_FAULT
                                || page.status() < FIRST_FAULT && page.status() >= FIRST_REDIRECT
                        ? Robots.ALL
                        : Robots.NOTHING;
            }
            here = target(here, page);
        }
        return Robots.ALL;
    }

    private WebPage get(URI at, long most, Runnable waiting) {
        String site = site(at);
        Long last = lastAsked.get(site);
        Robots rules = robots.get(site);
        if (last != null) {
            Duration wanted = Optional.ofNullable(rules)
                    .flatMap(Robots::delay)
                    .filter(d -> d.compareTo(limits.between()) > 0)
                    .orElse(limits.between());
            Duration left = wanted.minusNanos(System.nanoTime() - last);
            if (left.isPositive()) {
                pause.accept(left);
            }
        }
        try {
            return client.get(at, most, waiting);
        } finally {
            lastAsked.put(site, System.nanoTime());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
