package casus.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Which language a text is in.
///
/// First the share of English function words, which costs nothing; where that is in doubt, the language detector of
/// Apache OpenNLP (103 languages, character n-grams), whose model of 10 MB is opened at the first doubt only. Both
/// read the first 4,000 characters.
public final class Language {
    static final String UNKNOWN = "und";
    private static final int READ = 4_000;
    private static final int FEW_WORDS = 20;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> FUNCTION_WORDS =
            Set.of(("the of and to in that is was for with as on by at from it this which have"
                            + " has had not are were be been would will could should may but they their its his her he she we our who"
                            + " what when where there than then or if into about after before between against over under an a said")
                    .split(" "));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Language() {}

    /// ISO 639-1, or 639-3 where 639-1 has none; `und` for a text without words.
    public static String of(String text) {
        String head = text.substring(0, Math.min(text.length(), READ));
        int words = 0;
        int english = 0;
        Matcher m = WORD.matcher(head);
        while (m.find()) {
            words++;
            english += FUNCTION_WORDS.contains(m.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        if (words == 0) {
            return UNKNOWN;
        }
        double share = (double) english / words;
        if (share >= (words >= FEW_WORDS ? 0.2 : 0.3)) {
            return "en";
        }
        if (words < FEW_WORDS && share > 0) {
            return "en"; // too little for the model to be right about
        }
        String code = new LanguageDetectorME(Model.OPENED).predictLanguage(head).getLang();
        return TWO_LETTERS.getOrDefault(code, code.matches("[a-z]{2,3}") ? code : UNKNOWN);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(Locale.of(two).getISO3Language(), two);
        }
        codes.put("cmn", "zh");
        codes.put("pes", "fa");
        codes.put("arb", "ar");
        codes.put("ekk", "et");
        codes.put("lvs", "lv");
        codes.put("plt", "mg");
        codes.put("zsm", "ms");
        codes.put("als", "sq");
        codes.put("nob", "nb");
        return Map.copyOf(codes);
    }

    /// Opens the model when first asked.
    private static final class Model {
        static final LanguageDetectorModel OPENED = open();

        private static LanguageDetectorModel open() {
            try (InputStream in = Objects.requireNonNull(
                    Language.class.getResourceAsStream("/langdetect-183.bin"), "the language model is missing")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new IllegalStateException("the language model cannot be read", e);
            }
        }
    }
}
