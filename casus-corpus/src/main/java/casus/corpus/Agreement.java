package casus.corpus;

import casus.corpus.record.AnnotatedArticle;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldRecord.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How well two annotations of the same articles agree.
///
/// @param articles annotated by both
/// @param kinds    what each found of the other's records
/// @param fields   how far they agree on the values of records both have
public record Agreement(int articles, Map<Kind, Counts> kinds, Map<KeyField, KrippendorffAlpha> fields) {
    private static final Counts NONE = new Counts(new Direction(0, 0, 0, 0), new Direction(0, 0, 0, 0));

    public Agreement {
        kinds = Map.copyOf(kinds);
        fields = Map.copyOf(fields);
    }

    /// Records of one kind. Optional records may serve as an answer to the other's required ones, and are
    /// never missing themselves.
    ///
    /// @param first    what the first annotator's required records meet in the second's
    /// @param second   the other way round
    public record Counts(Direction first, Direction second) {
        /// Harmonic mean of the two shares found; 0 to 1.
        public double f1() {
            return harmonicMean(first.foundShare(), second.foundShare());
        }

        /// The same where only required records answer required ones, so that a difference over what is
        /// optional counts as a miss.
        public double strictF1() {
            return harmonicMean(first.strictShare(), second.strictShare());
        }

        /// The same where a record of the kind on overlapping words is enough.
        public double locatedF1() {
            return harmonicMean(first.locatedShare(), second.locatedShare());
        }

        private static double harmonicMean(double a, double b) {
            return a + b == 0 ? 0 : 2 * a * b / (a + b);
        }

        Counts plus(Counts other) {
            return new Counts(first.plus(other.first), second.plus(other.second));
        }
    }

    /// One annotator's required records looked up in the other's.
    ///
    /// @param found   those with a record of their own there that tells the same fact
    /// @param strict  those with such a record that the other requires too
    /// @param located those whose words any record of the kind overlaps
    public record Direction(int required, int found, int strict, int located) {
        public double foundShare() {
            return required == 0 ? 0 : found / (double) required;
        }

        public double strictShare() {
            return required == 0 ? 0 : strict / (double) required;
        }

        public double locatedShare() {
            return required == 0 ? 0 : located / (double) required;
        }

        Direction plus(Direction other) {
            return new Direction(
                    required + other.required, found + other.found, strict + other.strict, located + other.located);
        }
    }

    /// One article with what either annotator made of it.
    private record Twice(AnnotatedArticle first, AnnotatedArticle second) {
        Counts counts(Kind kind) {
            return new Counts(
                    direction(kind, first.records(), second.records()),
                    direction(kind, second.records(), first.records()));
        }
    }

    /// Compares the articles that are in both lists.
    public static Agreement of(List<AnnotatedArticle> first, List<AnnotatedArticle> second) {
        Map<String, AnnotatedArticle> others =
                second.stream().collect(Collectors.toMap(AnnotatedArticle::id, Function.identity()));
        List<Twice> both = first.stream()
                .flatMap(one -> Optional.ofNullable(others.get(one.id())).map(other -> new Twice(one, other)).stream())
                .toList();
        Map<Kind, Counts> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, both.stream().map(article -> article.counts(kind)).reduce(NONE, Counts::plus));
        }
        List<UnitPair> units = both.stream()
                .flatMap(article -> UnitPair.of(article.first(), article.second()).stream())
                .toList();
        return new Agreement(both.size(), kinds, KeyField.alphas(units));
    }

    public Counts counts(Kind kind) {
        return kinds.getOrDefault(kind, NONE);
    }

    public KrippendorffAlpha alpha(KeyField field) {
        return fields.getOrDefault(field, KrippendorffAlpha.of(List.of()));
    }

    /// All kinds together.
    public Counts total() {
        return kinds.values().stream().reduce(NONE, Counts::plus);
    }

    private static Direction direction(Kind kind, List<GoldRecord> from, List<GoldRecord> to) {
        List<GoldRecord> required =
                from.stream().filter(r -> r.kind() == kind && r.required()).toList();
        long located = required.stream()
                .filter(r ->
                        to.stream().anyMatch(o -> o.kind() == kind && o.span().overlaps(r.span())))
                .count();
        return new Direction(
                required.size(),
                Pairing.size(required, to, RecordMatch::agree),
                Pairing.size(required, to.stream().filter(GoldRecord::required).toList(), RecordMatch::agree),
                (int) located);
    }
}
