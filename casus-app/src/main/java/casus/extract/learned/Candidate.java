package casus.extract.learned;

import casus.extract.who.Person;
import casus.terms.ActorId;
import java.util.Optional;

/// A word of an article that may stand for somebody who acts, is acted upon or speaks.
///
/// @param word   its place in the [Document]
/// @param key    who it is for the linker: two candidates of one key are one party; the state of a body, else the
///     name
/// @param actor  as the ledger names it; empty for a person without a side
/// @param person if it is a person the article names
/// @param kind   how the word stands for the party
public record Candidate(int word, String key, Optional<ActorId> actor, Optional<Person> person, Kind kind) {
    /// How a word stands for a party.
    public enum Kind {
        NAME,
        DEMONYM,
        PEOPLE,
        METONYM,
        GROUP,
        PERSON,
        PRONOUN,
        NOUN,
        RUN
    }
}
