package casus.assess.judgement;

import casus.terms.Rung;
import casus.terms.code.WireName;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The one file of judged numbers, in its own order.
public final class Judgements {
    private final List<Judgement> all;
    private final Map<String, Judgement> byKey = new HashMap<>();

    Judgements(List<Judgement> all) {
        this.all = List.copyOf(all);
        all.forEach(j -> j.keys().forEach(k -> byKey.putIfAbsent(j.use() + " " + k, j)));
        Set<String> ids = new HashSet<>();
        all.stream().map(Judgement::id).filter(id -> !ids.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalStateException("two judgements are called " + id);
        });
    }

    /// The file that ships.
    public static Judgements load() {
        List<Judgement> all = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                        Judgements.class.getResourceAsStream("judgements.csv"), "judgements.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> all.add(judgement(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Judgements(all);
    }

    private static Judgement judgement(NamedCsvRecord row) {
        return new Judgement(
                row.getField("id"),
                WireName.of(Judgement.Use.class, row.getField("use")),
                Set.of(row.getField("key").split(";", -1)),
                Stream.of(row.getField("rung").split(";", -1))
                        .filter(r -> !r.isBlank())
                        .map(r -> WireName.of(Rung.class, r))
                        .toList(),
                Double.parseDouble(row.getField("ratio")),
                Double.parseDouble(row.getField("low")),
                Double.parseDouble(row.getField("high")),
                row.getField("group"),
                row.getField("label"),
                row.getField("author"),
                row.getField("reason"),
                row.getField("date"));
    }

    /// All, in the order of the file.
    public List<Judgement> all() {
        return all;
    }

    /// Those of one use, in the order of the file.
    public Stream<Judgement> of(Judgement.Use use) {
        return all.stream().filter(j -> j.use() == use);
    }

    public Stream<Judgement> of(Judgement.Use use, String key, Rung rung) {
        return of(use).filter(j -> j.keys().contains(key) && j.rungs().contains(rung));
    }

    /// The first judgement of a use for a key.
    public Optional<Judgement> find(Judgement.Use use, String key) {
        return Optional.ofNullable(byKey.get(use + " " + key));
    }

    /// The same, where one has to be there.
    ///
    /// @throws IllegalStateException if the file has none
    public Judgement only(Judgement.Use use, String key) {
        return find(use, key)
                .orElseThrow(() -> new IllegalStateException("no " + use.wire() + " is judged for " + key));
    }

    /// A judged share.
    ///
    /// @throws IllegalStateException if the file has none
    public double weight(String key) {
        return only(Judgement.Use.WEIGHT, key).ratio();
    }

    /// Where a rule changes its answer.
    ///
    /// @throws IllegalStateException if the file has none
    public double threshold(String key) {
        return only(Judgement.Use.THRESHOLD, key).ratio();
    }

    /// The odds against a surprise or an error that no term foresees, given this trigger.
    public Judgement surprise(String trigger) {
        return only(Judgement.Use.SURPRISE, trigger);
    }

    /// The width that no line accounts for.
    public Judgement spread() {
        return only(Judgement.Use.SPREAD, "spread");
    }

    public boolean isCapped(String group) {
        return byKey.containsKey(Judgement.Use.CAP + " " + group);
    }

    /// The most, in log-odds, that a group can move an estimate either way.
    public double cap(String group) {
        return only(Judgement.Use.CAP, group).logRatio();
    }
}
