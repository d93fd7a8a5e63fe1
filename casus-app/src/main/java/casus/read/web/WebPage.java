package casus.read.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server answered.
///
/// @param asked   the address somebody asked for
/// @param address the last one, after redirects
/// @param status  of the answer
/// @param headers as sent, `name: value`
/// @param body    unpacked
@SuppressWarnings("ArrayRecordComponent") // handed on at once, and never compared
public record WebPage(URI asked, URI address, int status, List<String> headers, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");

    public WebPage {
        headers = List.copyOf(headers);
    }

    /// The first header of a name, without its name.
    public Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start))
                .map(h -> h.substring(start.length()).strip())
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    /// `text/html` and the like, in lower case; empty if the server does not say.
    public String mediaType() {
        return header("content-type")
                .map(v -> v.replaceFirst("\\s*;.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// The charset the server names.
    public Optional<String> charset() {
        return header("content-type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1));
    }
}
