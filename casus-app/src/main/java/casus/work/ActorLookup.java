package casus.work;

import casus.assess.question.grammar.NameSuggestions;
import casus.ledger.actor.Actors;
import casus.ledger.actor.StateNames;
import casus.ledger.file.CaseFile;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import java.util.Optional;

/// The actor a person means by a name: by code, by name in English, or in another language, or by a name only the
/// case knows.
public final class ActorLookup {
    private ActorLookup() {}

    /// @param where the option or argument that gave the name
    /// @throws InputProblem if nobody is called so
    public static ActorId actor(String where, String name, Actors actors, CaseFile file) {
        return find(name, actors, file)
                .orElseThrow(() -> new InputProblem(
                        where,
                        "no actor is called \"" + name + "\"" + NameSuggestions.question(name, actors),
                        "write a state's name or its three-letter code, or a name `casus actors` lists"));
    }

    private static Optional<ActorId> find(String name, Actors actors, CaseFile file) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        return actors.find(stripped)
                .or(() -> actors.find(new ActorId(stripped)))
                .map(Actors.Actor::id)
                .or(() -> file.names(stripped) ? Optional.of(new ActorId(stripped)) : Optional.empty())
                .or(() -> StateNames.of(actors.states()).find(stripped));
    }
}
