package casus.corpus;

import casus.corpus.record.AnnotatedArticle;
import casus.corpus.record.GoldRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One thing both annotators entered: two records of one kind with overlapping quotes and the same
/// participants, at least one of them required. Their other fields may differ, which is what is measured.
///
/// Where several would do, the pair is taken whose quotes overlap most. Only among equal quotes, whose order
/// in the files means nothing, does the pair go first that agrees in full; so agreement is not what selects
/// the units.
record UnitPair(GoldRecord first, GoldRecord second) {
    static List<UnitPair> of(AnnotatedArticle first, AnnotatedArticle second) {
        List<UnitPair> candidates = new ArrayList<>();
        for (GoldRecord one : first.records()) {
            for (GoldRecord other : second.records()) {
                if (one.kind() == other.kind()
                        && (one.required() || other.required())
                        && one.span().overlaps(other.span())
                        && RecordMatch.sameParticipants(one, other)) {
                    candidates.add(new UnitPair(one, other));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        Set<GoldRecord> used = new HashSet<>();
        List<UnitPair> units = new ArrayList<>();
        for (UnitPair pair : candidates) {
            if (!used.contains(pair.first) && !used.contains(pair.second)) {
                used.add(pair.first);
                used.add(pair.second);
                units.add(pair);
            }
        }
        return units;
    }

    private static final Comparator<UnitPair> BEST_FIRST = Comparator.comparing(
                    (UnitPair pair) -> pair.first.span().overlap(pair.second.span()), Comparator.reverseOrder())
            .thenComparing(pair -> RecordMatch.agree(pair.first, pair.second), Comparator.reverseOrder())
            .thenComparing(pair -> pair.first.span().start())
            .thenComparing(pair -> pair.first.head().id())
            .thenComparing(pair -> pair.second.head().id());
}
