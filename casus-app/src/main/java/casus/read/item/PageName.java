package casus.read.item;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an article is called in the case that has no file of its own, and whose outlet only its address tells.
public final class PageName {
    private static final int LONGEST = 80;
    private static final Pattern DAY = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=/|-|$)");
    private static final Pattern PREFIX = Pattern.compile("^(?:www\\d?|m|amp|mobile|edition)\\.(?=[^.]+\\.)");

    private PageName() {}

    /// From the address of a page: host, day if the path holds one, last part of the path.
    ///
    /// @param ending with its dot
    public static String of(URI address, String ending) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        Matcher m = DAY.matcher(path);
        String day = m.find()
                ? String.format(
                                Locale.ROOT,
                                "%s-%02d-%02d",
                                m.group(1),
                                Integer.parseInt(m.group(2)),
                                Integer.parseInt(m.group(3)))
                        + "-"
                : "";
        String last = path.replaceFirst("/+$", "").replaceFirst("^.*/", "").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String words = plain(last);
        String host = outlet(address.toString()).orElse("page");
        return words.isEmpty() ? host + ending : host + "-" + (words.startsWith(day) ? "" : day) + words + ending;
    }

    /// The ending of the last part of an address, with its dot; empty if it has none.
    public static String extension(URI address) {
        String last = Optional.ofNullable(address.getPath()).orElse("").replaceFirst("^.*/", "");
        return last.matches(".*\\.[A-Za-z0-9]{1,5}") ? last.substring(last.lastIndexOf('.')) : "";
    }

    /// The host of an address without what says only how it is served.
    public static Optional<String> outlet(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost())
                    .map(h -> PREFIX.matcher(h.toLowerCase(Locale.ROOT)).replaceFirst(""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// From a title, or the name of what it lies in and its number there.
    public static String of(String title, String container, long number) {
        String words = plain(title);
        return words.length() >= 4 ? words : plain(base(container)) + "-" + number;
    }

    /// The last part of a path within an archive, safe to show.
    public static String base(String path) {
        String last = path.replaceFirst("[/\\\\]+$", "").replaceFirst("(?s)^.*[/\\\\!]", "");
        return last.isBlank() ? "article" : last;
    }

    private static String plain(String words) {
        String decoded;
        try {
            decoded = words.contains("%") ? URLDecoder.decode(words, StandardCharsets.UTF_8) : words;
        } catch (IllegalArgumentException e) {
            decoded = words;
        }
        String safe = decoded.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return safe.codePointCount(0, safe.length()) <= LONGEST
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST)).replaceAll("[-.]+$", "");
    }
}
