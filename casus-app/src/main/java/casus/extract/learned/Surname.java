package casus.extract.learned;

import casus.extract.text.Latin;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The last word of a name in small Latin letters without accents.
public final class Surname {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");

    private Surname() {}

    /// @param name of a person, in any script
    public static String of(String name) {
        String folded = ACCENTS.matcher(Normalizer.normalize(Latin.of(name), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }
}
