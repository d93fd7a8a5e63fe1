package casus.ledger.compare;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What tells one act from another of its kind: a named operation, an ordinal ("second round"), a count of
/// dead, a named person among them, a place, a weapon. Read from the entry's own words; an
/// operation from its sentence, and an ordinal where the words have none.
final class ActDetails {
    private static final Pattern OPERATION =
            Pattern.compile("\\bOperation [“‘\"']?(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?i)\\b(first|second|third|fourth|fifth|sixth|\\d+(?:st|nd|rd|th)) (?:\\p{L}+ )?(round|wave|phase|stage|batch|shipment|tranche|raid)");
    /// Without one of these no act has a name.
    private static final List<String> NAMING =
            List.of("operation", "round", "wave", "phase", "stage", "batch", "shipment", "tranche", "raid");

    private static final Pattern DEAD = Pattern.compile(
            "(?i)\\b(?:kill(?:ed|ing)|dead|died|wounded|injured)\\b[^.;]{0,25}?\\b(\\d[\\d,]*)\\b|\\b(\\d[\\d,]*) [^.;]{0,30}?\\b(?:killed|dead|died|wounded|injured)\\b");
    private static final Pattern VICTIM =
            Pattern.compile("\\bkill(?:ed|ing)\\b.{0,80}?\\b(\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:in|at|near|outside|on|of) (?:the |port of |city of |town of )*(\\p{Lu}[\\p{L}'’-]{2,}(?: \\p{Lu}[\\p{L}'’-]+)?)");
    private static final Pattern WEAPON = Pattern.compile("\\b(\\p{Lu}\\p{L}{0,6}[-‑]\\d{1,3}\\p{L}{0,2})\\b");
    private static final Set<String> NO_PLACE = Set.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday");

    private final Passages passages;
    private final Actors actors;
    private final Map<EntryId, Set<String>> named = new ConcurrentHashMap<>();

    ActDetails(Passages passages, Actors actors) {
        this.passages = passages;
        this.actors = actors;
    }

    Set<String> of(Entry entry) {
        String words = entry.common().anchor().exact();
        Set<String> out = new TreeSet<>(named(entry));
        each(DEAD, words, m -> out.add("dead " + (m.group(1) != null ? m.group(1) : m.group(2)).replace(",", "")));
        each(VICTIM, words, m -> out.add("victim " + m.group(1)));
        each(WEAPON, words, m -> out.add("weapon " + m.group(1).replace('‑', '-')));
        each(PLACE, words, m -> place(m.group(1), out));
        if (entry instanceof Entry.Event e) {
            e.place().ifPresent(p -> place(p, out));
        }
        if (entry instanceof Entry.Transfer t) {
            t.designation()
                    .ifPresent(d -> out.add("weapon " + d.replace('‑', '-').replaceFirst("s$", "")));
        }
        return out;
    }

    /// Operations and ordinals: two acts with different ones are two. Asked of each entry many times over.
    Set<String> named(Entry entry) {
        return named.computeIfAbsent(entry.id(), id -> find(entry));
    }

    private Set<String> find(Entry entry) {
        if (!passages.mayHold(entry, "names of acts", NAMING)) {
            return Set.of();
        }
        String sentence = passages.sentence(entry);
        Set<String> out = new HashSet<>();
        each(OPERATION, sentence, m -> out.add("Operation " + m.group(1)));
        Set<String> ordinals = ordinals(entry.common().anchor().exact());
        out.addAll(ordinals.isEmpty() ? onlyOne(ordinals(sentence)) : ordinals);
        return out;
    }

    private static Set<String> ordinals(String words) {
        Set<String> out = new HashSet<>();
        each(
                ORDINAL,
                words,
                m -> out.add(
                        m.group(1).toLowerCase(Locale.ROOT) + " " + m.group(2).toLowerCase(Locale.ROOT)));
        return out;
    }

    /// An ordinal elsewhere in the sentence dates the entry ("hours before the second round"), if there is no
    /// other.
    private static Set<String> onlyOne(Set<String> ordinals) {
        return ordinals.size() == 1 ? ordinals : Set.of();
    }

    /// A place is a mark unless it is a whole country, its capital as a government, or no place at all.
    private void place(String name, Set<String> out) {
        if (!NO_PLACE.contains(name.split(" ")[0]) && actors.find(name).isEmpty()) {
            out.add("place " + name);
        }
    }

    private interface MatchConsumer {
        void take(Matcher m);
    }

    private static void each(Pattern pattern, String words, MatchConsumer each) {
        Matcher m = pattern.matcher(words);
        while (m.find()) {
            each.take(m);
        }
    }
}
