package casus.ledger.record;

import casus.ledger.actor.Actors;
import java.util.regex.Pattern;

/// How much a denial denies.
public final class Breadth {
    private static final Pattern TOWARDS = Pattern.compile(
            "\\b(?:on|in|into|inside|at|near|toward|towards|against) (?:the )?$", Pattern.CASE_INSENSITIVE);

    private Breadth() {}

    /// Whether an entry's words speak of one place alone: "tanks did not march on the capital" does not deny that
    /// there was a war. Only capitals and other names that stand for a state are known as places here.
    public static boolean isOfOnePlace(Entry entry, Actors actors) {
        String words = entry.common().anchor().exact();
        return actors.mentions(words, 0, words.length()).stream()
                .filter(m -> m.naming() == Actors.Naming.METONYM)
                .anyMatch(m -> TOWARDS.matcher(words.substring(0, m.start())).find());
    }
}
