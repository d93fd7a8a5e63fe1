package casus.ledger.compare;

import casus.ledger.record.Entry;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which classes of goods a passage names, by the nouns of SIPRI's classes and ours; never by the name of a
/// weapon.
///
/// A transfer has one category; its item can name goods of several, and then it belongs to the record of each.
/// And help is told as an act of support where goods change hands: "supported its army with helicopters" is a
/// delivery.
public final class GoodsClasses {
    /// The class of what is military and named no further.
    public static final String UNSPECIFIED = "arms unspecified";

    private static final Pattern NOTHING = Pattern.compile("$.^");
    private static final Map<String, Pattern> NOUNS = nouns();
    /// "anti-tank missiles" are no tanks.
    private static final Pattern AGAINST =
            Pattern.compile("(?i)\\b(?:anti|counter)[- ]?(?:tank|ship|submarine|drone|missile|artillery)\\w*");

    private static final Pattern AIR_DEFENCE = Pattern.compile(
            "(?i)\\b(?:air|missile)[- ]defen[cs]e (?:missile|rocket)?\\w*|anti-aircraft (?:missile|rocket)?\\w*");
    private static final Pattern LISTED =
            Pattern.compile("(?i)(?:\\bincluding\\b|\\bsuch as\\b|\\blike\\b|\\be\\.g\\.,?)([^.;:)]{3,120})");
    private static final Pattern HANDED_OVER = Pattern.compile(
            "(?i)\\b(?:with|by (?:supplying|sending|giving|providing|delivering|lending|donating|selling))\\b([^.;:]{3,140})");
    /// What follows one of these is no longer what was handed over.
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:against|about|over|despite|because|while|when|after|before|to (?:counter|repel|stop|deter)|words?|statements?|speech|threats?|condemnation|permission|plans?|talks?)\\b");

    private GoodsClasses() {}

    private static Map<String, Pattern> nouns() {
        Map<String, Pattern> out = new LinkedHashMap<>();
        out.put(
                "aircraft",
                Pattern.compile(
                        "(?i)(?<!unmanned )(?<!anti-)\\baircraft|\\bjets?\\b|fighters?\\b|helicopter|\\bplanes?\\b|bombers?\\b"));
        out.put("air defence systems", Pattern.compile("(?i)air[- ]defen[cs]e|anti-aircraft|missile defen[cs]e"));
        out.put("unmanned aircraft", Pattern.compile("(?i)drone|unmanned|\\bUAVs?\\b"));
        out.put("missiles", Pattern.compile("(?i)missile|rocket"));
        out.put("artillery and ammunition", Pattern.compile("(?i)artillery|\\bshells?\\b|ammunition|howitzer"));
        out.put("armoured vehicles", Pattern.compile("(?i)\\btanks?\\b|armou?red"));
        out.put("ships", Pattern.compile("(?i)\\bships?\\b|frigate|submarine|corvette|vessel"));
        return out;
    }

    /// The nouns of one class; none for a class that has no nouns of its own.
    static Pattern nounsOf(String category) {
        return NOUNS.getOrDefault(category, NOTHING);
    }

    /// The classes named in some words.
    public static Set<String> named(String words) {
        Set<String> out = new TreeSet<>();
        boolean airDefence = nounsOf("air defence systems").matcher(words).find();
        String rest =
                AIR_DEFENCE.matcher(AGAINST.matcher(words).replaceAll(" ")).replaceAll(" ");
        NOUNS.forEach((category, nouns) -> {
            if (nouns.matcher(rest).find()) {
                out.add(category);
            }
        });
        if (airDefence) {
            out.add("air defence systems");
        }
        return out;
    }

    /// The classes a transfer belongs to: its own, and those its item names; where the item says no more than
    /// "arms", those its passage lists ("assistance, including air defence systems").
    public static Set<String> of(Entry.Transfer t) {
        Set<String> out = new TreeSet<>(named(t.item()));
        if (t.category().equals(UNSPECIFIED) && out.isEmpty()) {
            Matcher listed = LISTED.matcher(t.common().anchor().exact());
            while (listed.find()) {
                out.addAll(named(listed.group(1)));
            }
        }
        if (out.isEmpty() || !t.category().equals(UNSPECIFIED)) {
            out.add(t.category());
        }
        return out;
    }

    /// The classes of goods that changed hands in an act of military support or aid; empty where the act is
    /// help of another sort, or words.
    public static Set<String> handedOver(Entry.Event e) {
        if (e.type() != EventType.AID && e.type() != EventType.SUPPORT
                || !e.contexts().contains(Context.MILITARY)) {
            return Set.of();
        }
        return given(e.common().anchor().exact()).map(GoodsClasses::named).orElse(Set.of());
    }

    private static Optional<String> given(String words) {
        Matcher m = HANDED_OVER.matcher(words);
        if (!m.find()) {
            return Optional.empty();
        }
        Matcher end = ELSEWHERE.matcher(m.group(1));
        return Optional.of(end.find() ? m.group(1).substring(0, end.start()) : m.group(1));
    }
}
