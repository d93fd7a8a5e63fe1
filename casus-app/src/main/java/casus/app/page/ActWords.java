package casus.app.page;

import casus.terms.code.EventType;
import casus.terms.code.WireName;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a kind of act is called for a reader: its code stays in JSON and CSV.
final class ActWords {
    private static final Pattern CODE = Pattern.compile("\\b\\p{Lu}{3,}\\b");

    private ActWords() {}

    /// "talks" of `CONSULT`; a word that is no code of an act stays.
    static String of(String wire) {
        return WireName.find(EventType.class, wire).map(ActWords::of).orElse(wire);
    }

    /// A text with every code of an act in it put in words.
    static String in(String text) {
        return CODE.matcher(text).replaceAll(m -> of(m.group()));
    }

    private static String of(EventType type) {
        return switch (type) {
            case CONSULT -> "talks";
            case CONCEDE -> "concession";
            case COOPERATE -> "cooperation";
            case RETREAT -> "withdrawal";
            case AGREE -> "agreement";
            case ACCUSE -> "accusation";
            case REJECT -> "refusal";
            case MOBILIZE -> "mobilisation";
            case COERCE -> "coercion";
            case ASSAULT -> "attack";
            case THREATEN -> "threat";
            case SUPPORT, AID, REQUEST, PROTEST, SANCTION -> type.wire().toLowerCase(Locale.ROOT);
        };
    }
}
