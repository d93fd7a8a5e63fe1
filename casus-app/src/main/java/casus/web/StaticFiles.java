package casus.web;

import casus.terms.Sha256;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Styles, scripts and pictures of the pages, from the jar. Their URL carries a hash of what is in them, so that
/// a browser can keep them for good.
final class StaticFiles {
    private static final String FOLDER = "/casus/web/static/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final int HASH = 12;

    private record StaticFile(byte[] bytes, String hash) {}

    private final Map<String, Optional<StaticFile>> held = new ConcurrentHashMap<>();

    /// The URL of a file.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    String url(String name) {
        return "/static/" + name + "?v="
                + find(name)
                        .orElseThrow(() -> new IllegalArgumentException("no static file is called " + name))
                        .hash();
    }

    /// Answers a request for one; false if there is none.
    boolean answer(String name, Context ctx) {
        Optional<StaticFile> file = find(name);
        file.ifPresent(f -> {
            if (f.hash().equals(ctx.queryParam("v"))) {
                ctx.header("Cache-Control", "public, max-age=31536000, immutable");
            }
            ctx.contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                    .result(f.bytes());
        });
        return file.isPresent();
    }

    private Optional<StaticFile> find(String name) {
        return name.matches("[a-z0-9-]{1,40}\\.(css|js|svg)")
                ? held.computeIfAbsent(name, StaticFiles::load)
                : Optional.empty();
    }

    private static Optional<StaticFile> load(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new StaticFile(bytes, hash(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes).substring(0, HASH);
    }
}
