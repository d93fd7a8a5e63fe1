package casus.extract.who;

import casus.extract.text.Lexicon;
import casus.terms.ActorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cities and regions and the state they lie in, as the members of the United Nations see it: who is hit where
/// only the place is named. A name two states share is not in the table.
public final class Places {
    private final Map<String, ActorId> states = new HashMap<>();

    /// Reads the table that ships.
    public Places() {
        Lexicon.rows("/casus/extract/places.csv", r -> {
            ActorId state = new ActorId(r.getField("state"));
            for (String name : List.of(r.getField("names").split(";"))) {
                states.put(name, state);
            }
        });
    }

    /// The state a place lies in; articles before the name are left out.
    Optional<ActorId> state(String name) {
        String bare = name.replaceAll("\\s+", " ").replaceAll("^(?:[Tt]he|[Aa]|[Aa]n) ", "");
        return Optional.ofNullable(states.get(bare));
    }
}
