package casus.bench.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// A damaged article: one to three seeded injuries to a text, of the kinds that files from the wild carry.
///
/// Most are made of one to three excerpts of a few hundred characters, so that many fit into an hour; one in fifty
/// is a whole article, one in ten thousand a single long line.
///
/// @param text     the damaged text
/// @param injuries what was done to it, in order
public record Mutation(String text, List<Injury> injuries) {
    /// What can happen to a text.
    enum Injury {
        CUT,
        SPLICE,
        MARKS,
        QUOTES,
        BULLETS,
        LINE_ENDS,
        NULS,
        PUNCTUATION,
        CASE,
        ONE_LINE,
        LONG_LINE
    }

    private static final int MOST_INJURIES = 3;
    /// Characters of a long line, unless told otherwise.
    public static final int LONG_LINE = 1_000_000;

    private static final int LONG_LINE_ONE_IN = 10_000;
    private static final int WHOLE_ONE_IN = 50;
    private static final int MOST_EXCERPTS = 3;
    private static final int SHORTEST_EXCERPT = 100;
    /// Most excerpts are shorter than this, one in ten up to five times as long.
    private static final int USUAL_EXCERPT = 350;

    private static final int LONG_EXCERPT_ONE_IN = 10;
    private static final String[] SEAMS = {"\n\n", "\n", " ", ""};

    /// Bidirectional controls, joiners and other signs without width.
    private static final String[] UNSEEN = {
        "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2060",
        "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF", "\u00AD", "\u061C", "\u0301", "\u2028", "\u2029", "\u0085",
        "\u00A0", "\uFFFD"
    };
    private static final String[] QUOTES = {
        "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "‚", "‹", "›", "``", "''", "「", "」", "\u201F", "&quot;", "(", ")",
        "[", "]", "“‘", "’”", "\"'\""
    };
    private static final String[] BULLETS = {
        "🔹",
        "🔴",
        "👉🏽",
        "🇮🇷",
        "🇷🇺🇺🇸",
        "✅",
        "⚡️",
        "👨‍👩‍👧",
        "•",
        "–",
        "1️⃣",
        "- ",
        "* ",
        "> ",
        "#",
        "### ",
        "| ",
        "12. ",
        "```",
        "---"
    };
    private static final String[] REPEATED = {
        ".", "…", "!", "?", "?!", ",", ";", ":", "-", "—", "*", "_", "#", " ", "\n", "\t", ". ", "\" ", "U.S.", "’s"
    };

    public Mutation {
        injuries = List.copyOf(injuries);
    }

    /// A damaged text. The same seed and number give the same damage, whatever was made before.
    ///
    /// @param texts    at least one
    /// @param number   which input of this seed, from 0
    /// @param longLine characters of a long line
    static Mutation of(List<String> texts, long seed, long number, int longLine) {
        Random random = new Random(new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L).nextLong());
        if (random.nextInt(LONG_LINE_ONE_IN) == 0) {
            return new Mutation(longLine(one(texts, random), longLine, random), List.of(Injury.LONG_LINE));
        }
        String text = random.nextInt(WHOLE_ONE_IN) == 0 ? one(texts, random) : excerpts(texts, random);
        List<Injury> injuries = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_INJURIES);
        for (int i = 0; i < count; i++) {
            Injury injury = Injury.values()[random.nextInt(Injury.values().length - 1)];
            injuries.add(injury);
            text = injured(text, injury, texts, random);
        }
        return new Mutation(text, injuries);
    }

    /// Pieces of articles, one after the other; half of them begin with a line, the others anywhere.
    private static String excerpts(List<String> texts, Random random) {
        StringBuilder out = new StringBuilder();
        int count = 1 + random.nextInt(MOST_EXCERPTS);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : SEAMS[random.nextInt(SEAMS.length)]).append(excerpt(one(texts, random), random));
        }
        return out.toString();
    }

    private static String excerpt(String text, Random random) {
        int usual = random.nextInt(LONG_EXCERPT_ONE_IN) == 0 ? 5 * USUAL_EXCERPT : USUAL_EXCERPT;
        int length = SHORTEST_EXCERPT + random.nextInt(usual - SHORTEST_EXCERPT);
        int start = random.nextInt(Math.max(1, text.length() - length));
        int from = random.nextBoolean() ? start : text.lastIndexOf('\n', start) + 1;
        return text.substring(from, Math.min(text.length(), from + length));
    }

    private static String injured(String text, Injury injury, List<String> texts, Random random) {
        return switch (injury) {
            case CUT -> cut(text, random);
            case SPLICE -> splice(text, excerpt(one(texts, random), random), random);
            case MARKS -> strewn(text, UNSEEN, random);
            case QUOTES -> strewn(text, QUOTES, random);
            case BULLETS -> bulleted(text, random);
            case LINE_ENDS -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
            case NULS -> strewn(text, new String[] {"\0", "\0\0\0", "\u0001", "\u001B", "\u000C"}, random);
            case PUNCTUATION -> repeated(text, random);
            case CASE -> cased(text, random);
            case ONE_LINE -> text.replaceAll("\\s+", " ");
            case LONG_LINE -> longLine(text, LONG_LINE, random);
        };
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    /// Cut anywhere, even between the halves of a surrogate pair.
    private static String cut(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(from);
            default -> text.substring(0, from) + text.substring(to);
        };
    }

    private static String splice(String text, String other, Random random) {
        int left = random.nextInt(text.length() + 1);
        int right = random.nextInt(other.length() + 1);
        return text.substring(0, left) + other.substring(right);
    }

    private static String strewn(String text, String[] signs, Random random) {
        StringBuilder out = new StringBuilder(text);
        int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 12);
        for (int i = 0; i < count; i++) {
            out.insert(random.nextInt(out.length() + 1), signs[random.nextInt(signs.length)]);
        }
        return out.toString();
    }

    private static String bulleted(String text, Random random) {
        StringBuilder out = new StringBuilder();
        String usual = BULLETS[random.nextInt(BULLETS.length)];
        for (String line : text.split("\n", -1)) {
            boolean marked = random.nextInt(3) > 0;
            String sign = random.nextInt(4) > 0 ? usual : BULLETS[random.nextInt(BULLETS.length)];
            out.append(marked ? sign + (random.nextBoolean() ? " " : "") : "")
                    .append(line)
                    .append('\n');
        }
        return out.toString();
    }

    private static String repeated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String sign = REPEATED[random.nextInt(REPEATED.length)];
            int times = 2 + random.nextInt(random.nextInt(5) == 0 ? 1_500 : 8);
            out.insert(random.nextInt(out.length() + 1), sign.repeat(times));
        }
        return out.toString();
    }

    private static String cased(String text, Random random) {
        int whole = random.nextInt(4);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = whole == 0 || whole > 1 && random.nextBoolean();
            boolean kept = whole > 2 && random.nextInt(8) > 0;
            out.append(kept ? c : upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return out.toString();
    }

    /// One line of so many characters: the text over and over, or a piece of it.
    private static String longLine(String text, int length, Random random) {
        String flat = text.replaceAll("\\s+", " ");
        String unit = switch (random.nextInt(4)) {
            case 0 -> flat.replaceAll("[.!?]", ",");
            case 1 -> flat.replace(" ", "");
            case 2 -> flat.substring(0, Math.min(flat.length(), 1 + random.nextInt(12)));
            default -> flat + " ";
        };
        return (unit.isBlank() ? "x" : unit)
                .repeat(length / Math.max(1, unit.length()) + 1)
                .substring(0, length);
    }
}
