package casus.extract.plain;

import casus.ledger.actor.Actors;
import casus.read.Article;
import casus.read.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences that are all in capitals, as cables are, in ordinary letters: names of states, bodies, leaders, days and
/// months keep a first capital; short names as they are known (NATO) and words with figures (S-400) keep all.
///
/// It fails on persons that no list knows, and on a name that is a word too (POLISH, TURKEY).
final class Capitals {
    private static final int FEWEST_WORDS = 4;
    private static final double SHARE = 0.9;
    private static final Pattern WORD = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}])?");
    private static final Pattern DAY_OR_MONTH = Pattern.compile(
            "MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER");
    private static final Pattern TITLE = Pattern.compile("(?:MR|MRS|MS|DR|GEN|SEN|COL|LT|GOV|REP|SGT|MAJ|CAPT)\\.?");
    /// Short names that are common words in a text all in capitals.
    private static final Set<String> COMMON = Set.of("WHO", "IS", "AID", "PACT", "ARM", "GUARD", "ALL", "IT", "AU");

    /// Surnames of leaders that are verbs of a report.
    private static final Set<String> VERBS = Set.of("SAID", "WILL", "LED", "MET");

    private Capitals() {}

    static List<Edit> edits(Article article, Actors actors) {
        List<Edit> edits = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            boolean tells = sentence.kind() == Sentence.Kind.PROSE || sentence.kind() == Sentence.Kind.BULLET;
            if (tells && isLoud(article.text(), sentence)) {
                lower(article.text(), sentence, actors, edits);
            }
        }
        return edits;
    }

    private static boolean isLoud(String text, Sentence sentence) {
        int upper = 0;
        int letters = 0;
        int words = 0;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
                words += i == sentence.start() || !Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
            }
        }
        return words >= FEWEST_WORDS && upper >= SHARE * letters;
    }

    private static void lower(String text, Sentence sentence, Actors actors, List<Edit> edits) {
        String loud = text.substring(sentence.start(), sentence.end());
        String titled = titled(loud);
        boolean[] kept = new boolean[loud.length()];
        boolean[] first = new boolean[loud.length()];
        actors.mentions(loud, 0, loud.length()).stream()
                .filter(m -> !COMMON.contains(loud.substring(m.start(), m.end())))
                .forEach(m -> Arrays.fill(kept, m.start(), m.end(), true));
        actors.mentions(titled, 0, titled.length()).stream()
                .filter(m -> !kept[m.start()])
                .forEach(m -> Arrays.fill(first, m.start(), m.end(), true));
        Matcher m = WORD.matcher(loud);
        boolean begins = true;
        boolean named = false;
        while (m.find()) {
            String word = m.group();
            String title = titled.substring(m.start(), m.end());
            boolean figure = word.chars().anyMatch(Character::isDigit);
            boolean leads = !begins
                    && word.length() > 3
                    && !VERBS.contains(word)
                    && actors.leaderBySurname(title, Optional.empty()).isPresent();
            boolean name = named
                    || first[m.start()]
                    || leads
                    || DAY_OR_MONTH.matcher(word).matches()
                    || isMay(loud, m);
            if (!kept[m.start()] && !figure) {
                String words = begins || name ? title : title.toLowerCase(Locale.ROOT);
                if (!words.equals(word) && words.length() == word.length()) {
                    edits.add(new Edit(sentence.start() + m.start(), sentence.start() + m.end(), words));
                }
            }
            named = TITLE.matcher(word).matches();
            begins = false;
        }
    }

    /// "MAY 3", "3 MAY": the month.
    private static boolean isMay(String loud, Matcher m) {
        return m.group().equals("MAY")
                && (loud.startsWith(" ", m.end())
                                && m.end() + 1 < loud.length()
                                && Character.isDigit(loud.charAt(m.end() + 1))
                        || m.start() > 1 && Character.isDigit(loud.charAt(m.start() - 2)));
    }

    /// Each word with its first letter large and the others small, and not one letter more or less.
    private static String titled(String loud) {
        StringBuilder out = new StringBuilder(loud);
        for (int i = 1; i < loud.length(); i++) {
            char before = loud.charAt(i - 1);
            boolean inside = Character.isLetter(before)
                    || "'’".indexOf(before) >= 0 && i > 1 && Character.isLetter(loud.charAt(i - 2));
            if (inside && Character.isUpperCase(loud.charAt(i))) {
                out.setCharAt(i, Character.toLowerCase(loud.charAt(i)));
            }
        }
        return out.toString();
    }
}
