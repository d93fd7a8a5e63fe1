package casus.ledger.file;

import casus.terms.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// The words somebody gave some lines of a brief.
///
/// @param asked the words of the question
/// @param lines line (`bottom-line.0`) to its words; never empty
/// @param day   on which they were given
public record Wording(String asked, SortedMap<String, String> lines, LocalDate day) {
    private static final int NAME = 16;

    public Wording {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a wording has words for one line at least");
        }
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /// The name it is found by, sixteen hexadecimal digits: the same question and words have the same name.
    public String name() {
        MessageDigest digest = Sha256.digest();
        feed(digest, asked);
        lines.forEach((line, words) -> {
            feed(digest, line);
            feed(digest, words);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, NAME);
    }

    private static void feed(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
