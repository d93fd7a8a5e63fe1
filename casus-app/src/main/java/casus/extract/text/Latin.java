package casus.extract.text;

import com.ibm.icu.text.Transliterator;

/// Names in Latin script. A name that mixes scripts, or is written in another, is transliterated by ICU:
/// BGN/PCGN for Russian, ICU's general rules for others. It fails on a name whose foreign letters were only
/// chosen for their looks.
public final class Latin {
    private Latin() {}

    /// `name` in Latin letters, white space folded; as it is if it is Latin already.
    public static String of(String name) {
        String plain = name.replaceAll("\\s+", " ");
        boolean latin = plain.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        if (latin) {
            return plain;
        }
        String russian = Transliterator.getInstance("Russian-Latin/BGN").transliterate(plain);
        return Transliterator.getInstance("Any-Latin; NFC").transliterate(russian);
    }
}
