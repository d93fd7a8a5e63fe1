package casus.web;

import casus.terms.font.Face;
import casus.terms.text.Sha256;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Styles, scripts, pictures and fonts of the pages, from the jar. Their URL carries a hash of what is in them, so that
/// a browser can keep them for good.
final class StaticFiles {
    private static final String FOLDER = "/casus/web/static/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "ttf", "font/ttf",
            "woff2", "font/woff2");
    /// A file that a style sheet names.
    private static final Pattern NAMED = Pattern.compile("url\\(\"([a-z0-9-]+\\.[a-z0-9]+)\"\\)");
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
        return name.matches("[a-z0-9-]{1,40}\\.(css|js|svg|ttf|woff2)") ? get(name) : Optional.empty();
    }

    private Optional<StaticFile> get(String name) {
        Optional<StaticFile> file = held.get(name);
        if (file == null) {
            file = load(name).map(bytes -> new StaticFile(bytes, hash(bytes)));
            held.put(name, file);
        }
        return file;
    }

    private Optional<byte[]> load(String name) {
        Optional<Face> face = Face.ofFile(name);
        if (face.isPresent()) {
            return face.map(Face::bytes);
        }
        try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(name.endsWith(".css") ? withHashes(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The style sheet with the hash of each file it names behind the name.
    private byte[] withHashes(byte[] css) {
        return NAMED.matcher(new String(css, StandardCharsets.UTF_8))
                .replaceAll(m -> Matcher.quoteReplacement("url(\"" + url(m.group(1)) + "\")"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes).substring(0, HASH);
    }
}
