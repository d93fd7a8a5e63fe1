package casus.assess.transfer;

import casus.assess.Judgement;
import casus.assess.Judgement.Use;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The judged numbers on transfers, out of the one file of judgements.
final class Judged {
    private static final List<Judgement> ALL = Judgement.all();
    private static final Map<Use, Map<String, Judgement>> BY_KEY = byKey();

    private Judged() {}

    private static Map<Use, Map<String, Judgement>> byKey() {
        Map<Use, Map<String, Judgement>> out = new EnumMap<>(Use.class);
        for (Judgement j : ALL) {
            Map<String, Judgement> of = out.computeIfAbsent(j.use(), u -> new HashMap<>());
            j.keys().forEach(k -> of.putIfAbsent(k, j));
        }
        return out;
    }

    static Judgement only(Use use, String key) {
        return find(use, key)
                .orElseThrow(() -> new IllegalStateException("no " + use.wire() + " is judged for " + key));
    }

    static Optional<Judgement> find(Use use, String key) {
        return Optional.ofNullable(BY_KEY.getOrDefault(use, Map.of()).get(key));
    }

    static Stream<Judgement> of(Use use) {
        return ALL.stream().filter(j -> j.use() == use);
    }

    /// The most, in log-odds, that a group can move an estimate either way.
    static double cap(String group) {
        return only(Use.CAP, group).logRatio();
    }

    static double weight(String key) {
        return only(Use.WEIGHT, key).ratio();
    }
}
