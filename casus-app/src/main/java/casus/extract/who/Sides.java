package casus.extract.who;

import casus.terms.ActorId;
import java.util.List;
import java.util.regex.Pattern;

/// Which actors stand on one side: a state and its bodies.
public final class Sides {
    private static final Pattern BODY = Pattern.compile("[A-Z]{3}\\..+");

    private Sides() {}

    /// The state an actor belongs to; itself if none.
    public static ActorId state(ActorId id) {
        String value = id.value();
        boolean body = value.length() > 4
                && value.charAt(3) == '.'
                && BODY.matcher(value).matches();
        return body ? new ActorId(value.substring(0, 3)) : id;
    }

    /// Whether two actors are one, or of one state.
    public static boolean same(ActorId a, ActorId b) {
        return state(a).equals(state(b));
    }

    /// Those of `some` that are on no side of `others`.
    public static List<ActorId> without(List<ActorId> some, List<ActorId> others) {
        return some.stream()
                .filter(a -> others.stream().noneMatch(o -> same(a, o)))
                .toList();
    }
}
