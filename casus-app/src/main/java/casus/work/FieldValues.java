package casus.work;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `FIELD=VALUE` as a person writes it, with a state's name where the wire has its code.
public final class FieldValues {
    private static final Set<String> ACTORS = Set.of(
            "parties",
            "owedBy",
            "supplier",
            "recipient",
            "actors",
            "recipients",
            "actor",
            "audience",
            "toward",
            "then.actor",
            "then.recipient");

    private FieldValues() {}

    public static Map<String, String> of(List<String> pairs, Actors actors) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new InputProblem(
                        "--set", "\"" + pair + "\" is not FIELD=VALUE", "write it as in --set stage=offered");
            }
            String field = pair.substring(0, equals).strip();
            String value = pair.substring(equals + 1).strip();
            out.put(field, ACTORS.contains(field) ? ids(value, actors) : value);
        }
        return out;
    }

    /// One argument list of a keyboard line: `stage=offered supplier=Russia`; a value may hold spaces.
    public static Map<String, String> line(String words, Actors actors) {
        List<String> pairs = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            if (word.indexOf('=') > 0 || pairs.isEmpty()) {
                pairs.add(word);
            } else {
                pairs.add(pairs.removeLast() + " " + word);
            }
        }
        return of(pairs, actors);
    }

    /// Names parted by commas, each by its code where the table knows it; any other name stays as it is.
    public static List<ActorId> actors(String names, Actors actors) {
        return Stream.of(ids(names, actors).split(","))
                .filter(n -> !n.isBlank())
                .distinct()
                .map(ActorId::new)
                .toList();
    }

    private static String ids(String value, Actors actors) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .map(name -> actors.find(new ActorId(name.isEmpty() ? "-" : name))
                        .or(() -> actors.find(name))
                        .map(a -> a.id().value())
                        .orElse(name))
                .collect(Collectors.joining(","));
    }

    /// `L-12`, or a problem that says how it is written.
    public static EntryId id(String text) {
        try {
            return EntryId.parse(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            InputProblem problem = new InputProblem("-", "\"" + text + "\" is no entry's id", "write it as L-12");
            problem.initCause(e);
            throw problem;
        }
    }
}
