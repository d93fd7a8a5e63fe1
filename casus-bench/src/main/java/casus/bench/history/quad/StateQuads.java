package casus.bench.history.quad;

import casus.history.ActKinds;
import casus.history.code.Cameo;
import casus.history.rank.Quads;
import casus.terms.Rung;
import casus.terms.code.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Events of a temporal knowledge graph as dealings of states: actors whose names say that they act for a state
/// become that state, everybody else and everything inside a state is left out, and relations become PLOVER's
/// types.
///
/// @param types events by type
/// @param rungs the same events by the rungs they feed; `force` is force against the object
public record StateQuads(SplitQuads types, SplitQuads rungs) {
    private static final Pattern OFFICIAL = Pattern.compile(
            "government|military|police|armed forces|army|navy|air force|ministry|minister|cabinet|president|defen[cs]e"
                    + "|foreign affairs|head of|executive|intelligence|coast guard|embassy|diplomat|envoy|legislature"
                    + "|parliament|security",
            Pattern.CASE_INSENSITIVE);

    /// Makes states of a knowledge graph whose relations are named as CAMEO names its codes.
    public static StateQuads of(SplitQuads quads) {
        Cameo cameo = Cameo.load();
        Map<String, Integer> states = new LinkedHashMap<>();
        int[] stateOf = states(quads.entities(), states);
        List<int[]> types = new ArrayList<>();
        List<int[]> rungs = new ArrayList<>();
        int[] typeParts = new int[2];
        int[] rungParts = new int[2];
        for (int i = 0; i < quads.size(); i++) {
            if (i == quads.validFrom()) {
                typeParts[0] = types.size();
                rungParts[0] = rungs.size();
            }
            if (i == quads.testFrom()) {
                typeParts[1] = types.size();
                rungParts[1] = rungs.size();
            }
            int s = stateOf[quads.subject()[i]];
            int o = stateOf[quads.object()[i]];
            Optional<Cameo.Code> code = cameo.named(quads.relations().get(quads.relation()[i]))
                    .filter(c -> c.type().isPresent());
            if (s < 0 || o < 0 || s == o || code.isEmpty()) {
                continue;
            }
            EventType type = code.get().type().get();
            int step = quads.step()[i];
            types.add(new int[] {s, type.ordinal(), o, step});
            for (Rung rung : ActKinds.rungs(type, code.get().mode(), code.get().contexts())) {
                rungs.add(new int[] {s, rung.ordinal(), o, step});
            }
        }
        List<String> names = List.copyOf(states.keySet());
        return new StateQuads(
                quads(names, ActKinds.types(), types, typeParts), quads(names, ActKinds.rungs(), rungs, rungParts));
    }

    private static SplitQuads quads(List<String> names, List<String> relations, List<int[]> rows, int[] parts) {
        return new SplitQuads(Quads.of(names, relations, rows), parts[0], parts[1]);
    }

    private static int[] states(List<String> entities, Map<String, Integer> states) {
        Map<String, Boolean> places = new LinkedHashMap<>();
        for (String entity : entities) {
            String name = entity.replace('_', ' ').strip();
            int open = name.lastIndexOf('(');
            if (open > 0 && name.endsWith(")")) {
                places.put(name.substring(open + 1, name.length() - 1).strip().toLowerCase(Locale.ROOT), true);
            }
        }
        int[] out = new int[entities.size()];
        for (int e = 0; e < out.length; e++) {
            String name = entities.get(e).replace('_', ' ').strip();
            int open = name.lastIndexOf('(');
            String state = "";
            if (open > 0 && name.endsWith(")")) {
                state = OFFICIAL.matcher(name.substring(0, open)).find()
                        ? name.substring(open + 1, name.length() - 1).strip()
                        : "";
            } else if (places.containsKey(name.toLowerCase(Locale.ROOT))) {
                state = name;
            }
            out[e] = state.isEmpty() ? -1 : states.computeIfAbsent(state.toLowerCase(Locale.ROOT), k -> states.size());
        }
        return out;
    }
}
