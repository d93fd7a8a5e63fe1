package casus.web.screen;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A URL of this server, parameter by parameter. It never leaves the server, whatever stands in it.
///
/// @param path   begins with one `/`
/// @param query  parameters in order
/// @param anchor after `#`; empty for none
public record Link(String path, Map<String, String> query, String anchor) {
    public Link {
        query = new LinkedHashMap<>(query);
    }

    /// A path without parameters.
    public static Link of(String path) {
        return new Link(path, Map.of(), "");
    }

    /// Reads a path with parameters that a form gave; the front page for anything that is not one of ours.
    public static Link local(String text) {
        if (!text.matches("/(?![/\\\\])[\\w./~%&=?#+,:;!*'()@$-]*")) {
            return of("/");
        }
        String[] anchored = text.split("#", 2);
        String[] parts = anchored[0].split("\\?", 2);
        Link out = of(parts[0]);
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                String[] two = pair.split("=", 2);
                if (!two[0].isEmpty() && two.length == 2) {
                    out = out.with(decoded(two[0]), decoded(two[1]));
                }
            }
        }
        return anchored.length == 2 ? out.at(decoded(anchored[1])) : out;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /// With a parameter; an empty value leaves it out.
    public Link with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Link(path, more, anchor);
    }

    /// With a parameter where there is a value.
    public Link with(String name, Optional<?> value) {
        return with(name, value.map(Object::toString).orElse(""));
    }

    /// With the day of what was in print.
    public Link asOf(Optional<LocalDate> day) {
        return with("asof", day);
    }

    /// Without a parameter.
    public Link without(String... names) {
        Link out = this;
        for (String name : names) {
            out = out.with(name, "");
        }
        return out;
    }

    /// At a place on the page.
    public Link at(String id) {
        return new Link(path, query, id);
    }

    /// The same as JSON or CSV.
    ///
    /// @param ending `json` or `csv`
    public Link as(String ending) {
        return new Link((path.equals("/") ? "/desk" : path) + "." + ending, query, "");
    }

    @Override
    public String toString() {
        String words = query.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return path + (words.isEmpty() ? "" : "?" + words) + (anchor.isEmpty() ? "" : "#" + encoded(anchor));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
