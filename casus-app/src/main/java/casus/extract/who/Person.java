package casus.extract.who;

import casus.terms.ActorId;
import java.util.Optional;

/// Somebody the article names.
///
/// @param name      canonical, in Latin script
/// @param asWritten the fullest spelling in the text
/// @param office    as the text gives it
/// @param actor     the state or organisation the office serves; empty for private persons and former officials
public record Person(String name, String asWritten, Optional<String> office, Optional<ActorId> actor) {
    /// The last word of the name, folded, by which the text calls the person later.
    public String surname() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    Person with(Optional<String> newOffice, Optional<ActorId> newActor) {
        return new Person(name, asWritten, office.or(() -> newOffice), actor.or(() -> newActor));
    }
}
