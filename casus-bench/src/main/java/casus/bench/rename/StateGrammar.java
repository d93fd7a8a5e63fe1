package casus.bench.rename;

import casus.bench.rename.Gazetteer.State;
import casus.ledger.actor.Actors;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The grammar of states' names: which take the article, what "a" becomes before them, and which name of one state
/// stands where a name of another stood.
final class StateGrammar {
    private static final Set<String> SEATS_WITH_ARTICLE =
            Set.of("Kremlin", "White House", "Pentagon", "State Department", "Oval Office", "Blue House", "Kantei");
    private static final Set<String> HEADS_WITH_ARTICLE = Set.of(
            "United",
            "Republic",
            "Federation",
            "Kingdom",
            "Emirates",
            "Emirate",
            "Union",
            "Netherlands",
            "Philippines",
            "Bahamas",
            "Gambia",
            "Maldives",
            "Comoros",
            "Seychelles",
            "Islands",
            "State",
            "States",
            "Commonwealth",
            "Principality",
            "Sultanate",
            "Congo",
            "Vatican");

    private StateGrammar() {}

    /// Whether a name of a state stands after "the".
    static boolean takesArticle(String name) {
        return Gazetteer.isShort(name)
                || Stream.of(name.split(" ")).anyMatch(HEADS_WITH_ARTICLE::contains)
                || SEATS_WITH_ARTICLE.contains(name);
    }

    /// Whether a seat of government stands after "the".
    static boolean isSeatWithArticle(String name) {
        return SEATS_WITH_ARTICLE.contains(name);
    }

    /// Whether "an" stands before this word, by its first sound.
    static boolean takesAn(String word) {
        String first = word.split("[ -]")[0];
        String letters = first.replace(".", "");
        boolean spelt = letters.length() > 1
                && letters.length() <= 4
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && (first.contains(".") || letters.chars().noneMatch(c -> "AEIO".indexOf(c) >= 0));
        if (spelt) {
            return "AEFHILMNORSX".indexOf(letters.charAt(0)) >= 0;
        }
        return "AEIO".indexOf(first.charAt(0)) >= 0 && !first.startsWith("Eu")
                || first.startsWith("Uz")
                || first.startsWith("Um");
    }

    /// Whether the people are called by the adjective and an s ("Iranian, Iranians").
    static boolean isRegular(State state) {
        return state.demonyms().stream().anyMatch(d -> state.peoples().contains(d + "s"));
    }

    /// The name of `fresh` that stands where `written` stood for `old`: of the same kind, with or without the
    /// article, as short or as official.
    static String instead(String written, Actors.Naming naming, State old, State fresh) {
        return switch (naming) {
            case NAME -> name(written, fresh);
            case METONYM -> seat(written, old, fresh);
            case DEMONYM, PEOPLE -> sameShape(written, old.listed(naming), fresh.listed(naming));
        };
    }

    private static String name(String written, State fresh) {
        String plain = Gazetteer.plain(written);
        boolean dotted = plain.contains(".");
        return fresh.names().stream()
                .filter(n -> n.chars().allMatch(c -> c < 128))
                .min(Comparator.comparing((String n) -> Gazetteer.isShort(n) == Gazetteer.isShort(plain) ? 0 : 8)
                        .thenComparing(n -> n.contains(".") == dotted ? 0 : 1)
                        .thenComparing(n -> takesArticle(n) == takesArticle(plain) ? 0 : 1)
                        .thenComparing(n -> isOfficial(n) == isOfficial(plain) ? 0 : 1)
                        .thenComparing(n -> fresh.names().indexOf(n)))
                .orElse(fresh.name());
    }

    /// "Republic of Peru", "Russian Federation".
    private static boolean isOfficial(String name) {
        return name.contains(" of ") || name.contains("Republic") || name.contains("Federation");
    }

    private static String sameShape(String written, List<String> from, List<String> to) {
        String plain = Gazetteer.plain(written);
        int words = Gazetteer.words(plain);
        boolean first = from.isEmpty() || from.getFirst().equals(plain);
        String usual = to.getFirst();
        return first || Gazetteer.words(usual) == words
                ? usual
                : to.stream()
                        .filter(n -> Gazetteer.words(n) == words)
                        .findFirst()
                        .orElse(usual);
    }

    private static String seat(String written, State old, State fresh) {
        String plain = Gazetteer.plain(written);
        if (plain.startsWith(old.capital())) {
            return fresh.capital();
        }
        return fresh.metonyms().stream()
                .filter(m -> !m.equals(fresh.capital()) && isSeatWithArticle(m) == isSeatWithArticle(plain))
                .findFirst()
                .orElse(fresh.capital());
    }
}
