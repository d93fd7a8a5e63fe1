package casus.second;

import casus.terms.InputProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Where the model is, and what it is called. The key is kept in memory alone: no text of this class shows it.
///
/// @param base  of the OpenAI-compatible interface, such as `http://127.0.0.1:11434/v1`
/// @param model as the server calls it
/// @param key   sent with each request; empty for none
public record Endpoint(URI base, String model, Optional<String> key) {
    private static final int LONGEST_NAME = 200;

    /// The model at an address the user named.
    ///
    /// @param allowed a host besides this machine that may be asked; empty for none
    /// @throws InputProblem if the address is none, or of another machine that nobody allowed
    public static Endpoint of(String url, String model, Optional<String> allowed, Optional<String> key) {
        URI base = parse(url);
        String host = host(base);
        allowed.filter(a -> !a.equalsIgnoreCase(host)).ifPresent(a -> {
            throw new InputProblem(
                    "--allow-host " + a,
                    "the model is at " + host + ", which is another host",
                    "allow that one, or leave --allow-host out");
        });
        if (!isLoopback(host) && allowed.isEmpty()) {
            throw new InputProblem(
                    "--model " + url,
                    "the model is on another machine, " + host + ", and your articles would be sent there",
                    "if that is what you want, start again with --allow-host " + host);
        }
        if (model.isBlank() || model.length() > LONGEST_NAME || model.chars().anyMatch(Character::isISOControl)) {
            throw new InputProblem(
                    "--model-name", "the model has no name", "write it as the server does, such as --model-name qwen3");
        }
        return new Endpoint(base, model.strip(), key.filter(k -> !k.isBlank()));
    }

    /// Whether an address is of this host.
    public static boolean isAt(String url, String host) {
        return host(parse(url)).equalsIgnoreCase(host.strip());
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url.strip().replaceAll("/+$", ""));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw problem(url, e);
        }
        throw problem(url, new IllegalArgumentException(url));
    }

    private static InputProblem problem(String url, Exception cause) {
        InputProblem problem = new InputProblem(
                "--model " + url.replaceAll("//[^/]*@", "//"),
                "this is no address of a model: it begins with http:// or https://, and holds no user and no key",
                "write it as http://127.0.0.1:11434/v1");
        problem.initCause(cause);
        return problem;
    }

    private static String host(URI base) {
        return String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
    }

    /// The host that is asked, and its port where the address names one.
    public String host() {
        return host(base) + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    /// Whether the model runs on this machine.
    public boolean isLocal() {
        return isLoopback(host(base));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return model + " at " + host();
    }
}
