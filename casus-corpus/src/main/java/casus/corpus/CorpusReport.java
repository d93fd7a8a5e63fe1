package casus.corpus;

import casus.corpus.record.AnnotatedArticle;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldRecord.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures of the corpus as a page of text: counts, genres, splits, and how well two annotators agree.
record CorpusReport(Corpus corpus) {
    String page() {
        return String.join("\n", size(), "", records(), "", genres(), "", splits(), "", agreement(), "", alphas())
                + "\n";
    }

    private String size() {
        long states = corpus.sources().stream()
                .flatMap(source -> Arrays.stream(source.pair().split("-")))
                .distinct()
                .count();
        return line(
                "%,d articles, %,d words, %d main pairs of %d states and bodies, %d genres, %,d traps",
                corpus.articles().size(),
                corpus.articles().stream().mapToInt(AnnotatedArticle::words).sum(),
                corpus.sources().stream().map(ArticleSource::pair).distinct().count(),
                states,
                corpus.sources().stream().map(ArticleSource::genre).distinct().count(),
                corpus.articles().stream().mapToInt(a -> a.traps().size()).sum());
    }

    private String records() {
        List<String> lines = new ArrayList<>();
        lines.add(line("%-28s%10s%10s%14s", "records", "required", "optional", "with mentions"));
        for (Kind kind : Kind.values()) {
            lines.add(row(kind.wire(), all().filter(r -> r.kind() == kind).toList()));
        }
        lines.add(row("all", all().toList()));
        return String.join("\n", lines);
    }

    private static String row(String name, List<GoldRecord> records) {
        long required = records.stream().filter(GoldRecord::required).count();
        return line(
                "  %-26s%,10d%,10d%,14d",
                name,
                required,
                records.size() - required,
                records.stream().filter(r -> !r.head().mentions().isEmpty()).count());
    }

    private Stream<GoldRecord> all() {
        return corpus.articles().stream().flatMap(article -> article.records().stream());
    }

    private String genres() {
        Map<String, Long> articles = count(ArticleSource::genre);
        Map<String, String> genreOf =
                corpus.sources().stream().collect(Collectors.toMap(ArticleSource::id, ArticleSource::genre));
        Map<String, Long> required = all().filter(GoldRecord::required)
                .collect(Collectors.groupingBy(
                        r -> genreOf.getOrDefault(r.head().article(), ""), Collectors.counting()));
        List<String> lines = new ArrayList<>();
        lines.add(line("%-28s%10s%10s", "genre", "articles", "required"));
        articles.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(genre -> lines.add(line(
                        "  %-26s%,10d%,10d",
                        genre.getKey(), genre.getValue(), required.getOrDefault(genre.getKey(), 0L))));
        return String.join("\n", lines);
    }

    private Map<String, Long> count(Function<ArticleSource, String> key) {
        return new TreeMap<>(corpus.sources().stream().collect(Collectors.groupingBy(key, Collectors.counting())));
    }

    private String splits() {
        List<Splits.Place> places = Splits.of(corpus.sources(), Splits.SEED);
        List<String> lines = new ArrayList<>();
        lines.add(line("%-28s%10s%10s", "split", "articles", "required"));
        for (Splits.Split split : Splits.Split.values()) {
            lines.add(part(
                    split.wire(),
                    places.stream().filter(p -> p.split() == split).toList()));
        }
        for (int fold = 0; fold < Splits.FOLDS; fold++) {
            int number = fold;
            lines.add(part(
                    "fold " + fold,
                    places.stream().filter(p -> p.fold() == number).toList()));
        }
        return String.join("\n", lines);
    }

    private String part(String name, List<Splits.Place> places) {
        List<String> ids = places.stream().map(Splits.Place::id).toList();
        long required = all().filter(GoldRecord::required)
                .filter(r -> ids.contains(r.head().article()))
                .count();
        return line("  %-26s%,10d%,10d", name, places.size(), required);
    }

    private String agreement() {
        Agreement agreement = Agreement.of(corpus.twice(), corpus.second());
        List<String> lines = new ArrayList<>();
        lines.add(line("%d articles annotated twice: required records the other annotator has", agreement.articles()));
        lines.add(line(
                "%-16s%18s%18s%8s%11s%12s",
                "", "first's in second", "second's in first", "F1", "strict F1", "located F1"));
        for (Kind kind : Kind.values()) {
            lines.add(row(kind.wire(), agreement.counts(kind)));
        }
        lines.add(row("all", agreement.total()));
        return String.join("\n", lines);
    }

    private static String row(String name, Agreement.Counts counts) {
        return line(
                "  %-14s%18s%18s%8.2f%11.2f%12.2f",
                name,
                share(counts.first()),
                share(counts.second()),
                counts.f1(),
                counts.strictF1(),
                counts.locatedF1());
    }

    private static String share(Agreement.Direction direction) {
        return direction.found() + " of " + direction.required();
    }

    private String alphas() {
        Agreement agreement = Agreement.of(corpus.twice(), corpus.second());
        List<String> lines = new ArrayList<>();
        lines.add(line("%-56s%8s%8s%8s", "where both have the record", "units", "equal", "α"));
        for (KeyField field : KeyField.values()) {
            KrippendorffAlpha alpha = agreement.alpha(field);
            lines.add(line(
                    "  %-54s%8d%8.2f%8s",
                    field.words(),
                    alpha.units(),
                    alpha.units() == 0 ? 0.0 : alpha.equal() / (double) alpha.units(),
                    alpha.alpha().isPresent() ? line("%.2f", alpha.alpha().getAsDouble()) : "-"));
        }
        return String.join("\n", lines);
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values).stripTrailing();
    }
}
