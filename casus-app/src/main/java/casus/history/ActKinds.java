package casus.history;

import casus.terms.Feeds;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The kinds of act that event history counts: PLOVER's types, and the rungs of the ladder that acts feed.
public final class ActKinds {
    private ActKinds() {}

    /// The names of all types, in their order.
    public static List<String> types() {
        return Arrays.stream(EventType.values()).map(EventType::wire).toList();
    }

    /// The names of all rungs, in their order.
    public static List<String> rungs() {
        return Arrays.stream(Rung.values()).map(Rung::wire).toList();
    }

    private static final Set<Rung> AGAINST = EnumSet.of(Rung.SANCTIONS, Rung.DEPLOYMENT, Rung.FORCE);

    /// The rungs an act feeds, where the object is the protégé; `sanctions`, `deployment` and `force` also where it is
    /// the adversary.
    public static Set<Rung> rungs(EventType type, Optional<String> mode, Set<Context> contexts) {
        Set<Rung> out = EnumSet.noneOf(Rung.class);
        out.addAll(Feeds.event(type, mode, contexts, Feeds.Side.PROTEGE));
        Feeds.event(type, mode, contexts, Feeds.Side.ADVERSARY).stream()
                .filter(AGAINST::contains)
                .forEach(out::add);
        return out;
    }
}
