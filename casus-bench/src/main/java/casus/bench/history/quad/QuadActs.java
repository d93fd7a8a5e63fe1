package casus.bench.history.quad;

import casus.history.code.Cameo;
import casus.history.hazard.ActTable;
import casus.terms.code.EventType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Events of a temporal knowledge graph as acts of PLOVER's types. A relation whose name CAMEO knows takes its
/// type, statements are left out; where no relation has such a name, each relation is a kind of its own.
public final class QuadActs {
    private QuadActs() {}

    public static ActTable of(SplitQuads quads) {
        Cameo cameo = Cameo.load();
        int[] kindOf = new int[quads.relations().size()];
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            kinds.put(type.wire(), type.ordinal());
        }
        boolean known = false;
        for (int r = 0; r < kindOf.length; r++) {
            kindOf[r] = cameo.named(quads.relations().get(r))
                    .map(code -> code.type().map(Enum::ordinal).orElse(-1))
                    .orElse(-2);
            known |= kindOf[r] >= 0;
        }
        if (!known) {
            kinds.clear();
            for (int r = 0; r < kindOf.length; r++) {
                kindOf[r] = kinds.merge(quads.relations().get(r), kinds.size(), (a, b) -> a);
            }
        }
        int[] kept = IntStream.range(0, quads.size())
                .filter(i -> kindOf[quads.relation()[i]] >= 0)
                .toArray();
        return new ActTable(
                quads.entities(),
                List.copyOf(kinds.keySet()),
                Arrays.stream(kept).map(i -> quads.subject()[i]).toArray(),
                Arrays.stream(kept).map(i -> quads.object()[i]).toArray(),
                Arrays.stream(kept).map(i -> kindOf[quads.relation()[i]]).toArray(),
                Arrays.stream(kept).map(i -> quads.step()[i]).toArray());
    }
}
