package casus.assess.question.grammar;

import casus.ledger.actor.Actors;
import java.util.List;

/// Names that are spelt nearly as one nobody has.
public final class NameSuggestions {
    private static final int LAST_YEAR = 9999;

    private NameSuggestions() {}

    /// Nearest first, at most three.
    public static List<String> of(String name, Actors actors) {
        return NameTable.of(actors, PhraseTable.load(), LAST_YEAR).near(name);
    }

    /// "Did you mean X or Y?" after a blank; empty text where nothing is near.
    public static String question(String name, Actors actors) {
        List<String> near = name.isBlank() ? List.of() : of(name, actors);
        return near.isEmpty() ? "" : ". Did you mean " + String.join(" or ", near) + "?";
    }
}
