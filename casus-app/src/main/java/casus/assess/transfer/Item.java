package casus.assess.transfer;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.GoodsClasses;
import casus.ledger.gap.Step;
import casus.ledger.record.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked about, and which steps of a record are on it: a class of goods, or a weapon by its name, which
/// belongs to the class the case puts it in. It fails where no word of the question is a class's noun and the
/// case names no such weapon: then nothing is on it.
final class Item {
    private static final Pattern ARMS =
            Pattern.compile("(?i)(?:military |more )?(?:arms?|weapons?|weaponry|materiel|hardware|equipment)");
    private static final Set<String> CIVIL = Set.of("nuclear", "money", "other", "training");

    private final String words;
    private final List<Pattern> marks;
    private final Set<String> classes;
    private final boolean anyArms;

    private Item(String words, List<Pattern> marks, Set<String> classes, boolean anyArms) {
        this.words = words;
        this.marks = List.copyOf(marks);
        this.classes = Set.copyOf(classes);
        this.anyArms = anyArms;
    }

    static Item of(String words, Ledger ledger, Actors actors) {
        List<Pattern> marks = marks(words, actors);
        Set<String> classes = new TreeSet<>(GoodsClasses.named(words));
        if (!marks.isEmpty()) {
            ledger.stream(Entry.Transfer.class)
                    .filter(t -> Stream.of(t.item(), t.designation().orElse("")).anyMatch(s -> isIn(s, marks)))
                    .forEach(t -> classes.addAll(GoodsClasses.of(t)));
            if (classes.isEmpty()) {
                ledger.stream(Entry.Transfer.class)
                        .filter(t -> isIn(t.common().anchor().exact(), marks))
                        .forEach(t -> classes.addAll(GoodsClasses.of(t)));
            }
        }
        classes.remove(GoodsClasses.UNSPECIFIED);
        return new Item(words, marks, classes, ARMS.matcher(words).matches());
    }

    /// The names of weapons in the words: with a digit, or with a capital and no name of an actor.
    private static List<Pattern> marks(String words, Actors actors) {
        List<Pattern> out = new ArrayList<>();
        String joined = words.replaceAll("\\b(\\p{Lu}\\p{L}*) (\\d)", "$1-$2");
        for (String token : joined.split("[\\s,;/]+")) {
            boolean digit = token.matches(".*\\d.*") && token.matches(".*\\p{L}.*");
            boolean capital = token.matches("\\p{Lu}.+")
                    && actors.find(token).isEmpty()
                    && actors.mentions(token, 0, token.length()).isEmpty()
                    && GoodsClasses.named(token).isEmpty();
            if (digit || capital) {
                out.add(pattern(digit ? token.replaceFirst("(?<=\\d)s$", "") : token));
            }
        }
        return out;
    }

    /// Hyphens of any form, blanks or nothing between the parts.
    private static Pattern pattern(String token) {
        String parts = Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(token)
                .results()
                .map(r -> Pattern.quote(r.group()))
                .collect(Collectors.joining("[^\\p{L}\\p{N}]{0,2}"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + parts + "s?(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isIn(String text, List<Pattern> marks) {
        return marks.stream().anyMatch(m -> m.matcher(text).find());
    }

    /// The classes of goods it belongs to; empty where nobody knows.
    Set<String> classes() {
        return new TreeSet<>(classes);
    }

    /// Whether it is a weapon by its name.
    boolean isNamed() {
        return !marks.isEmpty();
    }

    /// Whether a step is on the item itself.
    boolean isOn(Step step) {
        return isNamed() ? step.reports().stream().anyMatch(this::names) : isOfClass(step);
    }

    /// Whether a step is on goods of its class, or on arms nobody names further.
    boolean isNear(Step step) {
        return isOfClass(step)
                || (!classes.isEmpty()
                        && !CIVIL.containsAll(classes)
                        && classesOf(step).equals(Set.of(GoodsClasses.UNSPECIFIED)));
    }

    private boolean isOfClass(Step step) {
        Set<String> of = classesOf(step);
        if (anyArms) {
            return !CIVIL.containsAll(of);
        }
        if (!classes.isEmpty()) {
            return of.stream().anyMatch(classes::contains);
        }
        return !isNamed() && step.reports().stream().anyMatch(this::saysSo);
    }

    private static Set<String> classesOf(Step step) {
        return step.reports().stream()
                .flatMap(r -> (r instanceof Entry.Transfer t
                                ? GoodsClasses.of(t)
                                : r instanceof Entry.Event e ? GoodsClasses.handedOver(e) : Set.<String>of())
                        .stream())
                .collect(Collectors.toSet());
    }

    private boolean names(Entry entry) {
        return isIn(entry.common().anchor().exact(), marks)
                || entry instanceof Entry.Transfer t
                        && (isIn(t.item(), marks) || isIn(t.designation().orElse(""), marks));
    }

    /// Goods without a class of their own: by the words, or by the ledger's category.
    private boolean saysSo(Entry entry) {
        String wanted = plain(words);
        return entry instanceof Entry.Transfer t
                && (plain(t.item()).contains(wanted)
                        || plain(t.category()).trim().equals(wanted.trim()));
    }

    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .replaceAll("s\\b", "") + " ";
    }
}
