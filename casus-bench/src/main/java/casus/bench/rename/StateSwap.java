package casus.bench.rename;

import casus.bench.rename.Gazetteer.Leader;
import casus.bench.rename.Gazetteer.State;
import casus.ledger.actor.Actors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which state becomes which in one article: no two the same, none itself, like for like. What counts is how the
/// article names it: with the article or without, by initials, by its seat, through leaders and bodies that must
/// find their like in the new state.
final class StateSwap {
    /// Names and adjectives that are words, first names or names of other places as well.
    private static final Set<String> ORDINARY = Set.of(
            "TUR", "JOR", "GEO", "TCD", "POL", "BGR", "CHL", "DMA", "GIN", "MLI", "CHE", "LAO", "PER", "CPV", "DOM",
            "PSE", "TWN", "HKG", "XKX", "VAT");
    private static final Set<String> FAMILY_FIRST = Set.of("CHN", "PRK", "KOR", "VNM", "TWN", "KHM", "SGP", "HKG");
    private static final int WELL_KNOWN = 4;

    private final Gazetteer gazetteer;
    private final Random random;
    private final Map<String, List<Actors.Mention>> mentions = new TreeMap<>();
    private final Map<String, Set<String>> sorts = new HashMap<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private final Map<String, List<Leader>> leaders;
    private final String text;

    private StateSwap(Gazetteer gazetteer, String text, Map<String, List<Leader>> leaders, Random random) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.leaders = leaders;
        this.random = random;
        for (Actors.Mention mention : gazetteer.mentions(text)) {
            String state = Gazetteer.stateOf(mention);
            if (gazetteer.state(state).filter(State::present).isPresent()) {
                mentions.computeIfAbsent(state, s -> new ArrayList<>()).add(mention);
                gazetteer
                        .body(mention.actor().id().value())
                        .ifPresent(b -> sorts.computeIfAbsent(state, s -> new HashSet<>())
                                .add(b.sort()));
            }
        }
    }

    /// Old code to new code, for every state the text names.
    ///
    /// @param leaders whom the text names, by their state
    /// @param known   leaders of a state who could stand for these
    static Map<String, String> of(
            Gazetteer gazetteer,
            String text,
            Map<String, List<Leader>> leaders,
            Function<State, Integer> known,
            Random random) {
        return new StateSwap(gazetteer, text, leaders, random).map(known);
    }

    private Map<String, String> map(Function<State, Integer> known) {
        PlaceSwap.in(gazetteer, text)
                .forEach(p -> places.merge(gazetteer.places().getOrDefault(p, ""), 1, Integer::sum));
        Map<String, String> out = new TreeMap<>();
        List<State> free =
                new ArrayList<>(gazetteer.states().stream().filter(this::isGood).toList());
        Set<String> later = new HashSet<>(mentions.keySet());
        Stream.concat(leaders.keySet().stream(), places.keySet().stream())
                .filter(s -> gazetteer.state(s).filter(State::present).isPresent())
                .forEach(s -> mentions.computeIfAbsent(s, x -> new ArrayList<>()));
        mentions.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, List<Actors.Mention>> e) -> -weight(e.getKey(), e.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(e -> gazetteer.state(e.getKey()).orElseThrow())
                .forEach(old -> {
                    Map<State, Double> costs = new HashMap<>();
                    free.stream()
                            .filter(f -> !f.code().equals(old.code()))
                            .forEach(f -> costs.put(
                                    f,
                                    cost(old, f, known)
                                            + (later.contains(f.code())
                                                            && !initials(mentions.getOrDefault(old.code(), List.of()))
                                                    ? 12
                                                    : 0)
                                            + random.nextDouble(4)));
                    costs.entrySet().stream()
                            .min(Map.Entry.<State, Double>comparingByValue()
                                    .thenComparing(e -> e.getKey().code()))
                            .ifPresent(best -> {
                                out.put(old.code(), best.getKey().code());
                                free.remove(best.getKey());
                            });
                });
        return out;
    }

    /// States named by initials, and those whose leaders are named, choose first: theirs are the hardest wishes.
    private int weight(String state, List<Actors.Mention> met) {
        return met.size() + 10 * leaders.getOrDefault(state, List.of()).size() + (initials(met) ? 1000 : 0);
    }

    private boolean isGood(State state) {
        return state.present()
                && !ORDINARY.contains(state.code())
                && !state.demonyms().isEmpty()
                && !state.peoples().isEmpty()
                && state.metonyms().contains(state.capital())
                && gazetteer.leadersOf(state.code()).size() >= WELL_KNOWN;
    }

    private double cost(State old, State fresh, Function<State, Integer> known) {
        List<Actors.Mention> met = mentions.getOrDefault(old.code(), List.of());
        double cost = StateGrammar.takesArticle(old.name()) == StateGrammar.takesArticle(fresh.name()) ? 0 : 40;
        cost += initials(met) && fresh.names().stream().noneMatch(Gazetteer::isShort) ? 30 : 0;
        cost += 0.5 * Math.abs(old.name().length() - fresh.name().length());
        cost += 8 * Math.abs(Gazetteer.words(old.name()) - Gazetteer.words(fresh.name()));
        cost += StateGrammar.isRegular(old) && !StateGrammar.isRegular(fresh) ? 8 : 0;
        cost += old.name().endsWith("s") == fresh.name().endsWith("s") ? 0 : 4;
        cost += Gazetteer.words(fresh.demonyms().getFirst()) == 1 ? 0 : 8;
        cost += Gazetteer.words(fresh.capital()) == Gazetteer.words(old.capital()) ? 0 : 4;
        cost += 0.15
                * Math.abs(gazetteer.leadersOf(old.code()).size()
                        - gazetteer.leadersOf(fresh.code()).size());
        cost += 6.0
                * Math.max(
                        0,
                        places.getOrDefault(old.code(), 0)
                                - gazetteer.places().values().stream()
                                        .filter(fresh.code()::equals)
                                        .count());
        cost += hasSeat(met, text) && fresh.metonyms().stream().noneMatch(StateGrammar::isSeatWithArticle) ? 6 : 0;
        int wanted = leaders.getOrDefault(old.code(), List.of()).size();
        cost += 10.0 * Math.max(0, wanted - known.apply(fresh));
        cost += wanted > 0 && FAMILY_FIRST.contains(old.code()) != FAMILY_FIRST.contains(fresh.code()) ? 10 : 0;
        Set<String> had = sorts.getOrDefault(old.code(), Set.of());
        cost += 3
                * had.stream()
                        .filter(s -> gazetteer.bodiesOf(fresh.code()).stream()
                                .noneMatch(b -> b.sort().equals(s)))
                        .count();
        return cost;
    }

    private static boolean hasSeat(List<Actors.Mention> met, String text) {
        return met.stream().anyMatch(m -> StateGrammar.isSeatWithArticle(text.substring(m.start(), m.end())));
    }

    private boolean initials(List<Actors.Mention> met) {
        return met.stream()
                .anyMatch(m -> m.naming() == Actors.Naming.NAME
                        && m.actor().parent().isEmpty()
                        && Gazetteer.isShort(text.substring(m.start(), m.end())));
    }

    /// Whether the family name of its people comes first.
    static boolean isFamilyFirst(String state) {
        return FAMILY_FIRST.contains(state);
    }
}
