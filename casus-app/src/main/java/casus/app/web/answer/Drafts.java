package casus.app.web.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Changed words of briefs, kept while the server runs: the case has no place for them, so whoever wants to keep
/// them downloads the brief. The same words have the same name, so a page that shows them can be shared.
final class Drafts {
    private static final int MOST = 64;
    private static final int NAME = 16;

    private final Map<String, Map<String, String>> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /// Keeps the words of some lines.
    ///
    /// @return under which name
    synchronized String keep(Map<String, String> words) {
        Map<String, String> sorted = new TreeMap<>(words);
        String name = name(sorted);
        kept.put(name, Map.copyOf(sorted));
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return name;
    }

    /// The words kept under a name.
    synchronized Optional<Map<String, String>> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    private static String name(Map<String, String> words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            words.forEach((line, text) -> {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
