package casus.bench.rename;

import casus.bench.rename.Gazetteer.Body;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which body becomes which: one of the same sort of its state's new name. A body without its like keeps its name,
/// but for a state's name inside it. Organisations and groups without a state stay as they are.
final class BodySwap {
    private final Gazetteer gazetteer;
    private final Map<String, String> bodyOf = new TreeMap<>();
    private final Set<String> kept = new HashSet<>();

    private BodySwap(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static BodySwap of(Gazetteer gazetteer, String text, Map<String, String> stateOf) {
        BodySwap swap = new BodySwap(gazetteer);
        Set<String> met = new LinkedHashSet<>();
        gazetteer.mentions(text).forEach(m -> met.add(m.actor().id().value()));
        Set<String> used = new HashSet<>();
        met.stream().sorted().map(gazetteer::body).flatMap(Optional::stream).forEach(old -> {
            String state = stateOf.getOrDefault(old.parent(), "");
            if (state.isEmpty()) {
                return;
            }
            gazetteer.bodiesOf(state).stream()
                    .filter(b -> b.sort().equals(old.sort()) && !used.contains(b.id()) && !text.contains(longest(b)))
                    .min(Comparator.comparing((Body b) -> unlike(old, b)))
                    .ifPresentOrElse(
                            b -> {
                                used.add(b.id());
                                swap.bodyOf.put(old.id(), b.id());
                            },
                            () -> swap.kept.add(old.parent()));
        });
        return swap;
    }

    private static String longest(Body body) {
        return body.names().stream().max(Comparator.comparing(String::length)).orElseThrow();
    }

    /// The same office of state bears the same last part of its id (`mfa`, `mod`).
    private static int unlike(Body old, Body fresh) {
        boolean namesake = old.id().replaceFirst(".*\\.", "").equals(fresh.id().replaceFirst(".*\\.", ""));
        boolean initials = old.names().stream().anyMatch(Gazetteer::isShort)
                && fresh.names().stream().noneMatch(Gazetteer::isShort);
        return (namesake ? 0 : 4) + (initials ? 2 : 0);
    }

    Map<String, String> map() {
        return bodyOf;
    }

    /// Whether a body of this state kept its name.
    boolean keepsOneOf(String state) {
        return kept.contains(state);
    }

    /// What stands where `written` stood for a body; empty if it keeps its name.
    Optional<String> instead(String written, Body old) {
        return Optional.ofNullable(bodyOf.get(old.id()))
                .flatMap(gazetteer::body)
                .map(fresh -> fresh.names().stream()
                        .min(Comparator.comparing(
                                        (String n) -> Gazetteer.isShort(n) == Gazetteer.isShort(written) ? 0 : 9)
                                .thenComparing(n -> spelt(n) == spelt(written) ? 0 : 1)
                                .thenComparing(n -> isPhrase(n) == isPhrase(written) ? 0 : 1)
                                .thenComparing(n -> namesState(n) == namesState(written) ? 0 : 1)
                                .thenComparing(n -> Math.abs(Gazetteer.words(n) - Gazetteer.words(written)))
                                .thenComparing(n -> n))
                        .orElseThrow());
    }

    /// Whether a name has a head and what hangs on it ("House of Commons").
    private static boolean isPhrase(String name) {
        return name.contains(" of ") || name.contains(" for ");
    }

    /// How many of its words are initials.
    private static long spelt(String name) {
        return Stream.of(name.split(" ")).filter(Gazetteer::isShort).count();
    }

    private boolean namesState(String name) {
        int space = name.indexOf(' ');
        return space > 0 && gazetteer.actors().find(name.substring(0, space)).isPresent();
    }
}
