package casus.extract.who;

import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Runs of words that may be the name of a place: proper nouns in a row, with the particles, hyphens and apostrophes
/// between them.
final class PlaceRuns {
    private static final int MOST_TOKENS = 9;
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater)[- ])+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(
            " (?:Province|Governorate|Region|Oblast|Prefecture|District|City)$", Pattern.CASE_INSENSITIVE);

    private PlaceRuns() {}

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
        String whole = tree.at(new Span(tree.word(first).start(), tree.word(word).end()))
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
                || Cities.isParticle(tree.surface(i)) && !tree.tag(i).matches("IN|CC|DT|TO|VB.*|PRP.*|RB|MD|WP|WDT");
    }

    private static boolean isProper(Tree tree, int i) {
        return tree.tag(i).startsWith("NNP") && Character.isUpperCase(tree.surface(i).codePointAt(0));
    }
}
