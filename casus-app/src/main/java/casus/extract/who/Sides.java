package casus.extract.who;

import casus.terms.ActorId;
import java.util.List;

/// Which actors stand on one side: a state and its bodies.
public final class Sides {
    private Sides() {}

    /// The state an actor belongs to; itself if none.
    public static ActorId state(ActorId id) {
        return id.value().matches("[A-Z]{3}\\..+") ? new ActorId(id.value().substring(0, 3)) : id;
    }

    /// Whether two actors are one, or of one state.
    public static boolean same(ActorId a, ActorId b) {
        return a.equals(b) || a.state().isPresent() && a.state().equals(b.state());
    }

    /// Those of `some` that are on no side of `others`.
    public static List<ActorId> without(List<ActorId> some, List<ActorId> others) {
        return some.stream()
                .filter(a -> others.stream().noneMatch(o -> same(a, o)))
                .toList();
    }
}
