package casus.extract.who;

import casus.extract.text.Lexicon;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.terms.ActorId;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cities of some size, first-level regions and large islands, and the state they lie in; after GeoNames and CLDR.
///
/// A name that cities of like size in two states bear, that is a state's or a people's, or that is more often a word
/// or a person's is not in the table, so that a name found means one state. It fails on persons who are called as a
/// city is: whether a name is a person's has to be asked first.
public final class Cities {
    private static final int MOST_WORDS = 4;
    /// Shorter words in capitals are mostly abbreviations.
    private static final int LEAST_CAPITALS = 5;

    private static final int LONGEST_PARTICLE = 4;
    private static final Pattern APOSTROPHES = Pattern.compile("['`ʻʼʿʾ]");
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    private final Map<String, ActorId> states;

    private Cities(Map<String, ActorId> states) {
        this.states = Map.copyOf(states);
    }

    /// Reads the table that ships.
    public static Cities load() {
        Map<String, ActorId> states = new HashMap<>();
        Lexicon.rows(
                "/casus/extract/cities.csv", r -> states.put(key(r.getField("name")), new ActorId(r.getField("iso3"))));
        return new Cities(states);
    }

    /// The state a place lies in, by its whole name of up to four words.
    ///
    /// @param name as written, with capitals as in names or throughout; accents, apostrophes and hyphens do not
    /// count
    public Optional<ActorId> stateOf(String name) {
        String folded = folded(name);
        if (folded.isEmpty() || !isWrittenAsName(folded)) {
            return Optional.empty();
        }
        return Optional.ofNullable(states.get(folded.toLowerCase(Locale.ROOT)));
    }

    /// Every word begins with a capital, but for particles ("Deir ez-Zor", "Rio de Janeiro").
    private static boolean isWrittenAsName(String folded) {
        List<String> words = List.of(folded.split(" "));
        boolean capitals = folded.equals(folded.toUpperCase(Locale.ROOT));
        return words.size() <= MOST_WORDS
                && (!capitals || folded.length() >= LEAST_CAPITALS)
                && words.stream().anyMatch(w -> Character.isUpperCase(w.charAt(0)))
                && words.stream().allMatch(w -> Character.isUpperCase(w.charAt(0)) || isParticle(w));
    }

    /// A short word in small letters within a name: "ez", "de", "of".
    static boolean isParticle(String word) {
        return word.length() <= LONGEST_PARTICLE && word.chars().allMatch(Character::isLowerCase);
    }

    /// By what a name is kept: small letters, without accents, apostrophes and hyphens.
    static String key(String name) {
        return folded(name).toLowerCase(Locale.ROOT);
    }

    /// In the letters of ASCII, so far as the name is in Latin script.
    private static String folded(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        String plain = ascii ? name : Transliterator.getInstance("Latin-ASCII").transliterate(name);
        return GAPS.matcher(APOSTROPHES.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// Runs of words that may be the name of a place: proper nouns in a row, with the particles, hyphens and
    /// apostrophes
    /// between them.
    static final class Runs {
        private static final int MOST_TOKENS = 9;
        private static final Pattern BEFORE = Pattern.compile(
                "^(?:(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater)[- ])+",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern AFTER = Pattern.compile(
                " (?:Province|Governorate|Region|Oblast|Prefecture|District|City)$", Pattern.CASE_INSENSITIVE);

        private Runs() {}

        /// Whether a proper noun stands here that no other follows.
        static boolean endsAt(Tree tree, int word) {
            return isProper(tree, word) && (word + 1 == tree.size() || !isJoined(tree, word + 1));
        }

        /// The run that ends at a word, as written; then without what tells only which part or kind of place it is.
        static List<String> names(Tree tree, int word) {
            int first = word;
            for (int at = word - 1; at >= 0 && word - at < MOST_TOKENS && isPart(tree, at); at--) {
                if (isProper(tree, at)) {
                    first = at;
                }
            }
            String whole = tree.at(
                            new Span(tree.word(first).start(), tree.word(word).end()))
                    .replaceAll("\\s+", " ");
            List<String> out = new ArrayList<>(List.of(whole));
            out.add(BEFORE.matcher(whole).replaceFirst(""));
            out.add(AFTER.matcher(whole).replaceFirst(""));
            return out.stream().filter(n -> !n.isEmpty()).distinct().toList();
        }

        /// Another proper noun, or what is written onto the word before: "Paris-based"; a possessive is not.
        private static boolean isJoined(Tree tree, int i) {
            boolean touches = tree.word(i - 1).end() == tree.word(i).start();
            return isProper(tree, i) || touches && tree.surface(i).matches("[-‐‑–]");
        }

        private static boolean isPart(Tree tree, int i) {
            boolean within = tree.word(i).end() == tree.word(i + 1).start();
            return isProper(tree, i)
                    || within && tree.surface(i).matches("[-‐‑–'’`]")
                    || isParticle(tree.surface(i)) && !tree.tag(i).matches("IN|CC|DT|TO|VB.*|PRP.*|RB|MD|WP|WDT");
        }

        private static boolean isProper(Tree tree, int i) {
            return tree.tag(i).startsWith("NNP")
                    && Character.isUpperCase(tree.surface(i).codePointAt(0));
        }
    }
}
