package casus.assess;

import casus.game.play.Spread;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.precedent.table.Crosswalk;
import casus.precedent.table.Region;
import casus.terms.ActorId;
import java.util.List;
import java.util.stream.Stream;

/// What may follow: somebody's expectation and the parts of the world it is about.
///
/// @param entry   the expectation
/// @param regions of the states it names but the patron, as the Correlates of War number them: the Americas,
///     Europe, Africa, the Middle East, Asia, the Pacific; in that order
public record Consequence(Entry.Expectation entry, List<String> regions) {
    /// What one thing becomes in the months after, in a game drafted for the question.
    ///
    /// @param what  as the game names it
    /// @param start at the beginning
    /// @param end   after the last month
    /// @param months how many
    public record Period(String what, Spread start, Spread end, int months) {}

    public Consequence {
        regions = List.copyOf(regions);
    }

    static List<Consequence> of(List<Entry.Expectation> expectations, ActorId patron, Actors actors, int year) {
        Crosswalk crosswalk = Crosswalk.load();
        return expectations.stream()
                .map(e -> new Consequence(e, regions(e, patron, actors, crosswalk, year)))
                .toList();
    }

    private static List<String> regions(
            Entry.Expectation e, ActorId patron, Actors actors, Crosswalk crosswalk, int year) {
        Stream<ActorId> told = Stream.concat(
                e.named().stream(),
                actors.mentions(e.content(), 0, e.content().length()).stream()
                        .map(m -> m.actor().id()));
        return told.filter(a -> !a.isOrBelongsTo(patron))
                .flatMap(a -> a.state().stream())
                .flatMapToInt(s -> crosswalk.cow(s.value(), year).stream())
                .mapToObj(Region::of)
                .distinct()
                .sorted()
                .map(Region::label)
                .toList();
    }
}
