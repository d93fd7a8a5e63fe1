package casus.corpus;

import casus.corpus.KrippendorffAlpha.Pair;
import casus.corpus.record.GoldAgreement;
import casus.corpus.record.GoldDriver;
import casus.corpus.record.GoldEvent;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldStatement;
import casus.corpus.record.GoldTransfer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A field whose values two annotators may choose differently on one fact.
public enum KeyField {
    DEFENCE("agreement: duty to defend (told, denied, not told)", KeyField::defence),
    STAGE("transfer: stage", KeyField::stage),
    TYPE("event: type, where any both give counts as one", KeyField::type),
    FIRST_TYPE("event: type, each annotator's first", KeyField::firstType),
    STATUS("event and transfer: status, five values", KeyField::status),
    COARSE_STATUS("event and transfer: status as real, possible or denied", KeyField::coarseStatus),
    MANNER("statement: manner", KeyField::manner),
    ACTOR("statement: actor spoken for", KeyField::actor),
    MOTIVE("driver: motive, where any both give counts as one", KeyField::motive),
    FIRST_MOTIVE("driver: motive, each annotator's first", KeyField::firstMotive),
    PULLS("driver: pulls for or against", KeyField::pulls);

    private final String words;
    private final Function<UnitPair, Optional<Pair>> values;

    KeyField(String words, Function<UnitPair, Optional<Pair>> values) {
        this.words = words;
        this.values = values;
    }

    /// For tables.
    public String words() {
        return words;
    }

    static Map<KeyField, KrippendorffAlpha> alphas(List<UnitPair> units) {
        Map<KeyField, KrippendorffAlpha> alphas = new EnumMap<>(KeyField.class);
        for (KeyField field : values()) {
            alphas.put(
                    field,
                    KrippendorffAlpha.of(units.stream()
                            .map(field.values)
                            .flatMap(Optional::stream)
                            .toList()));
        }
        return alphas;
    }

    private static Optional<Pair> defence(UnitPair unit) {
        return both(
                unit, GoldAgreement.class, a -> a.defence().map(String::valueOf).orElse("not told"));
    }

    private static Optional<Pair> stage(UnitPair unit) {
        return both(unit, GoldTransfer.class, t -> t.stage().wire());
    }

    private static Optional<Pair> type(UnitPair unit) {
        return unit.first() instanceof GoldEvent a && unit.second() instanceof GoldEvent b
                ? Optional.of(shared(a.types(), b.types()))
                : Optional.empty();
    }

    private static Optional<Pair> firstType(UnitPair unit) {
        return both(unit, GoldEvent.class, e -> e.types().getFirst().wire());
    }

    private static Optional<Pair> status(UnitPair unit) {
        return both(unit, GoldEvent.class, e -> e.status().wire())
                .or(() -> both(unit, GoldTransfer.class, t -> t.status().wire()));
    }

    private static Optional<Pair> coarseStatus(UnitPair unit) {
        return both(unit, GoldEvent.class, e -> RecordMatch.coarse(e.status()).wire())
                .or(() -> both(
                        unit,
                        GoldTransfer.class,
                        t -> RecordMatch.coarse(t.status()).wire()));
    }

    private static Optional<Pair> manner(UnitPair unit) {
        return both(unit, GoldStatement.class, s -> s.manner().wire());
    }

    private static Optional<Pair> actor(UnitPair unit) {
        return both(unit, GoldStatement.class, s -> s.actor().orElse("nobody"));
    }

    private static Optional<Pair> motive(UnitPair unit) {
        return unit.first() instanceof GoldDriver a && unit.second() instanceof GoldDriver b
                ? Optional.of(shared(firstOnTop(a), firstOnTop(b)))
                : Optional.empty();
    }

    private static List<GoldDriver.Motive> firstOnTop(GoldDriver driver) {
        return Stream.concat(Stream.of(driver.motive()), driver.motives().stream())
                .distinct()
                .toList();
    }

    private static Optional<Pair> firstMotive(UnitPair unit) {
        return both(unit, GoldDriver.class, d -> d.motive().wire());
    }

    private static Optional<Pair> pulls(UnitPair unit) {
        return both(unit, GoldDriver.class, d -> d.pulls().wire());
    }

    private static <R extends GoldRecord> Optional<Pair> both(UnitPair unit, Class<R> kind, Function<R, String> value) {
        return kind.isInstance(unit.first()) && kind.isInstance(unit.second())
                ? Optional.of(new Pair(value.apply(kind.cast(unit.first())), value.apply(kind.cast(unit.second()))))
                : Optional.empty();
    }

    /// A value both give stands for both; without one, each annotator's first.
    private static <T extends Enum<T>> Pair shared(List<T> one, List<T> other) {
        return one.stream()
                .filter(other::contains)
                .findFirst()
                .map(same -> new Pair(same.name(), same.name()))
                .orElseGet(
                        () -> new Pair(one.getFirst().name(), other.getFirst().name()));
    }
}
