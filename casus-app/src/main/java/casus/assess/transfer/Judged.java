package casus.assess.transfer;

import casus.assess.Judgement;
import casus.assess.Judgement.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The judged numbers on transfers, out of the one file of judgements.
final class Judged {
    private static final List<Judgement> ALL = Judgement.all();

    private Judged() {}

    static Judgement only(Use use, String key) {
        return find(use, key)
                .orElseThrow(() -> new IllegalStateException("no " + use.wire() + " is judged for " + key));
    }

    static Optional<Judgement> find(Use use, String key) {
        return of(use).filter(j -> j.keys().contains(key)).findFirst();
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
