package casus.history.rank;

import casus.history.code.Cameo;
import casus.terms.Feeds;
import casus.terms.Rung;
import casus.terms.code.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Events of a temporal knowledge graph as dealings of states: actors whose names say that they act for a state
/// become that state, everybody else and everything inside a state is left out, and relations become PLOVER's
/// types.
///
/// @param types events by type
/// @param rungs the same events by the rungs they feed; `force` is force against the object
public record StateQuads(Quads types, Quads rungs) {
    private static final Pattern OFFICIAL = Pattern.compile(
            "government|military|police|armed forces|army|navy|air force|ministry|minister|cabinet|president|defen[cs]e"
                    + "|foreign affairs|head of|executive|intelligence|coast guard|embassy|diplomat|envoy|legislature"
                    + "|parliament|security",
            Pattern.CASE_INSENSITIVE);

    /// The names of all types, in their order.
    public static List<String> typeNames() {
        return Arrays.stream(EventType.values()).map(EventType::wire).toList();
    }

    /// The names of all rungs, in their order.
    public static List<String> rungNames() {
        return Arrays.stream(Rung.values()).map(Rung::wire).toList();
    }

    /// The rungs an act feeds, where the object is the protégé, and `force` where it is the adversary.
    public static Set<Rung> rungs(EventType type, Optional<String> mode, Set<casus.terms.code.Context> contexts) {
        Set<Rung> out = java.util.EnumSet.noneOf(Rung.class);
        out.addAll(Feeds.event(type, mode, contexts, Feeds.Side.PROTEGE));
        if (Feeds.event(type, mode, contexts, Feeds.Side.ADVERSARY).contains(Rung.FORCE)) {
            out.add(Rung.FORCE);
        }
        return out;
    }

    /// Makes states of a knowledge graph whose relations are named as CAMEO names its codes.
    public static StateQuads of(Quads quads) {
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
            for (Rung rung : rungs(type, code.get().mode(), code.get().contexts())) {
                rungs.add(new int[] {s, rung.ordinal(), o, step});
            }
        }
        List<String> names = List.copyOf(states.keySet());
        return new StateQuads(quads(names, typeNames(), types, typeParts), quads(names, rungNames(), rungs, rungParts));
    }

    private static Quads quads(List<String> names, List<String> relations, List<int[]> rows, int[] parts) {
        int[][] columns = new int[4][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < 4; c++) {
                columns[c][i] = rows.get(i)[c];
            }
        }
        return new Quads(names, relations, columns[0], columns[1], columns[2], columns[3], parts[0], parts[1]);
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
